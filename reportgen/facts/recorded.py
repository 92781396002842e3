"""The tables of a dataset in, what was recorded of them when all their cells were checked out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

FILE = "checked.json"


def recorded(folder: Path, files: Sequence[Path]) -> Mapping[str, Decimal] | None:
    """The spreads of the measures by their keys; `None` where the tables are not those that were checked."""
    try:
        found = json.loads((folder / FILE).read_bytes())
        return _spreads(found["spreads"]) if found["tables"] == _digest(files) else None
    except (OSError, ValueError, KeyError, TypeError, ArithmeticError):
        return None


def record(folder: Path, files: Sequence[Path], spreads: Mapping[str, Decimal]) -> None:
    """Writes that these tables have no fault, and their spreads."""
    content = {
        "tables": _digest(files),
        "spreads": {key: str(spread) for key, spread in sorted(spreads.items())},
    }
    (folder / FILE).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _spreads(found: Mapping[str, str]) -> Mapping[str, Decimal]:
    return {key: Decimal(text) for key, text in found.items()}


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
