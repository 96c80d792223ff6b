"""Why: what made the reports of an event one event, or left a report alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from newsdiff.app.keys.shared import shared
from newsdiff.app.services.background import in_background
from newsdiff.app.widgets.frame.scrolling_box import ScrollingBox
from newsdiff.app.widgets.frame.steady_footer import SteadyFooter
from newsdiff.app.widgets.text.plain import one_line
from newsdiff.app.widgets.text.report_facts import outlet_of
from newsdiff.app.wording import counted, days
from newsdiff.model import Article, Event, Origin
from newsdiff.origins import origins_of
from newsdiff.origins.wording import counted_origins, credit_line, describe, ties_of
from newsdiff.resources import STYLES

if TYPE_CHECKING:
    from newsdiff.events.why import Why

MOST_REPORTS = 40
"""So many reports of an event are explained; the command line explains all."""

WORKING = "Weighing the reports once more …"


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """Everything that there is to say about an event."""

    whys: "tuple[Why, ...]"
    origins: tuple[Origin, ...]


class WhyScreen(ModalScreen[None]):
    """Says why each report is in its event, beginning with one of them."""

    TITLE = "Why"
    CSS_PATH = STYLES / "why.tcss"
    AUTO_FOCUS = "#why"
    BINDINGS: ClassVar[list[BindingType]] = [
        shared("leave.box", "close", show=True),
        shared("events.why", "close"),
    ]

    @dataclass
    class Found(Message, bubble=False):
        """The event has been explained."""

        reasons: Reasons

    def __init__(
        self,
        event: Event,
        report: Article,
        explain: "Callable[[Event], list[Why]]",
    ) -> None:
        """Explain an event.

        Args:
            report: the one to begin with.
            explain: slow, and done in a thread.
        """
        super().__init__()
        self.event = event
        self._report = report
        self._explain = explain

    def compose(self) -> ComposeResult:
        """Put the facts above, and what is still to come below."""
        with ScrollingBox(id="why", classes="dialog") as dialog:
            dialog.border_title = "Why"
            yield Static(one_line(self.event.label), classes="why-label")
            yield Static(WORKING, markup=False, id="why-facts")
        yield SteadyFooter()

    def on_mount(self) -> None:
        """Begin."""
        self.find_reasons()

    @work(exclusive=True, exit_on_error=False, group="why")
    async def find_reasons(self) -> None:
        """Explain in a thread; leaving the screen leaves it behind."""
        worker = get_current_worker()

        def find() -> None:
            whys = tuple(self._explain(self.event))
            origins = origins_of(self.event.articles)
            if not worker.is_cancelled:
                self.post_message(self.Found(Reasons(whys, origins)))

        await in_background(find)

    @on(Found)
    async def show_reasons(self, message: Found) -> None:
        """Show the facts, the origins, then each report."""
        reasons = message.reasons
        self.query_one("#why-facts", Static).update(self._facts(reasons))
        whys = sorted(reasons.whys, key=lambda why: why.report is not self._report)
        dialog = self.query_one("#why")
        await dialog.mount_all(
            [
                *_origin_widgets(self.event.articles, reasons.origins),
                *_why_widgets(whys[:MOST_REPORTS]),
                *_rest(len(whys) - MOST_REPORTS),
            ]
        )

    def _facts(self, reasons: Reasons) -> Content:
        count = len(self.event.articles)
        facts = (
            counted(count, "report"),
            counted_origins(count, reasons.origins),
            days(self.event.dates),
            "" if reasons.whys else "no other report has anything in common with it",
        )
        return Content(" · ".join(fact for fact in facts if fact))

    @on(Worker.StateChanged)
    def show_defect(self, event: Worker.StateChanged) -> None:
        """Say so when the explaining itself broke."""
        if event.state is WorkerState.ERROR:
            text = f"newsdiff made a mistake while explaining: {event.worker.error!r}"
            self.query_one("#why-facts", Static).update(one_line(text))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def _origin_widgets(
    articles: Sequence[Article], origins: Sequence[Origin]
) -> Iterator[Widget]:
    """Yield whose text the reports seem to have, if that is known of any."""
    ties = ties_of(origins)
    notes = [
        (article, describe(ties[n], articles) if n in ties else credit_line(article))
        for n, article in enumerate(articles)
    ]
    told = [(article, note) for article, note in notes if note]
    if told:
        yield Static("Origins", classes="why-report")
        yield Static(
            Content("\n").join(
                _line(outlet_of(article), note) for article, note in told[:MOST_REPORTS]
            ),
            classes="why-lines",
        )


def _why_widgets(whys: "Sequence[Why]") -> Iterator[Widget]:
    from newsdiff.events.why_lines import lines, verdict  # numpy, 50 ms

    for why in whys:
        yield Static(
            Content.assemble(
                Content.styled(outlet_of(why.report), "bold"),
                " is ",
                one_line(verdict(why)),
            ),
            classes="why-report",
        )
        yield Static(
            Content("\n").join(_line(about, text) for about, text in lines(why)),
            classes="why-lines",
        )


def _rest(number: int) -> Iterator[Widget]:
    if number > 0:
        text = f"{counted(number, 'more report')}: newsdiff events --why says it of all"
        yield Static(text, classes="why-report", markup=False)


def _line(about: str, text: str) -> Content:
    return Content.assemble(one_line(f"{about}: ", "$quiet"), " ", one_line(text))
