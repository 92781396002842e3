"""English, as reports have it."""
