"""A small story in a real database, and the whole window on it: for tests of the pages, and for looking at them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import shiboken6
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.page import AnswerPage
from desktop.composition import House as WindowHouse
from desktop.composition import Outside, build
from desktop.kept import Kept
from desktop.shortcuts import PageName
from desktop.window import Window
from listeners.messages import Command
from storage.health import health, save_health
from storage.people import person, save_person_ranks
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.people import PersonRank
from storage.records.reasons import Reason
from storage.records.sources import ErrorKind, SourceError
from storage.records.territories import Account
from storage.records.trends import Trend
from storage.records.words import Words, words
from storage.territories import add_territory
from storage.trends import save_trends
from storage.voices import add_voice
from tests.storage.house import HOUR, MINUTE, NOON, House, house

QUESTION = words("Labels", "Question")
PROBLEM = words("Labels", "Problem")
THANKS = words("Labels", "Thanks")

REFUND = (
    "Helix support has been silent for three days. Has anyone got a refund for the X2 battery, or do we have to go "
    "through the shop?"
)
RAPPEL = (
    "Impossible de joindre le service à la clientèle de Helix depuis trois jours… Est-ce que la boutique de Montréal "
    "peut faire le rappel ?"
)
JAPAN = "新しいヘリックスX2のリコールについて、日本のユーザーはどうすればいいですか？"
RECALL = "Helix announces voluntary recall of X2 battery packs sold between March and June"
FIXED = "Firmware 4.2 fixed the charging bug for me. Thank you Helix team, that was quick 🚲"


def reason(name: str, points: int, sentence: str, label: Words, mention: int, *evidence: str) -> Reason:
    """Return a reason with its evidence."""
    return Reason(name, points, Words("Reasons", sentence), label, (mention,), evidence)


@dataclass
class Story:
    """What was told: conversations by name."""

    home: House
    dana: int = 0
    luc: int = 0
    priya: int = 0
    hana: int = 0
    news: int = 0
    below: int = 0
    mentions: dict[str, int] = field(default_factory=dict)

    def rank(self, name: str, points: int, *reasons: Reason, in_list: ListName = ListName.TO_ANSWER) -> None:
        """Place a conversation."""
        mention = self.mentions[name]
        thread = self.home.conversation_of(mention)
        save_ranks(self.home.db, [ConversationRank(thread, None, in_list, points, reasons, mention, None)])


def tell(home: House) -> Story:
    """Fill the database."""
    story = Story(home)
    feed = home.source("https://mastodon.example/tags/helix.rss", title="Mastodon #helix", hears="tags")
    reddit = home.source("https://reddit.example/r/ebikes.rss", title="r/ebikes", hears="mentions")
    broken = home.source("https://forum.example/feed.xml", title="Forum", hears="own_posts")
    _health(home, feed, reddit, broken)
    add_voice(home.db, name="Helix Support", accounts=[Account("mastodon", "support")])
    add_voice(home.db, name="Karim", accounts=[Account("mastodon", "karim")])
    add_territory(home.db, name="France", now=NOON)
    _dana(story, feed)
    _others(story, feed, reddit)
    _trend(story)
    _people(story)
    return story


def _health(home: House, feed: int, reddit: int, broken: int) -> None:
    for key, network in ((feed, "mastodon"), (reddit, "reddit")):
        known = replace(health(home.db, key), network=network, polled_at=NOON - 2 * MINUTE, total=61)
        known = replace(known, succeeded_at=NOON - 2 * MINUTE, due_at=NOON + 13 * MINUTE, new_at=NOON - 4 * MINUTE)
        save_health(home.db, known)
    said = Words("Sources", "The server refuses this address (403): it may ask for an account.")
    known = replace(health(home.db, broken), polled_at=NOON - 5 * MINUTE, failures=3, network="discourse")
    save_health(home.db, replace(known, error=SourceError(ErrorKind.HTTP, said), retry_at=NOON + 2 * HOUR))


def _dana(story: Story, feed: int) -> None:
    home = story.home
    home.identity("dana", name="Dana Kowalski")
    home.identity("marek", name="Marek Nowak")
    home.identity("support", name="Helix Support", ours=True)
    text = (
        "My Helix X2 smells of burning when it charges. Is this the recall everyone is talking about? "
        "@support please answer, it is in my hallway"
    )
    first = home.mention(
        text, handle="dana", at=NOON - 48 * MINUTE, source=feed, title="Battery smell while charging", to_us=True
    )
    story.dana = home.conversation_of(first)
    second = home.mention(
        "Unplug it and put it outside. Mine did the same last week and the casing was warm to the touch.",
        handle="marek", conversation=story.dana, at=NOON - 45 * MINUTE, parent=first,
    )  # fmt: skip
    ours = home.mention(
        "Hi Dana, thank you for telling us. Please unplug the charger now and keep the bike away from anything that "
        "can burn.",
        handle="support", conversation=story.dana, at=NOON - 29 * MINUTE, parent=first, by_us=True,
    )  # fmt: skip
    last = home.mention(
        "Done. How do I know if my pack is in the recalled batch? The number starts with HX2-0419.",
        handle="dana", conversation=story.dana, at=NOON - 22 * MINUTE, parent=ours, to_us=True, source=feed,
    )  # fmt: skip
    home.db.execute("UPDATE conversations SET title = 'Battery smell while charging' WHERE id = ?", (story.dana,))
    story.mentions |= {"dana": last, "dana first": first, "marek": second, "ours": ours}
    story.rank(
        "dana", 57,
        reason("health", 10, "Somebody may come to harm (“burning”)", words("Labels", "Health"), first, "burning"),
        reason("asks_question", 16, "She asks something: “How do I know…”", QUESTION, last, "How do I know"),
        reason("has_problem", 14, "She has a problem (“smells of burning”)", PROBLEM, first, "smells of burning"),
        reason("answers_us", 9, "She answers something of yours", words("Labels", "Answers you"), last, "HX2-0419"),
        reason("waiting", 8, "Nobody has answered for 22 min", words("Labels", "Waiting"), last),
    )  # fmt: skip


def _others(story: Story, feed: int, reddit: int) -> None:
    home = story.home
    told = (
        ("wrench", "torque_wrench", "Torque Wrench", "reddit", REFUND, 11, reddit),
        ("luc", "luc", "Luc Tremblay", "bluesky", RAPPEL, 18, feed),
        ("priya", "priya_rides", "Priya Raman", "mastodon", FIXED, 26, feed),
        ("hana", "hana", "鈴木 花", "mastodon", JAPAN, 64, feed),
        ("news", "weekly", "Cyclable Weekly", "web", RECALL, 70, feed),
        ("below", "deals", "Bike Deals", "web", "Win a Helix X2! Follow and share to enter our giveaway.", 90, feed),
    )  # fmt: skip
    for name, handle, person_name, network, text, minutes, source in told:
        home.identity(handle, network=network, name=person_name)
        at = NOON - minutes * MINUTE
        story.mentions[name] = home.mention(text, handle=handle, network=network, at=at, source=source)
    story.luc, story.priya = (home.conversation_of(story.mentions[name]) for name in ("luc", "priya"))
    story.hana, story.news = (home.conversation_of(story.mentions[name]) for name in ("hana", "news"))
    story.below = home.conversation_of(story.mentions["below"])
    m = story.mentions
    story.rank(
        "wrench", 41, reason("has_problem", 20, "Somebody has a problem", PROBLEM, m["wrench"], "silent", "refund")
    )
    story.rank("luc", 36, reason("asks_question", 16, "Somebody asks something", QUESTION, m["luc"], "Est-ce que"))
    story.rank("priya", 16, reason("thanks", 4, "Somebody thanks you", THANKS, m["priya"], "Thank you"))
    story.rank("hana", 24, reason("asks_question", 16, "Somebody asks something", QUESTION, m["hana"], "どうすれば"))
    press = reason("press", 10, "The press speaks of you", words("Labels", "Press"), m["news"])
    story.rank("news", 20, press, in_list=ListName.GOOD_TO_KNOW)
    giveaway = reason("giveaway", -16, "It is a giveaway", words("Labels", "Giveaway"), m["below"], "giveaway")
    story.rank("below", -10, giveaway, in_list=ListName.BELOW)


def _trend(story: Story) -> None:
    hourly = (3, 2, 4, 3, 5, 4, 3, 4, 6, 5, 7, 6, 8, 7, 9, 12, 10, 15, 18, 22, 30, 28, 41, 52)
    said = reason(
        "burst", 30, "61 people in the last 6 hours, 14 are usual", words("Labels", "Rising"), story.mentions["dana"]
    )
    trend = Trend(
        "#helixx2", ("#helixx2", "helix x2"), "hashtag", None, 30, (said,), 4.2, NOON - 6 * HOUR,
        (story.mentions["dana"], story.mentions["luc"]), 61, 3.2, story.mentions["dana first"], hourly,
        (("Mastodon #helix", 61), ("r/ebikes", 43), ("Bluesky", 24)),
    )  # fmt: skip
    save_trends(story.home.db, None, [trend], NOON)


def _people(story: Story) -> None:
    home = story.home
    ranks = []
    for handle, network, points in (("dana", "mastodon", 31), ("luc", "bluesky", 22)):
        who = person(home.db, home.person(handle, network=network))
        because = (
            reason("wrote_to_us", 18, "She wrote to you and you do not follow her", words("Labels", "Wrote to us"), 1),
            reason("shared_topics", points - 18, "You both speak of #helixx2", words("Labels", "Shared topics"), 1),
        )
        ranks.append(PersonRank(who, points, because, 6, 1))
    save_person_ranks(home.db, ranks)


@dataclass
class Now:
    """A clock that is set by hand."""

    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at

    def passes(self, time: timedelta) -> None:
        """Let some time pass."""
        self.at += time


@dataclass
class Ways:
    """What would have left the window; ``opens``: whether there is a browser."""

    opened: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    opens: bool = True

    def open_url(self, url: str) -> bool:
        """Note the address instead of opening it."""
        self.opened.append(url)
        return self.opens


@dataclass
class Lived:
    """The whole window, lived in."""

    house: WindowHouse
    story: Story
    ways: Ways
    now: Now

    @property
    def sent(self) -> tuple[Command, ...]:
        """What the listener would have been told."""
        return self.house.link.waiting

    @property
    def window(self) -> Window:
        """The window."""
        return self.house.window

    @property
    def answer(self) -> AnswerPage:
        """The page To answer."""
        page = self.window.pages[PageName.ANSWER]
        assert isinstance(page, AnswerPage)
        return page

    def settle(self, qtbot: QtBot, rounds: int = 4) -> None:
        """Let both desks answer what was asked, and what was asked because of the answers."""
        for _ in range(rounds):
            done: list[None] = []
            for desk in (self.house.desk, self.house.aside):
                desk.ask(lambda _db: None, done.append)
            qtbot.waitUntil(lambda done=done: len(done) == 2)

    def open(self, qtbot: QtBot) -> None:
        """Show the window with its first page read."""
        self.house.start()
        qtbot.waitExposed(self.window)
        self.settle(qtbot)

    def press(self, qtbot: QtBot, keys: str) -> None:
        """Press keys in whatever has the focus ("J", "Ctrl+Return", "G, R")."""
        sequence = QKeySequence(keys)
        for number in range(sequence.count()):
            combination = sequence[number]
            target = QApplication.focusWidget() or self.window
            qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())
        self.settle(qtbot)

    def cards(self) -> list[str]:
        """Return the names on the cards of the queue, the line as a dash."""
        return [card.name if card.key else "-" for card in self.answer.listing.model.cards()]


@contextmanager
def lived_in(application: QApplication, folder: Path, language: str = "en", *, told: bool = True) -> Iterator[Lived]:
    """Build the whole window on the story (or on an empty house), without a listener, and close it at the end."""
    with house(folder) as home:
        story = tell(home) if told else Story(home)
        ways, now = Ways(), Now()
        outside = Outside(clock=now, open_url=ways.open_url, copy=ways.copied.append)
        built = build(application, home.path, Kept.in_folder(folder), language, outside)
        try:
            yield Lived(built, story, ways, now)
        finally:
            built.close()
            shiboken6.delete(built.window)
            application.setStyleSheet("")
            application.setPalette(QPalette())
