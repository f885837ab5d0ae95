"""What is remembered: records and the rules that concern one record, a file per subsystem."""
