"""The other side of WeCom, for trying and testing. Imports settings only: it shares no code with what it checks."""
