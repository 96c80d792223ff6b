"""Many inputs at once: processes that read, threads that fetch, answers in order."""
