"""Hacker News by way of hnrss: counts inside the description, a guid that is not the link."""

from __future__ import annotations

from commands.sample.markup import cdata, element, mail_time, paragraphs, text_element
from commands.sample.shapes.channels import ATOM, DUBLIN_CORE, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def newest_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/newest?q=...``."""
    own = about(
        feed,
        posts,
        "Hacker News RSS",
        text_element("docs", "https://hnrss.org/"),
        text_element("generator", "hnrss v2.1.1"),
        element("atom:link", href=f"https://{feed.path}", rel="self", type_="application/rss+xml"),
    )
    return rss(own, map(_item, posts), dc=DUBLIN_CORE, atom=ATOM)


def _item(dated: DatedPost) -> str:
    post = dated.post
    outside = post.link or dated.url
    article = f'<p>Article URL: <a href="{outside}">{outside}</a></p>' if post.link is not None else ""
    facts = (
        f'{article}<p>Comments URL: <a href="{dated.url}">{dated.url}</a></p>'
        f"<p>Points: {post.score or 1}</p><p># Comments: {post.replies or 0}</p>"
    )
    return element(
        "item",
        element("title", cdata(post.title)),
        element("description", cdata(f"{paragraphs(post.text)}<hr>{facts}" if post.text else facts)),
        text_element("pubDate", mail_time(dated.published)),
        text_element("link", outside),
        text_element("dc:creator", post.author.handle_on("hackernews")),
        text_element("comments", dated.url),
        text_element("guid", dated.url, isPermaLink="false"),
    )
