"""A small writer of PDFs, so that tests can say exactly what stands where."""

import zlib
from collections.abc import Sequence

Piece = tuple[float, float, float, str]
"""Left edge and baseline in points from the lower left, size of the type, text."""

PAGE_HEIGHT = 800


def pdf(
    pages: Sequence[Sequence[Piece]],
    *,
    title: str = "",
    created: str = "",
    packed: bool = False,
) -> bytes:
    """Return a PDF of these pages in Helvetica."""
    return pdf_of_streams(
        [b"\n".join(map(_drawn, pieces)) for pieces in pages],
        about=f"/Title ({title}) " * bool(title)
        + f"/CreationDate (D:{created}) " * bool(created),
        packed=packed,
    )


def pdf_of_streams(
    streams: Sequence[bytes], *, about: str = "", packed: bool = False
) -> bytes:
    """Return a PDF whose pages are drawn by these content streams."""
    count = len(streams)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        (
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
            b"/Encoding /WinAnsiEncoding >>"
        ),
        f"<< {about}>>".encode(),
    ]
    for number, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {PAGE_HEIGHT}] "
            "/Resources << /Font << /F 3 0 R >> >> "
            f"/Contents {6 + 2 * number} 0 R >>".encode()
        )
        data = zlib.compress(stream) if packed else stream
        kind = b"/Filter /FlateDecode " * packed
        objects.append(
            b"<< %b/Length %d >>\nstream\n%b\nendstream" % (kind, len(data), data)
        )
    return _written(objects)


def _drawn(piece: Piece) -> bytes:
    x, y, size, text = piece
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    line = f"BT /F {size} Tf {x} {y} Td ({escaped}) Tj ET"
    return line.encode("cp1252")


def _written(objects: Sequence[bytes]) -> bytes:
    body = b"%PDF-1.4\n"
    places = []
    for number, value in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, value)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n"
        b"<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(body))
    )


def column(
    lines: Sequence[str], *, x: float = 50, top: float = 700, size: float = 10
) -> list[Piece]:
    """Set lines one below the other; one that begins with a space is set in."""
    return [
        (x + 12 * line.startswith(" "), top - 1.2 * size * number, size, line.strip())
        for number, line in enumerate(lines)
    ]
