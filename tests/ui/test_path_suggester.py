"""Completing the path that is being typed."""

from pathlib import Path

import pytest
from textual.widgets import Input

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.widgets.frame.path_suggester import completed
from tests.ui.reader_app import BRIDGE_AND_HERON, settled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with some reports."""
    (tmp_path / "reports").mkdir()
    for name in ("heron.txt", "harbour news.txt", ".hidden"):
        (tmp_path / "reports" / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("rep", "reports/"),
        ("reports/h", "reports/harbour news.txt"),
        ("reports/he", "reports/heron.txt"),
        ("reports/", "reports/harbour news.txt"),
        ("reports/.", "reports/.hidden"),
        ("reports/heron.txt", None),
        ("reports/x", None),
        ("nowhere/x", None),
        ("reports/heron.txt/x", None),
        ("https://example.org/h", None),
        ("\0", None),
        ("", None),
        ("~", None),
    ],
)
def test_the_first_name_that_begins_so_is_suggested(
    folder: Path, monkeypatch: pytest.MonkeyPatch, typed: str, whole: str | None
) -> None:
    monkeypatch.chdir(folder)
    assert completed(typed) == whole


def test_a_path_at_home_stays_as_it_is_typed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    assert completed("~/rep") == "~/reports/"


async def test_tab_takes_what_is_suggested_and_stays(folder: Path) -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("a")
        entry = app.focused
        assert isinstance(entry, Input)
        entry.value = f"{folder}/rep"
        entry.cursor_position = len(entry.value)
        while not entry._suggestion:
            await pilot.pause(0.01)
        await pilot.press("tab")
        assert entry.value == f"{folder}/reports/"
        assert app.focused is entry
