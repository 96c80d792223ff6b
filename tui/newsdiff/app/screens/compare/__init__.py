"""The Compare screen, its work and its boxes."""
