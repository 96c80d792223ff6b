"""Pages that are kept in a folder."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdiff.intake.fetching import kept_pages as room
from newsdiff.intake.fetching.exchange import Validators
from newsdiff.intake.fetching.kept_pages import KeptPage, PageFolder

URL = "https://gazette.example/bridge"
PAGE = KeptPage(Validators('"1"', "Wed, 04 Mar 2026 08:00:00 GMT"), b"<p>\n\0\xff", "x")


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def test_a_page_comes_back_as_it_was(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path / "a" / "pages")
    assert folder.get(URL) is None
    folder.put(URL, PAGE)
    assert folder.get(URL) == PAGE
    assert folder.get(URL + "2") is None
    folder.put(URL, replace(PAGE, data=b"new"))
    assert len(files(tmp_path / "a" / "pages")) == 1
    folder.drop(URL)
    assert folder.get(URL) is None


def test_what_a_server_cannot_tell_apart_is_not_kept(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path)
    folder.put(URL, PAGE)
    folder.put(URL, replace(PAGE, validators=Validators()))
    assert folder.get(URL) is None


def test_a_page_of_another_address_is_not_given_out(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path)
    folder.put(URL, PAGE)
    (path,) = files(tmp_path)
    other = folder._path("https://gazette.example/other")
    path.rename(other)
    assert folder.get("https://gazette.example/other") is None
    assert files(tmp_path) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80), st.integers(0, 300))
def test_damage_counts_as_nothing_kept(
    tmp_path: Path, damage: bytes, place: int
) -> None:
    folder = PageFolder(tmp_path)
    folder.put(URL, PAGE)
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:place] + damage + whole[place + len(damage) :])
    assert folder.get(URL) in {None, PAGE}
    path.write_bytes(damage)
    assert folder.get(URL) is None


def test_nothing_that_breaks_a_request_comes_out(tmp_path: Path) -> None:
    folder = PageFolder(tmp_path)
    folder.put(URL, replace(PAGE, validators=Validators('"\r\nX: y"', "\x1b[2J")))
    found = folder.get(URL)
    assert found is not None
    assert not found.validators


@pytest.mark.parametrize(
    "content", [b"", b"[]\n", b"{}\n", b"[" * 20_000, b'{"format": 1}\n', b"\xff\xfe\n"]
)
def test_hostile_files_count_as_nothing_kept(tmp_path: Path, content: bytes) -> None:
    folder = PageFolder(tmp_path)
    folder._path(URL).write_bytes(content)
    assert folder.get(URL) is None


def test_without_a_folder_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    folder = PageFolder(blocked)
    folder.put(URL, PAGE)
    assert folder.get(URL) is None
    folder.drop(URL)
    inside = PageFolder(tmp_path / "pages")
    inside._path(URL).mkdir(parents=True)
    inside.put(URL, PAGE)
    assert inside.get(URL) is None


def test_what_was_unused_for_longest_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MOST_PAGES", 2)
    time = [1000.0]
    folder = PageFolder(tmp_path, now=lambda: time[0])
    for number in (1, 2):
        folder.put(f"{URL}{number}", PAGE)
        time[0] += 10
    folder.get(f"{URL}1")
    time[0] += 10
    folder.put(f"{URL}3", PAGE)
    kept = [folder.get(f"{URL}{number}") is not None for number in (1, 2, 3)]
    assert kept == [True, False, True]


def test_old_pages_and_large_ones_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MOST_BYTES", 3000)
    monkeypatch.setattr(room, "LARGEST_PAGE_BYTES", 1500)
    time = [1000.0]
    folder = PageFolder(tmp_path, now=lambda: time[0])
    folder.put(URL, PAGE)
    time[0] += (room.MOST_DAYS + 1) * 86400
    for number in range(3):
        time[0] += 1
        folder.put(f"{URL}{number}", replace(PAGE, data=b"a" * 1000))
    folder.put(f"{URL}9", replace(PAGE, data=b"a" * 2000))
    assert len(files(tmp_path)) == 2
    assert folder.get(f"{URL}2") is not None
    assert folder.get(f"{URL}9") is None
