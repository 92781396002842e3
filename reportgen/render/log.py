"""The name of a logger in, what it says of the page at WARNING or above within a block out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# How a font is cut down depends on the machine and changes nothing that a reader sees.
_OF_THE_MACHINE = "Using fontTools instead of HarfBuzz-Subset"

_heard: ContextVar[list[str] | None] = ContextVar("heard", default=None)


class _Listener(logging.Handler):
    """Adds each message to the list of the block it was logged in; other threads have lists of their own."""

    def emit(self, record: logging.LogRecord) -> None:
        messages = _heard.get()
        if messages is not None and not record.getMessage().startswith(_OF_THE_MACHINE):
            messages.append(record.getMessage())


_listener = _Listener(logging.WARNING)


@contextmanager
def warnings_of(name: str) -> Iterator[list[str]]:
    """Yields a list that fills with the warnings and errors logged under `name` while the block runs.

    The one handler stays on the logger and is deaf outside such blocks, so threads do not meet.
    """
    logging.getLogger(name).addHandler(_listener)
    messages: list[str] = []
    token = _heard.set(messages)
    try:
        yield messages
    finally:
        _heard.reset(token)
