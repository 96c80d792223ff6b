"""What holds of all that the reader chose, and what it makes of the events found."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from newsdiff.events.decisions import Bonds


class ChoiceKind(StrEnum):
    """What the reader can decide about reports and events."""

    MERGE = "merge"
    """All sides are one event."""
    SPLIT = "split"
    """The reports of the first side are one event, and not that of the second."""
    MOVE = "move"
    """The first side is of the event of the second, and not of that of the third."""
    APART = "apart"
    """No two sides are of one event."""
    RENAME = "rename"
    """The event of the first side has this label; an empty one is the found one."""
    REMOVE = "remove"
    """The first side is out of the library."""


class Chosen(NamedTuple):
    """One choice, with numbers for reports."""

    kind: ChoiceKind
    sides: tuple[tuple[int, ...], ...]
    label: str = ""


Likeness = Callable[[Sequence[int], Sequence[int]], float]
"""How alike two groups of reports are; only compared with other values of it."""


def bonds_of(choices: Sequence[Chosen], count: int) -> Bonds:
    """Return what must be together and apart among reports 0 .. count - 1.

    Where choices contradict each other the later one wins, and what is left of the
    earlier one still holds.
    """
    bonds = Bonds(count)
    for choice in reversed(choices):
        sides = [*choice.sides, (), ()]
        if choice.kind is ChoiceKind.MERGE:
            _unite(bonds, [report for side in choice.sides for report in side])
        elif choice.kind is ChoiceKind.SPLIT:
            _unite(bonds, sides[0])
            _part(bonds, sides[0], sides[1])
        elif choice.kind is ChoiceKind.MOVE:
            _unite(bonds, [*sides[0], *sides[1]])
            _part(bonds, sides[0], sides[2])
        elif choice.kind is ChoiceKind.APART:
            for number, side in enumerate(choice.sides):
                for other in choice.sides[number + 1 :]:
                    _part(bonds, side, other)
    return bonds


def _unite(bonds: Bonds, reports: Sequence[int]) -> None:
    """Put reports together, as far as what was chosen later allows.

    Where that keeps them in camps, those that fit into several camps are kept together
    and otherwise free.
    """
    homes = set(map(bonds.home, reports))
    camps: list[set[int]] = []
    free: set[int] = set()
    for home in sorted(homes):
        apart = bonds.apart_from(home)
        fitting = [camp for camp in camps if apart.isdisjoint(camp)]
        if apart.isdisjoint(homes) or len(fitting) > 1:
            free.add(home)
        elif fitting:
            fitting[0].add(home)
        else:
            camps.append({home})
    for together in (*camps, free):
        for home in together:
            bonds.unite(min(together), home)


def _part(bonds: Bonds, reports: Iterable[int], others: Sequence[int]) -> None:
    for report in reports:
        for other in others:
            bonds.part(report, other)


def as_chosen(
    groups: Sequence[Sequence[int]], bonds: Bonds, likeness: Likeness
) -> list[list[int]]:
    """Return the groups as the reader wants them; others stay as they are.

    A report of which nothing was chosen goes where most of those are that it was found
    with; where as many are on each side, with those that it is most like.
    """
    made = {number: list(group) for number, group in enumerate(groups)}
    homes = {report: number for number, group in made.items() for report in group}
    found = dict(homes)
    for one, other in bonds.together():
        keep, gone = sorted((homes[one], homes[other]))
        if keep != gone:
            for report in made[gone]:
                homes[report] = keep
            made[keep] += made.pop(gone)
    torn = {
        homes[home]
        for home in set(map(bonds.home, homes))
        if any(homes[home] == homes[other] for other in bonds.apart_from(home))
    }
    parted = [
        side
        for at in sorted(torn)
        for side in _sides(made.pop(at), bonds, found, likeness)
    ]
    return [*made.values(), *parted]


def _sides(
    group: Sequence[int], bonds: Bonds, found: dict[int, int], likeness: Likeness
) -> list[list[int]]:
    """Split a group in which reports are that must be apart.

    Args:
        found: the group that each report was found in.
    """
    bound: dict[int, list[int]] = {}
    for report in sorted(group):
        bound.setdefault(bonds.home(report), []).append(report)
    sides: list[list[int]] = []
    # Who must be apart from somebody here goes first: the others choose among them.
    for home in sorted(
        bound, key=lambda home: bonds.apart_from(home).isdisjoint(bound)
    ):
        members = bound[home]
        fellows = Counter(found[report] for report in members)
        allowed = [
            (shared, likeness(members, side) if len(sides) > 1 else 0.0, -number)
            for number, side in enumerate(sides)
            if all(bonds.may_meet(home, report) for report in side)
            and (shared := sum(fellows[found[report]] for report in side))
        ]
        if allowed:
            sides[-max(allowed)[2]] += members
        else:
            sides.append(list(members))
    return sides


def chosen_labels(
    choices: Sequence[Chosen], groups: Sequence[Sequence[int]]
) -> dict[int, str]:
    """Return the reader's label of those groups that have one.

    A label goes with the group that has most of the reports which it was given to. Of
    several the latest counts; an empty one means that there is none.
    """
    homes = {report: number for number, group in enumerate(groups) for report in group}
    labels: dict[int, str] = {}
    for choice in reversed(choices):
        if choice.kind is not ChoiceKind.RENAME:
            continue
        named = Counter(homes[one] for one in choice.sides[0] if one in homes)
        if named:
            most = max(named, key=lambda number: (named[number], -min(groups[number])))
            labels.setdefault(most, choice.label)
    return {number: label for number, label in labels.items() if label}
