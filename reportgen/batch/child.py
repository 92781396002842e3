"""A process that makes reports: pickled Settings, then Tasks on standard input, answers on standard output.

The first answer is `None` once everything is loaded, or the error that stands in the way. Each other one is
the Record of a task, or the error for which the batch must stop. When standard input ends, whoever asked is
gone, and the process ends in the middle of whatever it does: files appear whole or not at all.
"""

from __future__ import annotations

import gc
import logging
import os
import pickle
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from reportgen.batch.model import Settings, Task
from reportgen.batch.press import printed, set_up
from reportgen.errors import ReportgenError

Question = Settings | Task


def main() -> None:
    """Answers until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the answers.
    os.dup2(2, 1)
    logging.captureWarnings(True)
    questions: SimpleQueue[Question] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, questions), daemon=True).start()
    settings = questions.get()
    assert isinstance(settings, Settings)
    try:
        press = set_up(settings)
    except ReportgenError as error:
        _answer(answers, error)
        return
    _answer(answers, None)
    while True:
        task = questions.get()
        assert isinstance(task, Task)
        try:
            _answer(answers, printed(press, task))
        except ReportgenError as error:
            _answer(answers, error)
        # Between reports and not inside. What is left then stays for good and is never looked through again.
        gc.collect()
        gc.freeze()
        gc.disable()


def _listen(stream: BinaryIO, questions: SimpleQueue[Question]) -> None:
    try:
        while True:
            questions.put(pickle.load(stream))
    finally:
        os._exit(0)


def _answer(stream: BinaryIO, answer: object) -> None:
    pickle.dump(answer, stream)
    stream.flush()


if __name__ == "__main__":
    main()
