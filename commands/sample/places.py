"""Where a post of the story stands on its network, and under which ids: made from its key, the same in every run."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from commands.sample.story import StoryError, StoryPost

_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def number(key: str, low: int, high: int) -> int:
    """Return a number in ``[low, high)`` that belongs to ``key``."""
    return low + int.from_bytes(hashlib.sha256(key.encode()).digest()) % (high - low)


def letters(key: str, length: int, alphabet: str = _BASE36) -> str:
    """Return ``length`` signs of ``alphabet`` that belong to ``key``."""
    rest = number(key, 0, len(alphabet) ** length)
    signs = []
    for _ in range(length):
        rest, place = divmod(rest, len(alphabet))
        signs.append(alphabet[place])
    return "".join(signs)


def slug(title: str, between: str = "-") -> str:
    """Return a title as it stands in an address: ASCII letters and digits, at most eight words."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return between.join(re.findall(r"[a-z0-9]+", plain)[:8])


def did(handle: str) -> str:
    """Return the lasting identifier of a Bluesky account."""
    return f"did:plc:{letters(handle, 24, _BASE32)}"


def channel(handle: str) -> str:
    """Return the id of a YouTube channel."""
    return f"UC{letters(handle, 22, _BASE64)}"


def video(post: StoryPost) -> str:
    """Return the id of a YouTube video."""
    return letters(post.key, 11, _BASE64)


def record(post: StoryPost) -> str:
    """Return the key of a Bluesky post."""
    return "3l" + letters(post.key, 11, _BASE32)


def federated(handle: str) -> tuple[str, str]:
    """Return name and host of an account of a federated network."""
    name, _, host = handle.partition("@")
    return name, host


def stable_id(network: str, handle: str) -> str:
    """Return what an export names an account by: the same key that its feeds can be read to give."""
    if network == "mastodon":
        name, host = federated(handle)
        return f"https://{host}/@{name}"
    return {"bluesky": did, "youtube": channel}.get(network, str)(handle)


def profile(network: str, handle: str) -> str | None:
    """Return the page of an account, None where the network has none."""
    name, host = federated(handle)
    return {
        "mastodon": f"https://{host}/@{name}",
        "bluesky": f"https://bsky.app/profile/{handle}",
        "reddit": f"https://www.reddit.com/user/{handle}",
        "youtube": f"https://www.youtube.com/channel/{channel(handle)}",
        "hackernews": f"https://news.ycombinator.com/user?id={handle}",
        "lemmy": f"https://{host}/u/{name}",
    }.get(network)


def isso_number(post: StoryPost) -> int:
    """Return the number Isso gives a comment."""
    return number(post.key, 1, 10**6)


def reddit_id(post: StoryPost, thread: StoryPost) -> str:
    """Return the full name Reddit gives it: ``t3_`` opens a thread, ``t1_`` is a comment."""
    return f"t3_{letters(post.key, 7)}" if post is thread else f"t1_{letters(post.key, 7)}"


def address(post: StoryPost, thread: StoryPost, place: int) -> str:
    """Return where a post can be opened.

    Args:
        post: the post.
        thread: the first post of its thread; ``post`` itself when it opens one.
        place: 1 for the first of the thread, then in order of time.

    Raises:
        StoryError: it stands on the open web and the story gives no link.
    """
    handle = post.author.handle_on(post.network)
    if post.network == "mastodon":
        name, host = federated(handle)
        return f"https://{host}/@{name}/{number(post.key, 114 * 10**15, 115 * 10**15)}"
    flat = {
        "bluesky": f"https://bsky.app/profile/{handle}/post/{record(post)}",
        "youtube": f"https://www.youtube.com/watch?v={video(post)}",
        "hackernews": f"https://news.ycombinator.com/item?id={number(post.key, 45 * 10**6, 46 * 10**6)}",
    }.get(post.network)
    if flat is not None:
        return flat
    if thread.link is None:
        raise StoryError(f"{post.key}: a post on {post.network or 'no network'} needs a link")
    return _in_thread(post, thread, thread.link, place)


def _in_thread(post: StoryPost, thread: StoryPost, link: str, place: int) -> str:
    opens = post is thread
    match post.network:
        case "reddit":
            page = f"{link}comments/{letters(thread.key, 7)}/{slug(thread.title, '_')}/"
            return page if opens else f"{page}{letters(post.key, 7)}/"
        case "discourse":
            return f"{link}/t/{slug(thread.title)}/{number(thread.key, 1000, 9000)}/{place}"
        case "lemmy":
            return f"{link}/{'post' if opens else 'comment'}/{number(post.key, 10**6, 9 * 10**6)}"
        case "isso":
            return f"{link}#isso-{isso_number(post)}"
    return link if opens else f"{link}#comment-{number(post.key, 4000, 99000)}"
