"""A comparison in, the plan of one section out; one module for each section."""
