"""WordPress: its posts as RSS, its comments as Atom, the one feed that tells who answers whom."""

from __future__ import annotations

from commands.sample.markup import cdata, element, first_words, hashtags, mail_time, paragraphs, text_element, web_time
from commands.sample.places import number
from commands.sample.shapes.atom import THREAD, atom, author, links, newest
from commands.sample.shapes.channels import ATOM, CONTENT, DUBLIN_CORE, about, rss
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def posts_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/feed/``, the articles of a blog."""
    own = about(
        feed,
        posts,
        feed.about,
        text_element("language", feed.language),
        text_element("sy:updatePeriod", "hourly"),
        text_element("sy:updateFrequency", "1"),
        text_element("generator", "https://wordpress.org/?v=6.8.3"),
    )
    return rss(
        own,
        map(_item, posts),
        content=CONTENT,
        wfw="http://wellformedweb.org/CommentAPI/",
        dc=DUBLIN_CORE,
        atom=ATOM,
        sy="http://purl.org/rss/1.0/modules/syndication/",
        slash="http://purl.org/rss/1.0/modules/slash/",
    )


def comments_feed(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/comments/feed/atom/``, the comments of all articles of a blog."""
    own = (
        text_element("title", feed.name, type_="text"),
        newest(posts),
        *links(feed, f"https://{feed.path}"),
        text_element("id", f"{feed.site}/comments/feed/atom/"),
        text_element("generator", "WordPress", uri="https://wordpress.org/", version="6.8.3"),
    )
    return atom(own, map(_comment, posts), xml__lang=feed.language, xmlns__thr=THREAD)


def _site(dated: DatedPost) -> str:
    return "/".join(dated.thread.url.split("/")[:3])


def _guid(dated: DatedPost) -> str:
    page = f"{_site(dated)}/?p={number(dated.thread.post.key, 100, 900)}"
    return page if dated.opening is None else f"{dated.thread.url}#comment-{dated.url.rsplit('-', 1)[-1]}"


def _item(dated: DatedPost) -> str:
    post = dated.post
    return element(
        "item",
        text_element("title", post.title),
        text_element("link", dated.url),
        text_element("comments", f"{dated.url}#respond"),
        element("dc:creator", cdata(post.author.handle_on("wordpress"))),
        text_element("pubDate", mail_time(dated.published)),
        *(element("category", cdata(tag)) for tag in hashtags(post.text)),
        text_element("guid", _guid(dated), isPermaLink="false"),
        element("description", cdata(paragraphs(first_words(post.text, 240)))),
        element("content:encoded", cdata(paragraphs(post.text))),
        text_element("wfw:commentRss", f"{dated.url}feed/"),
        text_element("slash:comments", str(post.replies or 0)),
    )


def _comment(dated: DatedPost) -> str:
    post, answered = dated.post, dated.parent or dated.thread
    written = post.author.handle_on("wordpress")
    title = f"Comment on {dated.thread.post.title} by {written}"
    body = cdata(paragraphs(post.text))
    return element(
        "entry",
        text_element("title", title, type_="html"),
        element("link", rel="alternate", href=dated.url, type_="text/html"),
        author(written, post.author.site or None),
        text_element("id", _guid(dated)),
        text_element("updated", web_time(dated.published)),
        text_element("published", web_time(dated.published)),
        element("content", body, type_="html", xml__base=dated.url),
        element("thr:in-reply-to", ref=_guid(answered), href=answered.url, type_="text/html"),
    )
