"""委托: one person decides for another over a period."""
