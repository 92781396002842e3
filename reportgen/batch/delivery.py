"""The folder of a batch in, one file of its reports out: a ZIP file or a PDF. The same reports give the same
bytes, and half a file is never there."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reportgen import pipeline
from reportgen.batch.folder import INDEX, TABLE, locked
from reportgen.batch.manifest import read_only
from reportgen.batch.merging import merge
from reportgen.batch.model import Outcome, Selection, Settings
from reportgen.batch.running import tasks
from reportgen.batch.store import Folder
from reportgen.errors import BatchError
from reportgen.model import Choices

_PDF = ".pdf"
# The first day that a ZIP file can tell: the real one would change with every run.
_DAY = (1980, 1, 1, 0, 0, 0)
_OF_UNIX, _READABLE = 3, 0o100644 << 16


def pack(settings: Settings, file: Path) -> None:
    """A ZIP file of all reports in the folder of a batch, and their index. A PDF is not compressed again.

    Raises `BatchError` where another batch is in the folder, `RenderError` where the file cannot be written.
    """
    folder = settings.state
    with locked(folder), read_only(folder) as manifest:
        entries = () if manifest is None else manifest.entries()
        made = [one.path for one in entries if one.outcome is Outcome.DONE]
        with pipeline.writing(file) as stream, ZipFile(stream, "w") as archive:
            for path in (INDEX, TABLE, *made):
                if (folder / path).is_file():
                    entry = ZipInfo(path, _DAY)
                    entry.create_system, entry.external_attr = _OF_UNIX, _READABLE
                    entry.compress_type = ZIP_STORED if path.endswith(_PDF) else ZIP_DEFLATED
                    archive.writestr(entry, (folder / path).read_bytes())


def bind(selection: Selection, settings: Settings, usual: Choices, file: Path) -> None:
    """One PDF of those reports of the selection that were made as PDF, in its order.

    Raises `BatchError` where there are none or another batch is in the folder, `RenderError` where the file
    cannot be written.
    """
    folder = settings.state
    with locked(folder), read_only(folder) as manifest:
        begun = None if manifest is None else manifest.begun()
        assert manifest is not None and begun is not None
        made = dict.fromkeys(
            folder / task.path
            for task in tasks(selection, settings, usual, is_sharded=begun.is_sharded)
            if task.path.endswith(_PDF) and manifest.has(task, None, Folder(folder))
        )
        if not made:
            raise BatchError(f"No report was made as PDF, so there is nothing to merge into {file}.")
        merge(tuple(made), file)
