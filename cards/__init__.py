"""What people see and tap: Card and Button types, a file per subsystem, rendering per channel."""
