"""How a topic stands to us: each reason with its proof, and none where there is nothing to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from priorities.trends.standing import (
    MOST_COMMUNITIES,
    MOST_OF_YOURS,
    PER_FURTHER_COMMUNITY,
    PER_FURTHER_LANGUAGE,
    PER_PERSON_OF_YOURS,
    TopicFacts,
    with_standing,
)
from resources.catalogue import read_catalogue
from storage.records.reasons import Reason
from storage.records.trends import TopicMention, Trend
from storage.records.words import words
from tests.priorities.trends.test_announcing import VIADUCT

VIADUCT_WORDS = words("Labels", "Rising")


def said(
    mention: int, person: int, text: str = "jam", language: str | None = "en", *, spoke: bool = False
) -> TopicMention:
    return TopicMention(mention, person, text, language, spoke)


def placed(
    *mentions: TopicMention, communities: dict[int, int] | None = None, yours: dict[int, str] | None = None
) -> Trend:
    return with_standing(VIADUCT, TopicFacts(mentions, communities or {}, yours or {}))


def reason(trend: Trend, name: str) -> Reason | None:
    return next((one for one in trend.reasons if one.name == name), None)


def sentence(trend: Trend, name: str, language: str = "en") -> str:
    found = reason(trend, name)
    assert found is not None
    return read_catalogue(language).render(found.words)


def test_a_topic_of_which_nothing_is_known_stays_as_it_was() -> None:
    assert placed() == VIADUCT


def test_its_points_are_the_sum_of_its_reasons() -> None:
    base = replace(VIADUCT, reasons=(Reason("more_people", 40, VIADUCT_WORDS, VIADUCT_WORDS),))
    found = with_standing(base, TopicFacts((said(1, 1), said(2, 2)), {1: 5, 2: 6}, {1: "Lea"}))

    assert found.points == sum(one.points for one in found.reasons) == 40 + PER_FURTHER_COMMUNITY + PER_PERSON_OF_YOURS


def test_two_languages_count_from_two_people_each() -> None:
    one_alone = placed(said(1, 1, language="fr"), said(2, 2), said(3, 3))
    same_person = placed(said(1, 1, language="fr"), said(4, 1, language="fr"), said(2, 2), said(3, 3))
    two_each = placed(
        said(1, 1, language="fr"), said(4, 4, language="fr"), said(2, 2), said(3, 3), said(5, 5, language=None)
    )

    assert reason(one_alone, "several_languages") is reason(same_person, "several_languages") is None
    found = reason(two_each, "several_languages")
    assert found is not None
    assert (found.points, found.mentions) == (PER_FURTHER_LANGUAGE, (1, 4, 2, 3))
    assert sentence(two_each, "several_languages") == "It is said in 2 languages"


def test_communities_are_those_of_the_map() -> None:
    assert reason(placed(said(1, 1), said(2, 2), communities={1: 7, 2: 7}), "several_communities") is None
    crossed = placed(said(1, 1), said(2, 2), said(3, 9), communities={1: 7, 2: 8})
    found = reason(crossed, "several_communities")
    assert found is not None
    assert found.mentions == (1, 2)
    many = placed(*(said(n, n) for n in range(9)), communities={n: n for n in range(9)})
    assert getattr(reason(many, "several_communities"), "points", 0) == MOST_COMMUNITIES


@pytest.mark.parametrize(
    ("names", "english"),
    [
        (("Lea",), "Of your people: Lea"),
        (("Lea", "Max"), "Of your people: Lea, Max"),
        (("Lea", "Max", "Ines", "Tom"), "Of your people: Lea, Max, Ines and 1 more"),
    ],
)
def test_your_people_are_named_each_once(names: tuple[str, ...], english: str) -> None:
    yours = dict(enumerate(names))
    found = placed(*(said(n, n % len(names)) for n in range(8)), said(99, 99), yours=yours)

    assert sentence(found, "your_people") == english
    proof = reason(found, "your_people")
    assert proof is not None
    assert 99 not in proof.mentions
    assert proof.points == min(PER_PERSON_OF_YOURS * len(names), MOST_OF_YOURS)


def test_whether_we_spoke_is_said_and_proved() -> None:
    spoken = placed(said(2, 2), said(1, 1, spoke=True))
    found = reason(spoken, "already_spoke")
    assert found is not None
    assert (found.mentions, found.points) == ((1,), 0)
    assert reason(spoken, "not_yet_in_it") is None
    assert sentence(placed(said(2, 2)), "not_yet_in_it", "fr") == "Vous n’y êtes pas encore"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Un ouvrier est décédé sur le chantier", "décédé"),
        ("Two people injured at the plant", "injured"),
        ("Une plainte est déposée", "plainte"),
        ("a DATA BREACH again", "DATA BREACH"),
    ],
)
def test_what_is_sensitive_goes_to_pr_first(text: str, word: str) -> None:
    found = placed(said(1, 1, text), said(2, 2, text), said(3, 3, "good morning"))
    flagged = reason(found, "check_with_pr")
    assert flagged is not None
    assert (flagged.points, flagged.mentions, flagged.evidence) == (0, (1, 2), (word,))


@pytest.mark.parametrize(
    "text", ["mort de rire", "C’est très court", "the process works", "tu tues l’ambiance", "on fire"]
)
def test_everyday_words_are_not_sensitive(text: str) -> None:
    assert reason(placed(said(1, 1, text), said(2, 2, text)), "check_with_pr") is None


def test_one_person_does_not_make_a_topic_sensitive() -> None:
    assert reason(placed(said(1, 1, "she died"), said(2, 1, "died"), said(3, 3)), "check_with_pr") is None
