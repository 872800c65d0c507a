"""Promises in our own answers: "on revient vers vous demain", "we will let you know by Friday", and when they are due.

A promise is a sentence that says in the first person what will be done, and by when. One without a date is none here,
nor a question, nor what will not be done. Days end with the working day; "within 48 hours" is 48 hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, tzinfo

from priorities.conversations.lexicon.compiled import fold
from storage.records.journal import GestureToLog

READ_CHARACTERS = 5_000
DAY_ENDS = time(18)
NOON_ENDS = time(12)
MOST_DAYS = 92
"""Later than this is no date one waits for."""

_SENTENCE = re.compile(r"[^.!?\n…]+[.!?…]*")
_NOT = re.compile(r"\bne\b|\bn['’]|\bnot\b|\bcannot\b|\bnever\b|n['’]t\b")
_WILL = re.compile(
    r"\b(?:i|we)(?:['’]ll| will| shall| promise)\b|\b(?:i['’]m|i am|we['’]re|we are) going to\b|\byou(?:['’]ll| will)"
    r"|\b(?:get|come) back to you\b|\blet you know\b|\bkeep you (?:posted|updated|informed)\b"
    r"|\b(?:je|j['’]|on|nous|vous|tu)\b.{0,40}?\b\w{2,}(?:rai|rons|ra|rez|ras)\b"
    r"|\b(?:revien[st]|revenons) vers (?:vous|toi)\b|\b(?:te|t['’]|vous) (?:redis|redit|redisons|reponds?|repondons)\b"
    r"|\b(?:te|vous) (?:recontacte|recontactons|rappelle|rappelons|tiens|tient|tenons|envoie|envoyons|confirme)\b"
    r"|\b(?:je vais|on va|nous allons)\b"
)
_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10,
    "quinze": 15, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "ten": 10,
}  # fmt: skip
_HOURS = {"h": 1, "heure": 1, "heures": 1, "hour": 1, "hours": 1, "hrs": 1}
_DAYS = {"j": 1, "jour": 1, "jours": 1, "day": 1, "days": 1, "semaine": 7, "semaines": 7, "week": 7, "weeks": 7}
_SPAN = re.compile(
    r"\b(?:sous|d['’]ici|dans|within|in)\s+(?:les\s+|the\s+)?(?:next\s+|prochaines?\s+|prochains\s+)?"
    rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})\s*({'|'.join(sorted({**_HOURS, **_DAYS}, key=len, reverse=True))})\b"
)
_WITHIN_THE_HOUR = re.compile(r"\bdans l['’]heure\b|\bwithin the hour\b")
_TOMORROW = re.compile(r"(?<!apres-)(?<!apres )\b(?:demain|tomorrow)\b(?:\s+(matin|morning))?")
_DAY_AFTER = re.compile(r"\bapres[- ]demain\b|\b(?:the )?day after tomorrow\b")
_TODAY = re.compile(
    r"\baujourd['’]hui\b|\bce soir\b|\bdans la journee\b|\btoday\b|\btonight\b|\bthis (?:evening|afternoon)\b"
    r"|\bcet apres-midi\b|\bend of (?:the )?day\b"
)
_WEEK_ENDS = re.compile(r"\bfin de (?:la )?semaine\b|\bend of (?:the|this) week\b|\bthis week\b|\bcette semaine\b")
_NEXT_WEEK = re.compile(r"\b(?:la )?semaine prochaine\b|\bnext week\b")
_WEEKDAYS = {
    name: number
    for names in ("lundi mardi mercredi jeudi vendredi samedi dimanche",
                  "monday tuesday wednesday thursday friday saturday sunday")
    for number, name in enumerate(names.split())
}  # fmt: skip
_WEEKDAY = re.compile(rf"\b(next\s+)?({'|'.join(_WEEKDAYS)})\b(\s+prochain)?")
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised: the sentence, as it is written, and by when (aware UTC)."""

    said: str
    due: datetime


def promised(text: str, at: datetime, zone: tzinfo | None = None) -> Promise | None:
    """Return the promise of an answer that is due first, None when it makes none.

    Args:
        text: of our answer, French or English.
        at: when it was given, aware.
        zone: where the days are those of the person; None for this machine's.
    """
    local = at.astimezone(zone)
    found: list[Promise] = []
    for match in _SENTENCE.finditer(text[:READ_CHARACTERS]):
        sentence = fold(match[0])
        if match[0].rstrip().endswith("?") or _NOT.search(sentence) or not _WILL.search(sentence):
            continue
        found.extend(Promise(match[0].strip(), due.astimezone(at.tzinfo)) for due in _dues(sentence, local))
    near = [one for one in found if at < one.due <= at + timedelta(days=MOST_DAYS)]
    return min(near, key=lambda one: one.due, default=None)


def with_promise(gesture: GestureToLog, at: datetime, zone: tzinfo | None = None) -> GestureToLog:
    """Return a gesture with the promise its text makes, as ``promised`` reads it."""
    found = promised(gesture.text, at, zone) if gesture.text else None
    return replace(gesture, promise_due=found.due) if found is not None else gesture


def _dues(sentence: str, now: datetime) -> Iterator[datetime]:
    """Yield the moments a folded sentence names, in the zone of ``now``."""
    if _WITHIN_THE_HOUR.search(sentence):
        yield now + timedelta(hours=1)
    for span in _SPAN.finditer(sentence):
        number = _NUMBERS.get(span[1]) or int(span[1] if span[1].isdigit() else 0)
        unit = span[2]
        yield now + timedelta(hours=number) if unit in _HOURS else _day(now, number * _DAYS[unit])
    if _TODAY.search(sentence):
        yield _day(now, 0)
    if _DAY_AFTER.search(sentence):
        yield _day(now, 2)
    elif match := _TOMORROW.search(sentence):
        yield _day(now, 1, NOON_ENDS if match[1] else DAY_ENDS)
    to_friday = (_FRIDAY - now.weekday()) % 7
    if _WEEK_ENDS.search(sentence):
        yield _day(now, to_friday)
    if _NEXT_WEEK.search(sentence):
        yield _day(now, 7 - now.weekday() + _FRIDAY)
    for named in _WEEKDAY.finditer(sentence):
        ahead = (_WEEKDAYS[named[2]] - now.weekday()) % 7
        yield _day(now, ahead or (7 if named[1] or named[3] else 0))


def _day(now: datetime, ahead: int, end: time = DAY_ENDS) -> datetime:
    """Return the end of a day; of one that is over already, the end of the next."""
    day = datetime.combine(now.date() + timedelta(days=ahead), end, now.tzinfo)
    return day if day > now else day + timedelta(days=1)
