"""Readers of the pages, each with a browser of their own."""
