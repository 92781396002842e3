"""Results in, the lines of a table out: what was measured, and the target beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HEADS = ("what", "measured", "first target", "then", "reached", "how")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is to be reached `first`, and `then`. `unit` is printed after the number."""

    first: float
    then: float | None = None
    more_is_better: bool = False

    def reached(self, value: float) -> str:
        """The farther of the two targets that `value` reaches."""
        if self.then is not None and self._is_met(value, self.then):
            return "then"
        return "first" if self._is_met(value, self.first) else "not yet"

    def _is_met(self, value: float, target: float) -> bool:
        return value >= target if self.more_is_better else value <= target


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A measured value with its unit, a target where there is one, and in `how` what it was measured on."""

    what: str
    value: float
    unit: str
    how: str
    target: Target | None = None

    def cells(self) -> tuple[str, ...]:
        target = self.target
        return (
            self.what,
            _written(self.value, self.unit),
            _written(target.first, self.unit) if target else "",
            _written(target.then, self.unit) if target and target.then is not None else "",
            target.reached(self.value) if target else "",
            self.how,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What could not be measured here, and why."""

    what: str
    reason: str

    def cells(self) -> tuple[str, ...]:
        return (self.what, "skipped", "", "", "", self.reason)


Line = Result | Skipped


def lines(results: Sequence[Line]) -> Iterator[str]:
    """The table, its columns as wide as they need to be."""
    rows = [HEADS, *(result.cells() for result in results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for place, row in enumerate(rows):
        cells = zip(row, widths, strict=True)
        yield "  ".join(cell.ljust(width) for cell, width in cells).rstrip()
        if place == 0:
            yield "  ".join("-" * width for width in widths)


def markdown(results: Sequence[Line]) -> Iterator[str]:
    """The table in Markdown, without the remarks on how each was measured."""
    for place, row in enumerate([HEADS, *(result.cells() for result in results)]):
        yield "| " + " | ".join(cell.replace("|", "/") for cell in row[:-1]) + " |"
        if place == 0:
            yield "|" + "---|" * (len(row) - 1)


def _written(value: float, unit: str) -> str:
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:,.{digits}f} {unit}".rstrip()
