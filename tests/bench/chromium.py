"""HTML in, the PDF that a running Chromium prints of it out: spoken to over two pipes, no network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Chromium reads orders from its file descriptor 3 and answers on 4.
_START = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
_OPTIONS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "about:blank",
)


def command() -> str:
    """The Chromium of this machine, empty for none."""
    return next(filter(None, map(shutil.which, _NAMES)), "")


def version() -> str:
    said = subprocess.run([command(), "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"\d[\d.]*", said)
    return found[0] if found else said.strip()


class Chromium:
    """A browser that runs, with one page open."""

    def __init__(self, orders: int, answers: int, folder: Path) -> None:
        self._orders, self._answers = orders, os.fdopen(answers, "rb", buffering=1 << 20)
        self._count, self._session, self._page = 0, "", folder / "page.html"
        target = self._order("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._order("Page.enable")

    def pdf(self, html: str) -> bytes:
        """The page as a tagged PDF, on the paper that its style asks for."""
        self._page.write_text(html, encoding="utf-8")
        self._order("Page.navigate", url=self._page.as_uri())
        while self._heard().get("method") != "Page.loadEventFired":
            pass
        printed = self._order(
            "Page.printToPDF", generateTaggedPDF=True, preferCSSPageSize=True, printBackground=True
        )
        return b64decode(printed["data"])

    def _order(self, method: str, **parameters: object) -> dict[str, Any]:
        self._count += 1
        order: dict[str, object] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._orders, json.dumps(order).encode() + b"\0")
        while (heard := self._heard()).get("id") != self._count:
            pass
        if "error" in heard:
            raise RuntimeError(f"Chromium refused {method}: {heard['error']}")
        result: dict[str, Any] = heard["result"]
        return result

    def _heard(self) -> dict[str, Any]:
        """The next answer or event; answers end with a NUL."""
        read = bytearray()
        while (letter := self._answers.read(1)) != b"\0":
            if not letter:
                raise RuntimeError("Chromium ended.")
            read += letter
        heard: dict[str, Any] = json.loads(read)
        return heard


@contextmanager
def running() -> Iterator[Chromium]:
    """A Chromium with a profile of its own, ended with the block."""
    (order_end, orders), (answers, answer_end) = os.pipe(), os.pipe()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        start = ("/bin/bash", "-c", _START, "chromium", str(order_end), str(answer_end), command())
        process = subprocess.Popen(
            [*start, f"--user-data-dir={folder}", *_OPTIONS],
            pass_fds=(order_end, answer_end),
            stderr=subprocess.DEVNULL,
        )
        os.close(order_end)
        os.close(answer_end)
        try:
            yield Chromium(orders, answers, Path(folder))
        finally:
            process.terminate()
            process.wait()
            os.close(orders)
