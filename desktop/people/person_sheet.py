"""The sheet of a person: who she is, what passed between us, what one notes; merged, taken apart, forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.browser import may_be_opened
from desktop.networks import accounts_text
from desktop.overlay import Overlay
from desktop.parts.avatar import Avatar
from desktop.parts.bars import BarLine, BarLines
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label, SectionLabel
from desktop.parts.part import Part
from desktop.parts.plain_text import excerpt
from desktop.people.details import PersonDetails, read_details
from desktop.people.forgetting_part import ForgettingPart
from desktop.people.noted_form import NotedForm
from desktop.people.reciprocity import balance_words, promise_words, who_words
from desktop.people.same_part import SamePart
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, PERSON_PX, SECONDARY_PX, SEMIBOLD
from desktop.times import ago
from desktop.tools import Tools
from listeners.messages import ConversationsChanged
from priorities.people.stage import STAGE_NAMES
from storage.forgetting_everywhere import forget_person, what_goes
from storage.forgetting_words import left_words
from storage.journal import undo
from storage.merging import merge_people
from storage.noted import note_down
from storage.records.forgetting import WhatGoes, WhatWent
from storage.records.words import Words, words

_MOST_HIGH_PX = 470
_EXCERPT_CHARACTERS = 160


class PersonSheet(Overlay):
    """The panel. What is typed is written with Enter in a line, or its button, which Tab reaches.

    Signals:
        told(object): a sentence (``Words``) for a toast, of something that cannot be taken back from there.
        forgotten(): somebody is gone: what is shown of her goes too.
    """

    told = Signal(object)
    forgotten = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=640, top=40)
        self._tools, self._wording = tools, tools.wording
        self.details: PersonDetails | None = None
        theme = tools.theme
        self._avatar = Avatar(theme, px=48)
        self._name = ElidedLabel(theme, px=PERSON_PX, weight=HEAVY)
        self._handles = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._stage = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD)
        self._profile = Button(theme, icon="external-link", weight=Weight.OUTLINE)
        self._bars = BarLines(theme)
        self._balance = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.form = NotedForm(theme, tools.wording)
        self.same = SamePart(theme, tools.wording)
        self._titles = {name: SectionLabel(theme) for name in ("promises", "said")}
        self._promises = Label(theme, px=SECONDARY_PX, wrap=True)
        self._said = QVBoxLayout()
        self.forgetting = ForgettingPart(theme, tools.wording)
        self.forget = Button(theme, icon="trash-2")
        self.close_button = Button(theme)
        self.save = Button(theme, icon="check", weight=Weight.PRIMARY)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._handles)
        self._head = QHBoxLayout()
        self._head.addWidget(self._avatar)
        self._head.addLayout(names, 1)
        self._head.addWidget(self._profile)
        self.column.addLayout(self._head)
        board = Part(self.theme, fill=Role.RAISED)
        self._inside = QVBoxLayout(board)
        for widget in (self._stage, self._bars, self._balance, self.form, self.same):
            self._inside.addWidget(widget)
        self._inside.addWidget(self._titles["promises"])
        self._inside.addWidget(self._promises)
        self._inside.addWidget(self._titles["said"])
        self._inside.addLayout(self._said)
        self._inside.addStretch()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(board)
        self.column.addWidget(self._area)
        self.column.addWidget(self.forgetting)
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.save)
        self.column.addLayout(foot)

    def _connect(self) -> None:
        self._profile.clicked.connect(self._open_profile)
        self.form.changed.connect(self._typed)
        self.form.finished.connect(self._save)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.close_overlay)
        self.same.merge_asked.connect(self._merge)
        self.same.apart_asked.connect(self._take_apart)
        self.forget.clicked.connect(self._ask_to_forget)
        self.forgetting.refused.connect(self._keep)
        self.forgetting.agreed.connect(self._forget)
        self._tools.acts.people_changed.connect(self._changed)

    def show_person(self, person: int) -> None:
        """Show somebody, read on the desk."""
        self.details = None
        self._read(person)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._profile.set_words(say(words("People", "Open profile")))
        self.save.set_words(say(words("Noted", "Save")))
        self.close_button.set_words(say(words("Window", "Close")))
        self.forget.set_words(say(words("Forgetting", "Forget…")))
        self._titles["promises"].set_text(say(words("People", "Promised")))
        self._titles["said"].set_text(say(words("Inspector", "Between you")))
        self._area.setAccessibleName(say(words("People", "What there is about her")))
        self.form.reword()
        self.forgetting.reword()
        if self.details is not None:
            self._say(self.details)

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        super().restyle()
        px = self.theme.px
        self._head.setSpacing(px(12))
        self._inside.setContentsMargins(0, 0, px(8), 0)
        self._inside.setSpacing(px(8))
        self._said.setSpacing(px(2))
        self._area.setFixedHeight(px(_MOST_HIGH_PX))
        self.settle()

    def _read(self, person: int) -> None:
        now = self._tools.clock()
        self._tools.desk.ask(lambda db: read_details(db, person, now), self._take, latest="person")

    def _take(self, details: PersonDetails) -> None:
        before, self.details = self.details, details
        if before is None or before.noted != details.noted or not self.form.differs():
            self.form.show_details(details)
        self.same.show_details(details)
        self._keep()
        self._say(details)
        if self.isHidden():
            self._area.verticalScrollBar().setValue(0)
            self.open(self.form.groups)

    def _say(self, details: PersonDetails) -> None:
        say, who = self._wording.say, details.person
        self._avatar.set_person(who.name)
        self._name.set_text(who.name)
        self._handles.set_text(accounts_text(who.identities))
        self._stage.set_text(say(STAGE_NAMES[details.stage]))
        self._profile.setVisible(self._url() is not None)
        they, we = words("Inspector", "They to you"), words("Inspector", "You to them")
        self._bars.set_lines(
            (
                BarLine(say(they), details.they_to_us, str(details.they_to_us)),
                BarLine(say(we), details.us_to_them, str(details.us_to_them), Role.POSITIVE),
            )
        )
        self._balance.set_text(say(balance_words(details.they_to_us, details.us_to_them)))
        self._say_promises(details)
        self._say_exchanges(details)
        self.box.setAccessibleName(who.name)
        self._typed()

    def _say_promises(self, details: PersonDetails) -> None:
        now = self._tools.clock()
        lines = [self._wording.say(promise_words(row, now)) for row in details.promises]
        self._promises.set_text("\n".join(lines))
        for widget in (self._titles["promises"], self._promises):
            widget.setVisible(bool(lines))

    def _say_exchanges(self, details: PersonDetails) -> None:
        while (item := self._said.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        now = self._tools.clock()
        for one in details.exchanges:
            head = f"{self._wording.say(who_words(one))} · {self._wording.say(ago(one.at, now))}"
            self._said.addWidget(Label(self.theme, head, px=META_PX, role=Role.MUTED))
            self._said.addWidget(
                Label(self.theme, excerpt(one.excerpt, _EXCERPT_CHARACTERS), px=SECONDARY_PX, wrap=True)
            )
        self._titles["said"].setVisible(bool(details.exchanges))

    def _typed(self) -> None:
        self.save.setEnabled(self.details is not None and self.form.differs())

    def _save(self) -> None:
        details = self.details
        if details is None or not self.form.differs():
            return
        wanted, person, now = self.form.wanted(), details.person, self._tools.clock()
        said = words("Toast", "Noted about {name}.").given(name=person.name)
        self._tools.acts.change_person(lambda db: note_down(db, person.id, wanted, now), said)

    def _merge(self, other: int) -> None:
        if self.details is not None:
            person, now = self.details.person, self._tools.clock()
            said = words("Toast", "{name} is one person now.").given(name=person.name)
            self._tools.acts.change_person(lambda db: merge_people(db, person.id, other, now), said)

    def _take_apart(self, act: str) -> None:
        now = self._tools.clock()

        def apart(_inverse: str) -> None:
            self._tools.send(ConversationsChanged(()))
            self._tools.acts.people_changed.emit()
            self.told.emit(words("Toast", "They are two people again."))

        self._tools.desk.ask(lambda db: undo(db, act, now, whenever=True), apart, self.told.emit)

    def _changed(self) -> None:
        """Read her again, with what was just written; what is being typed is not lost by what others change."""
        if self.details is not None and not self.isHidden():
            self._read(self.details.person.id)

    def _ask_to_forget(self) -> None:
        if self.details is not None:
            person = self.details.person.id
            self._tools.desk.ask(lambda db: what_goes(db, person), self._show_question, self.told.emit)

    def _show_question(self, goes: WhatGoes) -> None:
        self.forgetting.ask(goes)
        for widget in self._beside_the_question():
            widget.setVisible(False)
        self.settle()

    def _keep(self) -> None:
        self.forgetting.hide()
        for widget in self._beside_the_question():
            widget.setVisible(True)
        self.settle()

    def _beside_the_question(self) -> Sequence[QWidget]:
        return (self._area, self.forget, self.close_button, self.save)

    def _forget(self) -> None:
        if self.details is not None:
            person = self.details.person.id
            self._tools.desk.ask(lambda db: forget_person(db, person), self._gone, self._not_gone)

    def _gone(self, went: WhatWent) -> None:
        self.details = None
        self.close_overlay()
        self._tools.send(ConversationsChanged(()))
        self._tools.acts.people_changed.emit()
        self.forgotten.emit()
        said = words("Forgetting", "{name} is forgotten.").given(name=went.goes.name)
        for more in left_words(went):
            said = words("Forgetting", "{first} {second}").given(first=said, second=more)
        self.told.emit(said)

    def _not_gone(self, why: Words) -> None:
        self._keep()
        self.told.emit(why)

    def _url(self) -> str | None:
        if self.details is None:
            return None
        return next((one.url for one in self.details.person.identities if may_be_opened(one.url)), None)

    def _open_profile(self) -> None:
        url = self._url()
        if url is not None:
            self._tools.open_url(url)
