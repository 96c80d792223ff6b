"""A container's share of the machine counts, not the machine."""

import os
from pathlib import Path

import pytest

from newsdiff.intake.parallel.cores import usable_cores


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("150000 100000\n", 2),
        ("50000 100000\n", 1),
        ("max 100000\n", 4),
        ("900000 100000\n", 4),
        ("nonsense", 4),
        ("1 0", 4),
        ("-5 1", 1),
    ],
)
def test_the_share_is_read(
    said: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: range(4), False)
    quota = tmp_path / "cpu.max"
    quota.write_text(said, encoding="ascii")
    assert usable_cores(quota) == expected
    assert usable_cores(tmp_path / "missing") == 4


def test_a_system_that_does_not_tell_counts_as_one_core(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert usable_cores(tmp_path / "missing") == 1
