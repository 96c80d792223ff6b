"""The keys: what they are called, which are the reader's own, which clash."""
