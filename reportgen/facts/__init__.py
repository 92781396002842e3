"""The data layer: tables in, Comparison out."""

from reportgen.facts.comparison import DEMOGRAPHICS, compare, refuse_repeats
from reportgen.facts.dataset import Dataset, load, within
from reportgen.facts.finding import find, search
from reportgen.facts.measures import MEASURES

__all__ = [
    "DEMOGRAPHICS",
    "MEASURES",
    "Dataset",
    "compare",
    "find",
    "load",
    "refuse_repeats",
    "search",
    "within",
]
