"""One report in full width, with what the others have of it and say beside it."""
