"""The app: themes, the home screen, and what one screen asks and others are told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from newsdiff.app.desk.typed import sources_in
from newsdiff.app.keys.app_keys import APP_KEYS
from newsdiff.app.keys.palette import BindingCommands, EventCommands, Palette
from newsdiff.app.keys.typing_keys import is_typed
from newsdiff.app.requests import (
    CleanedSought,
    ComparisonSought,
    NotStored,
    ReadingSought,
    Revised,
    RulesSought,
)
from newsdiff.app.screens.cleaned.rules import RulesScreen
from newsdiff.app.screens.cleaned.screen import CleanedScreen
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.screens.help import HelpScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.services.desktop import Desktop
from newsdiff.app.services.library_writer import LibraryWriter
from newsdiff.app.services.message_log import local_now
from newsdiff.app.services.serving import ServingApp
from newsdiff.app.themes.theme import (
    DARK,
    FEW_COLOURS,
    FULL_THEMES,
    THEMES,
    fitting_theme,
    theme_after,
)
from newsdiff.app.widgets.frame.too_small import (
    ROOMY_WIDTH,
    SMALLEST_HEIGHT,
    SMALLEST_WIDTH,
    TOO_LOW,
    TOO_NARROW,
)
from newsdiff.config import READER_THEMES
from newsdiff.model import Settings
from newsdiff.resources import STYLES

if TYPE_CHECKING:
    from newsdiff.library import Library
    from newsdiff.model import Article

REMARK_SECONDS = 20
"""How long a remark from the start stays: time to read two lines and copy a command."""

_CONFIGURED = dict(zip(READER_THEMES, FULL_THEMES, strict=True))
"""What the file of settings calls our themes."""


class NewsDiffApp(ServingApp):
    """Reads several outlets' reports of one event side by side."""

    CSS_PATH: ClassVar = [STYLES / "base.tcss", STYLES / "events.tcss"]
    COMMANDS: ClassVar = {BindingCommands, EventCommands}
    BINDINGS: ClassVar[list[BindingType]] = [*APP_KEYS]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012, Textual types it so
        (0, TOO_NARROW),
        (SMALLEST_WIDTH, "-narrow"),
        (ROOMY_WIDTH, "-wide"),
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
        theme: str = "",
        keys: Mapping[str, str] | None = None,
        state: Path | None = None,
        desktop: Desktop | None = None,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        """Make the reader.

        Args:
            sources: paths and addresses to open as a one-off, not kept.
            library: what is kept; shown when there are no sources.
            articles: reports that have been read already, shown with the rest.
            title: what stands first in the title bar.
            settings: the engine that compares; the default one if none.
            remark: what to say once at the start; empty for nothing.
            theme: what to begin with, as settings call it; empty for the last one.
            keys: the reader's own keys, by the id of a binding.
            state: the file of what is remembered; None to forget it at the end.
            desktop: what can copy and open; none if nothing but the terminal is to.
            now: tells the time of messages.

        Raises:
            ConfigError: there is no such binding, or no such key.
        """
        one_off = bool(sources or articles)
        super().__init__(
            keys=keys, state=state, one_off=one_off, desktop=desktop, now=now
        )
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
        for one in THEMES:
            self.register_theme(one)
        self.theme = self._first_theme(theme)

    def _first_theme(self, configured: str) -> str:
        """Return what is configured, else what was worn last, else the dark theme."""
        last = self.remembering.known.theme
        wanted = _CONFIGURED[configured].name if configured in _CONFIGURED else last
        return fitting_theme(wanted).name

    @property
    def _has_few_colours(self) -> bool:
        """Whether the console, if there is one, shows no more than 16 colours."""
        return not self.is_headless and self.console.color_system in FEW_COLOURS

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Name our colours for any theme that does not."""
        return dict(DARK.variables)

    def get_default_screen(self) -> Screen[None]:
        """Start at home: the events, where the reader left them."""
        known = self.remembering.known
        self._home = EventsScreen(
            sources=self._sources,
            library=self._library,
            articles=self._articles,
            look_at=known.event,
            order=known.order,
            turned=known.turned,
            lists_share=known.lists_share,
        )
        return self._home

    def on_mount(self) -> None:
        """Wear what the console can show; say what is to be known from the start."""
        if self._has_few_colours:
            self.theme = fitting_theme(self.theme, few=True).name
        if self._remark:
            self.notify(self._remark, severity="warning", timeout=REMARK_SECONDS)

    def on_paste(self, event: events.Paste) -> None:
        """Say where files that are dropped elsewhere are taken."""
        if sources_in(event.text):
            self.notify("Files and addresses are added on the Events screen.")

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Let what types a character type it where something is typed.

        Textual asks the bindings with priority first: with `"app.quit" = "Q"` a capital
        in the midst of a name would leave newsdiff.
        """
        if priority and is_typed(self.focused, key):
            return False
        return await super()._check_bindings(key, priority)

    @property
    def unread(self) -> tuple[str, ...]:
        """What could not be read of the sources, each with its reason."""
        return self._home.unread if self._home else ()

    def action_next_theme(self) -> None:
        """Go to the next theme."""
        name = theme_after(self.theme, few=self._has_few_colours).name
        self.theme = name
        self.remembering.note(lambda known: replace(known, theme=name))

    def action_command_palette(self) -> None:
        """Show every action by name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def action_help(self) -> None:
        """Show the keys of the screen in front."""
        self.push_screen(HelpScreen(self.screen.active_bindings))

    # What one screen asks and the others are told

    @on(ComparisonSought)
    def show_comparison(self, event: ComparisonSought) -> None:
        """Compare the reports of an event, as the reader had it the last time."""
        if self._is_overtaken(CompareScreen):
            return
        self.push_screen(
            CompareScreen(
                event.event,
                event.comparison,
                report=event.report,
                settings=self._settings,
                remembered=self.remembering.known,
            )
        )

    @on(ReadingSought)
    def show_report(self, event: ReadingSought) -> None:
        """Show a report by itself, where the reader left it."""
        if self._is_overtaken(ReadScreen):
            return
        self.push_screen(
            ReadScreen(
                event.report,
                alone=event.alone,
                searched=event.searched,
                hit=event.hit,
                sentence=self.remembering.known.position(event.report) or 0,
            )
        )

    @on(CleanedSought)
    def show_cleaned(self, event: CleanedSought) -> None:
        """Show what was removed from a report; then tell what became of it."""
        old = event.report

        def tell(new: "Article | None") -> None:
            if new is not None and new is not old:
                for screen in self.screen_stack:
                    screen.post_message(Revised(old, new))

        if not self._is_overtaken(CleanedScreen):
            self.push_screen(CleanedScreen(old, self._writer), tell)

    @on(RulesSought)
    def show_rules(self) -> None:
        """Show what is always kept and dropped."""
        if self._writer is not None and not self._is_overtaken(RulesScreen):
            self.push_screen(RulesScreen(self._writer))

    def _is_overtaken(self, wanted: type[DOMNode]) -> bool:
        """Tell whether a key that was pressed twice, or the next, was quicker."""
        return isinstance(self.screen, (wanted, ModalScreen))

    @on(NotStored)
    def explain_not_stored(self, event: NotStored) -> None:
        """Say that the library has not what the screen shows."""
        self.notify(f"This was not stored. {event.fault}", severity="error")

    async def on_unmount(self) -> None:
        """Leave nothing unwritten."""
        if self._writer is not None:
            await self._writer.close()
