"""Reports -> documents on standard output."""

from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.cli.engine import usable_settings
from newsdiff.cli.kept import grouped
from newsdiff.cli.output import warn, write
from newsdiff.compare import compare
from newsdiff.errors import CompareError
from newsdiff.export import markdown
from newsdiff.export.escape import escape, link
from newsdiff.export.naming import counted, outlet, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdiff.cli.inputs import Inputs
    from newsdiff.model import Article, Event, Settings

_RULE = "\n---\n\n"


def print_comparisons(inputs: "Inputs", library: Path) -> int:
    """Print each event with two or more reports as Markdown; list those left over.

    Args:
        library: whose decisions about events hold, if it is there.

    Returns the exit code.
    """
    if not inputs.articles:
        if not inputs.failed:
            warn("There are no reports. Name some, or see: newsdiff samples")
        return 1
    events = grouped(inputs.articles, library)
    shared = [event for event in events if len(event.articles) > 1]
    alone = [event.articles[0] for event in events if len(event.articles) == 1]
    settings, remark = usable_settings()
    if shared and remark:
        warn(remark)
    printed = 0
    for event in shared:
        printed += _print(event, settings, rule=bool(printed))
    if alone:
        write(_RULE if printed else "")
        write(_left_over(alone))
    if not shared:
        warn(_nothing_shared(len(alone)))
    return 1 if inputs.failed or not shared or printed < len(shared) else 0


def _print(event: "Event", settings: "Settings", *, rule: bool) -> bool:
    """Print a comparison; say why where there is none."""
    try:
        comparison = compare(event.articles, settings)
    except CompareError as error:
        warn(f"{event.label}: {error}")
        return False
    write(_RULE if rule else "")
    write(markdown(comparison, label=event.label))
    return True


def _left_over(articles: "Sequence[Article]") -> str:
    lines = [
        f"- {escape(f'{outlet(article)}:')} {link(title_of(article), article.url)}"
        for article in articles
    ]
    return "\n".join(["# Reports of an event of their own", "", *lines, ""])


def _nothing_shared(reports: int) -> str:
    if reports == 1:
        return "There is nothing to compare: only one report could be read."
    return (
        f"There is nothing to compare: these {counted(reports, 'report')} are about"
        " different events. To compare them all the same: newsdiff compare"
    )
