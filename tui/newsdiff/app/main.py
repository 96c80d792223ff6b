"""The app: themes, keys that work everywhere, and the home screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.notifications import SeverityLevel
from textual.screen import Screen

from newsdiff.app.library_writer import LibraryWriter
from newsdiff.app.palette import BindingCommands
from newsdiff.app.requests import CleanedSought, NotStored, Revised, RulesSought
from newsdiff.app.screens.cleaned import CleanedScreen
from newsdiff.app.screens.events import EventsScreen
from newsdiff.app.screens.help import HelpScreen
from newsdiff.app.screens.rules import RulesScreen
from newsdiff.app.theme import DARK, THEMES, theme_after
from newsdiff.app.widgets.too_small import (
    SMALLEST_HEIGHT,
    SMALLEST_WIDTH,
    TOO_LOW,
    TOO_NARROW,
)
from newsdiff.app.widgets.wrapping import drawn
from newsdiff.model import Settings
from newsdiff.resources import STYLES

if TYPE_CHECKING:
    from newsdiff.library import Library
    from newsdiff.model import Article

REMARK_SECONDS = 20
"""How long a remark from the start stays: time to read two lines and copy a command."""


class NewsDiffApp(App[None]):
    """Reads several outlets' reports of one event side by side."""

    CSS_PATH: ClassVar = [STYLES / "base.tcss", STYLES / "events.tcss"]
    COMMANDS: ClassVar = {BindingCommands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark",
            "help",
            "Help",
            id="app.help",
            tooltip="All keys of this screen",
        ),
        Binding(
            "t",
            "next_theme",
            "Theme",
            id="app.theme",
            show=False,
            tooltip="Dark or light",
        ),
        Binding(
            "ctrl+p",
            "command_palette",
            "Palette",
            id="app.palette",
            show=False,
            priority=True,
            tooltip="Every action, by name",
        ),
        Binding(
            "ctrl+q",
            "quit",
            "Quit",
            id="app.quit",
            show=False,
            priority=True,
            tooltip="Leave newsdiff from anywhere",
        ),
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012, Textual types it so
        (0, TOO_NARROW),
        (SMALLEST_WIDTH, "-narrow"),
        (100, "-wide"),
        (160, "-very-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012, Textual types it so
        (0, TOO_LOW),
        (SMALLEST_HEIGHT, "-low"),
        (30, "-tall"),
    ]

    def __init__(
        self,
        sources: Sequence[str] = (),
        *,
        library: "Library | None" = None,
        articles: "Sequence[Article]" = (),
        title: str = "newsdiff",
        settings: Settings | None = None,
        remark: str = "",
    ) -> None:
        """Make the reader.

        Args:
            sources: paths and addresses to open as a one-off, not kept.
            library: what is kept; shown when there are no sources.
            articles: reports that have been read already, shown with the rest.
            title: what stands first in the title bar.
            settings: the engine that compares; the default one if none.
            remark: what to say once at the start; empty for nothing.
        """
        super().__init__()
        self.title = title
        self._sources = tuple(sources)
        self._library = library
        self._writer = (
            None if library is None else LibraryWriter(library, self.post_message)
        )
        self._articles = tuple(articles)
        self._settings = settings or Settings()
        self._remark = remark
        self._home: EventsScreen | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name our colours for any theme that does not."""
        return dict(DARK.variables)

    def get_default_screen(self) -> Screen[None]:
        """Start at home: the events."""
        self._home = EventsScreen(
            sources=self._sources,
            library=self._library,
            articles=self._articles,
            settings=self._settings,
        )
        return self._home

    def on_mount(self) -> None:
        """Say what the reader is to know from the start."""
        if self._remark:
            self.notify(self._remark, severity="warning", timeout=REMARK_SECONDS)

    @property
    def unread(self) -> tuple[str, ...]:
        """What could not be read of the sources, each with its reason."""
        return self._home.unread if self._home else ()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notification; it may quote text from outside and is never markup."""
        del markup
        super().notify(
            drawn(message),
            title=drawn(title),
            severity=severity,
            timeout=timeout,
            markup=False,
        )

    def action_next_theme(self) -> None:
        """Go to the next theme."""
        self.theme = theme_after(self.theme).name

    def action_help(self) -> None:
        """Show the keys of the screen in front."""
        self.push_screen(HelpScreen(self.screen.active_bindings))

    # What one screen asks and the others are told

    @on(CleanedSought)
    def show_cleaned(self, event: CleanedSought) -> None:
        """Show what was removed from a report; then tell what became of it."""
        old = event.report

        def tell(new: "Article | None") -> None:
            if new is not None and new is not old:
                for screen in self.screen_stack:
                    screen.post_message(Revised(old, new))

        self.push_screen(CleanedScreen(old, self._writer), tell)

    @on(RulesSought)
    def show_rules(self) -> None:
        """Show what is always kept and dropped."""
        if self._writer is not None:
            self.push_screen(RulesScreen(self._writer))

    @on(NotStored)
    def explain_not_stored(self, event: NotStored) -> None:
        """Say that the library has not what the screen shows."""
        self.notify(f"This was not stored. {event.fault}", severity="error")

    async def on_unmount(self) -> None:
        """Leave nothing unwritten."""
        if self._writer is not None:
            await self._writer.close()
