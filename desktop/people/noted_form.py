"""The form for what one notes about a person: groups, with what her own words suggest; tags; a private note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.parts.labels import SectionLabel
from desktop.parts.part import Part
from desktop.parts.pill import Pill
from desktop.parts.text_box import TextBox
from desktop.people.details import PersonDetails
from desktop.theme.theme import Theme
from desktop.wording import Wording
from storage.noted import cleaned
from storage.records.people import Noted
from storage.records.words import words


class NotedForm(Part):
    """Two lines and a box. Labels are separated by commas.

    Signals:
        changed(): something was typed.
        finished(): Enter was pressed in a line.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._before = Noted()
        self._suggested: tuple[str, ...] = ()
        self.groups, self.tags = QLineEdit(), QLineEdit()
        self.note = TextBox(theme, fewest=2, most=6)
        self.pills: tuple[Pill, ...] = ()
        """One for each group that is suggested and not set."""
        self._titles = [SectionLabel(theme) for _ in range(3)]
        self._offered = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for title, field in zip(self._titles, (self.groups, self.tags, self.note), strict=True):
            self._column.addWidget(title)
            self._column.addWidget(field)
            if field is self.groups:
                self._column.addLayout(self._offered)
        for line in (self.groups, self.tags):
            line.textEdited.connect(lambda _text: self._typed())
            line.returnPressed.connect(self.finished)
        self.note.edit.textChanged.connect(self.changed)
        self.restyle()
        self.reword()

    def show_details(self, details: PersonDetails) -> None:
        """Show what is noted about a person."""
        self._before = details.noted
        self._suggested = tuple(self._wording.say(one) for one in details.suggested)
        self.groups.setText(", ".join(details.noted.groups))
        self.tags.setText(", ".join(details.noted.tags))
        self.note.edit.setPlainText(details.noted.note)
        completer = QCompleter(list(details.groups), self.groups)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.groups.setCompleter(completer)
        self._offer()

    def wanted(self) -> Noted:
        """Return what is to be noted, as it would be kept."""
        groups, tags = (tuple(line.text().split(",")) for line in (self.groups, self.tags))
        return cleaned(Noted(groups, tags, self.note.edit.toPlainText()))

    def differs(self) -> bool:
        """Tell whether anything is typed that is not noted yet."""
        return self.wanted() != cleaned(self._before)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        names = (words("Noted", "Groups"), words("Noted", "Tags"), words("Noted", "Private note"))
        for title, field, name in zip(self._titles, (self.groups, self.tags, self.note.edit), names, strict=True):
            title.set_text(say(name))
            field.setAccessibleName(say(name))
        several = say(words("Noted", "Press, customers, partners…"))
        self.groups.setPlaceholderText(several)
        self.tags.setPlaceholderText(say(words("Noted", "Words of your own, with commas between them")))
        self.note.edit.setPlaceholderText(say(words("Noted", "For you alone; it stays on this machine")))

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        for line in (self.groups, self.tags):
            line.setFont(QFont(self.theme.font()))
            line.setMinimumHeight(px(32))
        self._column.setSpacing(px(6))
        self._offered.setSpacing(px(6))

    def _typed(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        """Offer the suggested groups that are not among those typed."""
        there = {name.casefold() for name in self.wanted().groups}
        for old in self.pills:
            self._offered.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        while self._offered.count():
            self._offered.takeAt(0)
        missing = [name for name in self._suggested if name.casefold() not in there]
        self.pills = tuple(self._pill(name) for name in missing)
        for pill in self.pills:
            self._offered.addWidget(pill)
        if self.pills:
            self._offered.addStretch()

    def _pill(self, name: str) -> Pill:
        said = self._wording.say(words("Noted", "Suggested by her own words: {name}").given(name=name))
        pill = Pill(self.theme, said)
        pill.clicked.connect(lambda: self._add(name))
        return pill

    def _add(self, name: str) -> None:
        there = self.groups.text().strip().strip(",").strip()
        self.groups.setText(f"{there}, {name}" if there else name)
        self.groups.setFocus()
        self._typed()
