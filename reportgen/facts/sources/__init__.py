"""A published source in, checked rows out: one module per source."""
