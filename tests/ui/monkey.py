"""Presses keys, clicks, drags, turns and resizes at random, and looks what happens."""

import unicodedata
from collections import deque
from collections.abc import Awaitable, Callable
from random import Random

from textual import events
from textual._cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from newsdiff.app.keys.declared import own_bindings, owners
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.services.desktop import Desktop
from newsdiff.app.widgets.frame.too_small import TooSmall

HOME_WITHIN = 12
"""How often esc has to be pressed at most, from wherever the reader is."""

LOOK_EVERY, GO_HOME_EVERY = 10, 150
"""After so many things done the screen is looked at; the monkey goes home."""

REMEMBERED = 60
"""How many of the last things done a failure tells."""

TEXTS = (
    "bridge",
    '"the mayor"',
    "outlet:echo",
    "[/] [bold]",
    "東門港の橋",
    "الجسر",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "2026-03-04",
    "x" * 300,
    "",
)
"""What is typed and pasted; none of it is an address or leads out of the folder."""

PASTED = (
    *TEXTS,
    "A bridge \x1b[2J was closed.\nNobody said [why].\n" * 5,
    "\n",
    "\x07",
)

INVISIBLE_BUT_FINE = frozenset("\u200d\u200c\ufe0f\u200e")
"""What joins emoji and letters, and what newsdiff sets behind text from the right."""


class NoWayOut(Desktop):
    """Copies and opens nothing, and says that all went well."""

    def __init__(self) -> None:
        super().__init__({}, "none")

    def copy(self, text: str) -> None:
        """Keep nothing."""

    def open(self, address: str) -> bool:
        """Open nothing."""
        return True


class StayingApp(NewsDiffApp):
    """The whole reader, which never quits by itself."""

    async def action_quit(self) -> None:
        """Stay."""


def declared_keys() -> list[str]:
    """Return every key that anything in the app declares."""
    bindings = [binding for owner in owners() for binding in own_bindings(owner)]
    return sorted({binding.key for binding in bindings})


class Monkey:
    """Does things at random, the same ones for the same seed."""

    def __init__(self, pilot: Pilot[None], seed: int) -> None:
        self.pilot = pilot
        self.app = pilot.app
        self.random = Random(seed)
        self.keys = declared_keys()
        self.done: deque[str] = deque(maxlen=REMEMBERED)

    async def play(self, times: int) -> None:
        """Do so many things, looking now and then whether all is well."""
        for count in range(1, times + 1):
            deed = self._choose()
            await self._do(deed)
            if count % LOOK_EVERY == 0:
                self.look()
            if count % GO_HOME_EVERY == 0:
                await self.go_home()

    def _choose(self) -> Callable[[], Awaitable[None]]:
        deeds = {
            self.press_what_works: 50,
            self.press_anything: 20,
            self.press_fast: 6,
            self.type_text: 4,
            self.paste: 1,
            self.click: 8,
            self.drag: 3,
            self.turn: 4,
            self.resize: 4,
        }
        return self.random.choices(list(deeds), list(deeds.values()))[0]

    async def _do(self, deed: Callable[[], Awaitable[None]]) -> None:
        await deed()
        assert self.app._exception is None, self._tell(repr(self.app._exception))

    def _tell(self, wrong: str) -> str:
        done = "\n  ".join(self.done)
        return f"{wrong} on {self.app.screen} {self.app.size}, after\n  {done}"

    # What it does

    async def press_what_works(self) -> None:
        """Press a key that does something here."""
        keys = sorted(self.app.screen.active_bindings)
        await self._press(self.random.choice(keys or self.keys))

    async def press_anything(self) -> None:
        """Press any key, whether or not it does something here."""
        await self._press(self.random.choice(self.keys))

    async def press_fast(self) -> None:
        """Press several keys before anything has had time to answer."""
        pool = sorted(self.app.screen.active_bindings) + self.keys
        for key in self.random.choices(pool, k=self.random.randint(2, 6)):
            if not self._leads_out(key):
                self.done.append(f"fast {key}")
                self._send(events.Key(key, key if len(key) == 1 else None))
        await self.pilot.pause()

    async def _press(self, key: str) -> None:
        if not self._leads_out(key):
            self.done.append(key)
            await self.pilot.press(key)

    def _leads_out(self, key: str) -> bool:
        """Whether a key would name a file outside the folder."""
        return key == "slash" and isinstance(self.app.focused, Input)

    async def type_text(self) -> None:
        """Type where something can be typed, and often have done with it."""
        if not isinstance(self.app.focused, Input | TextArea):
            await self._press(self.random.choice(["slash", "a", "e", "s", "A"]))
        if not isinstance(self.app.focused, Input | TextArea):
            return
        text = self.random.choice(TEXTS)
        self.done.append(f"type {text[:20]!r}")
        for character in text[:30]:
            self._send(events.Key(character, character))
        await self.pilot.pause()
        if self.random.random() < 0.7:
            await self._press("enter")

    async def paste(self) -> None:
        """Paste a text."""
        text = self.random.choice(PASTED)
        self.done.append(f"paste {text[:20]!r}")
        self._send(events.Paste(text))
        await self.pilot.pause()

    async def click(self) -> None:
        """Click somewhere, once or twice."""
        x, y = self._somewhere()
        times = self.random.choice([1, 1, 2, 3])
        self.done.append(f"click {x},{y} {times} times")
        for _ in range(times):
            self._mouse(events.MouseDown, x, y, 1)
            self._mouse(events.MouseUp, x, y, 1)
        await self.pilot.pause()

    async def drag(self) -> None:
        """Drag from one place to another."""
        x, y = self._somewhere()
        to_x, to_y = self._somewhere()
        self.done.append(f"drag {x},{y} {to_x},{to_y}")
        self._mouse(events.MouseDown, x, y, 1)
        for part in range(1, 4):
            between = x + (to_x - x) * part // 3, y + (to_y - y) * part // 3
            self._mouse(events.MouseMove, *between, 1)
        self._mouse(events.MouseUp, to_x, to_y, 1)
        await self.pilot.pause()

    async def turn(self) -> None:
        """Turn the wheel, or just move the mouse there."""
        x, y = self._somewhere()
        kind = self.random.choice(
            [events.MouseScrollDown, events.MouseScrollUp, events.MouseMove]
        )
        self.done.append(f"{kind.__name__} {x},{y}")
        for _ in range(self.random.randint(1, 5)):
            self._mouse(kind, x, y, 0)
        await self.pilot.pause()

    async def resize(self) -> None:
        """Make the terminal larger or smaller."""
        small = self.random.random() < 0.25
        width = self.random.randint(20, 60 if small else 220)
        height = self.random.randint(5, 15 if small else 70)
        self.done.append(f"resize {width}x{height}")
        await self.pilot.resize_terminal(width, height)

    def _somewhere(self) -> tuple[int, int]:
        size = self.app.size
        return self.random.randrange(size.width), self.random.randrange(size.height)

    def _mouse(
        self, kind: type[events.MouseEvent], x: int, y: int, button: int
    ) -> None:
        shift = self.random.random() < 0.1
        self._send(kind(None, x, y, 0, 0, button, shift, False, False, x, y))

    def _send(self, event: events.Event) -> None:
        driver = self.app._driver
        assert driver is not None
        driver.process_message(event)

    # What it looks at

    def look(self) -> None:
        """Find nothing wrong with what is drawn, and the keys going somewhere."""
        width = self.app.size.width
        for strip in self.app.screen._compositor.render_strips():
            line = strip.text
            bad = sorted({one for one in line if commands(one)})
            assert not bad, self._tell(f"{bad!r} in {line!r}")
            wide = cell_len(line)
            assert wide <= width, self._tell(f"{wide} cells in {width}: {line!r}")
        screen = self.app.screen
        too_small = any(one.display for one in screen.query(TooSmall))
        if screen.focus_chain and not too_small and screen.focused is None:
            raise AssertionError(self._tell("the keys go nowhere"))

    async def go_home(self) -> None:
        """Come home with esc alone."""
        for _ in range(HOME_WITHIN):
            if self._is_home():
                return
            await self._do(lambda: self._press("escape"))
        assert self._is_home(), self._tell("esc does not lead home")

    def _is_home(self) -> bool:
        app = self.app
        return len(app.screen_stack) == 1 and not isinstance(app.focused, Input)


def commands(character: str) -> bool:
    """Whether a character may do something to a terminal, or turn a line round."""
    kind = unicodedata.category(character)
    return kind in {"Cc", "Cs"} or (
        kind == "Cf" and character not in INVISIBLE_BUT_FINE
    )
