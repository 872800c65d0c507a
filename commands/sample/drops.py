"""The export files of the demonstration: interchange lines (one JSON object each) in a folder, one of them growing."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from commands.sample.markup import hashtags, mentions, short_mentions, web_time
from commands.sample.places import profile, stable_id
from commands.sample.story import StoryDrop, StoryPerson
from commands.sample.timeline import DatedPost, Timeline


def write_drops(timeline: Timeline, folder: Path, now: datetime) -> tuple[Path, ...]:
    """Write every drop as it stands at ``now`` (aware UTC) below ``folder``, and return those that changed.

    A file is replaced whole, so that a reader never sees half of one. Lines only ever come behind those that stand.

    Raises:
        OSError: the folder cannot be written.
    """
    return tuple(path for drop in timeline.story.drops if (path := _write(timeline, drop, folder, now)) is not None)


def _write(timeline: Timeline, drop: StoryDrop, folder: Path, now: datetime) -> Path | None:
    path = folder / drop.file
    posts = reversed(timeline.carried_by(drop.key, now))
    lines = "".join(f"{json.dumps(_line(post), ensure_ascii=False)}\n" for post in posts).encode()
    if path.is_file() and path.read_bytes() == lines:
        return None
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.part")
    half.write_bytes(lines)
    half.replace(path)
    return path


def _line(dated: DatedPost) -> dict[str, object]:
    post = dated.post
    facts = {
        "id": dated.url,
        "url": dated.url,
        "network": post.network,
        "author": _author(post.author, post.network),
        "title": post.title,
        "text": short_mentions(post.text),
        "language": post.language,
        "published": web_time(dated.published),
        "in_reply_to": dated.parent.url if dated.parent is not None else "",
        "conversation": dated.thread.url,
        "hashtags": list(hashtags(post.text)),
        "mentions": list(mentions(post.text)),
        "counts": {name: value for name, value in (("likes", post.score), ("replies", post.replies)) if value},
        "to_us": post.to_us,
        "by_us": post.author.ours,
    }
    return {name: value for name, value in facts.items() if value not in ("", [], {}, False)}


def _author(person: StoryPerson, network: str) -> dict[str, object]:
    handle = person.handle_on(network)
    facts = {
        "id": stable_id(network, handle),
        "handle": handle,
        "name": person.name,
        "url": profile(network, handle),
        "bio": person.bio,
        "location": person.location,
        "followers": person.followers,
        "following": person.following,
        "posts": person.posts,
    }
    return {name: value for name, value in facts.items() if value not in (None, "")}
