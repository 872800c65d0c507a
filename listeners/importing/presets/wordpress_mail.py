"""The mail by which WordPress tells of a comment: its fields, in whatever language the blog is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.heard import HeardPost
from listeners.importing.forms.part import Mail
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.rows import RowError
from listeners.parsing.cleaning import clean_html
from listeners.parsing.networks.wordpress import page_of
from storage.records.mentions import PostKind
from storage.records.words import words

_IP = r"(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})"
_AUTHOR = re.compile(
    rf"^[^:\n]{{1,40}}:(?P<name>[^\n]{{0,240}}?)\([^()\n]{{0,60}}{_IP}[^()\n]{{0,300}}\)[ ]{{0,20}}$", re.M
)
"""The author's line, known by the IP address behind the name in every language: "Author: Lea (IP address: ...)"."""

_FIELD = re.compile(r"[^:\n]{1,60}:[ \xa0]{0,20}(?P<value>https?://\S*|[^\s@]{1,100}@\S{1,200}|)[ \xa0]{0,20}")
_COMMENT_LABELS = ("comment", "commentaire", "kommentar", "comentario", "comentário", "commento", "reactie")
_MOST_FIELDS = 5
"""Lines between the author and the comment: mail, page, whois, the comment answered, "Comment:"."""

_ANSWERED = re.compile(r"comment\.php\?action=editcomment&c=(\d+)")
_PERMALINK = re.compile(r"https?://\S{1,1000}#comment-\d+")
_ALL_COMMENTS = re.compile(r"\n[^\n]{1,200}:[ \xa0]{0,20}\n?[ \xa0]{0,20}(https?://\S{1,1000})#comments\b")
_ACTION = re.compile(
    r"\n[^:\n]{1,60}:[ \xa0]{0,20}https?://\S{1,1000}/comment\.php\?action=(?:approve|trash|delete|spam)&c=(\d+)"
)
_ADDRESS = re.compile(r"https?://\S{1,1000}")
_MARKED_UP = re.compile(r"</(?:a|b|strong|i|em|del|s|q|cite|code|blockquote)>")
"""The ends of the elements that WordPress lets a comment have; the mail shows them as they were typed."""

_LONGEST = 200_000
"""Characters of a mail that are looked at."""

_QUOTE = re.compile('["“”«„]')


def is_wordpress(mail: Mail) -> bool:
    """Tell whether it has an author's line and a link to the comment, or links to approve it."""
    text = _text(mail)
    return bool(_AUTHOR.search(text) and (_PERMALINK.search(text) or _ACTION.search(text)))


def comments_in(mail: Mail) -> Iterator[HeardPost]:
    """Yield the one comment a mail tells of; IP and mail address of its author stay behind.

    What the comment itself says comes before the mail's own end: the last of each link counts, so that nobody's
    comment can pretend to be another one.

    Raises:
        RowError: the comment or its address is not there.
    """
    text = _text(mail)
    author = _AUTHOR.search(text)
    if author is None:
        raise RowError(words("Import", "This mail does not say where the comment stands."))
    rest = text[author.end() :].lstrip("\n")
    fields, said = _fields(rest)
    body, page, number = _ending(said, text[: author.start()])
    if not body.strip():
        raise RowError(words("Import", "This row has no text."))
    answered = _ANSWERED.search("\n".join(fields))
    line = LineRead(
        id=f"{page}#comment-{number}",
        url=f"{page}#comment-{number}",
        network="wordpress",
        author=AuthorRead(name=author["name"].strip(), url=_page_of_author(fields)),
        title=_title(mail),
        text="" if _MARKED_UP.search(body) else body,
        html=body.strip().replace("\n", "<br>\n") if _MARKED_UP.search(body) else None,
        published=mail.headers.get("date"),
        in_reply_to=f"{page}#comment-{answered[1]}" if answered else None,
        conversation=page,
        to_us=True,
    )
    yield post_of(line, kind=PostKind.COMMENT)


def _text(mail: Mail) -> str:
    """Return what the mail says as plain lines; some plugins send HTML alone."""
    text = mail.text if mail.text.strip() else clean_html(mail.html).text
    return text[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n")


def _fields(rest: str) -> tuple[list[str], str]:
    """Return the lines between author and comment, and what follows them."""
    lines = rest.split("\n")
    count = 0
    while count < min(_MOST_FIELDS, len(lines)) and _FIELD.fullmatch(lines[count]):
        count += 1
        if lines[count - 1].partition(":")[0].strip().casefold() in _COMMENT_LABELS:
            break
    return lines[:count], "\n".join(lines[count:])


def _ending(said: str, before: str) -> tuple[str, str, str]:
    """Return comment, page and the comment's number; a mail to a moderator has the page before the author."""
    permalinks = _PERMALINK.findall(said)
    overview = list(_ALL_COMMENTS.finditer(said))
    actions = list(_ACTION.finditer(said))
    if permalinks and overview:
        number = permalinks[-1].rpartition("-")[2]
        return said[: overview[-1].start()], page_of(permalinks[-1]), number
    page = _ADDRESS.search(before)
    if not actions or page is None:
        raise RowError(words("Import", "This mail does not say where the comment stands."))
    number = actions[-1][1]
    first = next(action for action in actions if action[1] == number)
    return said[: first.start()], page_of(page[0]), number


def _page_of_author(fields: list[str]) -> str | None:
    links = (found["value"] for field in fields if (found := _FIELD.fullmatch(field)))
    return next((link for link in links if link.startswith("http") and not _is_tool(link)), None)


def _is_tool(link: str) -> bool:
    return "comment.php" in link or "whois" in link


def _title(mail: Mail) -> str:
    """Return the title of what is commented on, which the subject has in quotation marks."""
    _, *quoted = _QUOTE.split(mail.headers.get("subject", "")[:1_000], maxsplit=1)
    found = "".join(quoted).strip()
    return (found[:-1] if found.endswith(('"', "“", "”", "»")) else found).rstrip()
