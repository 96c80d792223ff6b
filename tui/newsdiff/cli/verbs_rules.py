"""The verb about what is always dropped and always kept, outlet by outlet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from newsdiff.cli.output import say, warn, write
from newsdiff.cli.settings import form_option, library_option, opened_library
from newsdiff.errors import LibraryError
from newsdiff.export.json_format import Json, encode
from newsdiff.export.naming import counted

if TYPE_CHECKING:
    from newsdiff.intake.changes.outlet_rules import OutletRule

RULES_FORMAT = "newsdiff-rules"
RULES_VERSION = 1
"""Rises when a field changes its meaning or goes away, not when one is added."""


def _some_text(_context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter(f"{parameter.human_readable_name} may not be empty.")
    return value


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@form_option()
@library_option
@click.pass_context
def rules(context: click.Context, form: str) -> int:
    """List, make and forget rules: lines to drop or keep in an outlet's reports.

    Without a verb the rules of the library are listed. A rule is about one line, a
    whole paragraph of a report, and applies to what is read from now on.
    """
    if context.invoked_subcommand is not None:
        return 0
    with opened_library(context) as library:
        found = library.rules()
    if form == "json":
        write(encode(_value(found)))
        return 0
    for rule in found:
        say(_line(rule))
    if not found:
        warn("There are no rules. To make one: newsdiff rules drop OUTLET LINE")
    return 0


@rules.command()
@click.argument("outlet", callback=_some_text)
@click.argument("line", callback=_some_text)
@library_option
@click.pass_context
def drop(context: click.Context, outlet: str, line: str) -> int:
    """Always drop LINE from the reports of OUTLET."""
    from newsdiff.intake.changes.outlet_rules import Action, OutletRule

    return _add(context, OutletRule(outlet.strip(), line.strip(), Action.DROP))


@rules.command()
@click.argument("outlet", callback=_some_text)
@click.argument("line", callback=_some_text)
@library_option
@click.pass_context
def keep(context: click.Context, outlet: str, line: str) -> int:
    """Always keep LINE in the reports of OUTLET, whatever the cleaning thinks of it."""
    from newsdiff.intake.changes.outlet_rules import Action, OutletRule

    return _add(context, OutletRule(outlet.strip(), line.strip(), Action.KEEP))


@rules.command()
@click.argument("numbers", nargs=-1, required=True, type=int, metavar="NUMBER...")
@library_option
@click.pass_context
def forget(context: click.Context, numbers: Sequence[int]) -> int:
    """Forget the rules with these numbers, as `newsdiff rules` lists them."""
    with opened_library(context) as library:
        known = {rule.number: rule for rule in library.rules()}
        missing = [number for number in numbers if number not in known]
        if missing:
            names = ", ".join(map(str, missing))
            raise LibraryError(
                f"There is no rule {names}; nothing was forgotten."
                f" The library has {counted(len(known), 'rule')}: newsdiff rules"
            )
        for number in dict.fromkeys(numbers):
            library.remove_rule(known[number])
            say(f"forgotten: {_line(known[number])}")
    return 0


def _add(context: click.Context, rule: "OutletRule") -> int:
    with opened_library(context) as library:
        say(_line(library.add_rule(rule)))
    return 0


def _line(rule: "OutletRule") -> str:
    return f"{rule.number}: {rule.action} for {rule.outlet}: {rule.line}"


def _value(rules: "Sequence[OutletRule]") -> Json:
    return {
        "format": RULES_FORMAT,
        "version": RULES_VERSION,
        "rules": [
            {
                "number": rule.number,
                "outlet": rule.outlet,
                "line": rule.line,
                "action": str(rule.action),
            }
            for rule in rules
        ],
    }
