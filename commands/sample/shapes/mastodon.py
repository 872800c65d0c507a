"""Mastodon's feeds of an account and of a tag: no title, no author; the handle is in the link alone."""

from __future__ import annotations

from commands.sample.markup import element, hashtags, linked_mentions, mail_time, paragraphs, text_element
from commands.sample.places import federated
from commands.sample.shapes.channels import MEDIA, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def account_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/@account.rss``; ``feed.about`` is the account's handle with its host."""
    return _channel(feed, posts, f"Public posts from @{feed.about}")


def tag_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/tags/tag.rss``; ``feed.about`` is the tag without its sign."""
    return _channel(feed, posts, f"Public posts tagged #{feed.about}")


def _channel(feed: StoryFeed, posts: tuple[DatedPost, ...], description: str) -> str:
    own = about(feed, posts, description, text_element("generator", "Mastodon v4.4.2"))
    return rss(own, map(_item, posts), webfeeds="http://webfeeds.org/rss/1.0", media=MEDIA)


def _item(dated: DatedPost) -> str:
    _, host = federated(dated.post.author.handle_on("mastodon"))
    return element(
        "item",
        text_element("guid", dated.url, isPermaLink="true"),
        text_element("link", dated.url),
        text_element("pubDate", mail_time(dated.published)),
        text_element("description", linked_mentions(paragraphs(dated.post.text, f"https://{host}/tags/"))),
        *(text_element("category", tag.lower()) for tag in hashtags(dated.post.text)),
    )
