"""The address of a Dask scheduler in, a team of its workers out. Dask is imported when it is asked for.

The workers need this version of reportgen, the same dataset at the same path unless it is a shipped one, and
the folder that the reports go to: a disk that all of them share. Each thread of a Dask worker has a child
process like a thread at home, so that no report can take a Dask worker down with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from reportgen.batch.crew import Crew
from reportgen.batch.model import Results, Settings, Task, Team
from reportgen.errors import BatchError

# How long to wait for the scheduler, and for its first worker.
_SECONDS = 30

_crews = [Crew()]


def work(settings: Settings, tasks: tuple[Task, ...]) -> Results:
    """What a Dask worker does with a chunk."""
    return _crews[0].work(settings, tasks)


def release() -> None:
    """Ends the child processes of a Dask worker; the next chunk would start others."""
    crew, _crews[0] = _crews[0], Crew()
    crew.dismiss()


@contextmanager
def on_cluster(address: str) -> Iterator[Team]:
    """The workers of the Dask scheduler at `address`, as many as there are at any time.

    Raises `BatchError` where Dask is not installed, or there is no scheduler or no worker.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise BatchError(
            "--scheduler needs Dask; install it with pip install 'reportgen[cluster]'."
        ) from error
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise BatchError(
            f"There is no Dask scheduler at {address}; start one with dask scheduler, and give its address."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_SECONDS)
        except TimeoutError as error:
            raise BatchError(
                f"The scheduler at {address} has no worker; start some with dask worker {address}."
            ) from error
        try:
            yield Team(
                executor=client.get_executor(pure=False),
                work=work,
                # A chunk to work at and one to go on with, for each thread.
                window=lambda: 2 * max(1, sum(client.nthreads().values())),
                broken=(KilledWorker,),
            )
        finally:
            # A worker that is gone by now has no children left either.
            with suppress(Exception):
                client.run(release, on_error="ignore")
