"""Signs that no person wrote this here and now: copied text, tag floods, texts cut by a machine."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

COPIED = -25
TAG_FLOOD = -12
CUT_SHORT = -8
COPIES = 2
"""One other account with the same words may be a chance; two are a campaign."""
TAGS = 6
HANDLES = 6

_CUT_SHORT = Kind("cut_short", words("Reasons", "Cut short, as automatic posts are"), words("Labels", "Automatic"))


def automatic(post: ReadPost) -> Iterator[Reason]:
    """Yield the signs of a bot or of a campaign."""
    if post.facts.copies >= COPIES:
        sentence = words("Reasons", "%n other accounts wrote the same words", None, post.facts.copies)
        yield post.reason(Kind("copied", sentence, words("Labels", "Copied text")), COPIED)
    if (tags := len(post.facts.hashtags)) >= TAGS:
        sentence = words("Reasons", "It carries %n hashtags", None, tags)
        yield post.reason(Kind("tag_flood", sentence, words("Labels", "Hashtags")), TAG_FLOOD)
    elif (handles := len(post.facts.handles)) >= HANDLES:
        sentence = words("Reasons", "It calls on %n accounts at once", None, handles)
        yield post.reason(Kind("handle_flood", sentence, words("Labels", "Many accounts")), TAG_FLOOD)
    if post.cut_short:
        yield post.reason(_CUT_SHORT, CUT_SHORT)
