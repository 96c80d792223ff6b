"""Home: the events, their reports, and the report under the cursor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer

from newsdiff.app.widgets.title_bar import TitleBar
from newsdiff.app.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from newsdiff.library import Library
    from newsdiff.model import Article


class EventsScreen(Screen[None]):
    """Shows the events, newest first, and opens one."""

    TITLE = "Events"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "Quit", id="events.quit"),
    ]

    def __init__(
        self,
        *,
        sources: Sequence[str] = (),
        library: "Library | None" = None,
        articles: "Sequence[Article]" = (),
    ) -> None:
        super().__init__()
        self._sources = tuple(sources)
        self._library = library
        self.articles = tuple(articles)

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar("Events")
        yield Footer()
