"""Discourse's latest posts: handle and full name in one string, the topic in the title and the link."""

from __future__ import annotations

from commands.sample.markup import cdata, element, mail_time, paragraphs, text_element
from commands.sample.places import number
from commands.sample.shapes.channels import ATOM, DUBLIN_CORE, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def posts_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/posts.rss``."""
    own = about(feed, posts, feed.about, element("atom:link", href=f"https://{feed.path}", rel="self"))
    return rss(own, map(_item, posts), atom=ATOM, dc=DUBLIN_CORE)


def _item(dated: DatedPost) -> str:
    post, opening = dated.post, dated.thread
    host = opening.url.split("/")[2]
    return element(
        "item",
        text_element("title", opening.post.title),
        element("dc:creator", cdata(f"@{post.author.handle_on('discourse')} {post.author.name}")),
        element("description", cdata(paragraphs(post.text))),
        text_element("link", dated.url),
        text_element("pubDate", mail_time(dated.published)),
        text_element("guid", f"{host}-post-{number(post.key, 20000, 90000)}", isPermaLink="false"),
    )
