"""The guard in front of textual-serve."""

import asyncio
import re
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request, WebSocketResponse
from textual_serve.app_service import AppService

from newsdiff.cli.web import Address, listen
from newsdiff.cli.web_server import ReaderServer, address_of

NO_READER = shlex.join([sys.executable, "-c", "print('no reader')"])


Page = TestClient[Request, Application]


class Patient(ReaderServer):
    """Knows its readers, so that nothing of them is left to the next test."""

    def __init__(self, command: str, bound: str) -> None:
        super().__init__(command, bound)
        self._readers: list[AppService] = []

    async def _process_messages(
        self, websocket: WebSocketResponse, app_service: AppService
    ) -> None:
        self._readers.append(app_service)
        await super()._process_messages(websocket, app_service)

    async def see_off(self) -> None:
        """Wait for every reader to end, and for its pipes."""
        for reader in self._readers:
            process = reader._process
            assert process is not None
            assert process.stdin is not None
            # Closes the pipes, which asyncio else leaves to whoever collects garbage.
            await process.communicate()
            process.stdin.close()
            with suppress(ConnectionError):
                await process.stdin.wait_closed()


@asynccontextmanager
async def page_of(server: Patient) -> AsyncIterator[Page]:
    """Return a client of a server, and end both."""
    app = await server._make_app()
    async with TestClient(TestServer(app, host="127.0.0.1")) as found:
        yield found
    await server.see_off()


@pytest.fixture
async def client() -> AsyncIterator[Page]:
    """Return a client of a server whose readers end before they begin."""
    async with page_of(Patient(NO_READER, "127.0.0.1")) as found:
        yield found


async def test_the_page_leads_back_to_where_it_came_from(client: Page) -> None:
    async with client.get("/") as answer:
        page = await answer.text()
        assert answer.status == 200
        here = f"{client.host}:{client.port}"
        assert f'data-session-websocket-url="ws://{here}/ws"' in page
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert f"ws://{here} " in policy
        (nonce,) = re.findall(r'<script nonce="([^"]+)">', page)
        assert f"script-src 'self' 'nonce-{nonce}'" in policy
        assert "//" not in page.replace(f"ws://{here}", "").replace("// Keys", "")
    async with client.get("/static/js/textual.js") as answer:
        assert answer.status == 200


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js", "/download/x"])
@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}]
)
async def test_strangers_get_nothing(
    client: Page, path: str, headers: dict[str, str]
) -> None:
    async with client.get(path, headers=headers) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null"])
async def test_strangers_get_no_websocket(client: Page, origin: str | None) -> None:
    with pytest.raises(WSServerHandshakeError, match="403"):
        await client.ws_connect("/ws", origin=origin)


async def test_a_reader_that_ends_before_it_begins_closes_its_page(
    client: Page,
) -> None:
    origin = f"http://{client.host}:{client.port}"
    async with client.ws_connect("/ws", origin=origin) as websocket:
        message = await websocket.receive(timeout=20)
        assert message.type == WSMsgType.CLOSE


async def test_ending_the_server_closes_the_pages() -> None:
    waiting = shlex.join([sys.executable, "-c", "import sys; sys.stdin.buffer.read(1)"])
    server = Patient(waiting, "127.0.0.1")
    async with page_of(server) as client:
        origin = f"http://{client.host}:{client.port}"
        async with client.ws_connect("/ws", origin=origin) as websocket:
            await websocket.ping()
            closing = asyncio.create_task(websocket.receive(timeout=20))
            while not server._open:
                await asyncio.sleep(0)
            await server.on_shutdown(client.app)
            assert (await closing).type == WSMsgType.CLOSE


def test_the_address_is_one_to_type() -> None:
    with listen(Address("0.0.0.0", 0)) as listening:
        port = listening.getsockname()[1]
        assert address_of(listening) == f"http://127.0.0.1:{port}/"
