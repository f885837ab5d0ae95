"""The form engine: field kinds, validation, reading values out of speech. Knows no subsystem."""
