"""The mails by which LinkedIn tells of a mention, a comment, an answer. LinkedIn has no feed: they are all there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parseaddr
from hashlib import blake2b
from urllib.parse import unquote, urlsplit

from listeners.heard import HeardPost
from listeners.importing.forms.part import Mail
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.rows import RowError
from listeners.parsing.cleaning import clean_html
from storage.records.mentions import PostKind
from storage.records.words import words

_SAID = (
    "mentioned you", "tagged you", "commented on", "replied to", "replied on", "answered your",
    "vous a mentionné", "vous a identifié", "vous a tagué", "a commenté", "a répondu", "a mentionné",
)  # fmt: skip
_EVENT = re.compile(rf"^(?P<name>.{{1,120}}?)\s+(?:{'|'.join(map(re.escape, _SAID))})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"()]{1,4000}")
_UPDATE = re.compile(r"(?:urn:li:)?(activity|share|ugcPost)[:-](\d{6,25})")
_COMMENT = re.compile(r"urn:li:comment:\([\w:]{1,60},\d{6,25}\)")
_PROFILE = re.compile(r"/(?:comm/)?in/([\w%.-]{3,100})")
_RULE = re.compile(r"^[^\S\n]{0,80}[-–—_=*]{8,}[^\S\n]{0,80}$", re.MULTILINE)
_LONGEST = 200_000
"""Characters of a mail that are looked at."""

_QUOTES = '"“”«»„ \u00a0\n'


def is_linkedin(mail: Mail) -> bool:
    """Tell by the sender's host, or by the headers that LinkedIn alone writes."""
    host = parseaddr(mail.headers.get("from", ""))[1].lower().rpartition("@")[2]
    return host == "linkedin.com" or host.endswith(".linkedin.com") or "x-linkedin-template" in mail.headers


def said_in(mail: Mail) -> Iterator[HeardPost]:
    """Yield what somebody said to us, as far as the mail quotes it.

    Of the links only what names the post is kept: the rest of them signs the reader in.

    Raises:
        RowError: it tells of something else (a job, an invitation, a reaction), or quotes nothing.
    """
    text = (mail.text if mail.text.strip() else clean_html(mail.html).text)[:_LONGEST].replace("\r\n", "\n")
    event = _EVENT.match(mail.headers.get("subject", "").strip()[:500])
    if event is None:
        raise RowError(words("Import", "This mail of LinkedIn tells of nothing that somebody said to you."))
    quoted = _quoted(text, event["name"])
    if not quoted:
        raise RowError(words("Import", "This mail of LinkedIn does not quote what was said."))
    links = [unquote(link) for link in _ADDRESS.findall(text)]
    update = next((found for link in links if (found := _UPDATE.search(urlsplit(link).path))), None)
    page = f"https://www.linkedin.com/feed/update/urn:li:{update[1]}:{update[2]}/" if update else None
    comment = next((found[0] for link in links if (found := _COMMENT.search(link))), None)
    digest = blake2b(f"{event['name']}\0{quoted}\0{page}".encode("utf-8", "replace"), digest_size=16).hexdigest()
    line = LineRead(
        id=comment or f"mail:{digest}",
        url=f"{page}?commentUrn={comment}" if page and comment else page,
        network="linkedin",
        author=_author(event["name"], links),
        text=quoted,
        published=mail.headers.get("date"),
        conversation=page,
        to_us=True,
    )
    yield post_of(line, kind=PostKind.COMMENT)


def _quoted(text: str, name: str) -> str:
    """Return what the mail quotes: the paragraphs above the first rule, without links and without the news itself."""
    before = _RULE.split(text, maxsplit=1)[0]
    kept = []
    for paragraph in re.split(r"\n\s*\n", before):
        bare = paragraph.strip()
        is_news = bare.startswith(name) and _EVENT.match(bare.replace("\n", " ")[:500])
        if bare and not is_news and not _ADDRESS.search(bare):
            kept.append(bare.strip(_QUOTES))
    return "\n\n".join(kept)


def _author(name: str, links: list[str]) -> AuthorRead:
    """Return who said it; the first profile among the links is hers, when there is one."""
    found = next((match[1] for link in links if (match := _PROFILE.search(urlsplit(link).path))), None)
    return AuthorRead(handle=found, name=name, url=f"https://www.linkedin.com/in/{found}/" if found else None)
