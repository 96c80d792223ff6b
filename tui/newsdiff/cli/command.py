"""The `newsdiff` command: its verbs, and what its exit codes mean."""

import difflib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from newsdiff.cli.engine import model
from newsdiff.cli.output import line_of, prepare_streams, warn
from newsdiff.cli.reader import open_library, open_sources, serve_sources
from newsdiff.cli.settings import chosen_library, library_option
from newsdiff.cli.verbs_choices import CHOICE_VERBS
from newsdiff.cli.verbs_compare import compare
from newsdiff.cli.verbs_events import events
from newsdiff.cli.verbs_kept import bin_verb, decisions, versions
from newsdiff.cli.verbs_library import add, show
from newsdiff.cli.verbs_rules import rules
from newsdiff.cli.web import chosen_address, web_options
from newsdiff.errors import NewsDiffError

DONE, FAILED, WRONG_USAGE, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
"""Exit codes; the last two are what a shell reports for these signals."""


READERS = ("open", "samples")
"""The verbs that open the reader, and so can serve it."""


class VerbOrSources(click.Group):
    """A group whose first argument may also be a file or an address, to be opened."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb, or `open` with everything as its arguments."""
        if self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        if meant := _verb_meant(args[0], self.list_commands(ctx)):
            ctx.fail(f"There is no verb or file {args[0]!r}. Did you mean {meant!r}?")
        return super().resolve_command(ctx, ["open", *args])


def _verb_meant(word: str, verbs: list[str]) -> str:
    """Return the verb that a word is a misspelling of, "" if it may well be a file."""
    if not word.isalpha() or Path(word).exists():
        return ""
    return next(iter(difflib.get_close_matches(word, verbs, n=1, cutoff=0.7)), "")


@click.group(
    cls=VerbOrSources,
    invoke_without_command=True,
    subcommand_metavar="[VERB | SOURCES...]",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 nothing to compare, or something failed, named on"
    " standard error; 2 wrong usage.",
)
@click.version_option(package_name="newsdiff", message="newsdiff %(version)s")
@library_option
@web_options
@click.pass_context
def command(context: click.Context) -> int:
    """Read what several outlets made of one event.

    Without arguments the library is opened. With SOURCES (files, folders, web
    addresses, or - for standard input) these are opened and not kept. Where standard
    output is no terminal, the comparison is printed as Markdown instead.
    """
    if context.invoked_subcommand is None:
        return _open_or_serve((), context)
    if context.invoked_subcommand not in READERS and chosen_address(context):
        context.fail(f"--web does not go with {context.invoked_subcommand}.")
    return DONE


def _open_or_serve(sources: Sequence[str], context: click.Context) -> int:
    library = chosen_library(context)
    if address := chosen_address(context):
        return serve_sources(sources, library, address)
    return open_sources(sources, library) if sources else open_library(library)


@command.command("open")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@library_option
@web_options
@click.pass_context
def open_verb(context: click.Context, sources: tuple[str, ...]) -> int:
    """Open reports in the reader, as a one-off.

    SOURCES are files, folders, web addresses, or - for standard input. The word
    "open" can be left out.
    """
    return _open_or_serve(sources, context)


@command.command()
@library_option
@web_options
@click.pass_context
def samples(context: click.Context) -> int:
    """Open the samples that come with newsdiff."""
    from newsdiff.resources import SAMPLES

    return _open_or_serve([str(SAMPLES)], context)


for verb in (
    *(add, events, show, compare, model),
    *CHOICE_VERBS,
    *(decisions, versions, bin_verb, rules),
):
    command.add_command(verb)


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code; what went wrong is one line."""
    try:
        code = command.main(
            list(arguments), prog_name="newsdiff", standalone_mode=False
        )
        sys.stdout.flush()
    except NewsDiffError as error:
        warn(str(error))
        return FAILED
    except click.UsageError as error:
        _explain(error)
        return WRONG_USAGE
    except click.ClickException as error:
        warn(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # click answers a closed pipe with SystemExit; nothing else here raises it.
        return PIPE_CLOSED
    return code if isinstance(code, int) else DONE


def _explain(error: click.UsageError) -> None:
    if error.ctx is not None:
        warn(error.ctx.get_usage())
    warn(f"newsdiff: {line_of(error.format_message())}")


def main() -> None:
    """Run the command with the arguments of this process, and end it."""
    prepare_streams()
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        # Whoever read our output has gone. Nothing may complain of it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)
