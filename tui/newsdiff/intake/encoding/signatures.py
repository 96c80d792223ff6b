"""What bytes that are no text seem to be, by how they begin."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"8BPS", "a Photoshop picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"RIFF", "a picture, sound or video file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"bplist00", "a property list or web archive"),
    (b"{\\rtf", "a rich text document"),
)
_TEXT_LIKE = (b"%PDF-", b"{\\rtf", b"GIF8")
"""Signatures of formats that are not text though they begin with letters."""


def what_it_seems_to_be(data: bytes) -> str:
    """Return "a PNG picture" and the like, an empty string for an unknown format."""
    if data[4:8] == b"ftyp":
        return "a video or picture file"
    for signature, description in _SIGNATURES:
        if not data.startswith(signature):
            continue
        # "RIFF and the wire" is prose: a real one has bytes that no text has.
        readable = signature.isascii() and signature.decode("ascii").isprintable()
        if not readable or signature in _TEXT_LIKE or b"\x00" in data[:512]:
            return description
    return ""
