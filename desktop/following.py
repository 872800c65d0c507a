"""What the listener says, brought to the pages: counts, progress, banners. Bursts are gathered into one look."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.answer.emptiness import Emptiness
from desktop.answer.page import AnswerPage
from desktop.conduct import Conduct
from desktop.importing.flow import Importing
from desktop.importing.going import Going
from desktop.listener_link import ListenerLink
from desktop.page import Page
from desktop.people.page import PeoplePage
from desktop.rail import Listening, RailCounts, offline_words
from desktop.shortcuts import Command, PageName
from desktop.sources.page import SourcesPage
from desktop.sources.sieve import Show
from desktop.summary import Summary, summary
from desktop.territories.page import TerritoriesPage
from desktop.theme.tokens import Tone
from desktop.window import Window
from listeners.messages import (
    Failed,
    GoOffline,
    JobDone,
    NetworkFound,
    QueryApplied,
    RanksChanged,
    RoundProgress,
    SourcePolled,
)
from storage.records.words import Words, moment, words

GATHER_MS = 400
"""Changes within this time are looked at once."""
MINUTE_MS = 60_000
"""Ages ("4 min") are said anew this often."""
SLEPT_AFTER = timedelta(minutes=3)
"""A minute that took so long was slept through: what stands on the screen is of before."""


class Following(QObject):
    """Keeps rail, banner and pages up to date with what is heard and done.

    Signals:
        looked(Summary): the counts and the state of the sources were read anew.
    """

    looked = Signal(object)

    def __init__(self, window: Window, conduct: Conduct, link: ListenerLink, importing: Importing) -> None:
        super().__init__(window)
        self._window, self._conduct, self._tools = window, conduct, window.tools
        self._listening = Listening(away=True)
        self._unreachable = self._found_offline = self._resting = False
        self._seen_failing: frozenset[int] = frozenset()
        self._asking = self._asked = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.look)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._minute_passed)
        self._minute.start()
        self._looked_at = self._tools.clock()
        self._follow(link)
        self._follow_imports(importing)
        self._tools.acts.done.connect(lambda _done: self._gather.start())
        self._tools.acts.undone.connect(lambda _undone: self._gather.start())
        self._tools.desk.failed.connect(self._storage_failed)
        conduct.territory_chosen.connect(lambda _territory: self.look())
        conduct.sources_changed.connect(self.look)
        conduct.offline_chosen.connect(self._choose_offline)
        window.banner.action_chosen.connect(window.banner.hide)
        for page in self._answer_pages():
            page.list_pane.banner.action_chosen.connect(self._banner_pressed)
        self._tools.wording.changed.connect(self._reworded)

    def _follow(self, link: ListenerLink) -> None:
        link.ranks_changed.connect(self._ranks_changed)
        link.people_changed.connect(lambda _event: self._refresh(PageName.STAKEHOLDERS))
        for changed in (link.ranks_changed, link.trends_changed, link.people_changed):
            changed.connect(lambda _event: self._refresh(PageName.TODAY))
        link.round_progress.connect(self._round)
        link.source_polled.connect(self._polled)
        link.network_found.connect(self._network_found)
        link.trends_changed.connect(lambda _event: self._refresh(PageName.RISING))
        link.people_changed.connect(lambda _event: self._people_changed())
        link.communities_changed.connect(lambda _event: self._refresh(PageName.COMMUNITIES))
        link.query_applied.connect(self._query_applied)
        link.job_done.connect(self._job_done)
        link.failed.connect(self._failed)
        link.running.connect(self._running)

    def _follow_imports(self, importing: Importing) -> None:
        conduct = self._conduct
        importing.territory = conduct.territory
        importing.going.connect(self._import_goes)
        importing.told.connect(conduct.tell)
        self._window.files_dropped.connect(importing.begin)
        self._window.rail.stop_asked.connect(importing.stop)
        conduct.territory_chosen.connect(lambda territory: setattr(importing, "territory", territory))
        conduct.more_commands = lambda: {Command.STOP_IMPORT: importing.stop} if importing.under_way is not None else {}

    def _import_goes(self, going: Going | None) -> None:
        self._listening = replace(self._listening, importing=going)
        self._window.rail.show_listening(self._listening, self._tools.clock())

    def look(self) -> None:
        """Read the counts and the state of the sources anew."""
        territory = self._conduct.territory
        midnight = self._tools.clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        self._tools.desk.ask(lambda db: summary(db, territory, midnight), self._show, latest="summary")

    def set_offline(self, offline: bool) -> None:
        """The connection went or came back: the listener rests or resumes, and the window says so."""
        self._unreachable = offline
        self._rest_or_resume()

    def _network_found(self, found: NetworkFound) -> None:
        """The listener found the network gone, or back: it rests and resumes by itself, the window says so."""
        self._found_offline = found.offline
        self._listening = replace(self._listening, login_page=found.login_page)
        self._rest_or_resume()

    def _choose_offline(self, offline: bool) -> None:
        self._listening = replace(self._listening, by_hand=offline)
        self._rest_or_resume()

    def _rest_or_resume(self) -> None:
        """Be offline while the connection is gone or the person wants it so; tell the listener when that changes."""
        resting = self._unreachable or self._listening.by_hand
        if resting != self._resting:
            self._resting = resting
            self._tools.send(GoOffline(resting))
        offline = resting or self._found_offline
        if offline != self._listening.offline:
            since = self._tools.clock() if offline else None
            self._listening = replace(self._listening, offline=offline, since=since)
        self._window.rail.show_listening(self._listening, self._tools.clock())
        for page in self._answer_pages():
            page.set_offline(offline)
        if offline:
            self._say_offline()
        else:
            self._seen_failing = frozenset()
            self.look()

    def _say_offline(self) -> None:
        say, listening = self._tools.wording.say, self._listening
        since = moment(listening.since) if listening.since is not None else ""
        said = words("Banner", "Offline since {time}. {what}").given(time=since, what=offline_words(listening))
        action = say(words("Banner", "Go online")) if listening.by_hand else ""
        for page in self._answer_pages():
            page.list_pane.banner.show_message(Tone.WARNING, "wifi-off", say(said), action, one_line=True)

    def _show(self, found: Summary) -> None:
        self.looked.emit(found)
        rail = self._window.rail
        if self._conduct.territory not in (None, *(one.id for one in found.territories)):
            self._conduct.choose_territory(None)  # it was removed
        rail.show_territories(found.territories, self._conduct.territory)
        counts = found.counts
        rail.show_counts(
            RailCounts(
                counts.to_answer, counts.good_to_know, found.rising or None, found.people or None, len(found.failing)
            )
        )
        self._listening = replace(self._listening, last_round=found.last_round)
        rail.show_listening(self._listening, self._tools.clock())
        emptiness = Emptiness(
            sources=found.sources,
            hearing=found.hearing,
            resting=found.resting,
            answered_today=counts.answered_today,
            sample=self._conduct.has_sample,
        )
        for page in self._answer_pages():
            page.set_emptiness(emptiness)
        self._tell_failing(found)
        self._ask_for_territory(found)

    def _tell_failing(self, found: Summary) -> None:
        """Say above the lists that sources fail, once for each new failure; offline that is no news."""
        if self._listening.offline:
            self._say_offline()
            return
        failing = frozenset(found.failing)
        say = self._tools.wording.say
        for page in self._answer_pages():
            banner = page.list_pane.banner
            if not failing or found.first_cause is None:
                banner.hide()
            elif failing - self._seen_failing or (failing != self._seen_failing and not banner.isHidden()):
                said = words("Banner", "%n sources are not answering: {cause}", None, len(failing))
                sentence, show = say(said.given(cause=found.first_cause)), say(words("Banner", "Show"))
                banner.show_message(Tone.NEGATIVE, "triangle-alert", sentence, show, one_line=True)
                banner.show()
        self._seen_failing = failing

    def _ask_for_territory(self, found: Summary) -> None:
        """At the first mentions, ask which territory this is: the first run ends with that question, asked once."""
        some = found.counts.to_answer + found.counts.good_to_know > 0
        if found.territories or not some or self._asked or found.failing or self._listening.offline:
            self._asking = False
            return
        self._asking = True
        say = self._tools.wording.say
        sentence = say(words("Banner", "Which territory is this? Say why you are there, and what you listen for."))
        for page in self._answer_pages():
            action = say(words("Banner", "Name it"))
            page.list_pane.banner.show_message(Tone.INFO, "map-pin", sentence, action, one_line=True)
            page.list_pane.banner.show()

    def _banner_pressed(self) -> None:
        if self._listening.by_hand:
            self._conduct.choose_offline(False)
        elif self._asking:
            self._asked, self._asking = True, False
            for page in self._answer_pages():
                page.list_pane.banner.hide()
            self._conduct.do(Command.ADD_TERRITORY)
        else:
            self._show_failing()

    def _show_failing(self) -> None:
        for page in self._answer_pages():
            page.list_pane.banner.hide()
        self._window.show_page(PageName.SOURCES)
        sources = self._window.page
        if isinstance(sources, SourcesPage):
            sources.show_only(Show.FAILING)

    def _storage_failed(self, said: Words) -> None:
        say = self._tools.wording.say
        self._window.banner.show_message(Tone.NEGATIVE, "triangle-alert", say(said), say(words("Window", "Close")))
        self._window.banner.show()

    def _failed(self, event: Failed) -> None:
        self._storage_failed(event.words)

    def _ranks_changed(self, event: RanksChanged) -> None:
        for page in self._answer_pages():
            page.ranks_changed(event.conversations, event.new)
        self._gather.start()

    def _round(self, event: RoundProgress) -> None:
        self._listening = replace(self._listening, done=event.done, total=event.total)
        self._window.rail.show_listening(self._listening, self._tools.clock())
        self._window.leaving.round_went(event.done, event.total)
        if event.done >= event.total:
            self._gather.start()

    def _query_applied(self, event: QueryApplied) -> None:
        page = self._window.pages[PageName.TERRITORIES]
        if isinstance(page, TerritoriesPage):
            page.query_applied(event)

    def _polled(self, event: SourcePolled) -> None:
        del event
        self._refresh(PageName.SOURCES)
        self._gather.start()

    def _running(self, there: bool) -> None:
        if there and self._resting:
            # A listener that was started again does not know; what the last one found, it finds by itself.
            self._tools.send(GoOffline(offline=True))
        if there and self._found_offline:
            self._found_offline = False
            self._rest_or_resume()
        self._listening = replace(self._listening, away=not there, done=0, total=0)
        self._window.rail.show_listening(self._listening, self._tools.clock())

    def _people_changed(self) -> None:
        page = self._window.pages[PageName.PEOPLE]
        if isinstance(page, PeoplePage):
            page.drawn_anew()
        self._gather.start()

    def _job_done(self, event: JobDone) -> None:
        if event.conversation is not None:
            self._conduct.tell(words("Toast", "The mention is kept."))
            self._conduct.show_conversation(event.conversation)

    def _refresh(self, name: PageName) -> None:
        page: Page = self._window.pages[name]
        if page.isVisible():
            page.refresh()
        self._gather.start()

    def _minute_passed(self) -> None:
        now = self._tools.clock()
        slept, self._looked_at = now - self._looked_at > SLEPT_AFTER, now
        if slept:
            self.look()
            self._window.page.refresh()
        for page in self._answer_pages():
            if page.isVisible():
                page.listing.refresh_cards()
        self._window.rail.show_listening(self._listening, self._tools.clock())

    def _reworded(self) -> None:
        self._seen_failing = frozenset()
        self._window.banner.hide()
        self.look()

    def _answer_pages(self) -> list[AnswerPage]:
        return [page for page in self._window.pages.values() if isinstance(page, AnswerPage)]
