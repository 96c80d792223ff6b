"""How many processor cores this process may use."""

import os
from math import ceil
from pathlib import Path

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""Where Linux says how much processor time a container gets: "150000 100000" is one
and a half cores, "max 100000" is no limit."""


def usable_cores(quota: Path = _QUOTA) -> int:
    """Return the cores that this process may run on, at least one."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(cores, _granted(quota) or cores))


def _granted(quota: Path) -> int:
    """Return the cores that a container is granted, 0 if it is not limited."""
    try:
        granted, period = quota.read_text(encoding="ascii").split()
        return ceil(int(granted) / int(period))
    except (OSError, ValueError, ZeroDivisionError):
        return 0
