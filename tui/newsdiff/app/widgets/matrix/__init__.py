"""The matrix of statements and reports."""
