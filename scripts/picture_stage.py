"""The sample made ready for pictures: heard once, some of it read, grouped, answered."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from commands.listening import poll_round
from listeners.engine import open_engine
from listeners.ranking.communities import refresh_communities
from listeners.ranking.lists import bring_up_to_date
from priorities.conversations.promises import with_promise
from storage.activity import people_to_rank
from storage.journal import log_gesture, snooze
from storage.noted import note_down
from storage.opening import connect, database_path
from storage.ranks import mark_opened, queue
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import Noted
from storage.sources import all_sources
from storage.voices import all_voices

GROUPS = ("Press", "Customers", "Elected", "Clubs")
ANSWERS = {
    "fr": (
        "Bonjour, vous avez raison d’insister : trois mails sans réponse, ce n’est pas nous. Je regarde votre commande "
        "maintenant et je reviens vers vous demain avant midi. Où voulez-vous être livré ?",
        "Merci de l’avoir dit si simplement. L’atelier de samedi est ouvert à tout le monde, venez comme vous êtes.",
    ),
    "en": (
        "You should not have had to write five times. I have found your return and will come back to you tomorrow with "
        "the date of the refund. Is the address of the order still the right one?",
        "Thank you for saying so. Which part of the ride did the children like best?",
    ),
}
"""What the sample's own people might have answered, by the language of the mention."""


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


async def hear(data: Path) -> None:
    """Poll the sample once and bring its lists up to date."""
    async with open_engine(data, now=now, chance=random.SystemRandom(), once=True) as engine:
        await poll_round(engine, all_sources(engine.db))
        bring_up_to_date(engine.db, now())
        refresh_communities(engine.db, now())


def live_a_little(data: Path) -> None:
    """Read a few conversations, put people into groups, answer some and put one off, as after a morning's work."""
    with closing(connect(database_path(data), durable=True)) as db:
        for entry in queue(db, limit=12)[3::2]:
            mark_opened(db, entry.conversation.id, now())
        _group_some(db)
        _answer_some(db)
        bring_up_to_date(db, now())


def _group_some(db: sqlite3.Connection) -> None:
    """Put those who write most to us into groups, so that the board of stakeholders has rows."""
    who = people_to_rank(db, now() - timedelta(days=60), 6 * len(GROUPS))
    for place, one in enumerate(who):
        note_down(db, one.person, Noted(groups=(GROUPS[place % len(GROUPS)],)), now())


def _answer_some(db: sqlite3.Connection) -> None:
    """Answer what stands below the first ones, which the pictures show as they came."""
    entries = queue(db, limit=40)[8:]
    voice = all_voices(db)[0].id
    left = {language: list(texts) for language, texts in ANSWERS.items()}
    for entry in entries:
        texts = left.get(entry.mention.language or "")
        if texts:
            answer = GestureToLog(GestureKind.REPLY, Why.HELP, voice=voice, mention=entry.mention.id, text=texts.pop(0))
            log_gesture(db, with_promise(answer, now()), now())
    snooze(db, entries[-1].conversation.id, now() + timedelta(hours=3), now())
