"""The switchboard: typed events in, the right handler found, outgoing messages written."""
