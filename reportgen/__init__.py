"""Compares occupations and prints the comparison as a report. The public names, nothing else."""

__version__ = "0.1.0"

__all__ = ["__version__"]
