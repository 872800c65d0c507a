"""What can be heard of each network."""

from __future__ import annotations

from desktop.sources.coverage import coverage, coverage_sentence, coverage_words
from resources.catalogue import read_catalogue
from storage.records.sources import ErrorKind, SourceKind
from tests.desktop.sources.lines import failing, line

FEED = "https://a.example/x.xml"


def test_a_network_hears_what_its_best_source_at_work_hears() -> None:
    cards = coverage(
        [
            line(1, network="mastodon", hears="own_posts"),
            line(2, network="mastodon", hears="tags"),
            line(3, network="reddit", hears="mentions", error=failing()),
            line(4, network="youtube", hears="own_posts"),
            line(5, network="lemmy", hears="mentions", paused=True),
            line(6, network="discourse", hears="mentions", error=failing(ErrorKind.GONE)),
            line(7),
            line(8, "/home/lea/exports", kind=SourceKind.FOLDER, hears="mentions"),
        ]
    )
    assert [(card.key, card.hears, card.sources) for card in cards] == [
        ("Discourse", "nothing", 1),
        ("Lemmy", "nothing", 1),
        ("YouTube", "nothing", 1),
        ("Web", "unknown", 1),
        ("Mastodon", "tags", 2),
        ("Folder", "mentions", 1),
        ("Reddit", "mentions", 1),
    ]
    assert [card.resting for card in cards[:3]] == [1, 1, 0]
    assert cards[-1].failing == 1


def test_a_card_is_one_sentence_in_both_languages() -> None:
    (card,) = coverage([line(1, network="youtube", hears="own_posts")])
    assert read_catalogue("en").render(coverage_sentence(card)) == "YouTube: Hears nothing about you. 1 source"
    assert read_catalogue("fr").render(coverage_words(card)) == "N’entend rien sur vous"


def test_no_sources_have_no_cards() -> None:
    assert coverage([]) == ()
