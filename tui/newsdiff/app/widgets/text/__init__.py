"""Text in lines: wrapping, blocks with a cursor, selecting, the reading page."""
