"""The details of the source chosen, or of several: what it hears, how it goes, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.parts.banner import Banner
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import Label, SectionLabel
from desktop.parts.part import Part, Rule
from desktop.parts.pill import Pill
from desktop.parts.sparkline import Sparkline
from desktop.sources.candidate_row import CandidateRow
from desktop.sources.detail_words import ACT_WORDS, NoteAct, facts, month_caption, notes
from desktop.sources.naming import NameRow
from desktop.sources.records import SourceLine
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.wording import Wording
from storage.records.sources import SourceKind
from storage.records.territories import Territory
from storage.records.words import duration, words

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate

PACES: tuple[timedelta | None, ...] = (
    None,
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
)
ASKS_ABOVE = 20
"""More sources than this are removed only at the second press."""
_SEVERAL = ""
"""The key of what cannot be chosen: the sources shown do not agree."""


class Detail(Part):
    """The pane beside the table.

    Signals:
        check_asked(), pause_asked(), remove_asked(): of what is chosen.
        territory_chosen(object): the id, None for none. pace_chosen(object): a timedelta, None lets Causerie choose.
        private_chosen(bool): addresses inside this network are allowed, or not.
        listen_asked(object): listen to an offered ``Candidate``.
        renamed(str): the one source shown is to have another name, "" for the feed's own.
        move_undone(): the address its server moved it to is taken back.
    """

    check_asked = Signal()
    pause_asked = Signal()
    remove_asked = Signal()
    territory_chosen = Signal(object)
    pace_chosen = Signal(object)
    private_chosen = Signal(bool)
    listen_asked = Signal(object)
    renamed = Signal(str)
    move_undone = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self._wording = wording
        self._lines: tuple[SourceLine, ...] = ()
        self._territories: tuple[Territory, ...] = ()
        self._paces: tuple[timedelta | None, ...] = PACES
        self._sure = False
        self.name = NameRow(theme, wording)
        self.address = Label(theme, px=META_PX, role=Role.FAINT, wrap=True)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.check = Button(theme, icon="refresh-cw", weight=Weight.OUTLINE)
        self.pause = Button(theme, icon="bell-off", weight=Weight.OUTLINE)
        self.remove = Button(theme, icon="trash-2", weight=Weight.OUTLINE)
        self.notes = QVBoxLayout()
        self.hearing = QVBoxLayout()
        self.sparkline = Sparkline(theme, px=44)
        self.caption = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self.territory = ChoiceButton(theme)
        self.pace = ChoiceButton(theme)
        self.private = Pill(theme, checkable=True)
        self.facts = QGridLayout()
        self._single: tuple[QWidget, ...] = (self.address, self.sparkline, self.caption, self.private)
        self._lay_out_detail()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out_detail(self) -> None:
        board = Part(self.theme, fill=Role.SURFACE)
        self._column = QVBoxLayout(board)
        self._actions, settings = QHBoxLayout(), QHBoxLayout()
        for button in (self.check, self.pause, self.remove):
            self._actions.addWidget(button)
        self._actions.addStretch()
        for choice in (self.territory, self.pace):
            settings.addWidget(choice)
        settings.addStretch()
        for part in (self.name, self.address):
            self._column.addWidget(part)
        self._column.addLayout(self._actions)
        self._column.addLayout(settings)
        for layout in (self.notes, self.hearing):
            self._column.addLayout(layout)
        self._column.addWidget(self.sparkline)
        self._column.addWidget(self.caption)
        self._column.addLayout(self.facts)
        self._column.addWidget(self.private)
        self._column.addStretch()
        self.facts.setColumnStretch(1, 1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(board)
        self._edge = Rule(self.theme, upright=True)
        self._top = Rule(self.theme)
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._top, 0, 0, 1, 2)
        row.addWidget(self._edge, 1, 0)
        row.addWidget(self._area, 1, 1)

    def _connect(self) -> None:
        self.check.clicked.connect(self.check_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.remove.clicked.connect(self._remove)
        self.name.renamed.connect(self.renamed)
        self.territory.chosen.connect(self._choose_territory)
        self.pace.chosen.connect(self._choose_pace)
        self.private.clicked.connect(self.private_chosen)

    @property
    def line(self) -> SourceLine | None:
        """The one source shown, None for none or several."""
        return self._lines[0] if len(self._lines) == 1 else None

    def show_lines(self, lines: Sequence[SourceLine], territories: Sequence[Territory]) -> None:
        """Show one source, or what can be done with several."""
        if tuple(lines) == self._lines and tuple(territories) == self._territories:
            return
        if [line.source.id for line in lines] != [line.source.id for line in self._lines]:
            self._sure = False
            self._area.verticalScrollBar().setValue(0)
        self._lines, self._territories = tuple(lines), tuple(territories)
        self.reword()

    def stand(self, *, at_the_right: bool) -> None:
        """Draw the line to the table where the table is."""
        self._edge.setVisible(at_the_right)
        self._top.setVisible(not at_the_right)

    def focus_target(self) -> QWidget:
        """Return what takes the focus when the pane is reached."""
        return self.check

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, line = self._wording.say, self.line
        several = words("Sources", "%n sources selected", None, len(self._lines))
        self.name.reword()
        self._area.setAccessibleName(say(words("Sources", "About this source")))
        if line is not None:
            self.name.show_name(line.title, line.source.title)
        else:
            self.name.show_name(say(several))
        self._say_actions()
        self._say_choices()
        self._clear(self.notes, self.hearing, self.facts)
        for part in self._single:
            part.setVisible(line is not None)
        if line is None:
            return
        self.address.set_text(line.address)
        self.private.set_text(say(words("AddSource", "Allow addresses inside this network")))
        self.private.setChecked(line.source.allow_private)
        self.private.setVisible(line.source.kind is SourceKind.FEED)
        self._say_notes(line)
        self._say_hearing(line)
        caption = say(month_caption(line))
        self.caption.set_text(caption)
        self.sparkline.set_values(line.per_day, caption)
        self.sparkline.setVisible(bool(line.per_day))
        self._say_facts(line)

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(16), px(16), px(20))
        self._column.setSpacing(px(10))
        for layout in (self.notes, self.hearing):
            layout.setSpacing(px(6))
        self._actions.setSpacing(px(6))
        self.facts.setHorizontalSpacing(px(12))
        self.facts.setVerticalSpacing(px(4))

    def _say_actions(self) -> None:
        say = self._wording.say
        paused = bool(self._lines) and all(line.source.paused for line in self._lines)
        self.check.set_words(say(words("Sources", "Check now")))
        self.check.setEnabled(not paused)
        self.pause.set_icon_name("bell" if paused else "bell-off")
        self.pause.set_words(say(words("Sources", "Resume") if paused else words("Sources", "Pause")))
        sure = words("Sources", "Remove %n sources?", None, len(self._lines))
        self.remove.set_words(say(sure if self._sure else words("Sources", "Remove")))
        self.remove.set_ink(Role.NEGATIVE if self._sure else None)

    def _say_choices(self) -> None:
        say = self._wording.say
        places = {line.source.territory for line in self._lines}
        nowhere = Choice("0", say(words("Sources", "No territory")))
        offered = [nowhere, *(Choice(str(one.id), one.name) for one in self._territories)]
        if len(places) > 1:
            offered.insert(0, Choice(_SEVERAL, say(words("Sources", "Several territories"))))
        chosen = _SEVERAL if len(places) > 1 else str(next(iter(places), None) or 0)
        self.territory.set_choices(offered, chosen, say(words("Sources", "Territory")))
        paces = {line.source.every for line in self._lines}
        self._paces = (*PACES, *(pace for pace in paces if pace not in PACES))
        named = [Choice(str(number), self._pace(pace)) for number, pace in enumerate(self._paces)]
        current = str(self._paces.index(next(iter(paces)))) if len(paces) == 1 else _SEVERAL
        if current == _SEVERAL:
            named.insert(0, Choice(_SEVERAL, say(words("Sources", "At several paces"))))
        self.pace.set_choices(named, current, say(words("Sources", "How often")))

    def _pace(self, pace: timedelta | None) -> str:
        if pace is None:
            return self._wording.say(words("Sources", "At its own pace"))
        said = words("Sources", "Every {duration}").given(duration=duration(pace.total_seconds()))
        return self._wording.say(said)

    def _say_notes(self, line: SourceLine) -> None:
        say = self._wording.say
        acts = {
            NoteAct.REMOVE: self.remove_asked,
            NoteAct.PAUSE: self.pause_asked,
            NoteAct.UNDO_MOVE: self.move_undone,
        }
        for note in notes(line):
            banner = Banner(self.theme, radius=8)
            action = say(ACT_WORDS[note.act]) if note.act in ACT_WORDS else ""
            banner.show_message(note.tone, note.icon, say(note.said), action)
            if note.act in acts:
                banner.action_chosen.connect(acts[note.act])
            self.notes.addWidget(banner)

    def _say_hearing(self, line: SourceLine) -> None:
        from listeners.discovery.offering import offered  # noqa: PLC0415 - all networks' rules: not needed to start

        told, say = line.told, self._wording.say
        self.hearing.addWidget(SectionLabel(self.theme, say(words("Sources", "What it hears"))))
        said = [(told.can, Role.TEXT), (told.cannot, Role.WARNING), (told.advice, Role.MUTED)]
        for sentence, role in said:
            if sentence is not None:
                self.hearing.addWidget(Label(self.theme, say(sentence), px=SECONDARY_PX, role=role, wrap=True))
        if told.can is None and told.cannot is None:
            unknown = words("Sources", "What can arrive from it is not known: look whether people answer there.")
            heard = words("Sources", "Mentions by others arrive here.")
            sentence = heard if told.hears == "mentions" else unknown
            self.hearing.addWidget(Label(self.theme, say(sentence), px=SECONDARY_PX, wrap=True))
        feeds: tuple[Candidate, ...] = (*offered(line.health.error), *told.better)
        if feeds:
            self.hearing.addWidget(SectionLabel(self.theme, say(words("Sources", "Hears more"))))
        for feed in feeds:
            row = CandidateRow(self.theme, self._wording, feed)
            row.chosen.connect(self.listen_asked)
            self.hearing.addWidget(row)

    def _say_facts(self, line: SourceLine) -> None:
        say = self._wording.say
        for number, fact in enumerate(facts(line)):
            value = fact.value if isinstance(fact.value, str) else say(fact.value)
            name = Label(self.theme, say(fact.name), px=META_PX, role=Role.FAINT)
            self.facts.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self.facts.addWidget(Label(self.theme, value, px=META_PX, role=Role.MUTED, wrap=True), number, 1)

    def _choose_territory(self, key: str) -> None:
        if key != _SEVERAL:
            self.territory_chosen.emit(int(key) or None)

    def _choose_pace(self, key: str) -> None:
        if key != _SEVERAL:
            self.pace_chosen.emit(self._paces[int(key)])

    def _remove(self) -> None:
        if len(self._lines) > ASKS_ABOVE and not self._sure:
            self._sure = True
            self._say_actions()
            return
        self.remove_asked.emit()

    @staticmethod
    def _clear(*layouts: QVBoxLayout | QGridLayout) -> None:
        for layout in layouts:
            while (item := layout.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.setParent(None)
                    widget.deleteLater()
