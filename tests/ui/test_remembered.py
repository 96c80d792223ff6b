"""What a reader finds again: the values, and the file they are kept in."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.app.comparison.reading import View
from newsdiff.app.desk.listing import Order
from newsdiff.app.services.remembered import MOST_POSITIONS, Remembered, report_key
from newsdiff.app.services.remembered_file import (
    MOST_BYTES,
    SPOILT,
    RememberedFile,
    as_text,
    from_text,
)
from newsdiff.model import Article
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def numbered(number: int) -> Article:
    return Article.from_sentences(["A.", "B.", "C."], title=f"Report {number}")


def test_a_report_is_found_again_where_it_was_left() -> None:
    known = Remembered().at_sentence(HARBOUR_GAZETTE, 2).at_sentence(COAST_COURIER, 0)
    assert known.position(HARBOUR_GAZETTE) == 2
    assert known.position(COAST_COURIER) == 0
    assert known.at_sentence(HARBOUR_GAZETTE, 1).position(HARBOUR_GAZETTE) == 1


def test_a_place_in_a_text_that_has_changed_counts_no_more() -> None:
    known = Remembered().at_sentence(HARBOUR_GAZETTE, 2)
    shorter = replace(HARBOUR_GAZETTE, sentences=HARBOUR_GAZETTE.sentences[:3])
    assert report_key(shorter) == report_key(HARBOUR_GAZETTE)
    assert known.position(shorter) is None


def test_a_report_in_another_folder_is_the_same_and_another_report_is_not() -> None:
    here = replace(HARBOUR_GAZETTE, origin="samples/bridge.html")
    there = replace(HARBOUR_GAZETTE, origin="/home/me/samples/bridge.html")
    assert report_key(here) == report_key(there)
    assert report_key(here) != report_key(replace(here, title="Bridge open"))
    assert "Eastmoor" not in report_key(here)


def test_of_many_positions_the_last_ones_are_kept() -> None:
    known = Remembered()
    for number in range(MOST_POSITIONS + 5):
        known = known.at_sentence(numbered(number), 1)
    known = known.at_sentence(numbered(5), 2)
    assert len(known.positions) == MOST_POSITIONS
    assert known.position(numbered(4)) is None
    assert known.position(numbered(5)) == 2
    assert known.position(numbered(MOST_POSITIONS + 4)) == 1


def test_widths_are_kept_for_each_number_of_panes_and_thresholds_by_engine() -> None:
    known = Remembered().with_widths([2, 1]).with_widths([1, 1, 3]).with_widths([1, 2])
    assert known.widths_of(2) == (1, 2)
    assert known.widths_of(3) == (1, 1, 3)
    assert known.widths_of(4) is None
    known = known.with_threshold("default", 0.4).with_threshold("neural", 0.7)
    assert known.threshold("default") == 0.4
    assert known.with_threshold("default", None).threshold("default") is None


def test_the_event_is_known_by_any_of_its_reports() -> None:
    known = Remembered().at_report(COAST_COURIER)
    assert known.is_event((HARBOUR_GAZETTE, COAST_COURIER))
    assert not known.is_event((HARBOUR_GAZETTE,))
    assert not Remembered().is_event((HARBOUR_GAZETTE,))


FULL = (
    Remembered(
        theme="newsdiff-light",
        order=Order.SHARED,
        turned=True,
        lists_share=0.4,
        view=View.MATRIX,
        legend=False,
        linked=False,
        with_words=False,
    )
    .at_report(COAST_COURIER)
    .with_threshold("default", 0.35)
    .with_widths([1.0, 2.0])
    .at_sentence(HARBOUR_GAZETTE, 3)
)


def test_everything_is_found_in_the_file_again(tmp_path: Path) -> None:
    file = RememberedFile(tmp_path / "deep" / "reader.json")
    file.save([lambda _: FULL])
    assert RememberedFile(file.path).load() == FULL
    assert file.trouble == ""
    assert [path.name for path in file.path.parent.iterdir()] == ["reader.json"]


def test_what_another_reader_wrote_meanwhile_stays(tmp_path: Path) -> None:
    one = RememberedFile(tmp_path / "reader.json")
    two = RememberedFile(tmp_path / "reader.json")
    one.load()
    two.load()
    one.save([lambda known: replace(known, view=View.ANNOTATED)])
    two.save([lambda known: replace(known, legend=False)])
    assert one.load() == Remembered(view=View.ANNOTATED, legend=False)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"theme": "nord"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
    ],
    ids=["empty", "torn", "a list", "foreign", "no text", "deep", "huge"],
)
def test_a_file_that_is_not_ours_is_said_once_and_put_aside(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "reader.json"
    path.write_bytes(content)
    file = RememberedFile(path)
    assert file.load() == Remembered()
    assert str(path) in file.trouble
    assert path.read_bytes() == content
    file.save([lambda known: replace(known, legend=False)])
    assert file.load() == Remembered(legend=False)
    assert (tmp_path / f"reader.json{SPOILT}").read_bytes() == content


def test_what_is_no_file_is_never_read_nor_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "reader.json"
    folder.mkdir()
    file = RememberedFile(folder)
    assert file.load() == Remembered()
    file.save([lambda known: replace(known, legend=False)])
    assert folder.is_dir()
    assert file.trouble


def test_a_folder_that_cannot_be_written_in_is_no_reason_to_stop(
    tmp_path: Path,
) -> None:
    (tmp_path / "state").write_text("a file, and no folder", encoding="utf-8")
    file = RememberedFile(tmp_path / "state" / "reader.json")
    assert file.load() == Remembered()
    file.save([lambda known: replace(known, legend=False)])
    assert file.trouble


@pytest.mark.parametrize(
    "spoilt",
    [
        {"theme": 3, "event": [], "order": "upwards", "view": None},
        {"theme": "x" * 1000, "lists_share": 7, "legend": "no"},
        {"lists_share": True, "thresholds": {"default": "high"}, "widths": [[0, 1]]},
        {"thresholds": {"default": float("nan")}, "widths": [["1"], 3, [-1.0]]},
        {"positions": [["a", -1, 3], ["b", 3, 3], ["c", True, 3], "d", [1, 2, 3]]},
    ],
)
def test_a_value_that_cannot_be_is_as_if_it_were_not_there(
    spoilt: dict[str, object],
) -> None:
    known = from_text(json.dumps({"newsdiff": "reader", **spoilt}))
    assert replace(known, positions=()) == Remembered()
    assert [left.report for left in known.positions] in ([], ["c"])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(sorted(json.loads(as_text(FULL)))), VALUES))
def test_whatever_a_file_says_the_reader_starts_and_writes_it_again(
    stored: dict[str, object],
) -> None:
    known = from_text(json.dumps({**stored, "newsdiff": "reader"}))
    assert from_text(as_text(known)) == known
