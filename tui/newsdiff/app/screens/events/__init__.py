"""The Events screen, its work and its boxes."""
