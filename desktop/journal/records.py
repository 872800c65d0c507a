"""The response log on the screen: its columns, its periods, and what an outcome is called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from desktop.answer.intentions import WHYS
from desktop.networks import network_name
from desktop.parts.plain_text import excerpt
from desktop.tables import Column
from desktop.theme.tokens import Tone
from storage.records.journal import GestureKind, How, LogRow, Outcome
from storage.records.log_choice import EVERYTHING, LogChoice
from storage.records.words import Words, duration, moment, words

GESTURES: dict[GestureKind, Words] = {
    GestureKind.REPLY: words("Gesture", "Reply"),
    GestureKind.THANK: words("Gesture", "Thanks"),
    GestureKind.FOLLOW: words("Gesture", "Follow"),
    GestureKind.FOLLOW_BACK: words("Gesture", "Follow back"),
    GestureKind.MENTION: words("Gesture", "Mention"),
    GestureKind.TAG: words("Gesture", "Tag"),
    GestureKind.SHARE: words("Gesture", "Share"),
    GestureKind.HAND_OVER: words("Gesture", "Handed over"),
    GestureKind.PUBLISH: words("Gesture", "Post"),
}
OUTCOMES: dict[Outcome, Words] = {
    Outcome.NONE: words("Outcome", "Nothing yet"),
    Outcome.ANSWERED_BACK: words("Outcome", "Answered back"),
    Outcome.THANKED: words("Outcome", "Thanked"),
    Outcome.CAME_BACK: words("Outcome", "Came back"),
    Outcome.NOT_HEARABLE: words("Outcome", "Cannot be heard"),
}
NO_TEXT = words("Journal", "No text was kept.")
_TONES = {
    Outcome.ANSWERED_BACK: Tone.POSITIVE,
    Outcome.THANKED: Tone.POSITIVE,
    Outcome.CAME_BACK: Tone.POSITIVE,
}


class Period(StrEnum):
    """How far back the log is shown."""

    TODAY = "today"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


PERIODS: dict[Period, Words] = {
    Period.TODAY: words("Period", "Today"),
    Period.DAY: words("Period", "Day by day"),
    Period.WEEK: words("Period", "Last 7 days"),
    Period.MONTH: words("Period", "Last 30 days"),
    Period.ALL: words("Period", "Everything"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the log is wanted on the screen, and so in an export of it.

    Attributes:
        back: with Period.DAY, how many days before today the day lies.
        choice: what else; its bounds in time and its territory are not read.
    """

    period: Period = Period.MONTH
    back: int = 1
    choice: LogChoice = EVERYTHING

    def at(self, now: datetime, territory: int | None) -> LogChoice:
        """Return the choice as it is at a moment (aware); its days are this machine's."""
        since, until = bounds(self.period, now, self.back)
        return replace(self.choice, since=since, until=until, territory=territory)


def bounds(period: Period, now: datetime, back: int = 0) -> tuple[datetime | None, datetime | None]:
    """Return where a period begins and where it ends: midnights of this machine, None for no bound."""
    if period is Period.ALL:
        return None, None
    if period is Period.DAY:
        return _midnight(now, back), _midnight(now, back - 1)
    days = {Period.TODAY: 0, Period.WEEK: 6, Period.MONTH: 29}[period]
    return _midnight(now, days), None


def _midnight(now: datetime, back: int) -> datetime:
    """Return a midnight so many days ago; a day on which the clocks change has another length than others."""
    day = now.astimezone().date() - timedelta(days=back)
    return datetime.combine(day, time()).astimezone()


def what(row: LogRow) -> Words:
    """Return the gesture, and that it was made elsewhere or taken back."""
    said = GESTURES[row.gesture]
    if row.undone:
        return words("Journal", "{gesture}, undone").given(gesture=said)
    if row.how is How.ELSEWHERE:
        return words("Journal", "{gesture}, elsewhere").given(gesture=said)
    return said


def person(row: LogRow) -> str:
    """Return toward whom."""
    handle = f"@{row.handle.lstrip('@')}" if row.handle else ""
    return f"{row.person} {handle}".strip()


def network(row: LogRow) -> str:
    """Return where."""
    return network_name(row.network) if row.network else ""


def answer(row: LogRow) -> Words | str:
    """Return what was said; where a mention was answered and no text kept, that."""
    if row.response_text or row.mention_id is None:
        return row.response_text
    return NO_TEXT


def quoted(row: LogRow, characters: int) -> Words:
    """Return what was answered, cut to so many characters, in quotation marks."""
    return words("Journal", "“{text}”").given(text=excerpt(row.mention_text, characters))


def waited(row: LogRow) -> Words | str:
    """Return how long she waited."""
    return "" if row.waited_minutes is None else duration(row.waited_minutes * 60)


def outcome_tone(row: LogRow) -> Tone | None:
    """Return the mood of an outcome; nothing heard is no mood."""
    return None if row.undone else _TONES.get(row.outcome)


COLUMNS: tuple[Column[LogRow], ...] = (
    Column(words("Journal", "When"), lambda row: moment(row.at), 112, wide=130),
    Column(words("Journal", "Person"), person, 120, wide=260),
    Column(words("Journal", "Network"), network, 108, from_width=960),
    Column(words("Journal", "Act"), what, 130, wide=180, from_width=700),
    Column(words("Journal", "Why"), lambda row: WHYS[row.why], 80, from_width=780),
    Column(words("Journal", "Answer"), answer),
    Column(words("Journal", "Waited"), waited, 72, right=True, from_width=850),
    Column(words("Journal", "What came of it"), lambda row: OUTCOMES[row.outcome], 148, tone=outcome_tone),
    Column(words("Journal", "Speaking as"), lambda row: row.voice, 130, from_width=1200),
)
