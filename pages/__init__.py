"""What people see in a browser: h5/ inside the chat app."""
