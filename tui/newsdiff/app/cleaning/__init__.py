"""The cleaned text: what is shown of it, what the reader makes of it."""
