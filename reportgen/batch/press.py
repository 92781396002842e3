"""Settings in, a press out; a task in, the bytes of its report out. This runs in the workers."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from reportgen import pipeline, resources
from reportgen.batch.inputs import fingerprint
from reportgen.batch.model import Outcome, Record, Settings, Task
from reportgen.batch.store import Store, store_at
from reportgen.errors import BatchError, ReportgenError
from reportgen.facts import Dataset, load, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What is loaded once and serves for all reports; `places` are the datasets of areas by their names and
    whether their wages are at national prices."""

    settings: Settings
    dataset: Dataset
    store: Store
    places: dict[tuple[str, bool], Dataset] = field(default_factory=dict)

    def report(self, task: Task) -> bytes:
        """The report of `task`: the same bytes as `reportgen compare` gives."""
        placed = self._placed(task.choices.area, task.choices.national_prices)
        settings = self.settings
        made = pipeline.chosen(
            placed, task.titles, task.choices, printed=settings.printed, brand=settings.brand
        )
        return made[1]

    def _placed(self, area: str, national_prices: bool) -> Dataset:
        if not area:
            return self.dataset
        key = (area, national_prices)
        if key not in self.places:
            self.places[key] = within(self.dataset, area, national_prices=national_prices)
        return self.places[key]


def set_up(settings: Settings) -> Press:
    """A press, its dataset loaded.

    Raises `BatchError` where data, fonts or versions here are others than those that the batch began with.
    """
    if fingerprint(settings.data, settings.brand) != settings.inputs:
        raise BatchError(
            "The data, templates, fonts or versions of a worker are not those that the batch began with; "
            "start it again."
        )
    return Press(
        settings=settings, dataset=load(resources.DATA / settings.data), store=store_at(settings.out)
    )


def printed(press: Press, task: Task) -> Record:
    """What became of `task`, its report written where it belongs.

    A report that cannot be made is a record like others. Raises `ReportgenError` where it is made and cannot
    be written, which would be so for all others too.
    """
    start = perf_counter()
    with _heard() as warnings:
        try:
            content = press.report(task)
        except ReportgenError as error:
            message = str(error)
        except Exception as error:
            # Our own fault; it must not cost any other pair, and be found from the manifest.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            message = (
                f"{type(error).__name__}: {error} ({frame.name}, line {frame.lineno} of {frame.filename})"
            )
        else:
            press.store.write(content, task.path)
            return Record(
                outcome=Outcome.DONE,
                seconds=perf_counter() - start,
                size=len(content),
                warnings=tuple(warnings),
            )
    return Record(
        outcome=Outcome.FAILED,
        seconds=perf_counter() - start,
        message=message,
        warnings=tuple(warnings),
    )


class _Listener(logging.Handler):
    """Adds each message to a list."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        # What WeasyPrint warns of decides in `render` whether there is a report at all.
        if not record.name.startswith("weasyprint"):
            self._messages.append(" ".join(record.getMessage().split()))


@contextmanager
def _heard() -> Iterator[list[str]]:
    """Yields a list that fills with what is logged as a warning while the block runs."""
    messages: list[str] = []
    listener = _Listener(messages)
    logging.getLogger().addHandler(listener)
    try:
        yield messages
    finally:
        logging.getLogger().removeHandler(listener)
