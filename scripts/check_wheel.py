"""Build the wheel from the sdist, install it alone, and use it from another folder."""

import os
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

SHIPPED = {
    "tui/newsdiff": "newsdiff",
    "styles": "newsdiff/styles",
    "samples": "newsdiff/samples",
}
"""Folders of the checkout, and where the wheel must have every file of them."""

_PINNED = re.compile(r"^[A-Za-z0-9._-]+==[^\s\\]+(?: ;[^\\]*)?", re.MULTILINE)


class CheckError(Exception):
    """The wheel is not as it should be; the message says how."""


def main() -> int:
    """Run every check, print a line for each, and return the exit code."""
    with tempfile.TemporaryDirectory(prefix="newsdiff-wheel-") as name:
        folder = Path(name)
        try:
            for line in check(folder):
                print(line, flush=True)
        except CheckError as error:
            print(f"failed: {error}")
            return 1
    return 0


def check(folder: Path) -> Iterator[str]:
    """Check one thing after the other; say what was found."""
    wheel = build(folder / "dist")
    yield f"built {wheel.name}"
    yield f"it has all {check_contents(wheel)} files, and nothing beside newsdiff/"
    python = install(folder / "environment", wheel)
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    yield f"installed alone: {check_version(python, elsewhere)}"
    samples = check_place_of_samples(python, elsewhere)
    yield f"{check_events(python, elsewhere, samples)} events in its own samples"
    yield f"newsdiff samples | head: {check_pipe(python, elsewhere)}"
    yield f"the reader opens: {check_app(python, elsewhere)}"


def call(command: list[str], folder: Path) -> str:
    """Run a program in a folder as a stranger would; return its standard output."""
    process = subprocess.run(
        command,
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if process.returncode:
        shown = " ".join(command[-4:])
        raise CheckError(f"{shown}: {process.returncode}\n{process.stderr[-2000:]}")
    return process.stdout


def environment(folder: Path) -> dict[str, str]:
    """Return variables in which nothing leads back to this checkout."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME"}
    }
    return kept | {"NEWSDIFF_LIBRARY": str(folder / "library.sqlite")}


def build(target: Path) -> Path:
    """Build the sdist, and the wheel from it."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target)]
    call([*command, str(ROOT)], ROOT)
    (wheel,) = target.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> int:
    """Compare the wheel's files with the checkout's."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        f"{there}/{path.relative_to(ROOT / here).as_posix()}"
        for here, there in SHIPPED.items()
        for path in (ROOT / here).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if not path.name.startswith(".")
    }
    if missing := expected - names:
        raise CheckError(f"not in the wheel: {', '.join(sorted(missing))}")
    if strange := {name for name in names if not name.startswith("newsdiff/")}:
        raise CheckError(f"strange in the wheel: {', '.join(sorted(strange))}")
    if "newsdiff/py.typed" not in names:
        raise CheckError("py.typed is not in the wheel")
    if not any(name.endswith(".tcss") for name in names):
        raise CheckError("no stylesheet is in the wheel")
    return len(names)


def install(target: Path, wheel: Path) -> Path:
    """Install the wheel in a new environment, its dependencies as they are locked."""
    venv.create(target, with_pip=True)
    python = target / ("Scripts" if os.name == "nt" else "bin") / "python"
    locked = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    constraints = target / "constraints.txt"
    # A local wheel has no hash, and pip asks for all hashes as soon as it sees one.
    constraints.write_text("\n".join(_PINNED.findall(locked)), encoding="utf-8")
    quiet = ["--quiet", "--disable-pip-version-check"]
    command = [str(python), "-m", "pip", "install", *quiet, str(wheel)]
    call([*command, "--constraint", str(constraints)], target)
    return python


def program(python: Path) -> str:
    """Return the installed `newsdiff` command."""
    return str(python.with_name("newsdiff"))


def check_version(python: Path, folder: Path) -> str:
    """Compare the version that it says with the project's."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    said = call([program(python), "--version"], folder).strip()
    if said != f"newsdiff {project['project']['version']}":
        raise CheckError(f"it says {said!r}")
    return said


def check_place_of_samples(python: Path, folder: Path) -> Path:
    """Return where the installed samples lie: inside the environment."""
    code = "from newsdiff import resources as r; print(r.SAMPLES); print(r.STYLES)"
    samples, styles = (
        Path(line) for line in call([str(python), "-c", code], folder).split("\n")[:2]
    )
    for path in (samples, styles):
        if not path.is_relative_to(python.parents[1].resolve()) or not path.is_dir():
            raise CheckError(f"{path} is not in the environment")
    return samples


def check_events(python: Path, folder: Path, samples: Path) -> int:
    """Return how many events it finds in its samples."""
    listing = call([program(python), "events", str(samples)], folder)
    events = sum(1 for line in listing.splitlines() if line and line[0] != " ")
    if events < 2:
        raise CheckError(f"only this was found in the samples:\n{listing}")
    return events


def check_pipe(python: Path, folder: Path) -> str:
    """Read only the beginning of the samples' comparison; return its first line."""
    with subprocess.Popen(
        [program(python), "samples"],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        if process.stdout is None or process.stderr is None:
            raise CheckError("no pipes")
        first = process.stdout.readline().decode("utf-8").strip()
        process.stdout.close()
        complaint = process.stderr.read().decode("utf-8")
    if not first.startswith("# ") or complaint:
        raise CheckError(f"newsdiff samples printed {first!r}, {complaint!r}")
    return first


def check_app(python: Path, folder: Path) -> str:
    """Open the reader on the samples, without a screen; it needs its stylesheets."""
    code = """
import asyncio
from newsdiff.app.main import NewsDiffApp
from newsdiff.resources import SAMPLES

async def look() -> None:
    app = NewsDiffApp([str(SAMPLES)])
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        print(type(app.screen).__name__)

asyncio.run(look())
"""
    return call([str(python), "-c", code], folder).strip()


if __name__ == "__main__":
    sys.exit(main())
