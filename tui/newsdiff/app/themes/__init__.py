"""The themes."""
