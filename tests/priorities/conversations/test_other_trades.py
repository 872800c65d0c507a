"""The queue on posts of our own making, from trades no list was made for: a bank, a bus, a museum, a shop."""

from __future__ import annotations

from itertools import product

from storage.records.conversations import ListName
from tests.priorities.conversations.scenes import points_of, ranked, said

FIRST = (
    "@bank someone took £800 out of my account last night and your fraud line has been ringing out for an hour",
    "your driver left my insulin outside in the sun, who do I contact??",
    "Bonjour, mon fils est handicapé et l'ascenseur de la gare est en panne, on fait comment pour demain ?",
    "vous m'avez prélevé 2 fois 129€, personne au tel, je vais saisir le médiateur",
)
ANSWER = (
    "Hi, I ordered a pair of boots 2 weeks ago, order 88213, still hasn't shipped. Any news?",
    "@shop wrong size delivered, how do i exchange",
    "Why was my card declined at the till today, embarrassing",
    "is the pool open on bank holidays",
    "the app keeps logging me out since the update",
    "slt jai pas recu mon colis c normal ??",
    "le site plante dès que je veux payer",
    "à quelle heure ferme l'expo samedi svp",
    "Ma carte de transport ne passe plus au portique, quoi faire",
)
LEAVE = (
    "thanks!",
    "lol same",
    "We're hiring! Store manager, Bristol https://example.org/a",
    "RT to win a £50 gift card #giveaway",
    "Top 10 gadgets of the year https://example.org/b",
    "Shares in the bank fell 3% on Monday after results",
    "@friend see you at 8",
    "good morning everyone",
    "merci bcp",
    "mdr tg",
    "Offre d'emploi : vendeur H/F à Lille (CDI)",
    "Jeu concours : commentez et taguez un ami pour gagner",
    "Budget 2026 : le Sénat adopte la loi",
    "Découvrez notre nouvelle collection printemps ! https://example.org/c",
    "il fait beau à Lille",
)


def test_whoever_waits_is_in_the_queue_and_nobody_else() -> None:
    assert {ranked(said(text)).list for text in FIRST + ANSWER} == {ListName.TO_ANSWER}
    assert ListName.TO_ANSWER not in {ranked(said(text)).list for text in LEAVE}


def test_every_one_who_waits_stands_above_every_one_who_does_not() -> None:
    for waits, leaves in product(FIRST + ANSWER, LEAVE):
        assert points_of(waits) > points_of(leaves), (waits, leaves)


def test_what_presses_stands_above_what_can_wait() -> None:
    pairs = list(product(FIRST, ANSWER))
    right = sum(points_of(first) > points_of(later) for first, later in pairs)
    assert right / len(pairs) >= 0.8
