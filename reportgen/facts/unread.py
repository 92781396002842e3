"""Rows of checked tables in, their cells out, read when an occupation is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from reportgen.model import Cell


class Unread(Sequence[Cell]):
    """The cells of a dataset by occupation. `groups` has for the key of each what reads its cells."""

    def __init__(self, groups: Mapping[str, Callable[[], Sequence[Cell]]]) -> None:
        self._groups = groups
        self._read: dict[str, dict[str, Cell]] = {}

    def get(self, place: tuple[str, str]) -> Cell | None:
        """The cell of an occupation and a measure, both by their keys."""
        return self._of(place[0]).get(place[1])

    def _of(self, occupation: str) -> dict[str, Cell]:
        found = self._read.get(occupation)
        if found is None:
            read = self._groups.get(occupation)
            found = {cell.measure.key: cell for cell in read()} if read is not None else {}
            self._read[occupation] = found
        return found

    def __iter__(self) -> Iterator[Cell]:
        for occupation in self._groups:
            yield from self._of(occupation).values()

    def __len__(self) -> int:
        return sum(len(self._of(occupation)) for occupation in self._groups)

    @overload
    def __getitem__(self, place: int) -> Cell: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Cell, ...]: ...
    def __getitem__(self, place: int | slice) -> Cell | tuple[Cell, ...]:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)
