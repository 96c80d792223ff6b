"""Keeps the garbage collector from going through a whole comparison between two keys.

A comparison of thousands of sentences is some hundred thousand objects that stay. Each
full round of the collector looks at all of them, and the reader waits meanwhile.
"""

import gc


def set_aside() -> None:
    """Leave all that there is now out of further rounds, until it is taken back.

    What is let go is freed as before, but for objects that hold each other.
    """
    gc.freeze()


def take_back() -> None:
    """Let the collector look at everything again."""
    gc.unfreeze()
