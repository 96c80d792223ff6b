"""Addresses -> pages: turns, redirects, retries, and what is known already."""

import threading
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, replace

from newsdiff.intake.encoding.characters import one_line, shortened
from newsdiff.intake.fetching.connection import Connector, Wire
from newsdiff.intake.fetching.exchange import Answer, Validators, exchange
from newsdiff.intake.fetching.kept_pages import KeptPage, NothingKept, PageStore
from newsdiff.intake.fetching.limits import Clock, Limits
from newsdiff.intake.fetching.login import without_login
from newsdiff.intake.fetching.patience import wait_before_retry
from newsdiff.intake.fetching.stop import Stop
from newsdiff.intake.fetching.target import (
    Target,
    read_redirect,
    read_target,
)
from newsdiff.intake.fetching.trouble import (
    BY_BROWSER,
    InnerNetworkError,
    RequestError,
    StoppedError,
)
from newsdiff.intake.fetching.turns import Turns

NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered."""

    data: bytes
    charset: str
    """As the server names it, empty if it does not."""
    url: str
    """Where the redirects ended."""
    is_private: bool = False
    """Whether that is on the person's own network, which is where it began."""
    validators: Validators = NOTHING_KNOWN
    """To be given back to the server with the next request for the same page."""


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is as the one asking knows it."""

    url: str


@dataclass(slots=True)
class _Task:
    """One address on its way."""

    from_outside: bool
    known: Validators
    deadline: float
    waited: float = 0.0


class Fetcher:
    """Reads addresses for many threads, which share its limits and its stop."""

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        store: PageStore | None = None,
        connector: Connector | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.limits = limits or Limits()
        self.stop = Stop()
        self._store = store or NothingKept()
        self._connector = connector or Connector(self.limits)
        self._clock = clock or Clock()
        self._turns = Turns(self.limits, self._clock.now)

    def cancel(self) -> None:
        """End everything that is under way or waits, at once and for good."""
        self.stop.set()

    def fetch(
        self, address: str, *, from_outside: bool = False, stop: Stop | None = None
    ) -> Fetched:
        """Read an http(s) address; a page that is kept and unchanged is not sent again.

        Args:
            from_outside: a page or a feed named it, not the person: it may not lead
                to the person's own network.
            stop: ends this request alone; a child of this fetcher's own.

        Raises:
            ReadError: no http(s) address, no answer, an error, a forbidden redirect,
                a page past the limit.
        """
        task = self._task(from_outside, NOTHING_KNOWN)
        found = self._fetch(address, task, stop or self.stop)
        assert isinstance(found, Fetched)  # nothing was known
        return found

    def fetch_if_changed(
        self,
        address: str,
        known: Validators,
        *,
        from_outside: bool = False,
        stop: Stop | None = None,
    ) -> Fetched | NotModified:
        """Read an address unless the page is in the state that is known already.

        Raises:
            ReadError: as `fetch`.
        """
        return self._fetch(address, self._task(from_outside, known), stop or self.stop)

    def _task(self, from_outside: bool, known: Validators) -> _Task:
        deadline = self._clock.now() + self.limits.total_seconds
        return _Task(from_outside, known, deadline)

    def _fetch(self, address: str, task: _Task, stop: Stop) -> Fetched | NotModified:
        try:
            return self._follow(read_target(address), task, stop)
        except RequestError as trouble:
            shown = shortened(one_line(without_login(address)))
            raise trouble.kind(f"{shown} {trouble}", source=address) from trouble

    def _follow(self, target: Target, task: _Task, stop: Stop) -> Fetched | NotModified:
        """Go where the redirects lead."""
        may_be_inner = not task.from_outside
        if task.from_outside:
            target = replace(target, login="")
        seen = {target.url}
        while True:
            kept = self._kept(target, task)
            known = kept.validators if kept else task.known
            try:
                answer = self._ask(target, known, may_be_inner, task, stop)
            except InnerNetworkError:
                if len(seen) == 1:
                    raise
                raise RequestError(
                    "redirects into a private network; not followed"
                ) from None
            may_be_inner = may_be_inner and answer.is_inner
            if not answer.location:
                return self._result(target, answer, kept, may_be_inner)
            target = read_redirect(target, answer.location)
            if target.url in seen:
                raise RequestError(f"redirects in circles; {BY_BROWSER}")
            seen.add(target.url)
            if len(seen) > self.limits.redirects + 1:
                raise RequestError(
                    f"redirects more than {self.limits.redirects} times; {BY_BROWSER}"
                )

    def _kept(self, target: Target, task: _Task) -> KeptPage | None:
        """Return the page that is kept; one asking with validators has its own."""
        if task.known or target.login:
            return None
        return self._store.get(target.url)

    def _result(
        self, target: Target, answer: Answer, kept: KeptPage | None, is_private: bool
    ) -> Fetched | NotModified:
        url = target.url
        if answer.is_unchanged:
            if kept is None:
                return NotModified(url)
            return Fetched(kept.data, kept.charset, url, is_private, kept.validators)
        if answer.may_be_kept and not (answer.is_inner or target.login):
            page = KeptPage(answer.validators, answer.data, answer.charset)
            self._store.put(url, page)
        elif kept is not None:
            self._store.drop(url)
        return Fetched(answer.data, answer.charset, url, is_private, answer.validators)

    def _ask(
        self,
        target: Target,
        known: Validators,
        may_be_inner: bool,
        task: _Task,
        stop: Stop,
    ) -> Answer:
        """Ask for one page, again where that may help."""
        tries = 0
        while True:
            tries += 1
            try:
                return self._ask_once(target, known, may_be_inner, task, stop)
            except RequestError as trouble:
                if trouble.wait_seconds:
                    longest = self.limits.longest_wait_seconds
                    self._turns.rest(target.host, min(trouble.wait_seconds, longest))
                chance = self._clock.chance()
                wait = wait_before_retry(trouble, tries, self.limits, chance)
                if wait is None or self._clock.now() + wait >= task.deadline:
                    raise
            if self._clock.wait(stop, wait):
                raise StoppedError

    def _ask_once(
        self,
        target: Target,
        known: Validators,
        may_be_inner: bool,
        task: _Task,
        stop: Stop,
    ) -> Answer:
        """Ask in a thread that can be left behind: a name server may never answer."""
        began = self._clock.now()
        with self._turns.taken(target.host, stop):
            now = self._clock.now()
            task.deadline += now - began
            wire = Wire()
            done: Future[Answer] = Future()

            def work() -> None:
                try:
                    answer = exchange(
                        self._connector,
                        target,
                        known,
                        may_be_inner=may_be_inner,
                        wire=wire,
                    )
                except BaseException as error:  # noqa: BLE001, raised where it is awaited
                    _settle(done, error)
                else:
                    _settle(done, answer)

            threading.Thread(target=work, name="newsdiff fetch", daemon=True).start()
            with stop.telling(lambda: _settle(done, StoppedError())):
                answer = self._awaited(done, task.deadline - now, wire)
            if answer.is_inner:
                self._turns.hurry(target.host)
            return answer

    def _awaited(self, done: Future[Answer], seconds: float, wire: Wire) -> Answer:
        try:
            return done.result(max(seconds, 0.0))
        except TimeoutError:
            raise RequestError(
                f"took longer than {self.limits.total_seconds:.0f} seconds; "
                "try again later"
            ) from None
        finally:
            wire.cut()


def _settle(done: Future[Answer], outcome: Answer | BaseException) -> None:
    """Set what became of a request, unless that is decided already."""
    with suppress(InvalidStateError):
        if isinstance(outcome, BaseException):
            done.set_exception(outcome)
        else:
            done.set_result(outcome)
