"""Nothing in, a table of speed and memory out: `python -m tests.bench` measures, no test is in here.

Absolute times differ between machines and hours, so what counts is measured against a peer in the same run.
"""
