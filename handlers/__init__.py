"""The domain: one package per subsystem, each exposing its router, request types and verbs."""
