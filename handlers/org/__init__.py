"""The agency itself: tenants, departments, people, and how files bring them in."""
