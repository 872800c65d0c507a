"""The mail of an alert: an article a link, unwrapped, each once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.presets.google_alerts_mail import articles_in, is_google_alert
from listeners.importing.rows import RowError
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.letters import google, mail

ONE = (
    "https://press.example/rappel?id=7",
    "Élan vélo rappelle ses <b>batteries</b> - Le Quotidien",
    "Le fabricant rappelle …",
)
TWO = ("https://other.example/essai", "Essai : la capote pluie", "Nous avons roulé sous la pluie.")


@pytest.mark.parametrize("text", [False, True])
def test_each_link_is_an_article(text: bool) -> None:
    letter = google(ONE, TWO, text=text)

    assert is_google_alert(letter)
    first, second = articles_in(letter)
    assert (first.url, first.guid) == (ONE[0], ONE[0])
    assert first.title == "Élan vélo rappelle ses batteries - Le Quotidien"
    assert first.text == "Le fabricant rappelle …"
    assert (first.network, first.kind, first.author) == ("google_alerts", PostKind.ARTICLE, None)
    assert (first.language, first.published) == ("fr", datetime(2026, 11, 20, 8, tzinfo=UTC))
    assert (second.url, second.text) == (TWO[0], "Nous avons roulé sous la pluie.")


def test_an_article_is_told_once() -> None:
    assert len(list(articles_in(google(ONE, ONE)))) == 1


def test_the_mails_own_links_are_no_articles() -> None:
    letter = google(("https://www.google.com/alerts/feedback", "Flag as irrelevant", ""), ONE)

    assert [post.url for post in articles_in(letter)] == [ONE[0]]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x.example/a", ""])
def test_an_address_that_is_none_is_passed_over(address: str) -> None:
    assert [post.url for post in articles_in(google((address, "x", "y"), ONE))] == [ONE[0]]


def test_a_mail_that_was_sent_on_is_known_by_its_articles() -> None:
    letter = google(ONE)

    assert is_google_alert(mail("", letter.html, **{"from": "Sam <sam@elan.example>"}))
    assert not is_google_alert(mail("hello"))


def test_markup_in_titles_and_snippets_is_cleaned() -> None:
    (post,) = articles_in(
        google(("https://press.example/1", "<img src=x onerror=a()>Titre", "<script>x()</script>Texte"))
    )

    assert (post.title, post.text, post.html) == ("Titre", "Texte", "")


def test_an_alert_without_an_article_is_rejected() -> None:
    with pytest.raises(RowError, match="no article"):
        list(articles_in(google()))


@pytest.mark.parametrize("text", [False, True])
def test_a_digest_of_thousands_is_read_as_far_as_anybody_reads(text: bool) -> None:
    letter = google(
        *((f"https://press.example/{number}", f"Article {number}", "x") for number in range(2_000)), text=text
    )

    assert len(list(articles_in(letter))) == 500
