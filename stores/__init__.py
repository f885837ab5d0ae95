"""PostgreSQL and Valkey as child processes, from their wheels: for trying, developing and testing."""
