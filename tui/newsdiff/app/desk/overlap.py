"""How much the reports of an event share, in numbers small enough for a list."""

from dataclasses import dataclass

from newsdiff.model import Comparison, Kind, Origin, Place

_STRENGTH = (Kind.VERBATIM, Kind.REWORDED, Kind.PARTIAL)
"""A sentence with several matches counts as the first of these that it has."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Sentences of all the reports together, by the best match that they have."""

    verbatim: int
    reworded: int
    partial: int
    unique: int
    only_here: tuple[int, ...]
    """For each report, how many sentences no other has."""
    origins: tuple[Origin, ...] = ()
    """The reports, those of one origin together."""
    contradictions: int = 0
    """Pairs of sentences that cannot both be right in some detail."""

    @property
    def total(self) -> int:
        """All sentences."""
        return self.verbatim + self.reworded + self.partial + self.unique

    @property
    def shared(self) -> float:
        """Share of the sentences that some other report has too, 0 to 1."""
        return 1 - self.unique / self.total if self.total else 0.0

    @classmethod
    def of(cls, comparison: Comparison) -> "Overlap":
        """Count the sentences of a comparison."""
        counts = dict.fromkeys(_STRENGTH, 0)
        only_here = []
        for report, article in enumerate(comparison.articles):
            unique = len(comparison.unique(report))
            only_here.append(unique)
            for number in range(len(article.sentences)):
                kinds = {m.kind for m in comparison.matches_of(Place(report, number))}
                best = next((kind for kind in _STRENGTH if kind in kinds), None)
                if best is not None:
                    counts[best] += 1
        return cls(
            verbatim=counts[Kind.VERBATIM],
            reworded=counts[Kind.REWORDED],
            partial=counts[Kind.PARTIAL],
            unique=sum(only_here),
            only_here=tuple(only_here),
            origins=comparison.origins,
            contradictions=sum(bool(m.contradictions) for m in comparison.matches),
        )
