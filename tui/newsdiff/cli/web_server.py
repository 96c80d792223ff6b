"""textual-serve's server with our guard before it; needs the extra `web`."""

import asyncio
import secrets
import socket
from pathlib import Path

import aiohttp_jinja2
from aiohttp import hdrs, web
from aiohttp.typedefs import Handler
from textual_serve.app_service import AppService
from textual_serve.server import Server, to_int

from newsdiff.cli.output import say
from newsdiff.cli.web_guard import refusal

FONT_SIZE = 16

LEAVE_WITHIN = 10.0
"""Seconds that readers have to write down what was chosen and to end."""

SOCKET_PATH = "/ws"

PAGE = "web_page.html"
"""Ours, not textual-serve's: that one asks Google for a font, and waits for a click."""

_HEADERS = {
    # Nothing comes from elsewhere, and nobody there learns of a reader.
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'nonce-{nonce}';"
        " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        " font-src 'self' data:; connect-src 'self' ws://{host} wss://{host};"
        " frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    # What the reader opens may not reach back to its tab.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class ReaderServer(Server):
    """Serves the reader to the pages that it served itself."""

    def __init__(self, command: str, bound: str) -> None:
        """Take the command that opens a reader, and where the server listens."""
        here = Path(__file__).parent
        super().__init__(command, host=bound, templates_path=here)
        self._bound = bound
        self._open: set[web.WebSocketResponse] = set()
        self._nonce = secrets.token_urlsafe()
        """Marks the script of our page, so that no other is run."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        app.on_response_prepare.append(self._add_headers)
        return app

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        """Answer our own pages alone."""
        reason = refusal(
            request.host,
            request.headers.get(hdrs.ORIGIN),
            self._bound,
            is_socket=request.path == SOCKET_PATH,
        )
        if reason:
            raise web.HTTPForbidden(text=reason)
        return await handler(request)

    async def _add_headers(
        self, request: web.Request, response: web.StreamResponse
    ) -> None:
        for name, value in _HEADERS.items():
            filled = value.replace("{host}", request.host)
            response.headers[name] = filled.replace("{nonce}", self._nonce)

    def run(self, listening: socket.socket) -> None:
        """Answer at a socket until the person ends it."""
        web.run_app(
            self._make_app(),
            sock=listening,
            print=None,
            access_log=None,
            shutdown_timeout=LEAVE_WITHIN,
        )

    async def _process_messages(
        self, websocket: web.WebSocketResponse, app_service: AppService
    ) -> None:
        """Listen to the page until it goes, or the reader has ended for any reason."""
        ended = asyncio.create_task(_close_behind(app_service, websocket))
        self._open.add(websocket)
        try:
            await super()._process_messages(websocket, app_service)
        finally:
            self._open.discard(websocket)
            ended.cancel()

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002
        """Close every page, which ends its reader as leaving it does."""
        for websocket in list(self._open):
            await websocket.close()

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address has been told."""

    @aiohttp_jinja2.template(PAGE)
    async def handle_index(self, request: web.Request) -> dict[str, object]:
        """Return what the page needs, with addresses as the browser came by."""
        size = to_int(request.query.get("fontsize", ""), FONT_SIZE)
        scheme = "wss" if request.secure else "ws"
        return {
            "font_size": size,
            "websocket": f"{scheme}://{request.host}{SOCKET_PATH}",
            "nonce": self._nonce,
        }


async def _close_behind(
    app_service: AppService, websocket: web.WebSocketResponse
) -> None:
    """Close when the reader has ended: one that never began would say nothing."""
    running: asyncio.Task[None] | None = app_service._task  # noqa: SLF001  # no other way
    if running is not None:
        await asyncio.wait([running])
        await websocket.close()


def serve(command: str, listening: socket.socket, bound: str) -> None:
    """Serve until the person ends it."""
    say(f"The reader is at {address_of(listening)}; ctrl+c ends it.")
    ReaderServer(command, bound).run(listening)


def address_of(listening: socket.socket) -> str:
    """Return what a person types into the browser on this machine."""
    host, port, *_ = listening.getsockname()
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
