"""What happens later: sending messages, housekeeping."""
