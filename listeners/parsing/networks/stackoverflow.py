"""Stack Overflow and its sister sites: questions, and a question with its answers."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, body_of, category_tags, heard, person_name, title_of
from storage.records.mentions import Counts, PostKind

SITES = re.compile(
    r"(?:[\w-]+\.)?(?:stackoverflow\.com|stackexchange\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net)"
)
_QUESTION = re.compile(r"/(?:q|questions|feeds/question)/(\d+)")
_ANSWER = re.compile(r"/a/(\d+)|/questions/\d+/[^/#]*/(\d+)|#(\d+)$")
_USER = re.compile(r"/users/(\d+)")
_ANSWER_TITLE = re.compile(r"Answer by .+? for (.+)", re.DOTALL)


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    return any(SITES.fullmatch(host_of(address)) for address in (document.feed_id, document.link, first))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    place = entry.link or entry.guid
    question = _question(entry, document)
    answer = _is_answer(entry, question)
    title = title_of(entry.title)
    match = _ANSWER_TITLE.fullmatch(title) if answer else None
    return heard(
        entry,
        "stackoverflow",
        PostKind.POST,
        author=_author(entry),
        title=match[1] if match else title,
        body=body_of(entry.body, entry.base),
        updated=entry.updated,
        in_reply_to=f"https://{host_of(place)}/q/{question}" if answer and question else None,
        conversation=f"{host_of(place)}/q/{question}" if question else None,
        tags=category_tags(entry),
        counts=Counts(likes=entry.rank),
    )


def _question(entry: FeedEntry, document: FeedDocument) -> str:
    for address in (entry.link, entry.guid, document.feed_id, document.link):
        if match := _QUESTION.search(address):
            return match[1]
    return ""


def _is_answer(entry: FeedEntry, question: str) -> bool:
    found = _ANSWER.search(entry.guid) or _ANSWER.search(entry.link)
    number = next((group for group in found.groups() if group), "") if found else ""
    return bool(number) and number != question


def _author(entry: FeedEntry) -> HeardAuthor | None:
    """Return who wrote it; a user's number holds on one site only, so the site stands before it."""
    name = person_name(entry.author_name)
    if not name:
        return None
    user = _USER.search(entry.author_uri)
    stable = f"{host_of(entry.author_uri)}/users/{user[1]}" if user else None
    return HeardAuthor(stable_id=stable, name=name, url=web_address(entry.author_uri))


def _hears(document: FeedDocument) -> str:
    return "own_posts" if "/feeds/user/" in document.feed_id else "mentions"


NETWORK = Network("stackoverflow", _recognises, _read, _hears)
