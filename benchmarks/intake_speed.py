"""How long reading saved pages takes, beside trafilatura alone on the same pages.

    .venv/bin/python benchmarks/intake_speed.py [FOLDER]

FOLDER (default samples/) is searched for .html and .htm files, gzipped or not. All
columns are processor time of one run in one process: trafilatura's text alone, its
text with metadata, and newsdiff.read, each the best of a few rounds over all pages.
"""

import gzip
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import trafilatura

import newsdiff

ROUNDS = 3
SUFFIXES = (".html", ".htm", ".html.gz", ".htm.gz")
DEFAULT = Path(__file__).parent.parent / "samples"


def pages_of(folder: Path) -> Iterable[bytes]:
    """Return the bytes of the saved pages below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name.endswith(SUFFIXES):
            data = path.read_bytes()
            yield gzip.decompress(data) if path.suffix == ".gz" else data


def best_time(action: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Return the processor seconds of the fastest round over all pages."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for path in paths:
            action(path)
        times.append(time.process_time() - start)
    return min(times)


def text_alone(path: Path) -> str | None:
    """Read a page with trafilatura as its users do."""
    return trafilatura.extract(path.read_bytes())


def text_and_facts(path: Path) -> object:
    """Read text, title, date and author with trafilatura."""
    return trafilatura.bare_extraction(path.read_bytes(), with_metadata=True)


def read(path: Path) -> object:
    """Read a page with newsdiff; one without any text counts as read."""
    try:
        return newsdiff.read(path)
    except newsdiff.NewsDiffError:
        return None


def main() -> None:
    """Print the times and their ratios."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    with tempfile.TemporaryDirectory() as temporary:
        paths = []
        for number, data in enumerate(pages_of(folder)):
            paths.append(Path(temporary) / f"{number}.html")
            paths[-1].write_bytes(data)
        if not paths:
            sys.exit(f"no saved pages in {folder}")
        read(paths[0])
        alone = best_time(text_alone, paths)
        facts = best_time(text_and_facts, paths)
        ours = best_time(read, paths)
    print(f"{len(paths)} pages, best of {ROUNDS} rounds, processor time on one core")
    for name, seconds in (
        ("trafilatura.extract", alone),
        ("trafilatura with metadata", facts),
        ("newsdiff.read", ours),
    ):
        each = 1000 * seconds / len(paths)
        print(f"{name:26} {seconds:7.2f} s {each:7.1f} ms a page")
    print(
        f"newsdiff / trafilatura {ours / alone:.2f}, with metadata {ours / facts:.2f}"
    )


if __name__ == "__main__":
    main()
