"""The public API is what the documentation says, and it survives any import order."""

import subprocess
import sys

import newsdiff


def test_the_names_are_those_of_the_documentation() -> None:
    assert newsdiff.__all__ == [
        "Article",
        "Comparison",
        "Event",
        "Match",
        "NewsDiffError",
        "Sentence",
        "Statement",
        "__version__",
        "compare",
        "export",
        "group",
        "read",
    ]
    for name in newsdiff.__all__:
        assert hasattr(newsdiff, name)


def test_compare_stays_a_function_after_its_package_is_imported() -> None:
    code = (
        "import newsdiff.compare.pipeline, newsdiff.events.grouping, newsdiff;"
        "from newsdiff.compare.pipeline import compare_articles;"
        "assert callable(newsdiff.compare) and callable(newsdiff.group)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
