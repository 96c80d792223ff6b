"""The cleaned text of a report, with what was removed."""
