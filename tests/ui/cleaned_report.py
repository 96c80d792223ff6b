"""A report with things removed from it, invented, and an app that shows it."""

from dataclasses import replace

from textual.app import App
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.cleaned.screen import CleanedScreen
from newsdiff.app.widgets.cleaned.cleaned_text import CleanedText
from newsdiff.app.widgets.frame.status_line import StatusLine
from newsdiff.library import Library
from newsdiff.model import Article, Removed, Subheading
from tests.ui.reader_app import settled

FERRY = replace(
    Article.from_text(
        "The night ferry to Eastmoor ran aground at four on Sunday morning.\n"
        "Nobody was hurt, the harbour master said.\n"
        "A tug pulled it free at high tide.\n"
        "The company has promised every passenger a new ticket.",
        title="Ferry aground off Eastmoor",
        source="Harbour Gazette",
        published="2026-05-10",
    ),
    byline="Ada Quill",
    warnings=("paywalled",),
    subheadings=(Subheading("What comes next", 2),),
    removed=(
        Removed("Home | News | Harbour | Tides", "page navigation", 0),
        Removed("Share this", "share bar", 0),
        Removed("Share that", "share bar", 0),
        Removed("The captain had left the bridge for a moment.", "too short", 1),
        Removed("Subscribe for one crown a week", "newsletter or subscription", 4),
        Removed("© Harbour Gazette", "copyright notice", 4),
    ),
)
"""Three runs, in pieces: 0-2 removed, 3 kept, 4 removed, 5 kept, 6 a heading,
7 and 8 kept, 9 and 10 removed."""

LONGEST = 5.0
"""Seconds that a test waits for the library at most."""


async def opened(
    pilot: Pilot[None], library: Library | None = None, report: Article = FERRY
) -> CleanedScreen:
    """Open a report's cleaned text from the Events screen, as `c` does."""
    await settled(pilot)
    await pilot.press("c")
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, CleanedScreen)
    return screen


def app_with(report: Article = FERRY, library: Library | None = None) -> NewsDiffApp:
    """Return an app whose Events screen has this report only."""
    if library is not None:
        library.add(report)
        return NewsDiffApp(library=library)
    return NewsDiffApp(articles=(report,))


def text_of(app: App[None]) -> CleanedText:
    """Return the widget with the text."""
    return app.screen.query_one(CleanedText)


def on_screen(app: App[None]) -> str:
    """Return what the text widget shows, as text."""
    text = text_of(app)
    return "\n".join(text.render_line(y).text.rstrip() for y in range(text.size.height))


def said(app: App[None]) -> str:
    """Return what the status line says."""
    return app.screen.query_one(StatusLine).text.plain


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait for what they set off."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
