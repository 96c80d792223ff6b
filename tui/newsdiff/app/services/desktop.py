"""The machine around the terminal: its clipboard and its browser."""

import threading
from collections.abc import Mapping

from newsdiff.app.services import browser, clipboard


class Desktop:
    """Copies and opens with the programs that this machine has."""

    def __init__(self, environment: Mapping[str, str], platform: str) -> None:
        """Use the machine as `os.environ` and `sys.platform` describe it."""
        self._environment = environment
        self._platform = platform

    def copy(self, text: str) -> None:
        """Give a text to every clipboard there is, and do not wait for it."""

        def give_to_all() -> None:
            for copier in clipboard.copiers(self._environment, self._platform):
                clipboard.give(text, copier)

        threading.Thread(target=give_to_all, name="newsdiff copy", daemon=True).start()

    def open(self, address: str) -> bool:
        """Open an address in a browser; wait a moment, and say whether it went well."""
        command = browser.opener(self._environment, self._platform)
        return command is not None and browser.start(command, address)


class NoDesktop(Desktop):
    """No clipboard but the terminal's, and no browser: tests, and whoever wants it."""

    def __init__(self) -> None:
        super().__init__({}, "none")

    def copy(self, text: str) -> None:
        """Leave it to the terminal."""

    def open(self, address: str) -> bool:  # noqa: ARG002
        """Open nothing."""
        return False
