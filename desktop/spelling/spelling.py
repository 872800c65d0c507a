"""Underlines what is misspelt in an answer, and offers what may have been meant."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from desktop.answer.page import AnswerPage
from desktop.answer.questions import Opened
from desktop.parts.marks import from_unit, utf16_length
from desktop.settings.definitions import Settings
from desktop.settings.preferences import Preferences
from desktop.spelling.places import Place, at, names_in, places
from desktop.spelling.speller import NOTHING, Checked, Speller
from desktop.tools import Tools
from storage.records.words import words

PAUSE_MS = 400
READ_CHARACTERS = 4_000
"""Of a longer answer only the beginning is checked."""
_READ_OF_THREAD = 20
_READ_OF_MENTION = 1_000


class Spelling(QObject):
    """The spelling of one page's composer. Words are looked up aside; the window only draws."""

    def __init__(self, tools: Tools, page: AnswerPage, speller: Speller, preferences: Preferences) -> None:
        super().__init__(page)
        self._tools, self._page, self._speller, self._preferences = tools, page, speller, preferences
        self._shell = page.composing.shell
        self._shown: Opened | None = None
        self._names: frozenset[str] | None = None
        self._checked: Checked = NOTHING
        self._found: tuple[Place, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._shell.edited.connect(self._edited)
        self._shell.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._shell.text.customContextMenuRequested.connect(self._asked)
        page.showing.shown.connect(self._show)
        preferences.changed.connect(self._chosen)

    def look(self) -> None:
        """Look the words up as they are now."""
        self._pause.stop()
        asked = frozenset(place.word for place in self._places())
        if not asked:
            self._take(NOTHING)
            return
        language = self._language()
        self._tools.aside.ask(
            lambda _db: self._speller.check(asked, language), self._take, latest=f"spelling-{self._page.name}"
        )

    def menu(self, place: Place, suggestions: tuple[str, ...], at_point: QPoint) -> QMenu:
        """Return the text's menu with what may have been meant on top."""
        menu, say = self._shell.text.createStandardContextMenu(at_point), self._tools.wording.say
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = menu.actions()[0]
        for suggestion in suggestions:
            action = menu.addAction(suggestion.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, meant=suggestion: self._put(place, meant))
            menu.insertAction(first, action)
        if not suggestions:
            none = menu.addAction(say(words("Spelling", "No suggestion")))
            none.setEnabled(False)
            menu.insertAction(first, none)
        learn = menu.addAction(say(words("Spelling", "Add “{word}” to my words").given(word=place.word)))
        learn.triggered.connect(lambda: self._learn(place.word))
        menu.insertAction(first, learn)
        menu.insertSeparator(first)
        return menu

    def _show(self, found: Opened | None) -> None:
        is_same = self._shown is not None and found is not None and self._shown.conversation == found.conversation
        self._shown, self._names = found, None
        if not is_same:
            self._take(NOTHING)
        self._pause.start()

    def _chosen(self, _before: Settings, _now: Settings) -> None:
        self._take(NOTHING)
        self._pause.start()

    def _edited(self) -> None:
        self._mark()
        self._pause.start()

    def _take(self, checked: Checked) -> None:
        self._checked = checked
        self._mark()

    def _mark(self) -> None:
        unknown = self._checked.unknown
        self._found = tuple(place for place in self._places() if place.word in unknown) if unknown else ()
        self._shell.set_misspelt([(place.start, place.end) for place in self._found])

    def _places(self) -> tuple[Place, ...]:
        text = self._shell.text.toPlainText()[:READ_CHARACTERS]
        if self._shown is None or not text or not self._preferences.now.spelling:
            return ()
        if self._names is None:
            self._names = _names(self._shown)
        return places(text, self._names)

    def _language(self) -> str:
        """Return the language of who is answered, that of the window where nobody knows it."""
        mention = self._shown.mention if self._shown is not None else None
        heard = mention.language if mention is not None else None
        return (heard or self._tools.wording.language)[:2]

    def _asked(self, point: QPoint) -> None:
        """Open the text's menu; for a misspelt word once there is something to offer."""
        field = self._shell.text
        text = field.toPlainText()
        place = at(self._found, len(text) - len(from_unit(text, field.cursorForPosition(point).position())))
        where = field.viewport().mapToGlobal(point)
        if place is None:
            menu = field.createStandardContextMenu(point)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(where)
            return
        language = self._checked.language
        self._tools.aside.ask(
            lambda _db: self._speller.suggestions(place.word, language),
            lambda found: self.menu(place, found, point).popup(where),
            latest=f"suggestions-{self._page.name}",
        )

    def _put(self, place: Place, meant: str) -> None:
        """Write what was meant; not where the text became another meanwhile. Ctrl+Z takes it back."""
        if place not in self._found:
            return
        field = self._shell.text
        text, cursor = field.toPlainText(), field.textCursor()
        cursor.setPosition(utf16_length(text[: place.start]))
        cursor.setPosition(utf16_length(text[: place.end]), cursor.MoveMode.KeepAnchor)
        cursor.insertText(meant)
        field.setTextCursor(cursor)

    def _learn(self, word: str) -> None:
        def learn() -> str:
            try:
                self._speller.learn(word)
            except OSError as error:
                return error.strerror or str(error)
            return ""

        self._tools.aside.ask(lambda _db: learn(), self._learned)

    def _learned(self, failed: str) -> None:
        if failed:
            said = words("Spelling", "The word was not added to my-words.txt in the data folder: {reason}.")
            self._page.told.emit(said.given(reason=failed))
        self.look()


def _names(shown: Opened) -> frozenset[str]:
    """Return the names of a conversation: who writes, what is looked for, and what others wrote with a capital."""
    thread = shown.thread[-_READ_OF_THREAD:]
    authors = [mention.author for mention in thread if mention.author is not None]
    named = [name for author in authors for name in (author.name, author.handle)]
    voices = [voice.name for voice in shown.voices]
    return names_in((*named, *voices, *shown.terms), (mention.text[:_READ_OF_MENTION] for mention in thread))
