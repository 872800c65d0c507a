"""The editor of one territory: its name and why, what it listens for, its language, tone, voices and sources."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.panes import COLUMN
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import ChoiceButton
from desktop.parts.labels import ElidedLabel, Label, SectionLabel
from desktop.parts.part import Part, Rule
from desktop.parts.text_box import TextBox
from desktop.territories.draft import TerritoryDraft, draft_of
from desktop.territories.query_field import QueryField
from desktop.territories.records import TerritoryLine
from desktop.territories.surroundings import Surroundings
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, TITLE_PX
from desktop.tongues import tongue_choices
from desktop.wording import Wording
from storage.records.words import Words, words


class TerritoryEditor(Part):
    """One territory, or a new one.

    Signals:
        save_asked(object): a ``TerritoryDraft`` that can be saved.
        remove_asked(), sources_asked(), back(): a button was pressed.
        changed(): what stands in the fields is not what is stored, or is again.
    """

    save_asked = Signal(object)
    remove_asked = Signal()
    sources_asked = Signal()
    back = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW)
        self._wording = wording
        self._line: TerritoryLine | None = None
        self._stored = TerritoryDraft()
        self._said: Words | None = None
        self._applying: tuple[int, int] | None = None
        self._back = Button(theme, icon="chevron-left")
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self.remove = Button(theme, icon="trash-2")
        self.revert = Button(theme, icon="undo-2")
        self.save = Button(theme, icon="check", weight=Weight.PRIMARY)
        self.name = QLineEdit()
        self._why_box = TextBox(theme, fewest=1, most=4)
        self.why = self._why_box.edit
        self.query = QueryField(theme, wording)
        self.language = ChoiceButton(theme)
        self._tone_box = TextBox(theme, fewest=4, most=12)
        self.tone = self._tone_box.edit
        fields = (self.name, self._why_box, self.query, self.language, self._tone_box)
        self._labels = {field: SectionLabel(theme) for field in fields}
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._progress = Label(theme, px=SECONDARY_PX, role=Role.INFO, wrap=True)
        self._tone_hint = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self.around = Surroundings(theme, wording)
        self._area = QScrollArea()
        self._board = Part(theme, fill=Role.WINDOW)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        head = Part(self.theme, fill=Role.SURFACE)
        self._head = QHBoxLayout(head)
        self._head.addWidget(self._back)
        self._head.addWidget(self._title, 1)
        for button in (self.remove, self.revert, self.save):
            self._head.addWidget(button)
        self._form = QVBoxLayout()
        self._form.addWidget(self._message)
        self._form.addWidget(self._progress)
        for field, label in self._labels.items():
            label.setBuddy(field)
            self._form.addWidget(label)
            self._form.addWidget(
                field, 0, Qt.AlignmentFlag.AlignLeft if field is self.language else Qt.AlignmentFlag(0)
            )
        self._form.addWidget(self._tone_hint)
        self._form.addWidget(self.around)
        self._form.addStretch()
        self._inside = QWidget()
        self._inside.setLayout(self._form)
        sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._board)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(self._inside, 1)
        sides.addStretch()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(self.theme))
        column.addWidget(self._area, 1)
        self._back.hide()

    def _connect(self) -> None:
        for field in (self.name, self.why, self.tone):
            field.textChanged.connect(self._edited)
        self.query.typed.connect(self._edited)
        self.language.chosen.connect(self._edited)
        self.save.clicked.connect(self.ask_to_save)
        self.revert.clicked.connect(self.put_back)
        self.remove.clicked.connect(self.remove_asked)
        self.around.sources_asked.connect(self.sources_asked)
        self._back.clicked.connect(self.back)

    @property
    def territory(self) -> int | None:
        """The territory shown, None for a new one."""
        return self._line.territory.id if self._line is not None else None

    @property
    def draft(self) -> TerritoryDraft:
        """What stands in the fields."""
        language, tone = self.language.current() or None, self.tone.toPlainText()
        return TerritoryDraft(self.name.text(), self.why.toPlainText(), self.query.text(), language, tone)

    @property
    def is_changed(self) -> bool:
        """Whether something stands in the fields that is not saved."""
        return self.draft.tidy != self._stored.tidy

    def show_line(self, line: TerritoryLine | None, unsaved: TerritoryDraft | None = None) -> None:
        """Show a territory, None for a new one; with what was typed before and not saved, where there is such."""
        self._line = line
        self._stored = draft_of(line.territory) if line is not None else TerritoryDraft()
        self._applying = None
        self._fill(unsaved or self._stored)
        self.say(None)
        self.reword()

    def refresh_line(self, line: TerritoryLine) -> None:
        """Take up what changed around the territory that is shown; what is being typed stays."""
        typed, self._line = self.draft, line
        was, self._stored = self._stored, draft_of(line.territory)
        if typed == was:
            self._fill(self._stored)
        self.reword()

    def put_back(self) -> None:
        """Show what is stored again."""
        self._fill(self._stored)
        self.say(None)

    def ask_to_save(self) -> None:
        """Ask for what stands in the fields to be saved, if it can be."""
        draft = self.draft
        if not draft.may_be_saved:
            self.say(words("Territories", "Give the territory a name of its own."))
            self.name.setFocus()
        elif self.query.mistake is not None:
            self.query.box.setFocus()
        elif self.is_changed:
            self.save_asked.emit(draft)

    def say(self, said: Words | None) -> None:
        """Say what stands against saving; None for nothing."""
        self._said = said
        self._message.setVisible(said is not None)
        if said is not None:
            self._message.set_text(self._wording.say(said))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the query was applied to what is stored; equal when that is over."""
        self._applying = (done, total) if done < total else None
        self._say_progress()

    def adapt(self, *, one_pane: bool) -> None:
        """Show the way back where there is one pane."""
        self._back.setVisible(one_pane)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(self._line.territory.name if self._line else say(words("Territories", "New territory")))
        names: dict[QWidget, Words] = {
            self.name: words("Territories", "Name"),
            self._why_box: words("Territories", "Why you are there"),
            self.query: words("Territories", "What it listens for"),
            self.language: words("Territories", "Language"),
            self._tone_box: words("Territories", "Tone of voice"),
        }
        for field, label in self._labels.items():
            label.set_text(say(names[field]))
            field.setAccessibleName(say(names[field]))
        for box in (self._why_box, self._tone_box):
            box.edit.setAccessibleName(say(names[box]))
        self.why.setPlaceholderText(say(words("Territories", "To help people who ride with children, for instance")))
        self.name.setPlaceholderText(say(words("Territories", "Cyclists of Lyon, for instance")))
        hint = words("Territories", "How one speaks there: tu or vous, words to use and to avoid, what one never says.")
        self._tone_hint.set_text(say(hint))
        none = say(words("Territories", "Any language"))
        current = self.language.current()
        self.language.set_choices(tongue_choices(none, current), current, say(words("Territories", "Language")))
        self._back.set_words("", say(words("Territories", "Back to the list (Esc)")))
        self.remove.set_words("", say(words("Territories", "Remove this territory")))
        self.revert.set_words("", say(words("Territories", "Put back what is saved")))
        save = words("Territories", "Save") if self._line is not None else words("Territories", "Create")
        self.save.set_words(say(save), say(words("Territories", "{what} (Ctrl+S)").given(what=save)))
        self.around.show_line(self._line)
        self._say_progress()
        self.say(self._said)
        self._tell()

    def restyle(self) -> None:
        """Take fonts and distances from the theme."""
        px = self.theme.px
        self._head.setContentsMargins(px(24), px(14), px(16), px(12))
        self._head.setSpacing(px(4))
        self._form.setContentsMargins(px(24), px(12), px(24), px(24))
        self._form.setSpacing(px(6))
        for label in list(self._labels.values())[1:]:
            label.setContentsMargins(0, px(12), 0, 0)
        self.name.setFont(self.theme.font())
        self._inside.setMaximumWidth(px(COLUMN))

    def _fill(self, draft: TerritoryDraft) -> None:
        self.name.setText(draft.name)
        self.why.setPlainText(draft.why)
        none = self._wording.say(words("Territories", "Any language"))
        self.language.set_choices(tongue_choices(none, draft.language or ""), draft.language or "")
        self.tone.setPlainText(draft.tone)
        self.query.set_text(draft.query)
        self._tell()

    def _edited(self) -> None:
        self.say(None)
        self._tell()

    def _tell(self) -> None:
        """Let what can be done be pressed."""
        changed = self.is_changed
        self.save.setEnabled(changed and self.query.mistake is None)
        self.revert.setVisible(changed)
        self.remove.setVisible(self._line is not None)
        self.changed.emit()

    def _say_progress(self) -> None:
        self._progress.setVisible(self._applying is not None)
        if self._applying is not None:
            done, total = self._applying
            said = words("Territories", "The query is applied to what was heard before: {percent} %")
            self._progress.set_text(self._wording.say(said.given(percent=done * 100 // max(1, total))))
