"""Reddit's Atom: a search, or the comments of a subreddit; HTML is escaped twice, the parent is not told."""

from __future__ import annotations

from commands.sample.markup import element, paragraphs, text_element, web_time
from commands.sample.places import profile, reddit_id
from commands.sample.shapes.atom import atom, author, links, newest
from commands.sample.shapes.channels import MEDIA
from commands.sample.story import StoryFeed
from commands.sample.timeline import DatedPost


def feed_of_posts(feed: StoryFeed, posts: tuple[DatedPost, ...]) -> str:
    """Return ``/search.rss`` or ``/r/<sub>/comments/.rss``: submissions and comments alike."""
    own = (
        element("category", term=feed.about, label=f"r/{feed.about}"),
        newest(posts),
        text_element("id", f"https://{feed.path}"),
        *links(feed, f"https://{feed.path}"),
        text_element("title", feed.name),
    )
    return atom(own, map(_entry, posts), xmlns__media=MEDIA)


def _entry(dated: DatedPost) -> str:
    post, opening = dated.post, dated.thread.post
    handle = post.author.handle_on("reddit")
    sub = (opening.link or "").rstrip("/").rsplit("/", 1)[-1]
    comment = dated.opening is not None
    title = f"/u/{handle} on {opening.title}" if comment else post.title
    return element(
        "entry",
        author(f"/u/{handle}", profile("reddit", handle)),
        element("category", term=sub, label=f"r/{sub}"),
        text_element("content", _content(dated, handle), type_="html"),
        text_element("id", reddit_id(post, opening)),
        element("link", href=dated.url),
        text_element("updated", web_time(dated.published)),
        "" if comment else text_element("published", web_time(dated.published)),
        text_element("title", title),
    )


def _content(dated: DatedPost, handle: str) -> str:
    body = f'<!-- SC_OFF --><div class="md">{paragraphs(dated.post.text)}</div><!-- SC_ON -->'
    if dated.opening is not None:
        return body
    return (
        f'{body} &#32; submitted by &#32; <a href="https://www.reddit.com/user/{handle}"> /u/{handle} </a> <br/> '
        f'<span><a href="{dated.url}">[link]</a></span> &#32; <span><a href="{dated.url}">[comments]</a></span>'
    )
