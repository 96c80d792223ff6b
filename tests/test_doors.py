"""What `import newsdiff` and quick commands must not load, tried in a fresh process."""

import subprocess
import sys

import pytest

HEAVY = {"lxml", "numpy", "rich", "textual", "trafilatura"}

LOADED = "import sys; print(*sys.modules, file=sys.stderr)"


def loaded_by(code: str) -> set[str]:
    """Return the packages of others that this code has loaded."""
    process = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LOADED}"],
        capture_output=True,
        check=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    names = process.stderr.splitlines()[-1].split()
    assert "newsdiff" in names
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize(
    "code",
    [
        "import newsdiff",
        "from newsdiff.cli.command import run; run(['--help'])",
        "from newsdiff.cli.command import run; run(['--version'])",
        "from newsdiff.cli.command import run; run(['compare', '--help'])",
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    assert loaded_by(code) & HEAVY == set()


@pytest.mark.parametrize("verb", ["['events']", "['show', '{report}']"])
def test_verbs_for_scripts_load_no_screen(verb: str) -> None:
    from newsdiff.resources import SAMPLES

    report = next(SAMPLES.glob("*/*.txt"))
    call = verb.replace("{report}", report.as_posix())
    loaded = loaded_by(
        "import os, tempfile; os.environ['NEWSDIFF_LIBRARY'] ="
        " tempfile.mkdtemp() + '/x.sqlite'\n"
        f"from newsdiff.cli.command import run; run({call})"
    )
    assert loaded & {"rich", "textual"} == set()
