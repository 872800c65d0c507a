"""What needs no network of its own: the RSS of a magazine, and a JSON Feed."""

from __future__ import annotations

import json

from commands.sample.markup import cdata, element, mail_time, paragraphs, text_element, web_time
from commands.sample.shapes.channels import DUBLIN_CORE, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def magazine_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return the RSS 2.0 of a magazine: an address and a summary, no author, as trade papers do."""
    own = about(feed, posts, feed.about, text_element("language", feed.language), text_element("ttl", "60"))
    return rss(own, map(_item, posts), dc=DUBLIN_CORE)


def json_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return a JSON Feed 1.1."""
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.name,
            "home_page_url": feed.site,
            "feed_url": f"https://{feed.path}",
            "description": feed.about,
            "language": feed.language,
            "items": [_json_item(post) for post in posts],
        },
        ensure_ascii=False,
        indent=1,
    )


def _item(dated: DatedPost) -> str:
    return element(
        "item",
        text_element("title", dated.post.title),
        text_element("link", f"{dated.url}?utm_source=rss&utm_medium=feed"),
        text_element("guid", dated.url, isPermaLink="true"),
        text_element("pubDate", mail_time(dated.published)),
        element("description", cdata(paragraphs(dated.post.text))),
    )


def _json_item(dated: DatedPost) -> dict[str, object]:
    written = dated.post.author
    return {
        "id": dated.url,
        "url": dated.url,
        "title": dated.post.title,
        "content_html": paragraphs(dated.post.text),
        "date_published": web_time(dated.published),
        "authors": [{"name": written.name} | ({"url": written.site} if written.site else {})],
    }
