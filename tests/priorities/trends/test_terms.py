from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.facts import TermPost
from priorities.trends.terms import MOST_TERMS, TermKind, key_of, link_key, terms_of
from tests.priorities.trends.scenes import MONDAY


def post(text: str, hashtags: tuple[str, ...] = (), links: tuple[str, ...] = ()) -> TermPost:
    return TermPost(1, 1, MONDAY, text, hashtags, links)


@pytest.mark.parametrize(
    "variants",
    [
        ("panne", "Pannes", "PANNE", "#panne"),
        ("étape", "etape", "Étapes"),
        ("réseau", "reseaux", "#Réseaux"),
    ],
)
def test_variants_share_one_key(variants: tuple[str, ...]) -> None:
    assert len({key_of(variant) for variant in variants}) == 1


@pytest.mark.parametrize(("one", "other"), [("press", "pres"), ("bus", "bu"), ("gaz", "gas")])
def test_what_is_no_plural_is_kept(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_words_pairs_and_numbers_in_pairs() -> None:
    assert list(terms_of(post("Bloqué à l'étape 6 depuis ce matin"))) == ["bloque", "etape", "etape 6"]


def test_stop_words_part_a_pair() -> None:
    assert "panne reseau" not in terms_of(post("la panne du réseau"))
    assert "panne reseau" in terms_of(post("panne réseau"))


def test_handles_and_links_in_the_text_are_no_topics() -> None:
    assert list(terms_of(post("@mairie voir https://example.org/velo velo"))) == ["velo"]


def test_a_hashtag_is_the_word_and_is_shown_as_a_hashtag() -> None:
    terms = terms_of(post("le velo #Vélo", hashtags=("Velos",)))
    assert list(terms) == ["velo"]
    assert terms["velo"].kind is TermKind.HASHTAG


def test_what_the_territory_always_says_is_ignored() -> None:
    assert list(terms_of(post("Festival pluie"), {"festival"})) == ["festival pluie", "pluie"]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Example.org/a/b/?utm_source=x#top", "example.org/a/b"),
        ("http://example.org/a/b", "example.org/a/b"),
        ("example.org/a", "example.org/a"),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_links_are_known_by_host_and_path(url: str, key: str) -> None:
    assert link_key(url) == key


def test_a_shared_link_is_a_term() -> None:
    (term,) = terms_of(post("", links=("https://example.org/a?x=1",))).values()
    assert (term.key, term.kind) == ("example.org/a", TermKind.LINK)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_has_few_terms(text: str, links: list[str]) -> None:
    terms = terms_of(post(text, links=tuple(links)))
    assert len(terms) <= MOST_TERMS
    assert all(key == term.key and term.shown for key, term in terms.items())


def test_floods_are_cut() -> None:
    tags = tuple(f"tag{i}x" for i in range(5000))
    assert len(terms_of(post("", hashtags=tags, links=tuple(f"https://{tag}.org" for tag in tags)))) < MOST_TERMS
    assert len(terms_of(post(" ".join(f"mot{i}x" for i in range(500))))) in {MOST_TERMS - 1, MOST_TERMS}
