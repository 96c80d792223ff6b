"""Put labels and the texts that they are of together: what `learn_weights` learns from.

    .venv/bin/python -m scripts.labelled_events ARTICLES.jsonl FOLDER

ARTICLES.jsonl has one report a line, with `event`, `title`, `source`, `date` and
`text`. `labelled_events.tsv` holds no text, only which sentences of which reports
match: for each event a line with its name and, for each of its reports in the order of
the file, a letter, the number of its sentences and the CRC-32 of these; then a line a
pair, with the two sentences, the grade (3 the same statement, 2 a shared one) and what
was noted. An event that is cut into other sentences today is left out, and said so.

The labels were made for newsdiff by a language model (Claude), event by event, reading
both ways, as the guide of the 33 events asks that they are tested with. None of these
events is among those. Nobody checked them but for their form.
"""

import argparse
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsdiff.model import Article
from scripts.labelled_pairs import Stored, StoredReport

LABELS = Path(__file__).with_suffix(".tsv")


@dataclass
class Labels:
    """What is known of one event."""

    event: str
    reports: dict[str, str]
    """For each letter how many sentences there are, and their checksum."""
    pairs: list[list[object]] = field(default_factory=list)


def main() -> None:
    """Write one file an event."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    texts: dict[str, list[dict[str, str]]] = {}
    for line in options.articles.read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        texts.setdefault(report["event"], []).append(report)
    for labels in read_labels(LABELS.read_text(encoding="utf-8").splitlines()):
        event = together(labels, texts.get(labels.event, []))
        if event is None:
            print(f"{labels.event}: left out, its sentences are others today")
        else:
            target = options.folder / f"{labels.event}.json"
            target.write_text(json.dumps(event, ensure_ascii=False), encoding="utf-8")


def read_labels(lines: Sequence[str]) -> Iterator[Labels]:
    """Yield the labels of each event."""
    found: Labels | None = None
    for line in lines:
        first, *rest = line.split("\t")
        if first == "event":
            if found:
                yield found
            found = Labels(rest[0], dict(part.split(":", 1) for part in rest[1:]))
        elif found:
            other, grade, notes = rest
            pair = [first[0], int(first[1:]), other[0], int(other[1:]), int(grade)]
            found.pairs.append([*pair, notes.split(",") if notes else []])
    if found:
        yield found


def together(labels: Labels, texts: Sequence[dict[str, str]]) -> Stored | None:
    """Return an event with its labels; None if its sentences are not those labelled."""
    if len(texts) != len(labels.reports):
        return None
    reports: list[StoredReport] = []
    for (letter, known), text in zip(labels.reports.items(), texts, strict=True):
        article = Article.from_text(text["text"], title=text["title"])
        sentences = [sentence.text for sentence in article.sentences]
        if checksum(sentences) != known:
            return None
        reports.append({"id": letter, "title": text["title"], "sentences": sentences})
    return {"reports": reports, "pairs": labels.pairs}


def checksum(sentences: Sequence[str]) -> str:
    """Return how many sentences there are, and what tells them from others."""
    return f"{len(sentences)}:{zlib.crc32(chr(10).join(sentences).encode()):08x}"


if __name__ == "__main__":
    main()
