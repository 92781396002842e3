"""A batch into an object store: an S3 server of this machine, reached as any other would be."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from reportgen.batch.store import Objects
from reportgen.errors import BatchError
from tests.batch.batches import begin, done, large_table, made, table, until
from tests.batch.test_command import rows

pytest.importorskip("moto", reason="moto is not installed")
pytest.importorskip("s3fs", reason="s3fs is not installed")

TEXT = ("--format", "text")
# The server wants a name and checks no signature.
_HEADERS = {"Authorization": "AWS reader:unsigned", "Content-Type": "text/plain"}


class Server:
    """An S3 server at an address of this machine, with one bucket."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"

    def ask(self, path: str, method: str = "GET", content: bytes | None = None) -> bytes:
        request = Request(f"{self.address}/{path}", content, _HEADERS, method=method)
        with urlopen(request, timeout=10) as answer:
            found: bytes = answer.read()
        return found

    def is_up(self) -> bool:
        try:
            return bool(self.ask("moto-api/"))
        except (URLError, OSError):
            return False

    def objects(self, prefix: str) -> dict[str, bytes]:
        """What lies under a prefix, but for the manifest."""
        listed = self.ask(f"shelf?list-type=2&max-keys=1000&prefix={prefix}/").decode()
        names = re.findall(r"<Key>(.*?)</Key>", listed)
        return {
            name.removeprefix(f"{prefix}/"): self.ask(f"shelf/{name}")
            for name in names
            if not name.endswith("manifest.sqlite")
        }


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", "from moto.server import main; main()", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        found = Server(port)
        until(lambda: process.poll() is not None or found.is_up(), seconds=60)
        found.ask("shelf", "PUT")
        yield found
    finally:
        process.kill()
        process.wait()


def batch(server: Server, state: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    return begin(
        *arguments,
        "--jobs",
        "1",
        *TEXT,
        AWS_ACCESS_KEY_ID="reader",
        AWS_SECRET_ACCESS_KEY="secret",
        AWS_DEFAULT_REGION="us-east-1",
        AWS_ENDPOINT_URL=server.address,
        XDG_STATE_HOME=str(state),
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """The exit code, what was written, and the last line that was said: a slow machine says more before."""
    stdout, stderr = process.communicate(timeout=120)
    return process.returncode, stdout, "".join(stderr.splitlines(keepends=True)[-1:])


def test_objects_are_the_files_of_a_folder_and_only_what_is_missing_is_sent_again(
    server: Server, tmp_path: Path
) -> None:
    data = table(tmp_path)
    done("--all", "--data", data, "-o", tmp_path / "out", *TEXT)
    arguments = ("--all", "--data", data, "-o", "s3://shelf/some/prefix")
    first = ended(batch(server, tmp_path / "state", *arguments, "--limit", "4"))
    assert first == (0, "s3://shelf/some/prefix/index.html\n", "4 made, of 4 reports.\n")
    server.ask("shelf/some/prefix/baker--cook.txt", "DELETE")
    assert ended(batch(server, tmp_path / "state", *arguments))[2] == "7 made, 3 unchanged, of 10 reports.\n"
    assert server.objects("some/prefix") == made(tmp_path / "out")
    # Another machine, which has no manifest, fetches it.
    assert ended(batch(server, tmp_path / "other", *arguments))[2] == "0 made, 10 unchanged, of 10 reports.\n"
    assert not list(tmp_path.glob("*.parts")) and not (tmp_path / "s3:").exists()


def test_killed_batch_goes_on_and_ends_as_if_it_had_not_been(server: Server, tmp_path: Path) -> None:
    data = large_table(tmp_path)
    limited = ("--all", "--data", data, "--limit", "90")
    done(*limited, "-o", tmp_path / "out", *TEXT)
    expected = made(tmp_path / "out")
    arguments = (*limited, "-o", "s3://shelf/killed")
    process = batch(server, tmp_path, *arguments)

    def state() -> int:
        return max((rows(path.parent) for path in tmp_path.glob("reportgen/*/manifest.sqlite")), default=0)

    until(lambda: state() >= 20, seconds=60)
    process.kill()
    process.communicate()
    sent = server.objects("killed")
    assert 20 <= len(sent) < 90
    assert all(content == expected[name] for name, content in sent.items())
    code, _, stderr = ended(batch(server, tmp_path, *arguments))
    counts = re.fullmatch(r"(\d+) made, (\d+) unchanged, of 90 reports\.\n", stderr)
    assert code == 0 and counts is not None, stderr
    assert int(counts[1]) + int(counts[2]) == 90 and int(counts[2]) >= 20
    assert server.objects("killed") == expected


def test_bucket_that_is_not_there_is_told(server: Server, tmp_path: Path) -> None:
    process = batch(server, tmp_path, "--all", "--data", table(tmp_path), "-o", "s3://nowhere/prefix")
    assert ended(process) == (
        1,
        "",
        "reportgen: There is no bucket for s3://nowhere/prefix; create it, or name another one with --out.\n",
    )


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("file:///tmp/x", "file:///tmp/x is a folder of this machine; name it without file://."),
        ("s9://bucket/x", "Nothing is known that reaches s9://bucket/x; name a folder, a .zip file, or an "),
    ],
)
def test_address_that_cannot_be_one_is_told(
    address: str, message: str, server: Server, tmp_path: Path
) -> None:
    code, _, stderr = ended(batch(server, tmp_path, "--all", "--data", table(tmp_path), "-o", address))
    assert code == 1
    assert stderr.startswith(f"reportgen: {message}")


@pytest.mark.parametrize("allowed", [b"0", b"1"], ids=["to look", "to write"])
def test_missing_rights_are_told(server: Server, tmp_path: Path, allowed: bytes) -> None:
    # After so many requests the server looks at rights, and nobody has any.
    server.ask("moto-api/reset-auth", "POST", allowed)
    process = batch(server, tmp_path, "--all", "--data", table(tmp_path), "-o", "s3://shelf/denied")
    code, _, stderr = ended(process)
    server.ask("moto-api/reset-auth", "POST", b"10000000")
    assert code == 1
    assert stderr.startswith("reportgen: Access to s3://shelf/denied is denied (")
    assert stderr.endswith("); check your credentials and their rights.\n")


class Failing:
    """A client that raises what it was given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def pipe_file(self, path: str, content: bytes, **more: str) -> None:
        raise self.error


def named(name: str, text: str) -> Exception:
    """An error of a library that is not imported."""
    error: Exception = type(name, (Exception,), {})(text)
    return error


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (named("NoCredentialsError", "none"), "There are no credentials for s3://shelf/prefix"),
        (named("EndpointConnectionError", "no route"), r"cannot be reached \(no route\)"),
        (OSError("Disk is tired."), r"cannot be used \(Disk is tired\); run the same command again"),
        (PermissionError("Forbidden"), r"is denied \(Forbidden\)"),
        (FileNotFoundError("bucket"), "There is no bucket for s3://shelf/prefix"),
    ],
)
def test_what_a_client_raises_is_told_in_a_sentence(error: Exception, message: str) -> None:
    store = Objects(address="s3://shelf/prefix", system=Failing(error), root="shelf/prefix")
    with pytest.raises(BatchError, match=message):
        store.write(b"1", "a.txt")


def test_what_nobody_can_cause_is_not_hidden() -> None:
    store = Objects(address="s3://shelf/prefix", system=Failing(named("Odd", "bug")), root="shelf/prefix")
    with pytest.raises(Exception, match="bug") as caught:
        store.write(b"1", "a.txt")
    assert not isinstance(caught.value, BatchError)
