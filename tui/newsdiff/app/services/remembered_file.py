"""The file of what a reader expects to find again: read with care, written whole."""

import json
import stat
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from newsdiff.app.comparison.reading import View
from newsdiff.app.desk.listing import Order
from newsdiff.app.services.remembered import (
    MOST_PANES,
    MOST_POSITIONS,
    Position,
    Remembered,
)
from newsdiff.errors import SaveError
from newsdiff.export import write_whole

Change = Callable[[Remembered], Remembered]

MOST_BYTES = 1_000_000
"""A file that is larger is not ours: a thousand positions take 40 kB."""

LONGEST_NAME = 100
"""Characters of a name that is believed: of a theme, an engine, a report's key."""

MOST_ENGINES = 10

SPOILT = ".bad"
"""Ending of a file that could not be understood, once there is a new one."""

NOT_OURS = "newsdiff did not write it so"
"""Why a file is not believed."""

_OURS = ("newsdiff", "reader")
"""A key and its value by which the file is known as ours."""

_ORDERS = {order.name.lower(): order for order in Order}
_VIEWS = {view.value: view for view in View}

Named = TypeVar("Named")


class RememberedFile:
    """Where it is kept. Nothing here raises; what went wrong is said once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        """It need not exist, nor its folder."""
        self.trouble = ""
        """What went wrong first, for a person; empty while all is well."""
        self._lock = threading.Lock()

    def load(self) -> Remembered:
        """Return what was remembered, the usual things if there is nothing to read."""
        return self._read() or Remembered()

    def save(self, changes: Iterable[Change]) -> None:
        """Do what the reader chose to what the file says now, and write that.

        Another reader may have written since: what was changed there stays.
        """
        with self._lock:
            found = self._read()
            known = found or Remembered()
            for change in changes:
                known = change(known)
            try:
                if found is None:
                    self._make_room()
                write_whole(self.path, as_text(known), overwrite=True)
            except (OSError, SaveError) as error:
                self._tell(f"What you chose cannot be remembered. {error}")

    def _read(self) -> Remembered | None:
        """Return what the file says, None if it is not there or not ours."""
        try:
            return from_text(_text_of(self.path))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as error:
            reason = error.strerror if isinstance(error, OSError) else NOT_OURS
            self._tell(
                f"What you had chosen is forgotten: {self.path} cannot be read"
                f" ({reason})."
            )
            return None

    def _make_room(self) -> None:
        """See to a folder; put what is there and is not ours out of the way."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.path.exists():
            return
        if not self.path.is_file():
            raise OSError(f"{self.path} is no file.")
        self.path.replace(self.path.with_name(self.path.name + SPOILT))

    def _tell(self, trouble: str) -> None:
        self.trouble = self.trouble or trouble


def _text_of(path: Path) -> str:
    facts = path.stat()
    if not stat.S_ISREG(facts.st_mode) or facts.st_size > MOST_BYTES:
        raise ValueError(NOT_OURS)
    return path.read_text(encoding="utf-8")


def as_text(known: Remembered) -> str:
    """Return what the file is to say."""
    stored = {
        _OURS[0]: _OURS[1],
        "theme": known.theme,
        "event": known.event,
        "order": known.order.name.lower(),
        "turned": known.turned,
        "lists_share": known.lists_share,
        "view": known.view.value,
        "legend": known.legend,
        "linked": known.linked,
        "with_words": known.with_words,
        "thresholds": dict(known.thresholds),
        "widths": known.widths,
        "positions": [
            (left.report, left.sentence, left.sentences) for left in known.positions
        ],
    }
    return json.dumps(stored, indent=1) + "\n"


def from_text(text: str) -> Remembered:
    """Return what the file says; a value that cannot be is as if it were not there.

    Raises:
        ValueError: it is not ours.
        RecursionError: likewise.
    """
    stored = json.loads(text)
    if not isinstance(stored, dict) or stored.get(_OURS[0]) != _OURS[1]:
        raise ValueError(NOT_OURS)
    usual = Remembered()
    return Remembered(
        theme=_name(stored.get("theme")) or usual.theme,
        event=_name(stored.get("event")) or usual.event,
        order=_known(_ORDERS, stored.get("order"), usual.order),
        turned=stored.get("turned") is True,
        lists_share=_share(stored.get("lists_share")),
        view=_known(_VIEWS, stored.get("view"), usual.view),
        legend=stored.get("legend") is not False,
        linked=stored.get("linked") is not False,
        with_words=stored.get("with_words") is not False,
        thresholds=_thresholds(stored.get("thresholds")),
        widths=_widths(stored.get("widths")),
        positions=_positions(stored.get("positions")),
    )


def _name(value: object) -> str:
    is_name = isinstance(value, str) and len(value) <= LONGEST_NAME
    return str(value) if is_name else ""


def _known(names: dict[str, Named], value: object, usual: Named) -> Named:
    return names.get(value, usual) if isinstance(value, str) else usual


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) <= MOST_BYTES else None  # so a NaN is none


def _share(value: object) -> float | None:
    number = _number(value)
    return number if number is not None and 0 <= number <= 1 else None


def _thresholds(value: object) -> tuple[tuple[str, float], ...]:
    if not isinstance(value, dict):
        return ()
    found = [(_name(name), _share(score)) for name, score in value.items()]
    good = [(name, score) for name, score in found if name and score is not None]
    return tuple(good[:MOST_ENGINES])


def _widths(value: object) -> tuple[tuple[float, ...], ...]:
    known = Remembered()
    for row in value if isinstance(value, list) else []:
        weights = [_number(one) for one in row] if isinstance(row, list) else []
        good = [one for one in weights if one is not None and one > 0]
        if len(good) == len(weights) <= MOST_PANES:
            known = known.with_widths(good)
    return known.widths


def _positions(value: object) -> tuple[Position, ...]:
    found: dict[str, Position] = {}
    for row in value if isinstance(value, list) else []:
        match row:
            case [str(key), int(sentence), int(sentences)] if _name(key):
                if 0 <= sentence < sentences <= MOST_BYTES:
                    found.pop(key, None)
                    found[key] = Position(key, sentence, sentences)
    return tuple(found.values())[-MOST_POSITIONS:]
