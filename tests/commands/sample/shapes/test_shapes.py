"""Each network's own ways: where its facts stand, and which are missing."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from commands.sample.feeds import feed_document
from commands.sample.timeline import DatedPost, Timeline

ATOM = "{http://www.w3.org/2005/Atom}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
THREAD = "{http://purl.org/syndication/thread/1.0}"
YOUTUBE = "{http://www.youtube.com/xml/schemas/2015}"


class Heard:
    """One feed of the story as XML beside the posts it was made of."""

    def __init__(self, timeline: Timeline, now: datetime, key: str) -> None:
        feed = next(one for one in timeline.story.feeds if one.key == key)
        root: Element = fromstring(feed_document(timeline, feed, now).body)
        self.root = root
        self.items = [one for one in root.iter() if one.tag in {"item", f"{ATOM}entry"}]
        self.posts = timeline.carried_by(key, now)
        assert len(self.items) == len(self.posts) > 0

    def item(self, key: str) -> tuple[Element, DatedPost]:
        return next((item, post) for item, post in zip(self.items, self.posts, strict=True) if post.post.key == key)


def text(item: Element, name: str) -> str:
    found = item.find(name)
    assert found is not None, name
    return found.text or ""


def attribute(item: Element, name: str, key: str) -> str:
    found = item.find(name)
    assert found is not None, name
    return found.attrib[key]


def test_mastodon_has_neither_title_nor_author(timeline: Timeline, started: datetime) -> None:
    heard = Heard(timeline, started, "masto-fr")
    item, _ = heard.item("m-claire-cable")
    assert {one.tag for one in item} == {"guid", "link", "pubDate", "description", "category"}
    assert [one.text for one in item.findall("category")] == ["farandelle", "freins"]
    assert text(item, "link").startswith("https://velo.example/@claire_delmas/")
    assert text(item, "guid") == text(item, "link")
    assert 'class="u-url mention">@<span>farandelle</span>' in text(item, "description")


def test_one_mastodon_post_has_one_address_in_both_feeds(timeline: Timeline, started: datetime) -> None:
    ours, tag = Heard(timeline, started, "masto-us"), Heard(timeline, started, "masto-fr")
    assert text(ours.item("us-boutique")[0], "link") == text(tag.item("us-boutique")[0], "link")


def test_bluesky_is_plain_text_with_an_iso_date(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "bsky").item("k-cable")
    assert text(item, "title") == "@priyaraman.bsky.example post"
    assert text(item, "description") == post.post.text
    assert datetime.fromisoformat(text(item, "pubDate")) == post.published
    assert text(item, "guid").startswith("at://did:plc:")
    assert item.find("category") is None


def test_reddit_comments_name_their_thread_and_not_their_parent(timeline: Timeline, started: datetime) -> None:
    heard = Heard(timeline, started, "reddit-comments")
    item, post = heard.item("r-cable-callum")
    assert text(item, f"{ATOM}title") == f"/u/spannersandsons on {post.thread.post.title}"
    assert text(item, f"{ATOM}id").startswith("t1_")
    assert attribute(item, f"{ATOM}category", "label") == "r/familycargo"
    assert "/comments/" in attribute(item, f"{ATOM}link", "href")
    assert not [one for one in item.iter() if one.tag.startswith(THREAD)]
    content = text(item, f"{ATOM}content")
    assert content.startswith('<!-- SC_OFF --><div class="md">')


def test_reddit_submissions_say_who_submitted_them(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "reddit-search").item("r-late")
    assert text(item, f"{ATOM}title") == post.post.title
    assert text(item, f"{ATOM}id").startswith("t3_")
    assert "submitted by" in text(item, f"{ATOM}content")


def test_youtube_counts_stand_in_media(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "youtube").item("y-essai")
    group = item.find(f"{MEDIA}group")
    assert group is not None
    community = group.find(f"{MEDIA}community")
    assert community is not None
    assert attribute(community, f"{MEDIA}statistics", "views") == "41200"
    assert attribute(community, f"{MEDIA}starRating", "count") == "1840"
    assert text(group, f"{MEDIA}description") == post.post.text
    assert text(item, f"{YOUTUBE}videoId") in attribute(item, f"{ATOM}link", "href")
    assert text(item, f"{ATOM}updated") != text(item, f"{ATOM}published")


def test_wordpress_comments_tell_who_answers_whom(timeline: Timeline, started: datetime) -> None:
    heard = Heard(timeline, started, "blog-comments")
    article, _ = heard.item("b-sophie-cable")
    reply, post = heard.item("b-thierry-cable")
    assert attribute(reply, f"{THREAD}in-reply-to", "ref") == text(article, f"{ATOM}id")
    assert attribute(reply, f"{THREAD}in-reply-to", "href") == attribute(article, f"{ATOM}link", "href")
    assert "?p=" in attribute(article, f"{THREAD}in-reply-to", "ref")
    assert text(reply, f"{ATOM}title") == f"Comment on {post.thread.post.title} by Thierry Vasseur"
    assert text(article, f"{ATOM}title") == f"Comment on {post.thread.post.title} by Sophie N."


def test_wordpress_comments_and_articles_name_the_same_page(timeline: Timeline, started: datetime) -> None:
    article, _ = Heard(timeline, started, "blog").item("b-hiver")
    comment, _ = Heard(timeline, started, "blog-comments").item("b-sophie-cable")
    assert attribute(comment, f"{THREAD}in-reply-to", "href") == text(article, "link")
    assert attribute(comment, f"{THREAD}in-reply-to", "ref") == text(article, "guid")
    assert text(article, "{http://purl.org/rss/1.0/modules/slash/}comments") == "5"
    assert [one.text for one in article.findall("category")] == ["entretien", "hiver"]


def test_isso_tells_the_parent_comment_and_never_the_page(timeline: Timeline, started: datetime) -> None:
    heard = Heard(timeline, started, "workshop-comments")
    question, _ = heard.item("o-cable-queue")
    answer, _ = heard.item("o-cable-olivier")
    assert question.find(f"{THREAD}in-reply-to") is None
    assert attribute(answer, f"{THREAD}in-reply-to", "ref") == text(question, f"{ATOM}id")
    assert text(question, f"{ATOM}title").startswith("Comment #")


def test_discourse_gives_handle_and_name_in_one_string(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "forum").item("f-cable-lea")
    assert text(item, f"{DUBLIN_CORE}creator") == "@lea_atelier Léa Marchetti"
    assert text(item, "title") == post.thread.post.title
    assert text(item, "link").endswith(f"/{post.place}")
    assert text(item, "guid").startswith("forum.velocargo.example-post-")


def test_google_alerts_hide_the_address_in_a_redirect(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "alerts").item("p-conso")
    redirect = parse_qs(urlsplit(attribute(item, f"{ATOM}link", "href")).query)
    assert redirect["url"] == [post.url]
    (marks,) = redirect["cd"]
    assert base64.b64decode(marks + "=" * (-len(marks) % 4)).endswith(b":fr:fr:FR")
    assert "<b>Farandelle</b>" in text(item, f"{ATOM}title")


def test_google_news_ends_titles_with_the_publisher(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "news").item("t-cable")
    assert text(item, "title") == f"{post.post.title} - Tread & Trade"
    assert text(item, "source") == "Tread & Trade"
    assert post.url not in text(item, "link")
    assert text(item, "guid") in text(item, "link")


def test_the_magazine_carries_the_same_article_under_its_own_address(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "trade").item("t-cable")
    assert text(item, "title") == post.post.title
    assert text(item, "link") == f"{post.url}?utm_source=rss&utm_medium=feed"


def test_hacker_news_links_outside_and_is_known_by_its_comments(timeline: Timeline, started: datetime) -> None:
    heard = Heard(timeline, started, "hn")
    story, post = heard.item("h-frames")
    assert text(story, "link") == post.post.link
    assert text(story, "comments") == post.url == text(story, "guid")
    assert "<p>Points: 212</p><p># Comments: 94</p>" in text(story, "description")
    asked, post = heard.item("h-ask")
    assert text(asked, "link") == post.url
    assert "Article URL" not in text(asked, "description")


def test_lemmy_counts_stand_in_the_html(timeline: Timeline, started: datetime) -> None:
    item, post = Heard(timeline, started, "lemmy").item("l-cable")
    assert text(item, f"{DUBLIN_CORE}creator") == "https://lemmy.example/u/dan_w"
    assert f'55 points | <a href="{post.url}">21 comments</a>' in text(item, "description")


def test_json_feed_is_version_one_point_one(timeline: Timeline, started: datetime) -> None:
    feed = next(one for one in timeline.story.feeds if one.key == "workshop")
    read = json.loads(feed_document(timeline, feed, started).body)
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    newest = timeline.carried_by("workshop", started)[0]
    assert read["items"][0]["url"] == newest.url
    assert datetime.fromisoformat(read["items"][0]["date_published"]) == newest.published
    assert read["items"][0]["authors"] == [{"name": "Olivier Charpentier", "url": "https://roue-libre.example"}]
