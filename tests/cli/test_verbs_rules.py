"""The rules verb, and where the rules apply."""

import json
from pathlib import Path

import pytest

from newsdiff.cli.command import run
from newsdiff.library import Library

LINE = "About 12,000 cars cross the Eastmoor bridge every day."


def test_rules_are_made_and_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "drop", "Gazette", "12 comments"]) == 0
    assert run(["rules", "keep", "Courier", "  Our view  "]) == 0
    assert run(["rules"]) == 0
    made = [
        "1: always drop for Gazette: 12 comments",
        "2: always keep for Courier: Our view",
    ]
    assert capsys.readouterr().out.splitlines() == made * 2


def test_rules_are_listed_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "drop", "Gazette", "12 comments"])
    capsys.readouterr()
    assert run(["rules", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "format": "newsdiff-rules",
        "version": 1,
        "rules": [
            {
                "number": 1,
                "outlet": "Gazette",
                "line": "12 comments",
                "action": "always drop",
            }
        ],
    }


def test_where_there_are_no_rules_it_says_how_to_make_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["rules"]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "newsdiff rules drop" in shown.err


def test_rules_are_forgotten_by_their_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for line in ("One", "Two", "Three"):
        run(["rules", "drop", "Gazette", line])
    capsys.readouterr()
    assert run(["rules", "forget", "1", "3", "3"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "forgotten: 1: always drop for Gazette: One",
        "forgotten: 3: always drop for Gazette: Three",
    ]
    run(["rules"])
    assert capsys.readouterr().out == "2: always drop for Gazette: Two\n"


def test_a_number_that_no_rule_has_forgets_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["rules", "drop", "Gazette", "One"])
    capsys.readouterr()
    assert run(["rules", "forget", "1", "7"]) == 1
    assert "There is no rule 7; nothing was forgotten" in capsys.readouterr().err
    run(["rules"])
    assert "1: always drop" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["drop", "Gazette"],
        ["drop", " ", "A line"],
        ["keep", "Gazette", "\t"],
        ["forget"],
        ["forget", "first"],
        ["lose", "1"],
    ],
)
def test_what_makes_no_rule_is_wrong_usage(
    arguments: list[str], library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["rules", *arguments]) == 2
    assert "Usage: newsdiff rules" in capsys.readouterr().err
    assert not library.exists()


def test_a_rule_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rules", "drop", "Gaz\x1b[2Jette", "one\nline \u202eback"])
    run(["rules"])
    run(["rules", "--format", "json"])
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.splitlines()[0] == "1: always drop for Gaz[2Jette: one line back"


def test_rules_apply_to_what_is_added(
    gazette: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["rules", "drop", "gazette", LINE.upper()])
    assert run(["add", gazette]) == 0
    with Library.open(library) as kept:
        (article,) = kept.articles()
    assert LINE not in article.paragraphs
    assert (LINE, "always dropped for Gazette") in [
        (block.text, block.reason) for block in article.removed
    ]
    capsys.readouterr()
    assert run(["add", gazette]) == 0
    assert capsys.readouterr().out.startswith("was there already: ")


@pytest.mark.parametrize("verb", [["compare"], ["open"], []])
def test_rules_apply_to_what_is_compared(
    verb: list[str], gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*verb, gazette, courier]) == 0
    assert LINE in capsys.readouterr().out
    run(["rules", "drop", "Gazette", LINE])
    capsys.readouterr()
    assert run([*verb, gazette, courier]) == 0
    assert LINE not in capsys.readouterr().out


def test_rules_of_another_library_apply_where_it_is_named(
    gazette: str, courier: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = str(tmp_path / "other.sqlite")
    run(["rules", "drop", "--library", other, "Gazette", LINE])
    capsys.readouterr()
    run(["compare", gazette, courier])
    assert LINE in capsys.readouterr().out
    run(["compare", gazette, courier, "--library", other])
    assert LINE not in capsys.readouterr().out


def test_rules_apply_to_the_events_of_sources(
    gazette: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["rules", "drop", "Gazette", LINE])
    capsys.readouterr()
    assert run(["events", gazette, "--format", "json"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert event["reports"][0]["sentences"] == 3


def test_what_is_shown_says_what_a_rule_dropped_and_where(
    gazette: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["rules", "drop", "Gazette", LINE])
    capsys.readouterr()
    assert run(["show", gazette, "--removed"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    place = lines.index(f"[removed: always dropped for Gazette] {LINE}")
    assert lines[place + 1].startswith("Ferries will run")
    assert run(["show", gazette, "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["format"], value["version"]) == ("newsdiff-report", 1)
    assert {
        "text": LINE,
        "reason": "always dropped for Gazette",
        "paragraph": 2,
    } in value["removed"]
    assert LINE not in value["report"]["paragraphs"]


def test_no_library_is_made_by_reading(
    gazette: str, courier: str, library: Path
) -> None:
    assert run(["compare", gazette, courier]) == 0
    assert run(["show", gazette]) == 0
    assert not library.exists()


def test_a_library_that_cannot_be_read_is_named_and_reading_goes_on(
    gazette: str, courier: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["compare", gazette, courier, "--library", gazette]) == 0
    shown = capsys.readouterr()
    assert LINE in shown.out
    assert shown.err.startswith("Your rules do not apply: ")
    assert shown.err.count("\n") == 1


OFFER = (
    "Our reporters go where others do not, and your monthly gift pays for the boots"
    " they wear in the mud."
)


def test_a_line_that_comes_with_every_report_of_an_outlet_goes_from_all_of_them(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stories = {
        "bridge": "The harbour bridge at Eastmoor was closed on Tuesday after an"
        " inspector found a crack in its northern pier, officials said.",
        "pears": "Growers in the Tannach valley lost most of their pears to frost in"
        " April, though candles burned between the trees all night.",
        "pool": "Pupils in Harle will learn swimming again once engineers have replaced"
        " the rotten beams above the indoor pool.",
    }
    paths = []
    for name, text in stories.items():
        path = tmp_path / f"{name}.jsonl"
        body = f"{text}\n{text.replace('.', ' as well.')}\n{OFFER}"
        fields = {"title": name, "source": "Norrby Post", "text": body}
        path.write_text(json.dumps(fields), encoding="utf-8")
        paths.append(str(path))
    for source in paths:
        assert run(["add", source]) == 0
    assert "taken out of 1 earlier report of the library" in capsys.readouterr().err
    with Library.open(library) as kept:
        for article in kept.articles():
            assert OFFER not in article.paragraphs
