"""A dataset and a brand in, a counselor's page on this machine out. Flask and waitress live here."""

from reportgen.web.app import application
from reportgen.web.serving import serving

__all__ = ["application", "serving"]
