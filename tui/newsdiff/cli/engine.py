"""Which engine compares, and the verb for the model that one of them asks."""

import click

from newsdiff.cli.output import warn, write
from newsdiff.config import compare_config, config_path
from newsdiff.errors import CompareError, NewsDiffError
from newsdiff.model import Settings


def chosen_settings(engine: str | None, threshold: float | None = None) -> Settings:
    """Return what a person chose, or what is configured where nothing was chosen.

    Raises:
        NewsDiffError: that engine cannot be had, or the configuration is wrong.
    """
    from newsdiff.compare.engines import check_engine

    settings = Settings(engine or compare_config().engine, threshold)
    try:
        check_engine(settings)
    except CompareError as error:
        if engine:
            raise
        raise CompareError(
            f"The engine that is set in {config_path()} cannot be had. {error}"
        ) from error
    return settings


def usable_settings() -> tuple[Settings, str]:
    """Return the configured engine's settings if it can be had, else the default's.

    Returns:
        Also why it cannot, for a person; empty if it can.
    """
    try:
        return chosen_settings(None), ""
    except NewsDiffError as error:
        return Settings(), f"The default engine compares for now. {error}"


@click.command()
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--fetch", is_flag=True, help="Fetch it from huggingface.co.")
def model(name: str | None, fetch: bool) -> int:
    """Say where the neural engine's model is.

    NAME is one of sentence-transformers' models, or a folder. Without it, the
    configured model is meant.
    """
    from newsdiff.compare.engines import neural

    if reason := neural.why_not_installed():
        raise CompareError(reason)
    wanted = name or compare_config().model
    if fetch:
        from newsdiff.compare.engines.models import fetch_model

        warn(f"Fetching {wanted} from huggingface.co, if it is not here yet ...")
        fetch_model(wanted)
    called, folder = neural.located(wanted)
    write(f"{called}\n{folder}\n")
    return 0
