"""Bytes -> text that can be shown: encodings, broken characters, controls."""
