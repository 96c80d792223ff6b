"""The verb that compares exactly the reports it is given."""

import math
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdiff.cli.engine import chosen_settings
from newsdiff.cli.inputs import read_inputs
from newsdiff.cli.kept import as_decided
from newsdiff.cli.output import warn, write
from newsdiff.cli.settings import chosen_library, library_option
from newsdiff.compare import compare as compare_articles
from newsdiff.compare import quotes_of
from newsdiff.errors import CompareError, FileExistsAlreadyError
from newsdiff.events import group
from newsdiff.export import check_target, is_json, markdown, to_json, write_whole
from newsdiff.intake import STANDARD_INPUT

if TYPE_CHECKING:
    from newsdiff.model import Article, Comparison

MARKDOWN, JSON = "md", "json"


class NumberRange(click.FloatRange):
    """A range whose errors say "number", not "float range"."""

    name = "number"


def _a_number(
    _context: click.Context, _parameter: click.Parameter, value: float | None
) -> float | None:
    if value is not None and math.isnan(value):
        raise click.BadParameter("nan is not a number.")
    return value


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    metavar="FILE",
    help="Write to this file instead of standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([MARKDOWN, JSON]),
    help="Markdown for people or JSON for programs. [default: as FILE ends, else md]",
)
@click.option(
    "--engine",
    metavar="NAME",
    help="What scores the sentences: default or neural. [default: as configured]",
)
@click.option(
    "--threshold",
    type=NumberRange(0, 1),
    callback=_a_number,
    metavar="X",
    help="Count pairs that score at least X, from 0 to 1, as matches.",
)
@click.option(
    "--quotes",
    is_flag=True,
    help="Add to the Markdown who is quoted with which words; JSON always has it.",
)
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@library_option
def compare(
    sources: tuple[str, ...],
    *,
    output: Path | None,
    form: str | None,
    engine: str | None,
    threshold: float | None,
    quotes: bool,
    force: bool,
) -> int:
    """Compare these reports, as one event.

    SOURCES are files, folders, web addresses, or - for standard input.
    """
    path = None if output is None or str(output) == STANDARD_INPUT else output
    if path is not None:
        # Said before the reports are fetched and compared, not after.
        _refuse_early(path, force)
    settings = chosen_settings(engine, threshold)
    inputs = read_inputs(sources)
    if len(inputs.articles) < 2:
        raise CompareError(
            "There is nothing to compare: two or more reports are needed,"
            f" {len(inputs.articles)} could be read."
        )
    articles = as_decided(inputs.articles, chosen_library(click.get_current_context()))
    comparison = compare_articles(articles, settings)
    text = _document(comparison, form or _form_of(path), with_quotes=quotes)
    if path is None:
        write(text)
    else:
        write_whole(path, text, overwrite=force)
        warn(f"Saved {path}")
    return 1 if inputs.failed else 0


def _refuse_early(path: Path, force: bool) -> None:
    try:
        check_target(path, overwrite=force)
    except FileExistsAlreadyError as error:
        raise FileExistsAlreadyError(f"{error} To overwrite it: --force") from error


def _form_of(path: Path | None) -> str:
    return JSON if path is not None and is_json(path) else MARKDOWN


def _document(comparison: "Comparison", form: str, *, with_quotes: bool) -> str:
    label = _label(comparison.articles)
    if form == JSON:
        return to_json(comparison, label=label, quotes=quotes_of(comparison))
    quotes = quotes_of(comparison) if with_quotes else None
    return markdown(comparison, label=label, quotes=quotes)


def _label(articles: "tuple[Article, ...]") -> str:
    """Return what the event is called, if these reports are of one."""
    events = group(articles)
    return events[0].label if len(events) == 1 else ""
