"""Every verb and option that exists is documented, and none that does not."""

import re
from pathlib import Path

import click
import pytest

from newsdiff.cli.command import command

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
VERBS = [None, *command.commands]


def flags_of(verb: click.Command) -> set[str]:
    """Return every spelling of every option of a verb."""
    return {
        flag
        for option in verb.params
        if isinstance(option, click.Option)
        for flag in (*option.opts, *option.secondary_opts)
    }


def flags_in(text: str) -> set[str]:
    """Return the options that a text writes as code."""
    return set(re.findall(r"`(--?[a-z][a-z-]*)[ `]", text))


def section(name: str | None) -> str:
    """Return the part of the manual about a verb, or about the program itself."""
    heading = "## Opening" if name is None else f"## newsdiff {name}\n"
    assert heading in MANUAL
    return MANUAL.split(heading)[1].split("\n## ")[0]


@pytest.mark.parametrize("name", VERBS)
def test_the_manual_has_every_option_of_every_verb_and_no_other(
    name: str | None,
) -> None:
    verb = command if name is None else command.commands[name]
    help_options = {"-h", "--help"}
    assert flags_in(section(name)) - help_options == flags_of(verb) - help_options


def test_the_manual_has_no_verb_that_does_not_exist() -> None:
    assert set(re.findall(r"^## newsdiff (\w+)", MANUAL, re.MULTILINE)) == set(
        command.commands
    )


@pytest.mark.parametrize("name", list(command.commands))
def test_the_readme_names_every_verb_with_its_options(name: str) -> None:
    assert re.search(rf"`newsdiff {name}[ `]", README)
    assert flags_of(command.commands[name]) <= flags_in(README)


def test_the_readme_names_the_options_of_the_program_itself() -> None:
    assert flags_of(command) | {"-h", "--help"} <= flags_in(README)
