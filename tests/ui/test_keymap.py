"""Keys of the reader's own: refused with reasons, used and shown everywhere."""

import string

import pytest
from textual.app import App
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.widgets import Footer, Input

from newsdiff.app.keys.declared import bindings_of, own_bindings, owners
from newsdiff.app.keys.keymap import BESIDE_TYPING, checked, key_name, whole
from newsdiff.app.keys.keys import commands, key_of, keys_with_hints
from newsdiff.app.keys.palette import BindingCommands
from newsdiff.app.keys.typing_keys import types
from newsdiff.app.main import NewsDiffApp
from newsdiff.app.screens.compare.screen import CompareScreen
from newsdiff.app.screens.help import HelpScreen
from newsdiff.app.screens.read import ReadScreen
from newsdiff.app.themes.theme import DARK, LIGHT
from newsdiff.app.widgets.annotated.view import AnnotatedView
from newsdiff.app.widgets.ledger.view import DifferencesView
from newsdiff.app.widgets.lists.event_list import EventList
from newsdiff.app.widgets.lists.report_list import ReportList
from newsdiff.app.widgets.panes.report_pane import ReportPane
from newsdiff.errors import ConfigError
from tests.ui.reader_app import BRIDGE_AND_HERON, drawn, events_screen, settled


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("s", "s"),
        (" S ", "S"),
        ("shift+s", "S"),
        ("ctrl+S", "ctrl+s"),
        ("control+s", "ctrl+s"),
        ("?", "question_mark"),
        ("slash", "slash"),
        ("+", "plus"),
        ("ctrl++", "ctrl+plus"),
        ("esc", "escape"),
        ("page down", "pagedown"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("↑", "up"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("shift+tab", "shift+tab"),
        ("shift+1", None),
        ("comma", "comma"),
        ("ä", "ä"),
        ("", None),
        ("ctrl+", None),
        ("f99", None),
        ("sss", None),
        ("windows+s", None),
        ("ctrl", None),
        ("\x1b", None),
    ],
)
def test_keys_may_be_written_as_people_and_help_write_them(
    written: str, name: str | None
) -> None:
    assert key_name(written) == name


def test_every_key_that_types_a_sign_has_the_name_that_textual_gives_it() -> None:
    class Bound(App[None]):
        BINDINGS = [("0", "nothing", "Nothing")]  # noqa: RUF012

    for sign in string.punctuation.replace(",", "") + string.ascii_letters:
        app = Bound()
        app.bind(sign, "nothing")
        app.set_keymap({"x": sign})
        assert app._keymap["x"] == key_name(sign)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"compare.sav": "s"}, "there is no compare.sav. Is compare.save"),
        ({"Events.Read": "v"}, "Is events.read"),
        ({"view.down": "s"}, "Is move.down or ticks.down or"),
        ({"pane.match": "s"}, "Is compare.copy-match or move.next-match or"),
        ({"save": "s"}, "Is compare.save or"),
        ({"app.zzzzzzzzzzzz": "s"}, "There are: app.help"),
        ({"qqqq": "s"}, "Names begin with: app, choose,"),
        ({"compare.save": "sss"}, "compare.save = 'sss': there is no key 'sss'"),
        ({"compare.save": "s,"}, "a key is missing"),
        ({"compare.save": ""}, "a key is missing"),
    ],
)
def test_what_cannot_be_is_refused_with_what_may_be_meant(
    keys: dict[str, str], said: str
) -> None:
    with pytest.raises(ConfigError) as raised:
        NewsDiffApp(keys=keys)
    assert said in str(raised.value)


WHOLE = whole({}, owners())
"""The keys of everything, as declared."""


@pytest.mark.parametrize("owner", owners(), ids=lambda owner: owner.__name__)
def test_whatever_gets_another_key_nothing_else_loses_its_own(
    owner: type[DOMNode],
) -> None:
    declared = [one for one in bindings_of(owner) if one.id]
    for moved in declared:
        assert owner._merged_bindings is not None
        bound = owner._merged_bindings.copy()
        bound.apply_keymap(WHOLE | {moved.id or "": "f9"})
        found = {
            (one.id, key)
            for key, ones in bound.key_to_bindings.items()
            for one in ones
            if one.id
        }
        kept = {(one.id, one.key) for one in declared if one.id != moved.id}
        assert found == kept | {(moved.id, "f9")}


def test_every_binding_can_be_given_another_key() -> None:
    known = {one.id for owner in owners() for one in own_bindings(owner)}
    keys = {name: "f9" for name in known if name}
    assert checked(keys, owners()) == keys


async def test_a_binding_is_where_the_reader_put_it_and_nothing_else_is_lost() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys={"events.open": "v,ctrl+o"})
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        home = app.screen
        await pilot.press("enter")  # a report alone still opens with Enter
        await settled(pilot)
        assert isinstance(app.screen, ReadScreen)
        await pilot.press("escape", "down", "enter")
        await settled(pilot)
        assert app.screen is home  # two reports: Enter is not their key any more
        await pilot.press("v")
        await settled(pilot)
        assert isinstance(app.screen, CompareScreen)


async def test_help_footer_palette_and_sentences_show_the_keys_of_the_reader() -> None:
    app = NewsDiffApp(keys={"events.samples": "ctrl+e,f8", "app.help": "f1"})
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        home = events_screen(app)
        assert key_of(home, "events.samples") == "ctrl+e or f8"
        hints = dict(keys_with_hints(home, ["events.samples", "app.help"]))
        assert set(hints) == {"ctrl+e or f8", "f1"}
        assert "ctrl+e" in drawn(app).splitlines()[-1]
        provider = BindingCommands(home)
        await provider.startup()
        offered = [hit async for hit in provider.discover()]
        assert any("ctrl+e" in str(hit.help) for hit in offered)
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        shown = [one for group in app.screen.groups.values() for one in group]
        keys = {one.description: one.keys for one in shown}
        assert keys["Samples"] == ("ctrl+e", "f8")
        assert keys["Help"] == ("f1",)


async def test_a_key_that_means_two_things_now_is_said_once_and_names_both() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys={"events.read": "t"})
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab", "tab", "tab")
        await settled(pilot)
        warned = list(app.log_of_messages.newest_first)
    assert [one.severity for one in warned] == ["warning"]
    assert warned[0].text == (
        "t is the key of two things here: Read (events.read), which it does,"
        " and Theme (app.theme). Change one of them under [keys]."
    )


async def test_a_widgets_key_that_hides_one_of_its_screen_is_said() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys={"move.down": "down,c"})
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert app.screen.focused is not None
        said = [one.text for one in app.log_of_messages.newest_first]
    assert len(said) == 1
    assert (
        "Down (move.down), which it does, and Cleaned text (open.cleaned)" in (said[0])
    )


async def test_of_two_things_one_that_has_other_keys_is_the_one_to_change() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys={"find.open": "ctrl+f"})
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        (said,) = app.log_of_messages.newest_first
    line = said.text.partition("for example ")[2].removesuffix(".")
    assert line == '"move.page-down" = "pagedown"'
    name, keys = line.replace('"', "").split(" = ")
    assert checked({name: keys}, owners())


async def test_keys_that_two_things_have_in_turn_are_no_clash() -> None:
    keys = {"events.open": "v", "events.alone": "v", "move.down": "j,down,s"}
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys=keys)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("j", "s", "k", "k")
        await settled(pilot)
        assert isinstance(app.screen.query_one(ReportList), ReportList)
        assert app.log_of_messages.newest_first == ()


async def test_one_line_moves_a_key_wherever_it_means_that() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys={"move.down": "E"})
    async with app.run_test(size=(120, 24)) as pilot:
        await settled(pilot)
        rows = app.screen.query_one(EventList)
        await pilot.press("j", "down")
        assert rows.cursor == 0
        await pilot.press("E")
        assert rows.cursor == 1
        await pilot.press("enter")
        await settled(pilot)
        for view, moving in (
            ("1", ReportPane),
            ("2", AnnotatedView),
            ("4", DifferencesView),
        ):
            await pilot.press(view, "g")
            await settled(pilot)
            focused = app.focused
            assert isinstance(focused, moving)
            await pilot.press("E")
            assert focused.cursor == 1, view
        await pilot.press("question_mark", "E")
        await pilot.pause()
        assert app.screen.query_one("#help").scroll_offset.y == 1


async def test_a_key_that_types_is_typed_where_something_is_typed() -> None:
    keys = {
        "app.quit": "Q",
        "app.palette": ":,/,_",
        "move.down": "e,down",
        "leave.box": "q,f9",
    }
    app = NewsDiffApp(articles=BRIDGE_AND_HERON, keys=keys)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("a", "Q", "colon", "slash", "underscore")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "Q:/_"
        await pilot.press("escape", "M", "e")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "e"
        assert key_of(app.focused, "leave.box") == "f9"
        assert "f9 Close" in drawn(app)
        assert "q Close" not in drawn(app)
        await pilot.press("f9", "colon")
        assert isinstance(app.screen, CommandPalette)
        await pilot.press("Q", "colon", "slash")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "Q:/"


@pytest.mark.parametrize("name", sorted(BESIDE_TYPING))
def test_where_something_is_typed_a_key_that_types_is_not_enough(name: str) -> None:
    with pytest.raises(ConfigError, match="which q would"):
        NewsDiffApp(keys={name: "q"})
    assert checked({name: "q,f9"}, owners()) == {name: "q,f9"}


def test_what_works_beside_an_input_has_a_key_that_types_nothing() -> None:
    typing = [one for one in owners() if issubclass(one, Input)]
    names = {binding.id for owner in typing for binding in own_bindings(owner)}
    assert names <= BESIDE_TYPING
    declared = [one for owner in owners() for one in own_bindings(owner)]
    for name in BESIDE_TYPING:
        assert any(one.id == name and not types(one.key) for one in declared)


async def test_a_key_of_the_app_can_be_moved_and_the_old_one_is_free() -> None:
    app = NewsDiffApp(keys={"app.theme": "T"})
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("t")
        assert app.theme == DARK.name
        await pilot.press("T")
        assert app.theme == LIGHT.name


async def test_the_palette_has_every_action_of_the_screen_with_its_key() -> None:
    app = NewsDiffApp(articles=BRIDGE_AND_HERON)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        live = commands(app.screen.active_bindings.values())
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, CommandPalette)
        provider = BindingCommands(app.screen_stack[0])
        await provider.startup()
        hits = [hit async for hit in provider.discover()]
        assert {hit.text for hit in hits} >= {
            one.description for one in live if one.description != "Palette"
        }
        for one in live:
            if one.description != "Palette":
                assert any(
                    str(hit.help).startswith(", ".join(one.keys)) for hit in hits
                )
        assert not app.screen.query(Footer)
