"""What the reader changes on the Cleaned text screen, stored at once, and undone."""

from dataclasses import dataclass

from textual.screen import Screen

from newsdiff.app.cleaning.blocks import Block, Part
from newsdiff.app.cleaning.cleaning import Cleaning
from newsdiff.app.cleaning.rule_made import RuleMade
from newsdiff.app.keys.keys import key_of
from newsdiff.app.services.library_writer import LibraryWriter
from newsdiff.intake.changes.outlet_rules import Action, OutletRule, apply_rules
from newsdiff.intake.changes.revise import PieceKind, drop, restore
from newsdiff.model import Article

NOT_STORED = "newsdiff runs without a library: changes last until you leave it"
"""What is said at the first change that cannot be stored."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one change can be undone with."""

    before: Cleaning
    cursor: int
    """The block that the cursor was on."""
    rule: RuleMade | None
    """The rule that came with the change."""


class CleanedChanges(Screen[Article]):
    """Restores and drops; a subclass shows it.

    A subclass gives `cursor`, `show_cleaning` and `say`. They are not abstract in the
    sense of `abc`, whose metaclass does not go together with Textual's.
    """

    def __init__(self, report: Article, writer: LibraryWriter | None = None) -> None:
        """Show a report.

        Args:
            writer: stores changes and rules, None where there is no library.
        """
        super().__init__()
        self.cleaning = Cleaning.of(report)
        """What is shown."""
        self.steps: list[Step] = []
        """What can be undone, the last change at the end."""
        self.writer = writer
        """Stores changes and rules, None where they cannot be."""
        self.remark = ""
        """What is said once the cursor has settled after a change."""

    @property
    def cursor(self) -> int:
        """The block that the cursor is on."""
        raise NotImplementedError

    @property
    def block(self) -> Block | None:
        """What the cursor is on."""
        blocks = self.cleaning.blocks
        return blocks[self.cursor] if blocks else None

    def show_cleaning(self, cursor: int, anchor: int | None = None) -> None:
        """Show the report as it is now, the cursor on a block.

        Args:
            anchor: the block that stands where the cursor was; the same, if None.
        """
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Say something until the cursor moves."""
        raise NotImplementedError

    # What the reader does

    def action_restore(self) -> None:
        """Put the removed line under the cursor back into the text."""
        block = self._single("restore")
        if block is None:
            return
        piece = self.cleaning.pieces[block.piece]
        if piece.kind is not PieceKind.REMOVED:
            self.say("This was not removed")
            return
        self._change(restore(self.cleaning.article, piece.index), "Restored")

    def action_drop(self) -> None:
        """Take the paragraph under the cursor out of the text."""
        block = self._single("remove")
        if block is None:
            return
        piece = self.cleaning.pieces[block.piece]
        if piece.kind is PieceKind.PARAGRAPH:
            self._change(drop(self.cleaning.article, piece.index), "Removed")
        elif piece.kind is PieceKind.SUBHEADING:
            self.say("A subheading is not compared; there is no need to remove it")
        else:
            self.say("This was removed already")

    def action_rule(self, action: str) -> None:
        """Keep or drop the line under the cursor in every report of this outlet."""
        block = self._single(action)
        if block is None:
            return
        article = self.cleaning.article
        if not article.source.strip():
            self.say("This report names no outlet, so there is none to make a rule for")
        elif self.writer is None:
            self.say("Rules are kept in your library, and newsdiff runs without one")
        else:
            text = self.cleaning.pieces[block.piece].text
            rule = OutletRule(article.source, text, Action(action))
            made = RuleMade(rule)
            changed = apply_rules(article, (rule,))
            done = "Kept always" if rule.action is Action.KEEP else "Removed always"
            self._change(changed, done, made)
            text = f"{made} ({self._undo_key()} takes it back)"
            self.notify(text, title=article.source, markup=False)

    def action_undo(self) -> None:
        """Take the last change back, and the rule that came with it."""
        if not self.steps:
            self.say("Nothing to undo")
            return
        step = self.steps.pop()
        self._store(self.cleaning.article, step.before.article)
        if step.rule is not None and self.writer is not None:
            self.writer.begin(step.rule.take_back)
        self.cleaning = step.before
        self.remark = "Undone" if step.rule is None else "Undone, and the rule is gone"
        self.show_cleaning(step.cursor)

    # How it is done

    def _single(self, what: str) -> Block | None:
        """Return the line under the cursor; of several folded lines one is to choose.

        Args:
            what: what is to be done with it.
        """
        block = self.block
        if block is None or block.part is not Part.FOLD:
            return block
        run = self.cleaning.run_of(block.piece)
        if len(run) == 1:
            return block
        self.cleaning = self.cleaning.with_shown(run.start)
        self.remark = f"Choose the line to {what}"
        self.show_cleaning(self.cleaning.block_with(run.start))
        return None

    def _change(
        self, article: Article, done: str, rule: RuleMade | None = None
    ) -> None:
        """Show the report as changed, store it, and remember how to undo that."""
        before = self.cleaning
        cursor = self.cursor
        self.steps.append(Step(before, cursor, rule))
        if rule is not None and self.writer is not None:
            self.writer.begin(rule.make)
        if article is before.article:
            self.refresh_bindings()
            return
        self._store(before.article, article)
        self.cleaning = Cleaning.of(article, before.opened)
        alone = self.writer is None and len(self.steps) == 1
        self.remark = (
            NOT_STORED if alone else f"{done}. {self._undo_key()} takes it back"
        )
        changed = before.blocks[cursor]
        self.show_cleaning(
            self.cleaning.block_after(changed),
            anchor=self.cleaning.block_with(changed.piece),
        )

    def _undo_key(self) -> str:
        return key_of(self, "edit.undo").split(" or ")[0]

    # Storing

    def _store(self, old: Article, new: Article) -> None:
        if self.writer is not None and old is not new:
            self.writer.begin(lambda library: library.replace(old, new))
