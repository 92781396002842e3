"""A child process of a batch that breaks on pairs with the editor; its first argument says how."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from reportgen.batch import child
from reportgen.batch.model import Record, Task
from reportgen.batch.press import Press, printed


def breaking(press: Press, task: Task) -> Record:
    match sys.argv[1], task.titles:
        case "crash and hang", ("Dancer", "Editor"):
            os.kill(os.getpid(), signal.SIGSEGV)
        case "crash and hang", ("Cook", "Editor"):
            time.sleep(60)
        case "once", ("Dancer", "Editor"):
            mark = Path(sys.argv[2])
            if not mark.exists():
                mark.touch()
                os._exit(3)
    return printed(press, task)


if __name__ == "__main__":
    if sys.argv[1] == "never starts":
        sys.exit("no such library")
    vars(child)["printed"] = breaking
    child.main()
