"""What is shown of a comparison: pure answers, no widget."""
