"""The command palette: every action, read from the live bindings; every event."""

from functools import partial

from textual import on
from textual.app import App
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, Input, OptionList

from newsdiff.app.keys.keys import Command, commands, live_bindings
from newsdiff.app.screens.events.screen import EventsScreen
from newsdiff.app.screens.leaving import LeavesOnce
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.app.wording import counted
from newsdiff.model import Event

HIDDEN_ACTIONS = ("command_palette", "app.command_palette")
"""What makes no sense to choose in the palette: opening it."""


class Palette(CommandPalette, LeavesOnce[None]):
    """Textual's palette, which does once what is clicked several times."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turn no page of a list that has no room: Textual finds no row there."""
        if action == "command_list":
            rows = self.query_one(OptionList)
            return bool(rows.scrollable_content_region)
        return super().check_action(action, parameters)

    @on(Input.Changed)
    def keep_to_one_line(self, event: Input.Changed) -> None:
        """Take what was pasted as it may be drawn."""
        if event.value != drawn(event.value):
            event.stop()
            event.prevent_default()
            event.input.value = drawn(event.value)

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    @on(Button.Pressed)
    def take_once(self, event: Message) -> None:
        """Hear nothing more once something is chosen."""
        if not self.is_active:
            event.stop()
            event.prevent_default()


class BindingCommands(Provider):
    """Offers what the keys do, with the keys, so that they are learnt on the way."""

    async def startup(self) -> None:
        """Read the bindings once, when the palette opens."""
        found = commands(live_bindings(self.screen).values())
        offered = [one for one in found if one.action not in HIDDEN_ACTIONS]
        self._commands = sorted(offered, key=_rank)

    async def discover(self) -> Hits:
        """Offer everything while nothing is typed."""
        for command in self._commands:
            yield DiscoveryHit(
                command.description, partial(self._run, command), help=_hint(command)
            )

    async def search(self, query: str) -> Hits:
        """Offer what the typed letters are found in."""
        matcher = self.matcher(query)
        for command in self._commands:
            if (score := matcher.match(command.description)) > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.description),
                    partial(self._run, command),
                    help=_hint(command),
                )

    async def _run(self, command: Command) -> None:
        await self.app.run_action(command.action, default_namespace=command.node)


class EventCommands(Provider):
    """Offers to go to an event by the words of its label, once some are typed."""

    async def search(self, query: str) -> Hits:
        """Offer the events that the typed letters are found in."""
        screen = self.screen
        matcher = self.matcher(query)
        for event in screen.events if isinstance(screen, EventsScreen) else ():
            name = drawn(f"Go to {event.label}")
            if (score := matcher.match(name)) > 0:
                reports = counted(len(event.articles), "report")
                go = partial(self._go, event)
                yield Hit(score, matcher.highlight(name), go, text=name, help=reports)

    def _go(self, event: Event) -> None:
        if isinstance(self.screen, EventsScreen):
            self.screen.list_events(event.articles[0])


def _rank(command: Command) -> int:
    """Put what the screen does first, mere movement in a widget last."""
    if isinstance(command.node, Screen):
        return 0
    return 1 if isinstance(command.node, App) else 2


def _hint(command: Command) -> str:
    keys = ", ".join(command.keys)
    return f"{keys}  {command.tooltip}" if command.tooltip else keys
