"""The reports side by side."""
