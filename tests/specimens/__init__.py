"""Specimens of every layout, to look at: `python -m tests.specimens FOLDER`."""
