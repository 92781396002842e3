"""What a user names with --out and --merge in, where a batch writes out."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

import click

_SCHEME = "://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the reports go, the folder of their manifest where that is another, and what is made of them."""

    out: str
    state: Path | None = None
    archive: Path | None = None
    merged: Path | None = None


def target_of(out: str | None, merged: Path | None) -> Target:
    """Where the reports go that --out and --merge ask for, of which one at least is given.

    A single file has a folder of reports beside it, to go on from.
    """
    if out and _SCHEME in out:
        if merged:
            raise click.UsageError(
                "--merge takes reports from a folder; give --out a folder, or leave it out."
            )
        return Target(out=out, state=_state_of(out))
    archive = Path(out) if out and out.lower().endswith(".zip") else None
    if merged and merged.suffix.lower() != ".pdf":
        raise click.UsageError(f"--merge writes a PDF; name it {merged}.pdf.")
    single = archive or (None if out else merged)
    return Target(out=f"{single}.parts" if single else str(out), archive=archive, merged=merged)


def _state_of(address: str) -> Path:
    """The folder of this user for what has become of the batches into an address."""
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    name = re.sub(r"[^\w.]+", "-", address.rstrip("/"))[-60:].strip("-")
    return Path(home) / "reportgen" / f"{name}-{hashlib.sha256(address.rstrip('/').encode()).hexdigest()[:8]}"
