import os
import stat
from pathlib import Path

import pytest

from newsdiff.errors import FileExistsAlreadyError, SaveError
from newsdiff.export import check_target, write_whole

AS_ROOT = os.name == "posix" and os.geteuid() == 0


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_exactly_the_text(tmp_path: Path) -> None:
    path = tmp_path / "new.md"
    write_whole(path, "a – b\n\ud800")
    assert path.read_bytes() == "a – b\n?".encode()
    assert leftovers(tmp_path) == ["new.md"]


def test_a_new_file_gets_the_permissions_that_the_person_usually_has(
    tmp_path: Path,
) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_whole(tmp_path / "new.md", "x")
    assert (tmp_path / "new.md").stat().st_mode == usual.stat().st_mode


def test_an_existing_file_stays_as_it_is_unless_told_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "old.md"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(FileExistsAlreadyError, match=r"old\.md exists already"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    write_whole(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert leftovers(tmp_path) == ["old.md"]


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "old.md"
    path.touch()
    path.chmod(0o640)
    write_whole(path, "new", overwrite=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_is_never_replaced(tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(SaveError, match="is a folder"):
        write_whole(tmp_path, "x", overwrite=overwrite)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaveError, match="no such folder"):
        write_whole(tmp_path / "none" / "x.md", "x")


def test_a_file_in_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="cannot be written"):
        write_whole(tmp_path / "file" / "x.md", "x")


@pytest.mark.parametrize("name", ["a" * 300, "null\x00"])
def test_an_impossible_name_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError, match="cannot be written"):
        write_whole(tmp_path / name, "x")
    assert leftovers(tmp_path) == []


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "target.md"
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_whole(link, "first")
    assert target.read_text(encoding="utf-8") == "first"
    with pytest.raises(FileExistsAlreadyError):
        write_whole(link, "second")
    write_whole(link, "second", overwrite=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "second"


def test_links_in_a_circle_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(SaveError, match="cannot be written"):
        write_whole(tmp_path / "a", "x", overwrite=True)


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes with names here")
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SaveError, match="not an ordinary file"):
        write_whole(tmp_path / "pipe", "x", overwrite=True)


@pytest.mark.skipif(AS_ROOT, reason="nothing is read-only to this user")
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "old.md"
    path.touch()
    path.chmod(0o444)
    with pytest.raises(SaveError, match="read-only"):
        write_whole(path, "x", overwrite=True)


def test_a_file_that_appears_at_the_last_moment_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "raced.md"

    def other_program_first(descriptor: int) -> None:
        path.write_text("theirs", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", other_program_first)
    with pytest.raises(FileExistsAlreadyError):
        write_whole(path, "ours")
    assert path.read_text(encoding="utf-8") == "theirs"
    assert leftovers(tmp_path) == ["raced.md"]


def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.md"
    path.write_text("old", encoding="utf-8")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left"):
        write_whole(path, "new", overwrite=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert leftovers(tmp_path) == ["old.md"]


def test_it_works_where_the_file_system_knows_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", unsupported)
    write_whole(tmp_path / "new.md", "x")
    assert (tmp_path / "new.md").read_text(encoding="utf-8") == "x"
    assert leftovers(tmp_path) == ["new.md"]

    def failing(self: Path, target: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(SaveError, match="Input/output"):
        write_whole(tmp_path / "other.md", "x")
    assert leftovers(tmp_path) == ["new.md"]


def test_what_is_sure_to_fail_is_known_before_there_is_something_to_write(
    tmp_path: Path,
) -> None:
    (tmp_path / "old.md").touch()
    check_target(tmp_path / "new.md")
    check_target(tmp_path / "old.md", overwrite=True)
    with pytest.raises(FileExistsAlreadyError):
        check_target(tmp_path / "old.md")
    with pytest.raises(SaveError, match="no such folder"):
        check_target(tmp_path / "none" / "new.md")
    assert leftovers(tmp_path) == ["old.md"]
