"""Small reports on disk, and a library of the test's own."""

from pathlib import Path

import pytest

from newsdiff.config import CONFIG_VARIABLE, LIBRARY_VARIABLE, STATE_VARIABLE

GAZETTE = """\
Eastmoor bridge closed after crack is found

The harbour bridge at Eastmoor was closed on Tuesday after an inspector found a crack \
in its northern pier.

Mayor Ines Holloway said the closure of the harbour bridge would last at least six \
weeks.

About 12,000 cars cross the Eastmoor bridge every day.

Ferries will run every ten minutes between the banks until the bridge opens again.
"""
COURIER = """\
Crack shuts Eastmoor harbour bridge

The harbour bridge at Eastmoor has been closed since Tuesday because an inspector \
found a crack in the northern pier.

The closure of the harbour bridge would last at least eight weeks, Mayor Ines Holloway \
said.

Shopkeepers on the east bank of Eastmoor fear for their spring trade.

Ferries will run every ten minutes between the banks until the bridge opens again.
"""
ORCHARD = """\
Late frost ruins pear harvest in the Tannach valley

Growers in the Tannach valley expect to lose nine pears in ten after three nights of \
frost in April.

Candles were lit between the trees, but the wind blew most of them out, said Piet \
Verhaal, who owns forty hectares.

The cooperative will ask the province for help with its loans.
"""

ENGLISH_AND_GERMAN = {
    "gazette": GAZETTE,
    "bote": """\
Brücke in Eastmoor nach Fund eines Risses gesperrt

Die Hafenbrücke in Eastmoor wurde am Dienstag gesperrt, nachdem ein Prüfer einen Riss \
im nördlichen Pfeiler gefunden hatte.

Die Bürgermeisterin sagte, dass sie für mindestens sechs Wochen nicht wieder geöffnet \
wird und dass bis dahin Fähren fahren.
""",
}


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that newsdiff takes as the library in this test."""
    path = tmp_path / "kept" / "library.sqlite"
    monkeypatch.setenv(LIBRARY_VARIABLE, str(path))
    monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "config.toml"))
    monkeypatch.setenv(STATE_VARIABLE, str(tmp_path / "reader.json"))
    return path


def _written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.fixture
def gazette(tmp_path: Path) -> str:
    """Return the path of a report."""
    return _written(tmp_path, "gazette.txt", GAZETTE)


@pytest.fixture
def courier(tmp_path: Path) -> str:
    """Return the path of another report of the same event."""
    return _written(tmp_path, "courier.txt", COURIER)


@pytest.fixture
def orchard(tmp_path: Path) -> str:
    """Return the path of a report of another event."""
    return _written(tmp_path, "orchard.txt", ORCHARD)
