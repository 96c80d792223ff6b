"""What can go wrong, in words for the person who reads it.

NewsDiffError
├── ReadError          an input could not be read as a report
│   ├── NotFoundError      there is no such file
│   ├── NotTextError       it is not text (a picture, a program, a PDF)
│   ├── EmptyError         nothing is left that could be an article
│   ├── TooLargeError      it is larger than newsdiff reads
│   └── FetchError         an address did not answer, or answered with an error
├── CompareError       fewer than two reports, none with a sentence, an engine missing
├── ConfigError        the file of settings is not to be understood
├── SaveError          a file could not be written, or exists already
└── LibraryError       the library could not be opened or changed

Each message is one line, says what happened and, where there is something to do,
what to do. It may quote text from outside: show it without interpreting markup.
"""


class NewsDiffError(Exception):
    """The root of everything that newsdiff raises on purpose."""


class ReadError(NewsDiffError):
    """An input could not be read as a report.

    Attributes:
        source: the path or address as the person gave it.
    """

    def __init__(self, message: str, *, source: str = "") -> None:
        super().__init__(message)
        self.source = source


class NotFoundError(ReadError):
    """There is no file or folder of that name."""


class NotTextError(ReadError):
    """The bytes are not text: a picture, a program, an archive."""


class EmptyError(ReadError):
    """There is no text, or nothing that could be an article is left of it."""


class TooLargeError(ReadError):
    """The input is larger than newsdiff reads."""


class FetchError(ReadError):
    """An address did not answer in time, or answered with an error."""


class CompareError(NewsDiffError):
    """There is nothing to compare, or nothing to compare it with."""


class ConfigError(NewsDiffError):
    """The file of settings cannot be read, or says what newsdiff does not know."""


class SaveError(NewsDiffError):
    """A file could not be written."""


class FileExistsAlreadyError(SaveError):
    """The file is there and nobody said that it may be overwritten."""


class LibraryError(NewsDiffError):
    """The library could not be opened or changed."""
