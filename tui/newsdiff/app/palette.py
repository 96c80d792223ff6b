"""The command palette: every action of the screen, read from its live bindings."""

from functools import partial

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.screen import Screen

from newsdiff.app.keys import Command, commands

HIDDEN_ACTIONS = ("command_palette", "app.command_palette")
"""What makes no sense to choose in the palette: opening it."""


class BindingCommands(Provider):
    """Offers what the keys do, with the keys, so that they are learnt on the way."""

    async def startup(self) -> None:
        """Read the bindings once, when the palette opens."""
        found = commands(self.screen.active_bindings.values())
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


def _rank(command: Command) -> int:
    """Put what the screen does first, mere movement in a widget last."""
    if isinstance(command.node, Screen):
        return 0
    return 1 if isinstance(command.node, App) else 2


def _hint(command: Command) -> str:
    keys = ", ".join(command.keys)
    return f"{keys}  {command.tooltip}" if command.tooltip else keys
