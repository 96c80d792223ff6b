"""Plain text and Markdown -> a draft."""
