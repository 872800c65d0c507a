"""Google Alerts and Google News: articles, nobody to answer."""

from __future__ import annotations

import base64

from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, rss

ALERT_HEAD = "<id>tag:google.com,2005:reader/user/1/state/com.google/alerts/2</id><title>Google Alert - velo</title>"


def _alert(cd: str) -> str:
    link = f"https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://press.example/a&amp;ct=ga&amp;cd={cd}&amp;usg=x"
    title = element('title type="html"', "D.C.&#39;s Rising <b>Rates</b>")
    return f'<id>tag:google.com,2013:googlealerts/feed:42</id>{title}<link href="{link}"/>'


def test_alert_title_loses_its_bold_and_language_comes_from_the_redirect() -> None:
    cd = base64.urlsafe_b64encode(b"\x08\x02\x32\x1989a3c391154b50e0:de:en:DE").decode().rstrip("=")
    feed = heard_in(atom(_alert(cd), head=ALERT_HEAD))
    post = feed.entries[0].post
    assert (feed.network, feed.hears, post.kind) == ("google_alerts", "mentions", PostKind.ARTICLE)
    assert post.title == "D.C.'s Rising Rates"
    assert post.language == "en"
    assert post.author is None
    assert post.url is not None
    assert "url=https://press.example/a" in post.url


def test_alert_with_another_cd_has_no_language() -> None:
    assert post_in(atom(_alert("not-base64-at-all"), head=ALERT_HEAD)).language is None


def _news(title: str, description: str) -> bytes:
    head = '<title>"velo" - Google News</title><link>https://news.google.com/search?q=velo&amp;hl=fr-FR&amp;ceid=FR:fr</link>'
    return rss(
        f"<title>{title}</title><link>https://news.google.com/rss/articles/CBMi1?oc=5</link>"
        f'<guid isPermaLink="false">CBMi1</guid>{element("description", description)}'
        '<source url="https://www.journal.example">Le Journal</source>',
        head=head,
    )


def test_news_title_loses_the_publisher_who_is_the_author() -> None:
    link = (
        '<a href="https://news.google.com/rss/articles/CBMi1?oc=5">Le vélo gagne</a>&nbsp;&nbsp;<font>Le Journal</font>'
    )
    post = post_in(_news("Le vélo gagne - Le Journal", link))
    assert (post.network, post.kind, post.title, post.language) == (
        "google_news",
        PostKind.ARTICLE,
        "Le vélo gagne",
        "fr",
    )
    assert (post.text, post.html) == ("", "")
    assert post.author is not None
    assert (post.author.name, post.author.stable_id) == ("Le Journal", "journal.example")


def test_news_description_that_is_the_head_of_the_title_is_dropped() -> None:
    assert post_in(_news("Le vélo gagne du terrain - Le Journal", "<a href='x'>Le vélo gagne</a>")).text == ""


def test_news_title_with_a_dash_of_its_own_keeps_it() -> None:
    post = post_in(_news("Vélo - pourquoi", "Une vraie description"))
    assert (post.title, post.text) == ("Vélo - pourquoi", "Une vraie description")
