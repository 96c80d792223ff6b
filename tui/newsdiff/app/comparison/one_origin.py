"""What only reports of one origin say: told apart, since it is one witness."""

from collections.abc import Collection, Iterable, Iterator

from newsdiff.app.wording import counted
from newsdiff.model import Comparison, Origin, Place
from newsdiff.origins.wording import describe_briefly


def is_of_one(origins: Iterable[Origin], reports: Collection[int]) -> bool:
    """Tell whether reports, two at least, are one witness."""
    return len(reports) > 1 and any(
        set(reports) <= set(origin.reports) for origin in origins
    )


def origin_notes(
    comparison: Comparison, report: int, shown: Collection[int], names: dict[int, str]
) -> Iterator[str]:
    """Yield what to know of shown reports that are one witness.

    Args:
        report: the one that is read.
        names: what each report is called.
    """
    for origin in comparison.origins:
        those = [one for one in origin.reports if one in shown]
        ties = [tie for tie in origin.ties if tie.report in those]
        if len(those) < 2 or not ties:
            continue
        told = "; ".join(
            f"{names[tie.report]}: {describe_briefly(tie, comparison.articles)}"
            for tie in ties
        )
        told += f". Count these {len(those)} as one origin"
        if report in those and (alone := _only_in(comparison, origin, report)):
            verb = "stands" if alone == 1 else "stand"
            told += f": {counted(alone, 'further sentence')} {verb} only in them"
        yield f"{told}."


def _only_in(comparison: Comparison, origin: Origin, report: int) -> int:
    """Count the sentences of a report that just the others of its origin have."""
    count = 0
    for number in range(len(comparison.articles[report].sentences)):
        place = Place(report, number)
        found = comparison.matches_of(place)
        reports = {match.other(place).report for match in found}
        count += is_of_one([origin], reports | {report})
    return count
