"""``causerie source discover``: the feeds of a page, and what each can hear."""

from __future__ import annotations

import asyncio
import importlib.metadata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
import msgspec

from commands.options import shared
from commands.session import Session

if TYPE_CHECKING:
    from listeners.discovery.discovering import Discovered
    from listeners.discovery.ways import Candidate


class FeedFound(msgspec.Struct, frozen=True):
    """A feed that may be listened to.

    Attributes:
        hears: "mentions", "tags", "own_posts", "nothing" or "unknown". can, cannot: the same in a sentence each.
    """

    address: str
    network: str
    called: str
    hears: str
    can: str
    cannot: str | None
    advice: str | None


@click.command()
@click.argument("url")
@click.option("--allow-private", is_flag=True, help="Allow an address on this machine or network.")
@shared
def discover(session: Session, url: str, *, allow_private: bool) -> None:
    """Look for the feeds of a page, a profile or a community, those that hear most first. Nothing is added."""
    found = asyncio.run(_look(session, url, allow_private=allow_private))
    if found.error is not None and not found.feeds:
        raise session.cannot(found.error.words)
    if found.error is not None:
        session.tell(found.error.words)
    document = [_feed(session, one) for one in found.feeds]
    session.show(document, lambda: _lines(document))


async def _look(session: Session, url: str, *, allow_private: bool) -> Discovered:
    from listeners.discovery.discovering import discover as look  # noqa: PLC0415 - aiohttp only where it is needed
    from listeners.fetching.fetcher import Fetcher  # noqa: PLC0415 - the same
    from listeners.fetching.slots import Slots  # noqa: PLC0415 - the same
    from listeners.parsing.pool import ParserPool  # noqa: PLC0415 - the same

    version, parser = importlib.metadata.version("causerie"), ParserPool()
    try:
        async with Fetcher(version=version, now=session.now, slots=Slots(now=session.now)) as fetcher:
            return await look(url, fetcher=fetcher, parser=parser, allow_private=allow_private)
    finally:
        await parser.aclose()


def _feed(session: Session, one: Candidate) -> FeedFound:
    kind = one.kind
    return FeedFound(
        address=one.address,
        network=kind.network,
        called=session.say(kind.called),
        hears=kind.hears,
        can=session.say(kind.can),
        cannot=session.say(kind.cannot) if kind.cannot is not None else None,
        advice=session.say(kind.advice) if kind.advice is not None else None,
    )


def _lines(found: list[FeedFound]) -> Iterator[str]:
    for one in found:
        yield one.address
        yield f"      {one.called}. {one.can}"
        if one.cannot:
            yield f"      {one.cannot}"
