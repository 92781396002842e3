"""Many pairs in, a folder of reports out, with a manifest and an index.

The way of a batch: `selection` and `pairs_file` say which pairs; `running` hands those that are missing to an
executor in chunks and writes what became of each into the `manifest`; the threads of the executor (`crew`)
have `child` processes that make reports with a `press`; `index` lists what is in the folder. `cluster` is an
executor on other machines, `store` is where the reports go, and `delivery` makes one file of them.
"""

from reportgen.batch.cluster import on_cluster
from reportgen.batch.crew import at_home
from reportgen.batch.delivery import bind, pack
from reportgen.batch.estimate import Estimate, estimate
from reportgen.batch.folder import INDEX
from reportgen.batch.inputs import settled
from reportgen.batch.merging import check_merging, merge
from reportgen.batch.model import Outcome, Pair, Progress, Selection, Settings
from reportgen.batch.pairs_file import pairs_in
from reportgen.batch.running import run
from reportgen.batch.selection import against_all, among, everything, listed, split_names

__all__ = [
    "INDEX",
    "Estimate",
    "Outcome",
    "Pair",
    "Progress",
    "Selection",
    "Settings",
    "against_all",
    "among",
    "at_home",
    "bind",
    "check_merging",
    "estimate",
    "everything",
    "listed",
    "merge",
    "on_cluster",
    "pack",
    "pairs_in",
    "run",
    "settled",
    "split_names",
]
