"""The steps of a comparison, in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from newsdiff.compare.engines import Engine, Scores, engine_for
from newsdiff.compare.engines.languages import refuse_several_languages
from newsdiff.compare.matching import match_pairs
from newsdiff.compare.progress import At, Progress, Stage, Step, Watch
from newsdiff.compare.statements import group_matches
from newsdiff.errors import CompareError
from newsdiff.model import Article, Comparison, Settings
from newsdiff.origins import origins_of


def compare_articles(
    articles: Sequence[Article],
    settings: Settings | None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
    engine: Engine | None = None,
) -> Comparison:
    """Find what the reports have in common.

    The order of the reports changes nothing but their indices; nothing depends on the
    clock.

    Args:
        cancelled: asked several times a second of processor time.
        progress: told how far it is, by this thread, each time a person would see it.
        engine: the one that scores, if not the one that the settings name.

    Raises:
        CompareError: fewer than two reports, none with a sentence, several languages,
            an engine that cannot be had, or cancelled.
    """
    _check(articles)
    chosen = settings or Settings()
    engine = engine or engine_for(chosen)
    refuse_several_languages(articles, engine)
    threshold = engine.threshold if chosen.threshold is None else chosen.threshold
    watch = Watch(articles, cancelled, progress, asks_model=bool(engine.model))
    table = _score_table(articles, engine, watch)
    matches = match_pairs(articles, table, threshold, step=watch)
    watch(At(Stage.STATEMENTS, 0, 2))
    statements = group_matches(articles, table, matches, threshold)
    watch(At(Stage.STATEMENTS, 1, 2))
    return Comparison(
        articles=tuple(articles),
        matches=matches,
        statements=statements,
        settings=Settings(engine.name, threshold, engine.model),
        score_table=table,
        origins=origins_of(articles),
    )


def at_threshold(
    comparison: Comparison,
    threshold: float,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Decide anew from the scores that are there; cheap enough for a key press.

    Raises:
        CompareError: cancelled.
    """
    articles, table = comparison.articles, comparison.score_table
    watch = Watch(articles, cancelled, None)
    matches = match_pairs(articles, table, threshold, comparison.matches, watch)
    return replace(
        comparison,
        matches=matches,
        statements=group_matches(articles, table, matches, threshold),
        settings=replace(comparison.settings, threshold=threshold),
    )


def _check(articles: Sequence[Article]) -> None:
    if len(articles) < 2:
        raise CompareError("There is nothing to compare: it takes two reports or more.")
    if not any(article.sentences for article in articles):
        raise CompareError("There is nothing to compare: no report has a sentence.")


def _score_table(articles: Sequence[Article], engine: Engine, step: Step) -> Scores:
    """Score every pair of reports.

    The reports are scored in an order that depends on their text alone, so that not
    even the rounding of a sum depends on the order in which they were given.
    """
    order = sorted(
        range(len(articles)),
        key=lambda report: [sentence.text for sentence in articles[report].sentences],
    )
    table = {}
    ordered = [articles[report] for report in order]

    def in_order(now: At | None = None, /) -> None:
        if now is not None and now.pair is not None:
            a, b = sorted(order[report] for report in now.pair)
            now = replace(now, pair=(a, b))
        step(now)

    scored = engine.score(ordered, in_order)
    for (first, second), scores in scored.items():
        a, b = order[first], order[second]
        table[min(a, b), max(a, b)] = scores if a < b else scores.T
    return dict(sorted(table.items()))
