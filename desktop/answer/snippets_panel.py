"""The panel of snippets: choose one to begin an answer with; write, change and remove them; see what worked here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.answer.questions import Opened
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.line_area import Line, LineArea
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt, one_line
from desktop.parts.text_box import TextBox
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, SEMIBOLD, TITLE_PX
from desktop.times import ago
from desktop.tools import Tools
from priorities.tone.examples import MOST_EXAMPLES, worked_nearest
from storage.records.journal import LogRow, Snippet
from storage.records.log_choice import LogChoice
from storage.records.words import Words, words
from storage.response_log import response_log
from storage.snippets import add_snippet, all_snippets, change_snippet, remove_snippet, restore_snippet

LOOKS_BACK = timedelta(days=365)
MOST_ROWS = 500
"""Of a busy territory the newest answers are enough to find three."""
NAME_CHARACTERS, TEXT_CHARACTERS = 80, 10_000
_MOST_HIGH_PX = 420
_BLANKS = ("{first_name}", "{name}", "{handle}", "{voice}")


class SnippetsPanel(Overlay):
    """The panel.

    Signals:
        chosen(object): the snippet to begin with.
    """

    chosen = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=640, top=64)
        self._tools, self._wording = tools, tools.wording
        self._snippets: tuple[Snippet, ...] = ()
        self._edited: Snippet | None = None
        self._removed: Snippet | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = LineArea(theme, most_high=_MOST_HIGH_PX, stretch=1)
        self._worked_head = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD)
        self._worked = [Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True) for _ in range(MOST_EXAMPLES)]
        self._examples: tuple[LogRow, ...] = ()
        self.name = QLineEdit()
        self.body = TextBox(theme, fewest=4, most=12)
        self._form = QWidget()
        self.undo = Button(theme, icon="undo-2", weight=Weight.OUTLINE)
        self.cancel = Button(theme)
        self.main = Button(theme, weight=Weight.PRIMARY)
        self._lay_out()
        self.undo.clicked.connect(self._restore)
        self.cancel.clicked.connect(self._cancel)
        self.main.clicked.connect(self._main)
        self.name.returnPressed.connect(self.body.setFocus)
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._area.fallback = self.main
        self.name.setMaxLength(NAME_CHARACTERS)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.name)
        form.addWidget(self.body)
        for widget in (self._title, self._lead, self._area, self._form, self._worked_head, *self._worked):
            self.column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.main)
        self.column.addLayout(foot)
        self._form.hide()
        self.undo.hide()

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """What is shown, by name."""
        return self._snippets

    @property
    def examples(self) -> tuple[LogRow, ...]:
        """The past answers that worked where the conversation stands, the nearest first."""
        return self._examples

    def show_panel(self, asked: Opened | None) -> None:
        """Show it for a conversation, with the snippets as they are now; without one, write the first."""
        self._removed = None
        self._take_examples(())
        if asked is not None:
            self._tools.desk.ask(lambda db: _worked_there(db, asked), self._take_examples, latest="worked")
        self._edit(None)
        self.open(self.main)
        self._tools.desk.ask(lambda db: tuple(all_snippets(db)), self._begin, latest="snippets")

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Snippets", "Snippets")))
        self._area.setAccessibleName(self._title.text())
        name, text = words("Snippets", "Its name"), words("Snippets", "Hello {first_name}, …")
        self.name.setPlaceholderText(say(name))
        self.name.setAccessibleName(say(name))
        self.body.edit.setPlaceholderText(say(text.given(first_name=self._blanks()[0])))
        self.body.edit.setAccessibleName(say(words("Snippets", "Its text")))
        self._say_buttons()
        self._say_examples()
        self._fill(self._snippets)

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        self.name.setFont(self.theme.font())
        self.name.setMinimumHeight(self.theme.px(32))
        self._area.fit()
        self.settle()

    def edit(self, snippet: Snippet) -> None:
        """Change this one."""
        self._edit(snippet)

    def remove(self, snippet: Snippet) -> None:
        """Take this one away; the panel offers to have it back."""
        now = self._tools.clock()
        self._removed = snippet
        self._write(lambda db: remove_snippet(db, snippet.id, now))

    def _begin(self, snippets: tuple[Snippet, ...]) -> None:
        self._take(snippets)
        if not snippets:
            self._edit(Snippet(0, "", ""))
            return
        first = self._area.first_button()
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edit(self, snippet: Snippet | None) -> None:
        """Show the form with a snippet (id 0: a new one), or the list."""
        self._edited = snippet
        self._form.setVisible(snippet is not None)
        self._area.setVisible(snippet is None)
        if snippet is not None:
            self.name.setText(snippet.name)
            self.body.edit.setPlainText(snippet.text)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_buttons()
        self.settle()

    def _say_buttons(self) -> None:
        say, edits = self._wording.say, self._edited is not None
        self.main.set_icon_name("check" if edits else "plus")
        self.main.set_words(say(words("Snippets", "Save") if edits else words("Snippets", "New snippet")))
        self.cancel.set_words(say(words("Window", "Cancel") if edits else words("Window", "Close")))
        self.undo.setVisible(self._removed is not None and not edits)
        if self._removed is not None:
            self.undo.set_words(say(words("Snippets", "Bring “{name}” back").given(name=self._removed.name)))
        lead = words(
            "Snippets",
            "A beginning, not an answer: {first}, {name}, {handle} and {voice} are filled in. Any other "
            "{blank} or [..] stays open until you fill it.",
        )
        first, name, handle, voice = self._blanks()
        lead = lead.given(first=first, name=name, handle=handle, voice=voice, blank="{…}")
        self._lead.set_text(say(lead))

    def _take_examples(self, examples: tuple[LogRow, ...]) -> None:
        self._examples = examples
        self._say_examples()

    def _say_examples(self) -> None:
        say = self._wording.say
        self._worked_head.setVisible(bool(self._examples))
        self._worked_head.set_text(say(words("Snippets", "What worked here, for something like it")))
        shown = [*self._examples, *[None] * len(self._worked)]
        for label, row in zip(self._worked, shown, strict=False):
            label.setVisible(row is not None)
            if row is not None:
                said = words("Snippets", "“{answer}” To {name}, {when}")
                answer, name = excerpt(row.response_text, EXCERPT_CHARACTERS), one_line(row.person or row.handle, 40)
                when = ago(row.at, self._tools.clock())
                label.set_text(say(said.given(answer=answer, name=name, when=when)))
        self.settle()

    def _blanks(self) -> tuple[str, ...]:
        """Return the blanks that are filled in, as they are called in the language spoken now."""
        french = self._wording.language == "fr"
        return ("{prénom}", "{nom}", "{compte}", "{voix}") if french else _BLANKS

    def _main(self) -> None:
        if self._edited is None:
            self._edit(Snippet(0, "", ""))
            return
        name, text = self.name.text().strip(), self.body.edit.toPlainText().strip()[:TEXT_CHARACTERS]
        if not name or not text:
            missing = self.body if name else self.name
            self._lead.set_text(self._wording.say(words("Snippets", "A snippet needs a name and a text.")))
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key, now = self._edited.id, self._tools.clock()
        if key:
            self._write(lambda db: change_snippet(db, Snippet(key, name, text), now), then=self._written)
        else:
            self._write(lambda db: add_snippet(db, name, text, now), then=self._written)

    def _written(self, snippets: tuple[Snippet, ...]) -> None:
        """It is on the disk: the form may go."""
        self._take(snippets)
        self._edit(None)

    def _cancel(self) -> None:
        if self._edited is not None and self._snippets:
            self._edit(None)
        else:
            self.close_overlay()

    def _restore(self) -> None:
        removed, self._removed = self._removed, None
        if removed is not None:
            self._write(lambda db: restore_snippet(db, removed.id))

    def _write(
        self,
        act: Callable[[sqlite3.Connection], object],
        then: Callable[[tuple[Snippet, ...]], None] | None = None,
    ) -> None:
        """Write, then show what there is now; until then nothing more is written."""

        def written(db: sqlite3.Connection) -> tuple[Snippet, ...]:
            act(db)
            return tuple(all_snippets(db))

        def failed(said: Words) -> None:
            self.main.setEnabled(True)
            self._tools.desk.failed.emit(said)

        self.main.setEnabled(False)
        self._tools.desk.ask(written, then or self._take, failed)

    def _take(self, snippets: tuple[Snippet, ...]) -> None:
        self._snippets = snippets
        self.main.setEnabled(True)
        self._fill(snippets)
        self._say_buttons()

    def _fill(self, snippets: Sequence[Snippet]) -> None:
        self._area.show_lines([self._line(snippet) for snippet in snippets])
        self.settle()

    def _line(self, snippet: Snippet) -> Line:
        say, theme = self._wording.say, self.theme
        use = Button(theme, snippet.name, icon="file-text", weight=Weight.OUTLINE)
        use.clicked.connect(lambda: self._choose(snippet))
        change = Button(theme, icon="pencil", hint=say(words("Snippets", "Change “{name}”").given(name=snippet.name)))
        change.clicked.connect(lambda _checked: self.edit(snippet))
        remove = Button(theme, icon="trash-2", hint=say(words("Snippets", "Remove “{name}”").given(name=snippet.name)))
        remove.clicked.connect(lambda _checked: self.remove(snippet))
        return use, ElidedLabel(theme, snippet.text, px=META_PX, role=Role.MUTED), change, remove

    def _choose(self, snippet: Snippet) -> None:
        self.close_overlay()
        self.chosen.emit(snippet)


def _worked_there(db: sqlite3.Connection, asked: Opened) -> tuple[LogRow, ...]:
    """Return what worked in the territory of a conversation, for something like its mention."""
    mention, entry = asked.mention, asked.entry
    if mention is None:
        return ()
    territory = (entry.territory if entry is not None else None) or 0
    choice = LogChoice(since=mention.heard_at - LOOKS_BACK, territory=territory)
    rows = tuple(islice(response_log(db, choice), MOST_ROWS))
    return worked_nearest(f"{mention.title} {mention.text}", rows)
