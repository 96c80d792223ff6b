"""The engine that the reader is opened with, and what is said where it cannot be."""

from dataclasses import replace

from textual.widgets import Static

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.compare.pipeline import compare_articles
from newsdiff.model import Event, Settings
from tests.compare.test_engines_languages import ENGLISH, GERMAN
from tests.support import COAST_COURIER, HARBOUR_GAZETTE
from tests.ui.compare_app import CompareApp, settle

EVENT = Event((HARBOUR_GAZETTE, COAST_COURIER), "Bridge")


async def test_a_remark_from_the_start_is_said_once_and_is_no_markup() -> None:
    app = NewsDiffApp(articles=EVENT.articles, remark="Not installed: x[neural]")
    async with app.run_test() as pilot:
        await settle(pilot)
        assert [n.message for n in app._notifications] == ["Not installed: x[neural]"]


async def test_nothing_is_said_where_there_is_no_remark() -> None:
    app = NewsDiffApp(articles=EVENT.articles)
    async with app.run_test() as pilot:
        await settle(pilot)
        assert not list(app._notifications)


async def test_several_languages_are_refused_on_the_screen_in_words() -> None:
    app = CompareApp(Event((ENGLISH, GERMAN), "Bridge"))
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        note = str(app.compare.query_one("#working", Static).render())
        assert "different languages" in note
        assert "Küstenbote" in note
        assert app.compare.comparison is None
        assert "s" not in app.active_bindings, "there is nothing to save"


async def test_what_another_engine_compared_is_compared_anew() -> None:
    other = compare_articles(EVENT.articles, None)
    other = replace(other, settings=replace(other.settings, engine="another"))
    app = CompareApp(EVENT, other)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert app.compare.comparison is not None
        assert app.compare.comparison.settings.engine == "default"


async def test_an_engine_that_is_not_there_is_said_on_the_screen() -> None:
    app = CompareApp(EVENT)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = CompareScreen(EVENT, settings=Settings(engine="clever"))
        app.push_screen(screen)
        await settle(pilot)
        note = str(screen.query_one("#working", Static).render())
        assert "There is no engine 'clever'" in note
