"""A reportgen.toml in, the Brand and the usual options that it sets out. Pillow and defusedxml live here."""

from reportgen.configuration.reading import FILE, Configuration, read
from reportgen.configuration.starting import STARTER

__all__ = ["FILE", "STARTER", "Configuration", "read"]
