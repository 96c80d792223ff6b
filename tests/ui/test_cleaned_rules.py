"""The list of rules: by outlet, taken back, made again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.cleaned.rules import RulesScreen
from newsdiff.app.widgets.lists.rule_list import RuleList
from newsdiff.intake.changes.outlet_rules import Action, OutletRule
from newsdiff.library import Library
from tests.ui.cleaned_report import FERRY, app_with, opened, press
from tests.ui.reader_app import drawn, rules_are_listed, settled, until

RULES = (
    OutletRule("Wexcombe Echo", "Read [more] here", Action.DROP),
    OutletRule("Harbour Gazette", "Tides today", Action.KEEP),
    OutletRule("Harbour Gazette", "Share this", Action.DROP),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as made:
        for rule in RULES:
            made.add_rule(rule)
        yield made


async def listed(pilot: Pilot[None]) -> RulesScreen:
    """Open the rules from the Events screen."""
    await settled(pilot)
    await pilot.press("R")
    await until(pilot, lambda: rules_are_listed(pilot.app))
    assert isinstance(pilot.app.screen, RulesScreen)
    return pilot.app.screen


async def test_rules_are_listed_by_outlet_in_the_order_of_making(
    library: Library,
) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await listed(pilot)
        assert screen.rules == (RULES[1], RULES[2], RULES[0])
        text = drawn(app)
    assert "Harbour Gazette  always keep  Tides today" in text
    assert "Wexcombe Echo  always drop  Read [more] here" in text
    assert "3 rules, for the next intake" in text


@pytest.mark.parametrize("key", ["x", "delete"])
async def test_a_rule_is_taken_back(library: Library, key: str) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await listed(pilot)
        await press(pilot, "j", key)
        assert screen.rules == (RULES[1], RULES[0])
        assert screen.query_one(RuleList).cursor == 1
    assert {rule.line for rule in library.rules()} == {
        "Tides today",
        "Read [more] here",
    }


async def test_rules_that_were_taken_back_are_made_again(library: Library) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await listed(pilot)
        await press(pilot, "x", "x", "x", "x")
        assert "No rules yet" in drawn(app)
        await press(pilot, "z", "z", "z", "z")
    assert set(library.rules()) == set(RULES)


async def test_the_rule_just_made_is_listed(library: Library) -> None:
    app = app_with(FERRY, library)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "j", "A", "R")
        await until(pilot, lambda: rules_are_listed(app))
        assert isinstance(app.screen, RulesScreen)
        assert FERRY.paragraphs[0] in [rule.line for rule in app.screen.rules]


@pytest.mark.parametrize("key", ["escape", "q", "R"])
async def test_the_list_closes_and_nothing_else(library: Library, key: str) -> None:
    app = NewsDiffApp(library=library)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        home = app.screen
        await listed(pilot)
        await press(pilot, key)
        assert app.screen is home


async def test_without_a_library_there_are_no_rules_to_list() -> None:
    app = app_with()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        home = app.screen
        await press(pilot, "R")
        assert app.screen is home
