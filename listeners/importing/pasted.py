"""A mention pasted by hand: network, author and address guessed from what was pasted. Nothing is fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.places import place_of
from listeners.parsing.addresses import web_address
from listeners.parsing.cleaning import clean_plain
from listeners.parsing.plain_text import one_line
from storage.records.words import Words, words

_URL = re.compile(r"https?://[^\s<>\"']+")
_HANDLE = re.compile(r"(?<![\w/.])@([\w.-]*\w(?:@[\w.-]*\w)?)")
_TAG = re.compile(r"(?<![\w&/])#(\w+)")


class NothingPastedError(ValueError):
    """There is nothing in what was pasted; ``words`` says what is wanted."""

    def __init__(self) -> None:
        self.words: Words = words("Import", "Nothing was pasted: paste the address of a message, or its text.")
        super().__init__(self.words.source)


@dataclass(frozen=True, slots=True)
class Guess:
    """What can be told of a pasted text: each part may be wrong, and is the person's to correct."""

    url: str | None
    network: str
    author: str | None
    text: str


def guess(pasted: str) -> Guess:
    """Return network, author, address and text of what was pasted.

    Raises:
        NothingPastedError: it is empty.
    """
    text = clean_plain(pasted).text.strip()
    if not text:
        raise NothingPastedError
    found = _URL.search(text)
    written = found.group().rstrip(".,;:!?)»”") if found else ""
    url = web_address(written)
    if url is None:
        return Guess(None, "web", None, text)
    place = place_of(url)
    return Guess(url, place.network, place.handle, text.replace(written, "", 1).strip() or text)


def pasted_post(
    pasted: str,
    *,
    now: datetime,
    network: str | None = None,
    author: str | None = None,
    published: datetime | None = None,
) -> HeardPost:
    """Return the post that a pasted text is, with what the person said of it in place of what was guessed.

    Args:
        pasted: an address, a text, or both.
        now: the moment of pasting, aware UTC; taken for the publication when none is said.
        network: as the person corrected it.
        author: a handle, ``@`` or not.
        published: aware UTC.

    Raises:
        NothingPastedError: there is no text and no address.
    """
    guessed = guess(pasted)
    handle = one_line(author or guessed.author or "", markup=False).lstrip("@")
    chosen = one_line(network or "", markup=False).lower() or guessed.network
    digest = blake2b(f"{chosen}\0{handle}\0{guessed.text}".encode(), digest_size=8).hexdigest()
    return HeardPost(
        guid=guessed.url or f"urn:causerie:pasted:{digest}",
        url=guessed.url,
        network=chosen,
        author=HeardAuthor(handle=handle, name=handle) if handle else None,
        text=guessed.text,
        published=published or now,
        hashtags=tuple(_TAG.findall(guessed.text)),
        mentions=tuple(_HANDLE.findall(guessed.text)),
    )
