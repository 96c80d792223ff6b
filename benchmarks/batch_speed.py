"""How long reading many saved pages takes with one process that reads, and with two.

    .venv/bin/python benchmarks/batch_speed.py [FOLDER] [--workers N]

FOLDER (default samples/) is searched for .html and .htm files, gzipped or not. Every
round reads all pages in this process, with one process beside it, and with N (default
2); the best of a few rounds counts. Memory is the peak of the largest process of each
kind. The load of the machine is printed too: other programs on the same cores spoil
the ratio. Each way of reading is a program of its own, so each pays for its imports.
"""

import argparse
import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from newsdiff.intake import read_many

ROUNDS = 3
SUFFIXES = (".html", ".htm", ".html.gz", ".htm.gz")
DEFAULT = Path(__file__).parent.parent / "samples"


def pages_of(folder: Path) -> Iterable[bytes]:
    """Return the bytes of the saved pages below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name.endswith(SUFFIXES):
            data = path.read_bytes()
            yield gzip.decompress(data) if path.suffix == ".gz" else data


def read_here(folder: Path, workers: int) -> None:
    """Read a folder and print seconds, and megabytes of this process and the others."""
    start = time.perf_counter()
    count = sum(1 for _ in read_many([folder], workers=workers))
    seconds = time.perf_counter() - start
    own, others = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(count, seconds, own, others)


def measured(folder: Path, workers: int) -> tuple[float, float, float]:
    """Return what a program of its own measures, reading a folder."""
    command = [sys.executable, __file__, str(folder), "--here", str(workers)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    _, seconds, own, others = map(float, done.stdout.split())
    return seconds, own, others


def main() -> None:
    """Print the times, their ratio and the memory."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--here", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here is not None:
        read_here(arguments.folder, arguments.here)
        return
    with tempfile.TemporaryDirectory() as temporary:
        pages = list(pages_of(arguments.folder))
        if not pages:
            sys.exit(f"no saved pages in {arguments.folder}")
        for number, data in enumerate(pages):
            (Path(temporary) / f"{number:05}.html").write_bytes(data)
        show(Path(temporary), len(pages), arguments.workers)


def show(folder: Path, pages: int, workers: int) -> None:
    """Measure in turn, and print the best of each."""
    print(f"{pages} pages, best of {ROUNDS} rounds, load {os.getloadavg()[0]:.1f}")
    kinds = (0, 1, workers)
    rounds = [[measured(folder, kind) for kind in kinds] for _ in range(ROUNDS)]
    best = [min(figures) for figures in zip(*rounds, strict=True)]
    for kind, (seconds, own, others) in zip(kinds, best, strict=True):
        who = f"{kind} reading process{'' if kind == 1 else 'es'}" if kind else "alone"
        print(
            f"{who:22} {seconds:7.2f} s {1000 * seconds / pages:7.1f} ms a page, "
            f"{own:.0f} MB here, {others:.0f} MB in the largest other"
        )
    ratio = best[1][0] / best[2][0]
    print(f"1 / {workers}: {ratio:.2f} times as fast, load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
