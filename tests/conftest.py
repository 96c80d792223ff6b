"""What holds for the whole suite: the same examples each time, and no clock."""

import os

from hypothesis import settings

settings.register_profile("same_each_time", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("NEWSDIFF_EXAMPLES", "same_each_time"))
