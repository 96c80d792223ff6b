"""One input may hold many reports; what fails is named by its place."""

import json
from pathlib import Path

import pytest

from newsdiff.cli.inputs import read_inputs
from tests.support import COAST_COURIER, HARBOUR_GAZETTE


def test_every_report_of_an_input_is_taken_and_each_failure_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        json.dumps({"title": one.title, "text": "\n".join(one.paragraphs)})
        for one in (HARBOUR_GAZETTE, COAST_COURIER)
    ]
    path = tmp_path / "stories.jsonl"
    path.write_text("\n".join([lines[0], "oops", lines[1]]), encoding="utf-8")
    inputs = read_inputs([str(path), str(tmp_path / "missing.txt")])
    titles = [article.title for article in inputs.articles]
    assert titles == [HARBOUR_GAZETTE.title, COAST_COURIER.title]
    assert inputs.failed == 2
    damaged, missing = capsys.readouterr().err.splitlines()
    assert "stories.jsonl:2 is damaged" in damaged
    assert "there is no such file" in missing


def test_what_is_passed_over_in_a_folder_is_named_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n\n".join(HARBOUR_GAZETTE.paragraphs)
    (tmp_path / "gazette.txt").write_text(text, encoding="utf-8")
    for number in range(7):
        (tmp_path / f"{number}.docx").write_bytes(b"PK")
    inputs = read_inputs([str(tmp_path)])
    assert (len(inputs.articles), inputs.failed) == (1, 0)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"{tmp_path / '0.docx'}: passed over (is not read)"
    assert lines[5:] == ["and 2 more passed over"]
