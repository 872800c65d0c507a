"""The loopback server of the demonstration: it answers as the networks' own servers would."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from aiohttp import web

from commands.sample.feeds import FeedDocument, feed_document
from commands.sample.story import Shape, StoryFeed
from commands.sample.timeline import Timeline

_STOP_SECONDS = 5.0
_GONE_PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Forum fermé</title></head>
<body><h1>Page introuvable</h1><p>Le forum a déménagé. Ses archives ne sont plus en ligne.</p></body></html>
"""


def utc_now() -> datetime:
    """Return the present time, aware UTC: the clock of a demonstration that nobody moves."""
    return datetime.now(UTC)


class SampleServer:
    """Serves the feeds of a story on 127.0.0.1, in a thread and an event loop of its own.

    A context manager: the port is open when ``__enter__`` returns, the thread has ended when ``__exit__`` does.
    What lies in the future of the clock is served once its time has come.
    """

    def __init__(self, timeline: Timeline, clock: Callable[[], datetime] = utc_now) -> None:
        """Take the dated story and the clock (aware UTC, called from the server's thread)."""
        self._timeline = timeline
        self._clock = clock
        self._paths = {feed.path.partition("?")[0]: feed for feed in timeline.story.feeds}
        self._port = 0
        self._failure: OSError | None = None
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name="sample-server", daemon=True)

    def __enter__(self) -> SampleServer:
        """Open the port; OSError when the machine gives none."""
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join(_STOP_SECONDS)
            raise self._failure
        return self

    def __exit__(self, *_: object) -> None:
        """Close the port and wait for the thread."""
        if self._loop is not None and self._stopping is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_STOP_SECONDS)

    @property
    def address(self) -> str:
        """``http://127.0.0.1:port``, once entered."""
        return f"http://127.0.0.1:{self._port}"

    def url(self, feed: StoryFeed) -> str:
        """Return where this server offers a feed."""
        return f"{self.address}/{feed.path}"

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        application = web.Application()
        application.router.add_get("/{path:.*}", self._answer)
        runner = web.AppRunner(application, access_log=None, handle_signals=False, shutdown_timeout=1.0)
        try:
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            self._port = int(runner.addresses[0][1])
        except OSError as error:
            self._failure = error
            self._stopping.set()
        self._ready.set()
        await self._stopping.wait()
        await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        feed = self._paths.get(request.match_info["path"])
        if feed is None or feed.shape is Shape.GONE:
            return web.Response(status=404, text=_GONE_PAGE, content_type="text/html", charset="utf-8")
        document = feed_document(self._timeline, feed, self._clock())
        validators = {
            "ETag": document.etag,
            "Last-Modified": format_datetime(document.modified.astimezone(UTC), usegmt=True),
        }
        if _unchanged(request, document):
            return web.Response(status=304, headers=validators)
        return web.Response(body=document.body, headers=validators, content_type=document.content_type, charset="utf-8")


def _unchanged(request: web.Request, document: FeedDocument) -> bool:
    """Return whether the client has this document: by its tag, else by its date, as RFC 9110 orders them."""
    tags = request.headers.get("If-None-Match")
    if tags is not None:
        return document.etag in {tag.strip() for tag in tags.split(",")}
    since = request.headers.get("If-Modified-Since")
    if since is None:
        return False
    try:
        return parsedate_to_datetime(since) >= document.modified
    except (TypeError, ValueError):
        return False
