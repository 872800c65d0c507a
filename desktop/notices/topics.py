"""Tells the person of topics that the listener announced, in the way and at the times of all notices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.listener_link import ListenerLink
from desktop.notices.notifier import LONGEST_WAIT_MS, Notifier
from desktop.tools import Tools
from listeners.messages import TrendAnnounced
from priorities.notices.deciding import Verdict
from priorities.notices.rising import TopicNews, TopicsDecided, TopicsHeld, decide_topics
from storage.records.words import Words, words


class TopicNotices(QObject):
    """Beside the notifier: it has the choices, knows when something was said last, and says it."""

    def __init__(self, tools: Tools, notifier: Notifier, link: ListenerLink, show: Callable[[str], None]) -> None:
        """Listen to a link; ``show`` brings the card of a topic out."""
        super().__init__(notifier)
        self._notifier, self._tools, self._show = notifier, tools, show
        self._held = TopicsHeld()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._decide(()))
        link.trend_announced.connect(self._announced)

    def _announced(self, event: TrendAnnounced) -> None:
        self._decide((TopicNews(event.topic, event.territory, event.words),))

    def _decide(self, arrived: tuple[TopicNews, ...]) -> None:
        now = self._tools.clock().astimezone()
        notifier = self._notifier
        decided = decide_topics(arrived, notifier.choices, self._held, notifier.standing.last, now)
        self._held = decided.held
        self._again.stop()
        if decided.again_at is not None:
            left = int((decided.again_at - now).total_seconds() * 1000) + 1
            self._again.start(min(left, LONGEST_WAIT_MS))
        if decided.news:
            topic = decided.news[-1].topic
            said = _sentence(decided) if notifier.may_name else _unnamed(decided)
            notifier.tell(self._tools.wording.say(said), lambda: self._show(topic))


def _sentence(decided: TopicsDecided) -> Words:
    if len(decided.news) == 1 and decided.verdict is Verdict.NOTIFY:
        (news,) = decided.news
        return words("Notices", "{topic} is rising: {why}").given(topic=news.topic, why=news.words)
    names = ", ".join(one.topic for one in decided.news)
    said = words("Notices", "%n topics are rising: {names}", None, len(decided.news))
    if decided.verdict is Verdict.SUMMARY:
        said = words("Notices", "While it was quiet, %n topics rose: {names}", None, len(decided.news))
    return said.given(names=names)


def _unnamed(decided: TopicsDecided) -> Words:
    """Return how many are rising, for a screen that others see."""
    return words("Notices", "%n topics are rising", None, len(decided.news))
