"""Isso's comments: a name and nothing else of the author, but who answers whom is told."""

from __future__ import annotations

from commands.sample.markup import element, paragraphs, text_element, web_time
from commands.sample.places import isso_number
from commands.sample.shapes.atom import THREAD, atom, author, newest
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def comments_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/isso/feed``; ``feed.about`` is the host whose pages are commented."""
    own = (
        newest(posts),
        text_element("id", f"tag:{feed.about},2018:/isso/thread/"),
        text_element("title", feed.name),
    )
    return atom(own, (_entry(feed, post) for post in posts), xmlns__thr=THREAD)


def _id(feed: StoryFeed, dated: DatedPost) -> str:
    return f"tag:{feed.about},2018:/isso/1/{isso_number(dated.post)}"


def _entry(feed: StoryFeed, dated: DatedPost) -> str:
    answered = dated.parent if dated.parent is not None and dated.parent.opening is not None else None
    return element(
        "entry",
        text_element("id", _id(feed, dated)),
        text_element("title", f"Comment #{isso_number(dated.post)}"),
        text_element("updated", web_time(dated.published)),
        author(dated.post.author.name, None),
        element("link", href=dated.url),
        text_element("content", paragraphs(dated.post.text), type_="html"),
        element("thr:in-reply-to", ref=_id(feed, answered), href=answered.url) if answered is not None else "",
    )
