"""Scenes a community manager knows, in both languages: heard, threaded and ranked as in a real day.

Each scene says who stands where, and why. The crowd of ordinary remarks around it is the same in all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.ear import Ear
from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.trends import refresh_trends
from storage.journal import log_gesture
from storage.ranks import place, queue
from storage.records.conversations import ListName, QueueEntry
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.mentions import PostKind
from storage.records.territories import Account
from storage.trends import trends
from storage.voices import add_voice
from tests.storage.house import House, house

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
"""A Friday afternoon."""

CROWD = (
    ("Belle journée à vélo sur les quais", "A lovely ride along the river"),
    ("Il pleut encore", "Rain again"),
    ("Le marché était plein ce matin", "The market was packed this morning"),
    ("Bon week-end à tous", "Have a good weekend all"),
)


@dataclass
class Scene:
    """A day heard by Farandelle, who speaks as @farandelle on Mastodon."""

    home: House
    language: str
    ear: Ear = field(init=False)
    said: int = 0

    def __post_init__(self) -> None:
        add_voice(self.home.db, name="Farandelle", accounts=[Account("mastodon", "farandelle")])
        self.ear = Ear(self.home.db)
        for number, (french, english) in enumerate(CROWD * 3):
            self.says(f"passer{number}", f"{french} ({number})", f"{english} ({number})", hours_ago=number % 7 + 1)

    def says(self, who: str, french: str, english: str, *, hours_ago: float = 2, to: int | None = None) -> int:
        """Let somebody say something in the scene's language, in answer to a mention or not; return its id."""
        text = french if self.language == "fr" else english
        self.said += 1
        address = f"https://social.example/@{who}/{self.said}"
        parent = None if to is None else self.home.db.execute("SELECT heard_as FROM mentions WHERE id = ?", (to,))
        post = HeardPost(
            guid=address,
            url=address,
            network="mastodon",
            author=HeardAuthor(stable_id=f"https://social.example/users/{who}", handle=who, name=who.title()),
            text=text,
            published=NOW - timedelta(hours=hours_ago),
            mentions=("farandelle",) if "@farandelle" in text else (),
            in_reply_to=None if parent is None else parent.fetchone()[0],
        )
        return self.ear.hear([post], source=None, now=NOW).mentions[0]

    def answered(self, mention: int, hours_ago: float = 1) -> None:
        """Let us answer a mention."""
        gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Voilà.")
        log_gesture(self.home.db, gesture, NOW - timedelta(hours=hours_ago))

    def ranked(self) -> list[QueueEntry]:
        """Rank all there is and return the queue, the first to answer first."""
        deque(refresh_ranks(self.home.db, {}, NOW), maxlen=0)
        return queue(self.home.db, limit=99)

    def standing(self, mention: int) -> QueueEntry:
        """Return where a mention's conversation stands."""
        found = place(self.home.db, self.home.conversation_of(mention))
        assert found is not None
        return found

    def reasons(self, mention: int) -> set[str]:
        return {one.name for one in self.standing(mention).reasons}


@pytest.fixture(params=["fr", "en"])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    with house(tmp_path / "data") as made:
        yield Scene(made, request.param)


WHERE_IS_IT = ("@farandelle où est ma commande ?", "@farandelle where is my order?")


def test_a_journalist_before_her_deadline_comes_first(scene: Scene) -> None:
    customer = scene.says("karim", *WHERE_IS_IT)
    journalist = scene.says(
        "hannah",
        "@farandelle bonjour, je suis journaliste et je prépare un article pour demain sur les freins. "
        "Pouvez-vous confirmer le nombre de vélos concernés ?",
        "@farandelle hello, I am a journalist writing about the brakes, my deadline is tomorrow. "
        "Could you confirm how many bikes are concerned?",
    )

    entries = scene.ranked()

    assert [entry.mention.id for entry in entries[:2]] == [journalist, customer]
    assert "press" in scene.reasons(journalist)


def test_an_elected_person_counts_as_the_press_does(scene: Scene) -> None:
    customer = scene.says("karim", "@farandelle à quelle heure ouvrez-vous ?", "@farandelle what time do you open?")
    member = scene.says(
        "mp",
        "@farandelle députée de la circonscription, je souhaite visiter votre atelier. Qui puis-je contacter ?",
        "@farandelle I am the member of parliament for this town and would like to visit you. Who can I contact?",
    )

    entries = scene.ranked()

    assert entries[0].mention.id == member
    assert customer in [entry.mention.id for entry in entries]
    assert "press" in scene.reasons(member)


def test_somebody_vulnerable_is_not_left_waiting(scene: Scene) -> None:
    angry = scene.says("rage", "@farandelle votre site est nul !!", "@farandelle your site is awful!!")
    vulnerable = scene.says(
        "marc",
        "@farandelle ma mère handicapée n'a plus de vélo adapté depuis une semaine, elle est bloquée chez elle. "
        "Pouvez-vous nous aider ?",
        "@farandelle my disabled mother has been without her adapted bike for a week, she is stuck at home. "
        "Can you help us?",
    )

    entries = scene.ranked()

    assert entries[0].mention.id == vulnerable
    assert "vulnerable" in scene.reasons(vulnerable)
    assert scene.standing(vulnerable).points > scene.standing(angry).points


def test_a_friend_who_comes_back_is_known(scene: Scene) -> None:
    question = ("@farandelle une petite question sur les pneus ?", "@farandelle a small question about the tyres?")
    for visit in range(3):
        said = scene.says("lea", *(f"{text} ({visit})" for text in question), hours_ago=200 + 24 * visit)
        scene.answered(said, hours_ago=199 + 24 * visit)
    friend, stranger = scene.says("lea", *question), scene.says("zoe", *question)

    scene.ranked()

    assert "we_talk" in scene.reasons(friend)
    assert "first_word" in scene.reasons(stranger)
    assert scene.standing(friend).points > scene.standing(stranger).points


def test_an_answered_thread_rests_until_she_writes_again(scene: Scene) -> None:
    asked = scene.says("lea", *WHERE_IS_IT, hours_ago=4)
    scene.answered(asked, hours_ago=3)
    assert asked not in [entry.mention.id for entry in scene.ranked()]

    still = ("@farandelle toujours rien reçu, que faire ?", "@farandelle still nothing, what now?")
    again = scene.says("lea", *still, hours_ago=1, to=asked)

    assert again in [entry.mention.id for entry in scene.ranked()]
    assert "answers_us" in scene.reasons(again)


def test_a_wave_of_spam_drowns_nobody(scene: Scene) -> None:
    spam = [
        scene.says(
            f"promo{n}",
            "Concours ! Gagnez un vélo, tentez votre chance, RT pour participer @farandelle https://promo.example/x",
            "Giveaway! Win a bike, retweet to enter @farandelle https://promo.example/x",
            hours_ago=1 + n / 60,
        )
        for n in range(25)
    ]
    asked = scene.says("lea", *WHERE_IS_IT)

    entries = scene.ranked()

    assert entries[0].mention.id == asked
    assert not {entry.mention.id for entry in entries} & set(spam)
    assert "giveaway" in scene.reasons(spam[3])


def test_one_account_that_shouts_is_no_trend(scene: Scene) -> None:
    for n in range(40):
        scene.says("loud", f"#SCANDALE numéro {n} aujourd'hui", f"#SCANDALE number {n} today", hours_ago=n / 20)

    refresh_trends(scene.home.db, NOW)

    assert [one.topic for one in trends(scene.home.db) if "scandal" in one.topic.lower()] == []


def test_a_crisis_in_the_making_is_seen_by_its_people(scene: Scene) -> None:
    for n in range(9):
        scene.says(
            f"rider{n}",
            f"le frein de mon Baluchon a lâché ce matin, c'est dangereux (lot 2609, {n})",
            f"the brake of my Baluchon failed this morning, this is dangerous (batch 2609, {n})",
            hours_ago=0.2 + n / 6,
        )

    refresh_trends(scene.home.db, NOW)

    rising = trends(scene.home.db)
    assert rising[0].people == 9
    assert any("baluchon" in term.lower() for term in rising[0].terms)


def test_a_quiet_but_important_question_is_not_lost_below_loud_ones(scene: Scene) -> None:
    loud = scene.says("rage", "mdr encore en panne ces vélos", "lol these bikes broke again", hours_ago=1)
    quiet = scene.says(
        "ines",
        "bonjour, mon fils est tombé avec le siège enfant mal fixé. Existe-t-il une notice pour le serrage ?",
        "hello, my son fell because the child seat came loose. Is there a guide on how to tighten it?",
        hours_ago=20,
    )

    entries = scene.ranked()

    assert quiet in [entry.mention.id for entry in entries[:2]]
    assert scene.standing(quiet).list is ListName.TO_ANSWER
    assert scene.standing(quiet).points > scene.standing(loud).points


def test_what_is_to_read_waits_for_nobody(scene: Scene) -> None:
    article = HeardPost(
        guid="https://press.example/brakes",
        url="https://press.example/brakes",
        network="google_news",
        kind=PostKind.ARTICLE,
        title="Farandelle : faut-il craindre pour ses freins ?",
        text="Farandelle : faut-il craindre pour ses freins ? Notre enquête.",
        published=NOW - timedelta(hours=2),
    )
    mention = scene.ear.hear([article], source=None, now=NOW).mentions[0]

    entries = scene.ranked()

    assert mention not in [entry.mention.id for entry in entries]
    assert scene.standing(mention).list is ListName.GOOD_TO_KNOW
