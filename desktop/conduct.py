"""What the window does when it is asked to: commands, pages, settings, toasts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.acts import Done, Undone
from desktop.answer.filters import Choice
from desktop.answer.page import AnswerPage
from desktop.page import Commands
from desktop.palette_lines import Line
from desktop.people.page import PeoplePage
from desktop.presentation import ALLOWED
from desktop.session import Session, SessionFile
from desktop.settings.definitions import TEXT_STEP, Language, text_size_within
from desktop.settings.preferences import Preferences
from desktop.shortcuts import Command, PageName
from desktop.sources.adding import Added
from desktop.sources.page import SourcesPage
from desktop.territories.page import TerritoriesPage
from desktop.theme.theme import Scheme
from desktop.trends.page import RisingPage
from desktop.window import Window
from listeners.messages import PollNow
from storage.records.words import Words, words

OpenSample = Callable[[], None]

_OVER_PANELS = (Command.TEXT_LARGER, Command.TEXT_SMALLER, Command.TEXT_NORMAL)


class Conduct(QObject):
    """Carries out what keys, palette, rail and pages ask for.

    Signals:
        territory_chosen(object): another territory, or None for all.
        sources_changed(): a source or a territory was added, changed or removed.
        offline_chosen(bool): the person works offline by choice, or goes online again.
    """

    territory_chosen = Signal(object)
    sources_changed = Signal()
    offline_chosen = Signal(bool)

    def __init__(
        self,
        window: Window,
        preferences: Preferences,
        session: SessionFile,
        speak: Callable[[Language], None],
        open_sample: OpenSample | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._tools = window, window.tools
        self._preferences, self._session = preferences, session
        self._speak, self._open_sample = speak, open_sample
        self._undo: Callable[[], None] | None = None
        self._untold: tuple[Words, Callable[[], None] | None] | None = None
        self.more_commands: Callable[[], Commands] = dict
        """What else can be done at this moment, set by whoever does it."""
        self.more_lines: Callable[[], Sequence[Line]] = tuple
        """What else the palette offers, set by whoever knows it."""
        self.territory: int | None = session.now.territory
        self._offline = False
        self._connect_window()
        self._connect_pages()
        preferences.failed.connect(self.tell)
        self._tools.acts.done.connect(self._done)
        self._tools.acts.undone.connect(self._undone)
        self._tools.acts.nothing_to_undo.connect(lambda: self.tell(words("Toast", "There is nothing to undo.")))

    def _connect_window(self) -> None:
        window = self._window
        window.keys.command.connect(self.do)
        window.keys.page.connect(self._go)
        window.rail.page_chosen.connect(window.show_page)
        window.rail.territory_chosen.connect(self.choose_territory)
        window.rail.scheme_asked.connect(self._switch_scheme)
        window.rail.language_asked.connect(self._switch_language)
        window.leaving.offline_asked.connect(lambda: self.choose_offline(True))
        window.rail.offline_asked.connect(lambda: self.choose_offline(not self._offline))
        window.rail.keys_asked.connect(window.sheet.show_keys)
        window.palette_panel.command.connect(self.do)
        window.palette_panel.page.connect(window.show_page)
        window.palette_panel.conversation.connect(self.show_conversation)
        window.history.conversation.connect(self.show_conversation)
        window.add_panel.added.connect(self._sources_added)
        window.guide.added.connect(self._sources_added)
        window.paste.pasted.connect(lambda _job: self.tell(words("Toast", "The mention is being read.")))
        window.toast.undo_asked.connect(self._undo_told)
        window.inspector.trend_asked.connect(lambda: window.show_page(PageName.RISING))
        window.inspector.person_asked.connect(window.person.show_person)
        window.person.told.connect(self.tell)
        window.person.forgotten.connect(self._forgotten)
        window.keeping_out.changed.connect(self.sources_changed)
        window.keeping_out.told.connect(self.tell)
        window.closing.connect(self._remember_window)
        window.cover.ended.connect(self._present)

    def _connect_pages(self) -> None:
        window = self._window
        for page in window.pages.values():
            page.open_conversation.connect(self.show_conversation)
            page.go_to.connect(window.show_page)
            if isinstance(page, AnswerPage):
                page.set_list_width(self._session.now.list_width)
                page.inspector_asked.connect(self._switch_inspector)
                page.list_resized.connect(lambda width: self._keep(replace(self._session.now, list_width=width)))
                page.add_source.connect(self._add_source)
                page.open_sample.connect(self._sample)
                page.kept_out.connect(window.keeping_out.offer)
                page.told.connect(self.tell)
                page.territory_asked.connect(self.choose_territory)
                page.composing.voice_chosen.connect(lambda voice: self._keep(replace(self._session.now, voice=voice)))
                page.composing.snippets_asked.connect(window.snippets.show_panel)
                window.snippets.chosen.connect(page.composing.begin_with)
                page.person_shown.connect(lambda person, page=page: self._show_person(page, person))
            elif isinstance(page, PeoplePage):
                page.person_asked.connect(window.person.show_person)
                page.queue_asked.connect(self.show_only)
            elif isinstance(page, TerritoriesPage):
                page.take_up(self._session.now.territories)
                page.changed.connect(self.sources_changed)
                page.told.connect(self.tell)
            elif isinstance(page, SourcesPage):
                page.add_asked.connect(self._add_source)
                page.guide_asked.connect(self._guide)
                page.list_asked.connect(self._import_list)
                page.imports_asked.connect(window.imports.show_panel)
                page.changed.connect(self.sources_changed)
                page.told.connect(self.tell)

    @property
    def has_sample(self) -> bool:
        """Whether the sample can be opened from here."""
        return self._open_sample is not None

    def commands(self) -> Commands:
        """Return all that can be done now: what the page can, and what the window always can."""
        window = self._window
        always: dict[Command, Callable[[], None]] = {
            Command.PALETTE: self._show_palette,
            Command.SEARCH: lambda: window.show_page(PageName.SEARCH),
            Command.PASTE: lambda: window.paste.show_panel(self.territory),
            Command.POLL: self._poll,
            Command.ADD_SOURCE: self._add_source,
            Command.SOURCE_GUIDE: self._guide,
            Command.IMPORT_LIST: self._import_list,
            Command.HISTORY: window.history.show_panel,
            Command.LEARNED: lambda: window.learned.show_panel(self.territory or None),
            Command.IMPORTS: window.imports.show_panel,
            Command.IMPORT_FILE: window.imports.file_asked.emit,
            Command.ADD_TERRITORY: self._add_territory,
            Command.EXPORT: self._export,
            Command.UNDO: self._tools.acts.undo_last,
            Command.INSPECTOR: self._switch_inspector,
            Command.TEXT_LARGER: lambda: self._resize_text(TEXT_STEP),
            Command.TEXT_SMALLER: lambda: self._resize_text(-TEXT_STEP),
            Command.TEXT_NORMAL: lambda: self._resize_text(0),
            Command.NEXT_PANE: window.next_pane,
            Command.THEME: self._switch_scheme,
            Command.LANGUAGE: self._switch_language,
            Command.SETTINGS: lambda: window.show_page(PageName.SETTINGS),
            Command.SHEET: window.sheet.show_keys,
            Command.PRESENT: self._present,
            Command.QUIT: window.quit,
        }
        if not self._offline:
            always[Command.LEAVE] = window.leaving.show_panel
        other = Command.GO_ONLINE if self._offline else Command.WORK_OFFLINE
        always[other] = lambda: self.choose_offline(not self._offline)
        if window.presenting:
            return {command: act for command, act in {**always, **self.more_commands()}.items() if command in ALLOWED}
        return {**always, **self.more_commands(), **window.page.commands()}

    def choose_offline(self, offline: bool) -> None:
        """Fetch nothing until told otherwise, or fetch again."""
        self._offline = offline
        self.offline_chosen.emit(offline)

    def do(self, command: Command) -> None:
        """Carry out a command, if it can be done now. Over a panel only Escape and the text size work."""
        if self._window.has_panel():
            if command is Command.BACK:
                self._window.close_panels()
            if command not in _OVER_PANELS:
                return
        action = self.commands().get(command)
        if action is not None:
            action()

    def show_conversation(self, conversation: int) -> None:
        """Show a conversation on the page where it is answered."""
        page = self._window.pages[PageName.ANSWER]
        self._window.show_page(PageName.ANSWER)
        if isinstance(page, AnswerPage):
            page.show_conversation(conversation)

    def show_topic(self, topic: str) -> None:
        """Show the card of a rising topic."""
        page = self._window.pages[PageName.RISING]
        self._window.show_page(PageName.RISING)
        if isinstance(page, RisingPage):
            page.show_topic(topic)

    def show_only(self, chosen: Choice) -> None:
        """Show in the queue what passes one filter."""
        page = self._window.pages[PageName.ANSWER]
        if isinstance(page, AnswerPage):
            self._go(PageName.ANSWER)
            page.show_only(chosen)

    def choose_territory(self, territory: int | None) -> None:
        """Show one territory everywhere, or all."""
        self.territory = territory
        self._keep(replace(self._session.now, territory=territory))
        for page in self._window.pages.values():
            page.choose_territory(territory)
        self.territory_chosen.emit(territory)

    def tell(self, said: Words, undo: Callable[[], None] | None = None) -> None:
        """Say something in a toast; with ``undo``, offer the way back."""
        if self._window.presenting:
            self._untold = said, undo
            return
        self._undo = undo
        self._window.toast.show_message(self._tools.wording.say(said), undo=undo is not None)

    def _present(self) -> None:
        """Hide what is nobody's business, or show it again; what was to be said meanwhile is said then."""
        self._window.present(presenting=not self._window.presenting)
        untold, self._untold = self._untold, None
        if untold is not None:
            self.tell(*untold)

    def tell_not_opened(self, url: str) -> None:
        """Say that nothing opened an address, and which it is."""
        self.tell(words("Toast", "Nothing on this machine opened {url}: open it yourself.").given(url=url))

    def _go(self, page: PageName) -> None:
        if not self._window.has_panel() and not self._window.presenting:
            self._window.show_page(page)

    def _done(self, done: Done) -> None:
        self.tell(done.said, lambda: self._tools.acts.undo(done.id))

    def _undone(self, undone: Undone) -> None:
        del undone
        self.tell(words("Toast", "Undone."))

    def _undo_told(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _show_palette(self) -> None:
        hidden = {Command.PALETTE, Command.NEXT, Command.PREVIOUS, Command.BACK, Command.NEXT_PANE}
        commands = [one for one in self.commands() if one not in hidden]
        self._window.palette_panel.show_palette(commands, self.more_lines())

    def _poll(self) -> None:
        if self._offline:
            self.tell(words("Toast", "You work offline: nothing is checked before you go online."))
            return
        self._tools.send(PollNow())
        self.tell(words("Toast", "All sources are being checked."))

    def _export(self) -> None:
        self._window.show_page(PageName.JOURNAL)
        action = self._window.page.commands().get(Command.EXPORT)
        if action is not None:
            action()

    def _add_source(self) -> None:
        self._window.add_panel.show_panel(self.territory)

    def _guide(self) -> None:
        self._window.guide.show_guide(self.territory)

    def _import_list(self) -> None:
        self._window.add_panel.show_panel(self.territory)
        self._window.add_panel.pick_file()

    def _add_territory(self) -> None:
        page = self._window.pages[PageName.TERRITORIES]
        self._window.show_page(PageName.TERRITORIES)
        if isinstance(page, TerritoriesPage):
            page.begin_new()

    def _sources_added(self, added: Added) -> None:
        act = added.decision
        undo = None if act is None else lambda: self._tools.acts.undo(act)
        self.tell(words("Toast", "%n sources added; they are being checked.", None, len(added.ids)), undo)
        self._window.pages[PageName.SOURCES].refresh()
        self.sources_changed.emit()

    def _sample(self) -> None:
        if self._open_sample is not None:
            self._open_sample()

    def _show_person(self, page: AnswerPage, person: int | None) -> None:
        shown = page.shown
        mentions = frozenset(mention.id for mention in shown.thread) if shown is not None else frozenset()
        self._window.inspector.ask(person, mentions)

    def _forgotten(self) -> None:
        self._window.inspector.ask(None, frozenset())
        for page in self._window.pages.values():
            page.refresh()

    def _switch_inspector(self) -> None:
        self._window.inspector_wanted = not self._window.inspector_wanted
        self._keep(replace(self._session.now, inspector=self._window.inspector_wanted))
        self._window.adapt()

    def _switch_scheme(self) -> None:
        scheme = Scheme.LIGHT if self._tools.theme.tokens.dark else Scheme.DARK
        self._preferences.choose(replace(self._preferences.now, scheme=scheme))

    def _switch_language(self) -> None:
        language = Language.ENGLISH if self._tools.wording.language == "fr" else Language.FRENCH
        self._preferences.choose(replace(self._preferences.now, language=language))
        self._speak(language)

    def _resize_text(self, step: int) -> None:
        percent = text_size_within(self._preferences.now.text_size + step) if step else 100
        self._preferences.choose(replace(self._preferences.now, text_size=percent))

    def _remember_window(self) -> None:
        window, page = self._window, self._window.page
        size = window.normalGeometry().size() if window.isMaximized() else window.size()
        shown = page.shown if isinstance(page, AnswerPage) else None
        territories = window.pages[PageName.TERRITORIES]
        self._keep(
            replace(
                self._session.now,
                width=size.width(),
                height=size.height(),
                maximised=window.isMaximized(),
                page=page.name.value,
                conversation=shown.conversation.id if shown is not None else None,
                territories=territories.unsaved if isinstance(territories, TerritoriesPage) else (),
            )
        )

    def take_up(self) -> None:
        """Show the page that was shown last, and the conversation on it if it still stands in the list."""
        last = self._session.now
        name = PageName(last.page) if last.page in set(PageName) else PageName.ANSWER
        page = self._window.pages.get(name)
        if isinstance(page, AnswerPage) and last.conversation is not None:
            page.choose_when_read(last.conversation)
        self._window.show_page(name)

    def _keep(self, changed: Session) -> None:
        self._session.write(changed)
