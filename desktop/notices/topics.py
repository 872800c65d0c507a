"""Tells the person of topics that the listener announced, in the way and at the times of all notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from desktop.listener_link import ListenerLink
from desktop.notices.notifier import LONGEST_WAIT_MS, Notifier
from desktop.notices.telling import muted_among, topics_left
from desktop.tools import Tools
from listeners.messages import TrendAnnounced
from priorities.notices.deciding import Verdict
from priorities.notices.rising import TopicNews, TopicsDecided, TopicsHeld, decide_topics
from storage.records.words import Words, words
from storage.topics import hold_topics


class TopicNotices(QObject):
    """Beside the notifier: it has the choices, knows when something was said last, and says it."""

    def __init__(self, tools: Tools, notifier: Notifier, link: ListenerLink, show: Callable[[str], None]) -> None:
        """Listen to a link; ``show`` brings the card of a topic out."""
        super().__init__(notifier)
        self._notifier, self._tools, self._show = notifier, tools, show
        self._held = TopicsHeld()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look)
        notifier.begun.connect(lambda: tools.desk.ask(topics_left, self._take_up))
        link.trend_announced.connect(self._announced)

    def _take_up(self, left: TopicsHeld) -> None:
        """Add what waited when the window was closed to what came since."""
        self._held = TopicsHeld((*left.waiting, *self._held.waiting), left.quiet or self._held.quiet)
        self._look()

    def _announced(self, event: TrendAnnounced) -> None:
        news = TopicNews(event.topic, event.territory, event.words)
        self._held = replace(self._held, waiting=(*self._held.waiting, news))
        self._look()

    def _look(self) -> None:
        """Ask which of those held were muted meanwhile; then decide."""
        held = self._held.waiting
        if held:
            self._tools.desk.ask(lambda db: muted_among(db, held), self._decide)

    def _decide(self, muted: frozenset[tuple[int | None, str]]) -> None:
        now = self._tools.clock().astimezone()
        notifier = self._notifier
        wanted = tuple(one for one in self._held.waiting if (one.territory, one.topic) not in muted)
        held = replace(self._held, waiting=wanted)
        decided = decide_topics((), notifier.choices, held, notifier.standing.last, now)
        self._held = decided.held
        kept = tuple((one.territory, one.topic) for one in decided.held.waiting)
        self._tools.desk.ask(lambda db: hold_topics(db, kept), lambda _none: None)
        self._again.stop()
        if decided.again_at is not None:
            left = int((decided.again_at - now).total_seconds() * 1000) + 1
            self._again.start(min(left, LONGEST_WAIT_MS))
        if decided.news:
            topic = decided.news[-1].topic
            said = _sentence(decided) if notifier.may_name else _unnamed(decided)
            notifier.tell(self._tools.wording.say(said), lambda: self._show(topic))


def _sentence(decided: TopicsDecided) -> Words:
    first = decided.news[0]
    if len(decided.news) == 1 and decided.verdict is Verdict.NOTIFY and first.words is not None:
        return words("Notices", "{topic} is rising: {why}").given(topic=first.topic, why=first.words)
    names = ", ".join(one.topic for one in decided.news)
    said = words("Notices", "%n topics are rising: {names}", None, len(decided.news))
    if decided.verdict is Verdict.SUMMARY:
        said = words("Notices", "While it was quiet, %n topics rose: {names}", None, len(decided.news))
    return said.given(names=names)


def _unnamed(decided: TopicsDecided) -> Words:
    """Return how many are rising, for a screen that others see."""
    return words("Notices", "%n topics are rising", None, len(decided.news))
