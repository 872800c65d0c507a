"""The reasons around the words: who she is to us, whether she speaks to us, how much she tells."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from priorities.conversations.addressed import addressed
from priorities.conversations.courtesy import CLOSING_WORDS, courtesy
from priorities.conversations.facts import PersonFacts
from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import read
from priorities.conversations.standing import KEY_GROUP, OTHER_GROUP, standing
from priorities.conversations.substance import at_heart, substance
from storage.records.reasons import Reason
from storage.records.words import words
from tests.priorities.conversations.scenes import said


def lea(**more: object) -> PersonFacts:
    return PersonFacts(1, "Léa", **more)  # type: ignore[arg-type]


def only(reasons: Iterable[Reason]) -> Reason:
    (found,) = reasons
    return found


@pytest.mark.parametrize("group", ["Press", "presse locale", "PARTENAIRES", "Élus", "key accounts"])
def test_groups_whose_silence_costs_most(group: str) -> None:
    assert only(standing(lea(group=group), 5)).points == KEY_GROUP


@pytest.mark.parametrize("group", ["Customers", "voisins", "pressing", "monkeys"])
def test_other_groups_named_by_hand(group: str) -> None:
    assert only(standing(lea(group=group), 5)).points == OTHER_GROUP


def test_a_stranger_gives_no_reason() -> None:
    assert list(standing(lea(), 5)) == []


def test_a_first_word_is_welcome_once() -> None:
    assert only(standing(lea(wrote_to_us=1), 5)).name == "first_word"
    assert list(standing(lea(wrote_to_us=1, answered=1), 5)) == []
    assert list(standing(lea(wrote_to_us=2), 5)) == []


def test_who_writes_again_after_an_answer_is_told_of_until_it_is_a_habit() -> None:
    found = only(standing(lea(wrote_to_us=2, answered=1), 5))
    assert (found.name, found.mentions) == ("came_back", (5,))
    assert only(standing(lea(wrote_to_us=3, answered=2), 5)).name == "we_talk"


@pytest.mark.parametrize(
    ("wrote", "answered", "name"),
    [(3, 0, "owed"), (3, 1, "owed"), (3, 2, "we_talk"), (9, 3, "owed"), (9, 4, "we_talk")],
)
def test_what_we_owe_and_what_we_keep_up(wrote: int, answered: int, name: str) -> None:
    found = only(standing(lea(wrote_to_us=wrote, answered=answered), 5))
    assert found.name == name
    counted = {"answered": words("Reasons", "%n times", None, answered)} if answered else {}
    assert (found.words.n, found.words.args) == (wrote, counted)
    assert found.words.source.endswith("you answered {answered}" if answered else "you never answered")
    assert found.mentions == (5,)


@pytest.mark.parametrize(
    ("text", "to_us", "answers", "name", "mentions"),
    [
        ("votre avis", True, (8,), "answers_us", (1, 8)),
        ("votre avis", True, (), "answers_us", (1,)),
        ("votre avis", True, None, "to_us", (1,)),
        ("votre avis", False, None, "speaks_to", (1,)),
        ("@musee un avis", False, None, "speaks_to", (1,)),
    ],
)
def test_the_strongest_sign_that_it_was_said_to_us(
    text: str, to_us: bool, answers: tuple[int, ...] | None, name: str, mentions: tuple[int, ...]
) -> None:
    found = only(addressed(read(said(text, to_us=to_us)), answers))
    assert (found.name, found.mentions) == (name, mentions)


def test_said_to_nobody() -> None:
    assert list(addressed(read(said("un avis sur le musée")), None)) == []


@pytest.mark.parametrize(("words", "points"), [(7, 0), (8, 3), (14, 3), (15, 5), (24, 5), (25, 7), (400, 7)])
def test_detail_is_worth_more_up_to_a_point(words: int, points: int) -> None:
    found = {reason.name: reason.points for reason in substance(read(said("mot " * words)))}
    assert found.get("detailed", 0) == points


def test_a_length_of_time_weighs_more_than_still() -> None:
    exact, vague = (
        next(reason for reason in substance(read(said(text))) if reason.name == "lasts")
        for text in ("10 jours", "toujours")
    )
    assert exact.points > vague.points
    assert exact.evidence == ("10 jours",)


def test_the_territorys_words_are_found_inside_words_and_without_accents() -> None:
    seen = read(said("La #Vélorution passe par la PRÉFECTURE"))
    assert only(at_heart(seen, ("velo",))).points == 2
    assert only(at_heart(seen, ("velo", "prefecture", "gare"))).points == 4
    assert list(at_heart(seen, ("gare", ""))) == []
    assert list(at_heart(seen, ())) == []


def test_short_thanks_close_and_long_thanks_deserve_a_word() -> None:
    short = "merci " + "vraiment " * (CLOSING_WORDS - 1)
    assert only(courtesy(read(said(short)))).name == "closing"
    assert only(courtesy(read(said(f"{short} partout")))).name == "thanks"


@pytest.mark.parametrize("text", ["merci, mais pourquoi ?", "merci de m'aider", "merci, toujours en panne", "un mot"])
def test_thanks_with_something_asked_close_nothing(text: str) -> None:
    assert list(courtesy(read(said(text)))) == []


def test_praise_counts_when_it_is_said_to_us() -> None:
    assert list(courtesy(read(said("une soirée formidable")))) == []
    found = only(courtesy(read(said("une soirée formidable", to_us=True))))
    assert (found.name, found.evidence) == ("praise", ("formidable",))


def test_evidence_is_at_most_four_phrases() -> None:
    seen = read(said("panne bug erreur retard soucis coupure", language="fr"))
    assert len(seen.found[Family.PROBLEM]) == 6
    assert seen.evidence(Family.PROBLEM) == ("panne", "bug", "erreur", "retard")
