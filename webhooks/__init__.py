"""The doors: verify, decrypt and parse what outside callers send into one typed event."""
