"""The reports that make a statement."""

from newsdiff.model import Place, Statement


def test_a_statement_names_each_report_once() -> None:
    statement = Statement((Place(0, 0), Place(0, 1), Place(2, 5)), Place(0, 0))
    assert statement.reports == (0, 2)
