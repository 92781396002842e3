"""Where the reports of a batch go in, a Store out: a folder, or an object store that fsspec can reach.

fsspec is imported when an address has a scheme like "s3://". An object appears whole or not at all, like a
file that is moved into place.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from reportgen import pipeline
from reportgen.errors import BatchError

_SCHEME = "://"
# What the clients of object stores raise beside the errors of Python, by the names of their classes: they are
# not imported to be named.
_UNREACHABLE = ("EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ClientConnectorError")
# What fsspec would write to in place, or only within this process.
_LOCAL = ("file", "local", "memory")
_UNSIGNED = ("NoCredentialsError", "PartialCredentialsError", "TokenRetrievalError")


class Store(Protocol):
    """A place for files, each named by a path with forward slashes."""

    def write(self, content: bytes, path: str) -> None:
        """The content at that path, whole or not at all. Raises `ReportgenError` where it cannot be."""

    def size(self, path: str) -> int | None:
        """The bytes of the file at that path, `None` where there is none."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of this machine."""

    root: Path

    def write(self, content: bytes, path: str) -> None:
        pipeline.write(content, self.root / path)

    def size(self, path: str) -> int | None:
        try:
            return (self.root / path).stat().st_size
        except OSError:
            return None


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects under `address`. What is there is listed once, when it is first asked for."""

    address: str
    system: Any
    root: str
    _sizes: dict[str, int] = field(default_factory=dict)
    _is_listed: list[bool] = field(default_factory=list)

    def write(self, content: bytes, path: str) -> None:
        # S3 asks what to tell browsers of an object; other stores do not know the word.
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        more = {"ContentType": kind} if self.address.startswith("s3://") else {}
        with _told(self.address):
            self.system.pipe_file(f"{self.root}/{path}", content, **more)

    def size(self, path: str) -> int | None:
        if not self._is_listed:
            self.list()
        return self._sizes.get(path)

    def read(self, path: str) -> bytes | None:
        """The content of an object, `None` where there is none."""
        if self.size(path) is None:
            return None
        with _told(self.address):
            content: bytes = self.system.cat_file(f"{self.root}/{path}")
        return content

    def list(self) -> None:
        """Notes what is there. Raises `BatchError` where there is no such bucket, or it may not be read."""
        with _told(self.address):
            self.system.invalidate_cache()
            # Of a prefix that nothing lies under, nothing is found; a bucket that is not there is an error.
            found = self.system.find(self.root, detail=True)
        start = len(self.root) + 1
        self._sizes.update({name[start:]: int(one["size"]) for name, one in found.items()})
        self._is_listed.append(True)


def is_remote(place: str) -> bool:
    return _SCHEME in place


def store_at(place: str) -> Store:
    """The store at an absolute path, or at an address with a scheme."""
    return objects_at(place) if is_remote(place) else Folder(Path(place))


def objects_at(address: str) -> Objects:
    """Raises `BatchError` where what reaches the address is not installed or not known."""
    scheme = address.split(_SCHEME, 1)[0]
    if scheme in _LOCAL:
        raise BatchError(f"{address} is a folder of this machine; name it without {scheme}://.")
    try:
        import fsspec

        system, root = fsspec.url_to_fs(address)
    except ImportError as error:
        needed = "reportgen[cloud]" if scheme == "s3" else "reportgen[cloud]' 'fsspec[" + scheme + "]"
        raise BatchError(
            f"{address} needs a package that is not installed; get it with pip install '{needed}'."
        ) from error
    except ValueError as error:
        raise BatchError(
            f"Nothing is known that reaches {address}; name a folder, a .zip file, or an address like "
            "s3://bucket/prefix."
        ) from error
    return Objects(address=address, system=system, root=root.rstrip("/"))


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Turns what a client of an object store raises into one sentence."""
    try:
        yield
    except FileNotFoundError as error:
        raise BatchError(
            f"There is no bucket for {address}; create it, or name another one with --out."
        ) from error
    except PermissionError as error:
        raise BatchError(
            f"Access to {address} is denied ({_brief(error)}); check your credentials and their rights."
        ) from error
    except (OSError, ValueError) as error:
        raise BatchError(
            f"{address} cannot be used ({_brief(error)}); run the same command again to go on from here."
        ) from error
    except Exception as error:
        name = type(error).__name__
        if name in _UNSIGNED:
            raise BatchError(
                f"There are no credentials for {address}; set those of its provider and try again."
            ) from error
        if name in _UNREACHABLE:
            raise BatchError(
                f"{address} cannot be reached ({_brief(error)}); run the same command again to go on."
            ) from error
        raise


def _brief(error: BaseException) -> str:
    text = " ".join(str(error).split()).rstrip(".")
    return (text if len(text) <= 160 else f"{text[:160]}…") or type(error).__name__
