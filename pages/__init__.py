"""What people see in a browser: h5/ inside of the chat app, console/ at a desk, and here what both share."""
