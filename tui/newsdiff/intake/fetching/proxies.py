"""The proxy that the person's environment names for a request, if any."""

from base64 import b64encode

from newsdiff.intake.fetching.networks import is_inner
from newsdiff.intake.fetching.target import Target, read_target
from newsdiff.intake.fetching.trouble import RequestError

_INNER_SUFFIXES = (".localhost", ".local", ".internal", ".home.arpa", ".lan")


def proxy_for(target: Target) -> Target | None:
    """Return the proxy of HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.

    macOS and Windows keep proxies in their settings, which count too. A request to
    this machine itself never goes through one.

    Raises:
        RequestError: the proxy is of a kind that is not spoken.
    """
    from urllib.request import getproxies, proxy_bypass  # 30 ms with http.client

    if target.host == "localhost" or _is_loopback(target):
        return None
    proxies = getproxies()
    named = (proxies.get(target.scheme) or proxies.get("all") or "").strip()
    if not named or proxy_bypass(target.server):
        return None
    try:
        proxy = read_target(named if "://" in named else f"http://{named}")
    except RequestError:
        proxy = None
    if proxy is None or proxy.scheme != "http":
        raise RequestError(
            "cannot be reached: only proxies with an http:// address are used, and "
            "the environment names another one (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY)"
        )
    return proxy


def sounds_inner(host: str) -> bool:
    """Whether a name is one of an inner network, for where it cannot be resolved."""
    return "." not in host or host.endswith(_INNER_SUFFIXES)


def basic(login: str) -> str:
    """Return the header that carries a login."""
    return "Basic " + b64encode(login.encode("utf-8", "replace")).decode("ascii")


def _is_loopback(target: Target) -> bool:
    return target.is_number and (
        target.host == "::1" or (is_inner(target.host) and target.host[:4] == "127.")
    )
