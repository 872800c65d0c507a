"""A real server on the loopback address that answers with exactly the bytes it is told to."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from listeners.fetching.answers import Limits
from listeners.fetching.fetcher import Fetcher
from listeners.fetching.slots import Slots

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

Handler = Callable[["Request", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]
    connection: int


@dataclass
class Clock:
    """The time of a test: it passes when told."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def answer(status: str = "200 OK", body: bytes = b"", **headers: str) -> bytes:
    """Write an answer out; ``Retry_After`` stands for Retry-After."""
    lines = [f"HTTP/1.1 {status}"] + [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if "Content_Length" not in headers and "Transfer_Encoding" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer(status, Location=to)


@dataclass
class Loopback:
    """Paths and what they answer; all requests in the order they came."""

    scheme: str = "http"
    port: int = 0
    answers: dict[str, bytes | Handler] = field(default_factory=dict)
    heard: list[Request] = field(default_factory=list)
    connections: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        connection = self.connections
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                await self.reply(head.decode("latin-1"), connection, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def reply(self, head: str, connection: int, writer: asyncio.StreamWriter) -> None:
        first, *rest = head.rstrip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
        request = Request(first.split(" ")[1], headers, connection)
        self.heard.append(request)
        said = self.answers.get(request.path, answer("404 Not Found"))
        if isinstance(said, bytes):
            writer.write(said)
            await writer.drain()
        else:
            await said(request, writer)


@asynccontextmanager
async def loopback(tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> AsyncIterator[Loopback]:
    server = Loopback(scheme="https" if tls else "http")
    listening = await asyncio.start_server(server.serve, host, 0, ssl=tls)
    server.port = listening.sockets[0].getsockname()[1]
    async with listening:
        yield server


def fetcher(
    clock: Clock | None = None, tls: ssl.SSLContext | None = None, deadline: float = 20, body: int = 1_000_000
) -> Fetcher:
    now = clock or Clock()
    limits = Limits(deadline=timedelta(seconds=deadline), body=body)
    return Fetcher(version="0.1.0", now=now, slots=Slots(now=now), limits=limits, tls=tls)
