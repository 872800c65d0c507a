"""What each family of reasons hears, in French and in English, as people really type."""

from __future__ import annotations

import pytest

from priorities.conversations.asking import PERHAPS_A_QUESTION, QUESTION
from priorities.conversations.stakes import MONEY, MONEY_WITH_SUM
from tests.priorities.conversations.scenes import names, points_of, ranked, reason, said
from tests.priorities.wording import assert_can_be_said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("asks_question", "A quelle heure ouvrez vous demain ?"),
        ("asks_question", "pk c'est fermé"),
        ("asks_question", "How long does it take to get there"),
        ("asks_question", "any update on this"),
        ("asks_question", "@pool is the water warm on sundays"),
        ("asks_question", "à quelle heure ferme l'expo"),
        ("asks_help", "qqn peut m'aider svp"),
        ("asks_help", "besoin d'aide"),
        ("asks_help", "Please fix this"),
        ("has_problem", "tjrs rien recu, ca marche pas"),
        ("has_problem", "J'ai un PROBLÈME"),
        ("has_problem", "it doesnt work anymore"),
        ("unanswered", "impossible de vous joindre, personne ne répond"),
        ("unanswered", "been calling for days, no one picks up"),
        ("angry", "votre service est inadmissible"),
        ("angry", "ridiculous customer service"),
        ("may_leave", "je vais résilier"),
        ("may_leave", "cancel my account, never again"),
        ("urgent", "c'est urgent"),
        ("urgent", "need this asap"),
        ("health", "mon mari est à l'hôpital"),
        ("health", "my daughter was injured"),
        ("money", "je veux être remboursé"),
        ("money", "you charged me twice"),
        ("legal", "je vais porter plainte"),
        ("legal", "you will hear from my lawyer"),
        ("vulnerable", "ma grand-mère est seule"),
        ("vulnerable", "my toddler was with me"),
        ("press", "journaliste au quotidien régional, je prépare un sujet"),
        ("press", "I'm a reporter writing a story"),
        ("own_case", "j'ai commandé hier"),
        ("lasts", "depuis 3 jours"),
        ("lasts", "still waiting"),
        ("gives_number", "commande 48213"),
        ("detailed", "un deux trois quatre cinq six sept huit"),
        ("speaks_to", "votre équipe"),
        ("speaks_to", "@brand no seat again"),
        ("giveaway", "RT pour participer au concours"),
        ("giveaway", "giveaway: follow me to win"),
        ("promotion", "Profitez de notre code promo"),
        ("promotion", "Use code SAVE, shop now"),
        ("swindle", "Besoin d'un prêt rapide sans justificatif ?"),
        ("swindle", "A spell caster brought him back"),
        ("hiring", "On recrute une développeuse en CDI"),
        ("hiring", "We're hiring in Leeds, apply now"),
        ("news", "Le ministre annonce un plan"),
        ("news", "Government announces new plan"),
        ("reshare", "RT la réunion commence"),
        ("bare_link", "à voir https://example.org/x"),
        ("laughter", "ptdr"),
        ("laughter", "lmao"),
        ("insult", "quel connard"),
        ("closing", "Merci !"),
        ("closing", "ok thanks"),
        (
            "thanks",
            "Merci à toute la troupe pour cette soirée de théâtre, les comédiens étaient formidables et la salle aussi",
        ),
        ("cut_short", "Le festival ouvre ses portes ce… https://example.org/x"),
    ],
)
def test_a_family_hears(name: str, text: str) -> None:
    assert name in names(text)
    assert_can_be_said(ranked(said(text)).reasons)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("asks_question", "???"),
        ("closing", "Merci, mais ça ne marche toujours pas"),
        ("closing", "merci de me rappeler"),
        ("promotion", "Vous avez un code promo ?"),
        ("insult", "bande de connards, ma ligne ne marche plus"),
        ("news", "j'ai lu votre rapport et mon nom y figure"),
        ("bare_link", "voici la photo de ce que j'ai reçu ce matin à la place de ma commande https://example.org/x"),
        ("praise", "great"),
        ("angry", "quelle honte ce match"),
        ("asks_question", "do it again"),
    ],
)
def test_a_family_does_not_hear(name: str, text: str) -> None:
    assert name not in names(text)


def test_a_sure_question_weighs_more_than_a_perhaps() -> None:
    sure = reason(ranked(said("Quand est-ce que vous ouvrez ?")), "asks_question")
    perhaps = reason(ranked(said("je me demande quand vous ouvrez")), "asks_question")
    assert sure is not None
    assert perhaps is not None
    assert (sure.points, perhaps.points) == (QUESTION, PERHAPS_A_QUESTION)
    assert sure.evidence == ("Quand est-ce que vous ouvrez ?",)
    assert sure.words.args == {"words": "Quand est-ce que vous ouvrez ?"}


def test_a_sum_named_with_a_bill_weighs_double() -> None:
    alone, named = (reason(ranked(said(text)), "money") for text in ("prélevé deux fois", "prélevé de 80 €"))
    assert alone is not None
    assert named is not None
    assert (alone.points, named.points) == (MONEY, MONEY_WITH_SUM)
    assert named.evidence[0] == "80 €"


def test_repeating_the_same_trouble_adds_little() -> None:
    assert points_of("problème panne coupure erreur " * 20) - points_of("problème panne coupure erreur") < 15


def test_sentiment_alone_is_a_weak_hint() -> None:
    assert points_of("nul") == points_of("table")


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Mon père de 85 ans est sans téléphone depuis 8 jours, que faire ?", "Vos horaires d'ouverture ?"),
        ("Vos horaires d'ouverture ?", "Merci beaucoup, bonne journée"),
        ("Ma commande 4411 n'est jamais arrivée", "Bravo à toute l'équipe, c'était super"),
        ("My flight was cancelled and nobody answers, please help", "Great crew today"),
        ("Where is my refund of $300?", "Win a free trip! RT to enter"),
        ("can you help me?", "We're hiring: apply now https://example.org"),
        ("pourquoi on me preleve encore ?", "Le gouvernement présente son projet de loi sur l'énergie"),
    ],
)
def test_service_comes_before_praise_and_noise(more: str, less: str) -> None:
    assert points_of(more) > points_of(less)


def test_copied_texts_and_tag_floods_sink() -> None:
    text = "Une question pour vous : comment faire ?"
    assert points_of(text, copies=5) < 0 < points_of(text)
    assert points_of(text, copies=1) == points_of(text)
    assert points_of(text, hashtags=tuple("abcdef")) < points_of(text, hashtags=tuple("abcde"))
    assert points_of(text, handles=tuple("abcdef")) < points_of(text)
