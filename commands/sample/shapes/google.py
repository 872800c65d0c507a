"""Google Alerts (Atom, the address hidden in a redirect) and Google News (RSS, the publisher in the title)."""

from __future__ import annotations

import base64
import re
from html import escape
from urllib.parse import quote

from commands.sample.markup import element, mail_time, text_element, web_time
from commands.sample.places import letters, number
from commands.sample.shapes.atom import atom, newest
from commands.sample.shapes.channels import MEDIA, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def alerts_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return the feed of an alert; ``feed.about`` is the word it watches for."""
    own = (
        text_element("id", f"tag:google.com,2005:reader/user/{feed.path.split('/')[-2]}/state/com.google/alerts/1"),
        text_element("title", feed.name),
        element("link", href=f"https://{feed.path}", rel="self"),
        newest(posts),
    )
    entries = (_alert(feed, post) for post in posts)
    return atom(own, entries, xmlns__idx="urn:atom-extension:indexing")


def news_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return the feed of a search in the news; ``feed.about`` is the search."""
    own = about(
        feed, posts, "Google News", text_element("generator", "NFE/5.0"), text_element("language", feed.language)
    )
    return rss(own, map(_news, posts), media=MEDIA)


def _bold(text: str, word: str) -> str:
    return re.sub(f"({re.escape(word)})", r"<b>\1</b>", escape(text), flags=re.IGNORECASE)


def _alert(feed: StoryFeed, dated: DatedPost) -> str:
    post = dated.post
    country = "GB" if feed.language == "en" else feed.language.upper()
    marks = f"\x08\x022\x19{letters(post.key, 16)}:{feed.language}:{feed.language}:{country}"
    redirect = (
        f"https://www.google.com/url?rct=j&sa=t&url={quote(dated.url, safe=':/')}&ct=ga"
        f"&cd={base64.b64encode(marks.encode()).decode().rstrip('=')}&usg=AOvVaw{letters(post.key, 22)}"
    )
    return element(
        "entry",
        text_element("id", f"tag:google.com,2013:googlealerts/feed:{number(post.key, 10**18, 9 * 10**18)}"),
        text_element("title", _bold(post.title, feed.about), type_="html"),
        element("link", href=redirect),
        text_element("published", web_time(dated.published)),
        text_element("updated", web_time(dated.published)),
        text_element("content", _bold(post.text, feed.about), type_="html"),
        element("author", element("name")),
    )


def _news(dated: DatedPost) -> str:
    post = dated.post
    publisher, page = post.author.name, "/".join(dated.url.split("/")[:3])
    opaque = "CBMi" + letters(post.key, 48)
    link = f"https://news.google.com/rss/articles/{opaque}?oc=5"
    shown = (
        f'<a href="{link}" target="_blank">{escape(post.title)}</a>&nbsp;&nbsp;<font color="#6f6f6f">{publisher}</font>'
    )
    return element(
        "item",
        text_element("title", f"{post.title} - {publisher}"),
        text_element("link", link),
        text_element("guid", opaque, isPermaLink="false"),
        text_element("pubDate", mail_time(dated.published)),
        text_element("description", shown),
        text_element("source", publisher, url=page),
    )
