"""What the reader decides about events: merge, split, move, rename, remove, undo."""

from collections.abc import Sequence
from functools import partial

from textual import on

from newsdiff.app import messages
from newsdiff.app.desk import choosing, grouping
from newsdiff.app.desk.choosing import Answer, Selection
from newsdiff.app.keys.keys import key_of
from newsdiff.app.screens.events.choose_event import ChooseEventScreen
from newsdiff.app.screens.events.work import EventWork
from newsdiff.app.services.library_writer import LibraryWriter
from newsdiff.app.widgets.frame.entry_bar import EntryBar
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.wording import counted
from newsdiff.library import ChoiceKind, rename
from newsdiff.model import Article, Event

NEED_MARKS = frozenset({"merge", "part", "unmark"})
"""Actions that are offered only with something marked."""

CHOICE_ACTIONS = frozenset({"mark", "split", "move", "rename", "remove"})
"""Actions that are offered only with an event under the cursor."""


class EventChoices(EventWork):
    """Turns what the reader marked into choices, and shows what came of them.

    A subclass says what is under the cursor with `selection` and draws with
    `show_marks`.
    """

    def selection(self) -> Selection:
        """Return what is under the cursor, and what is marked."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Begin to take decisions."""
        self._deciding = LibraryWriter(self.decisions, self.post_message)
        self._removals: dict[int, list[tuple[int, Article]]] = {}
        """What each removal took off the desk, and from where."""
        self._renamed: Event | None = None

    async def on_unmount(self) -> None:
        """Leave nothing unwritten."""
        await self._deciding.close()
        if self.decisions is not self.library:
            self.decisions.close()

    # Marks

    def action_mark(self) -> None:
        """Mark what is under the cursor, and go on to the next."""
        here = self.selection()
        if here.event is None or here.report is None:
            return
        self.desk.toggle(here.event.articles if here.whole else [here.report])
        self.show_marks()
        if here.whole:
            self.query_one(EventList).cursor += 1
        else:
            self.query_one(ReportList).cursor += 1

    def action_unmark(self) -> None:
        """Take all marks away."""
        self.desk.marked.clear()
        self.show_marks()

    def show_marks(self) -> None:
        """Draw the marks as they are now."""
        raise NotImplementedError

    # Choices

    def decide(self, answer: Answer) -> None:
        """Keep a choice, or say what is missing for one."""
        if isinstance(answer, str):
            self.notify(answer, severity="warning", markup=False)
            return
        self._deciding.begin(
            lambda library: grouping.choose(library, answer, self.post_message)
        )

    def action_merge(self) -> None:
        """Make one event of several."""
        self.decide(choosing.to_merge(self.selection()))

    def action_split(self) -> None:
        """Make an event of some reports of one."""
        self.decide(choosing.to_split(self.selection()))

    def action_part(self) -> None:
        """Say that reports are not about the same event."""
        self.decide(choosing.to_part(self.selection()))

    def action_remove(self) -> None:
        """Take reports away."""
        self.decide(choosing.to_remove(self.selection()))

    def action_move(self) -> None:
        """Ask for the event that reports belong to."""
        here = self.selection()
        reports = here.chosen() if here.marked or not here.whole else ()
        if not reports and here.report is not None:
            reports = (here.report,)
        here = Selection(here.events, here.event, here.report, frozenset(reports))
        homes = here.homes()
        targets = [e for e in self.desk.in_order() if homes != [e]]
        if not reports or not targets:
            self.notify("There is no other event to move it to.", markup=False)
            return
        names = f"Move {counted(len(reports), 'report')} to:"
        if len(reports) == 1:
            names = f"Move “{reports[0].title}” to:"
        self.app.push_screen(
            ChooseEventScreen(names, targets, self.desk.event_row),
            partial(self._move, here),
        )

    def _move(self, here: Selection, target: Event | None) -> None:
        if target is not None:
            self.decide(choosing.to_move(here, target))

    def action_rename(self) -> None:
        """Ask for a label, beginning with the one that the event has."""
        self._renamed = self.selection().event
        if self._renamed is not None:
            self.query_one("#rename", EntryBar).open(self._renamed.label)

    @on(EntryBar.Done, "#rename")
    def rename_event(self, event: EntryBar.Done) -> None:
        """Give the event the label."""
        event.bar.close()
        self.query_one(EventList).focus()
        label = " ".join(event.text.split())
        if self._renamed is not None and label != self._renamed.label:
            before = self._renamed
            self.decide(rename(before.articles, label, before.label))

    # What came of it

    @on(messages.Chosen)
    def show_chosen(self, event: messages.Chosen) -> None:
        """Say what was done and how to undo it, and group anew."""
        choice, deed = event.choice, event.deed
        self.desk.marked.clear()
        self.show_marks()
        if deed.kind is ChoiceKind.REMOVE:
            self._take_away(deed.number, choice.sides[0])
        undo = key_of(self, "edit.undo").split(" or ")[-1]
        self.notify(f"{_sentence(deed.words)} {undo} undoes.", markup=False)
        self.regroup()

    def _take_away(self, number: int, gone: Sequence[Article]) -> None:
        self._look_at = self.desk.neighbour(self.selection().event, gone)
        self._removals[number] = self.desk.take_away(gone)

    def _put_back(self, number: int, came: Sequence[Article]) -> None:
        taken = self._removals.get(number, [])
        known = {article for _, article in taken}
        # Removed in an earlier run: this one may not show the library at all.
        rest = () if self.one_off else [one for one in came if one not in known]
        end = len(self.desk.articles) + len(taken)
        self.desk.put_back([*taken, *((end, one) for one in rest)])
        self.desk.kept.update(came)
        self._look_at = next(iter([*known, *rest]), None)

    def action_undo(self) -> None:
        """Take the last choice back."""
        self._turn(back=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._turn(back=False)

    def _turn(self, *, back: bool) -> None:
        self._deciding.begin(
            lambda library: grouping.turn(library, self.post_message, back=back)
        )

    @on(messages.ChoiceTurned)
    def show_turned(self, event: messages.ChoiceTurned) -> None:
        """Say what was undone or done again, and group anew."""
        turned = event.turned
        if turned is None:
            what = "undo" if event.back else "do again"
            self.notify(f"There is nothing to {what}.", markup=False)
            return
        deed = turned.deed
        if event.back:
            self._put_back(deed.number, turned.came)
        elif deed.kind is ChoiceKind.REMOVE:
            taken = self._removals.get(deed.number, [])
            self._take_away(
                deed.number, [*turned.went, *(article for _, article in taken)]
            )
        done = "Undone" if event.back else "Done again"
        self.notify(_sentence(f"{done}: {deed.words}"), markup=False)
        self.regroup()


def _sentence(words: str) -> str:
    """Return the words with a capital letter and something to end them."""
    end = "" if words.endswith((".", "…", "!", "?")) else "."
    return f"{words[:1].upper()}{words[1:]}{end}"
