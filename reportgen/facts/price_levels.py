"""The local figures of a state in, the same at national prices out, by its regional price parity."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from reportgen.errors import DataError, UnknownChoiceError
from reportgen.facts.about import PRICE_LEVELS, Origin
from reportgen.model import DOLLARS, Basis, Cell, Fact, Number, folded

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parity:
    """The price level of `area`, where that of the nation is 100, and who published it for which year."""

    area: str
    level: Decimal
    origin: Origin


def parity(folder: Path, area: str, origins: Mapping[str, Origin]) -> Parity:
    """The price level of `area` in the dataset at `folder`.

    Source: Regional Price Parities, all items. Raises `UnknownChoiceError` where there is none, `DataError`
    for a malformed table.
    """
    path = folder / PRICE_LEVELS
    try:
        with path.open(encoding="utf-8-sig", newline="") as text:
            levels = {folded(row["area"]): Decimal(row["parity"]) for row in csv.DictReader(text)}
    except FileNotFoundError as error:
        raise UnknownChoiceError("The dataset has no price levels; leave --national-prices out.") from error
    except (OSError, UnicodeDecodeError, KeyError, InvalidOperation) as error:
        raise DataError(f"{path} is no table of areas and parities; build the dataset again.") from error
    if folded(area) not in levels:
        raise UnknownChoiceError(
            f"Price levels are published for states, not for {area}; leave --national-prices out."
        )
    return Parity(area=area, level=levels[folded(area)], origin=origins.get(PRICE_LEVELS, Origin()))


def at_national_prices(cell: Cell, price: Parity) -> Cell:
    """`cell` with its dollars divided by the price level, said so in its area and its remark."""
    if not isinstance(cell, Fact) or cell.measure.unit not in DOLLARS or not isinstance(cell.value, Number):
        return cell
    share = _WHOLE / price.level
    error = cell.value.standard_error
    value = replace(
        cell.value,
        amount=cell.measure.shown(cell.value.amount * share),
        standard_error=None if error is None else error * share,
    )
    return replace(
        cell,
        value=value,
        area=f"{price.area}, at national prices",
        basis=Basis.DERIVED,
        remark=(f"{cell.remark}. " if cell.remark else "")
        + (
            f"Pay in {price.area} divided by its price level of {price.level} (the nation is 100; "
            f"{', '.join(filter(None, [price.origin.source, price.origin.year]))})"
        ),
    )
