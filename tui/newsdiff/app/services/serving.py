"""What every screen may ask of the app: messages, clipboard, browser, keys, memory."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from textual import on, work
from textual.notifications import SeverityLevel
from textual.screen import Screen

from newsdiff.app.keys.clashes import clashes
from newsdiff.app.keys.declared import owners
from newsdiff.app.keys.keymap import checked, whole
from newsdiff.app.keys.keys import key_of
from newsdiff.app.requests import CopySought, Logged, Noted, UrlSought
from newsdiff.app.screens.messages import MessagesScreen
from newsdiff.app.services.background import in_background
from newsdiff.app.services.browser import safe_address
from newsdiff.app.services.covered import CoveringApp
from newsdiff.app.services.desktop import Desktop, NoDesktop
from newsdiff.app.services.message_log import MessageLog, local_now
from newsdiff.app.services.notices import Notices
from newsdiff.app.services.remembering import Remembering
from newsdiff.app.widgets.text.wrapping import drawn
from newsdiff.app.wording import counted

CLASH_SECONDS = 20.0
"""How long it is said that a key means two things."""


class ServingApp(CoveringApp):
    """An app without screens of its own, which serves those that are shown."""

    def __init__(
        self,
        *,
        keys: Mapping[str, str] | None = None,
        state: Path | None = None,
        one_off: bool = False,
        desktop: Desktop | None = None,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        """Serve.

        Args:
            keys: the reader's own keys, by the id of a binding.
            state: the file of what is remembered; None to forget it at the end.
            one_off: what is shown is not the library, and no place to come back to.
            desktop: what can copy and open; none if nothing but the terminal is to.
            now: tells the time of messages.

        Raises:
            ConfigError: there is no such binding, or no such key.
        """
        super().__init__()
        self._notifications = Notices()
        self.log_of_messages = MessageLog(now)
        """Every message, to be read again."""
        self.remembering = Remembering(state, self._warn, keep_event=not one_off)
        """What the reader had chosen when they were last here, and chooses now."""
        self._desktop = desktop or NoDesktop()
        self._own_keys: dict[str, str] = {}
        self._said_clashes: set[frozenset[str | None]] = set()
        if keys:
            declared = owners()
            self._own_keys = checked(keys, declared)
            self.set_keymap(whole(self._own_keys, declared))

    def on_mount(self) -> None:
        """Say what went wrong before there was a screen to say it on."""
        self.remembering.tell_trouble()
        if self._own_keys:
            self.screen_change_signal.subscribe(self, self._attend)
            self._attend(self.screen)

    async def on_unmount(self) -> None:
        """Write down what the reader chose."""
        await self.remembering.close()

    # Messages

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a notification, and keep it; text from outside is never markup."""
        del markup
        self._keep(message, title, severity)
        self._clear_holders()
        super().notify(
            drawn(message),
            title=drawn(title),
            severity=severity,
            timeout=timeout,
            markup=False,
        )

    def _clear_holders(self) -> None:
        """Remove what held notices: Textual leaves it when it takes one away."""
        for holder in self.screen.query("ToastHolder") if self.is_running else ():
            if not holder.children:
                holder.remove()

    @on(Logged)
    def keep_message(self, event: Logged) -> None:
        """Keep a message that is not shown now."""
        self._keep(event.text, "", event.severity)

    def _keep(self, text: str, title: str, severity: SeverityLevel) -> None:
        self.log_of_messages.add(text, title, severity)
        for screen in self.screen_stack if self.is_running else ():
            if isinstance(screen, MessagesScreen):
                screen.messages = self.log_of_messages.newest_first

    def _warn(self, text: str) -> None:
        self.notify(text, severity="warning")

    def action_messages(self) -> None:
        """Show what was said since the start."""
        self.push_screen(MessagesScreen(self.log_of_messages.newest_first))

    def action_help_quit(self) -> None:
        """Say how to leave to somebody who pressed ctrl+c with nothing selected."""
        if keys := key_of(self.screen, "app.quit"):
            self.notify(f"{keys} quits. Text that is selected, ctrl+c copies.")

    # Copying and opening

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what is selected, where Textual has a key for it, and say so."""
        self.copy(CopySought(text))

    @on(CopySought)
    def copy(self, event: CopySought) -> None:
        """Copy what a screen wants copied, and say so."""
        self._put_on_clipboard(event.text)
        count = counted(len(event.text), "character")
        what = f"{event.what} ({count})" if event.what else count
        self.notify(f"Copied {what}")

    def _put_on_clipboard(self, text: str) -> None:
        """Copy by way of the terminal, and of the system where it has a program."""
        super().copy_to_clipboard(text.encode("utf-8", "replace").decode())
        if not self.is_web:  # there, the clipboard is on another machine
            self._desktop.copy(text)

    @on(UrlSought)
    def open_address(self, event: UrlSought) -> None:
        """Open an address in the browser if it is one of the web."""
        address = safe_address(event.url)
        if address is None:
            self._warn(f"This is no address of the web: {event.url}")
        elif self.is_web:
            self.open_url(address)
        else:
            self.open_in_browser(address)

    @work(group="browser", exit_on_error=False)
    async def open_in_browser(self, address: str) -> None:
        """Open an address; copy it where there is no browser to open it."""
        opened: list[bool] = []
        await in_background(lambda: opened.append(self._desktop.open(address)))
        if opened == [True]:
            self.notify(f"Opened in the browser: {address}")
        else:
            self._put_on_clipboard(address)
            self._warn(f"No browser could be opened. The address is copied: {address}")

    # Keys

    def _attend(self, screen: Screen[object]) -> None:
        """Look for keys that mean two things, now and when others come to work."""
        screen.bindings_updated_signal.unsubscribe(self)
        screen.bindings_updated_signal.subscribe(self, self._tell_clashes)
        self._tell_clashes(screen)

    def _tell_clashes(self, screen: Screen[object]) -> None:
        if screen is not self.screen:
            return
        for clash in clashes(screen, self._own_keys):
            if clash.ids not in self._said_clashes:
                self._said_clashes.add(clash.ids)
                self.notify(str(clash), severity="warning", timeout=CLASH_SECONDS)

    # Memory

    @on(Noted)
    def remember(self, event: Noted) -> None:
        """Remember what the reader chose."""
        self.remembering.note(event.change)
