"""`make bench`: what the service costs, beside a bare handler and beside the bare SQL, measured in one run."""
