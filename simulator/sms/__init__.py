"""Both SMS providers for trying and testing, as strict as their references, with an inbox for every number."""
