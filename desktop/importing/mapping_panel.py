"""The mapping wizard: says what the columns of an unknown table hold, and shows the rows as they will be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QTableView, QWidget

from desktop.importing.import_words import FACT_WORDS, NOT_READ, ROWS_WORDS
from desktop.importing.preview_table import preview_model, preview_table, size_columns
from desktop.networks import NETWORK_NAMES
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import ElidedLabel, Label
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, SEMIBOLD, TITLE_PX
from desktop.tools import Tools
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.mapping.written import mapping_from_json
from listeners.messages import ColumnSeen, MappingPreviewed, MappingWanted, RowSeen
from storage.records.territories import Territory
from storage.records.words import Words, words
from storage.territories import all_territories

_AROUND_PX, _LEAST_PX, _PREVIEW_PX = 330, 150, 420
"""What stands around columns and preview; what both get at least, and the preview at most; at 100 %."""

_NONE = ""
_DAY, _MONTH = "day", "month"
_SAMPLE_MARK = "  ·  "


class MappingPanel(Overlay):
    """The wizard.

    Signals:
        changed(object): the mapping as it is chosen now, a ``TableMapping``; its preview is wanted.
        accepted(object): import the file by this ``TableMapping``.
    """

    changed = Signal(object)
    accepted = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=1080, top=32)
        self._tools, self._wording = tools, tools.wording
        self._wanted: MappingWanted | None = None
        self._territories: tuple[Territory, ...] = ()
        self._lacks: Words | None = None
        self._problems = 0
        self._rows: tuple[RowSeen, ...] = ()
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self.columns: dict[str, ChoiceButton] = {}
        self.rows, self.network, self.place = ChoiceButton(theme), ChoiceButton(theme), ChoiceButton(theme)
        self.dates, self.zone = ChoiceButton(theme), ChoiceButton(theme)
        self.account = QLineEdit()
        self._shown = Label(theme, px=META_PX, weight=SEMIBOLD, role=Role.MUTED)
        self.model = preview_model(tools.wording)
        self.table: QTableView = preview_table(theme, self.model)
        self._message = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._cancel = Button(theme)
        self.accept = Button(theme, icon="upload", weight=Weight.PRIMARY)
        self._lay_out_panel()
        for button in self._choices:
            button.chosen.connect(lambda _key: self._changed())
        self.account.textEdited.connect(lambda _text: self._changed())
        self._cancel.clicked.connect(self.close_overlay)
        self.accept.clicked.connect(lambda: self.accepted.emit(self.mapping()))
        self.restyle()
        self.reword()

    @property
    def _choices(self) -> tuple[ChoiceButton, ...]:
        return (self.rows, self.network, self.place, self.dates, self.zone)

    def _lay_out_panel(self) -> None:
        for widget in (self._title, self._lead, self._area):
            self.column.addWidget(widget)
        options, foot = QGridLayout(), QHBoxLayout()
        for number, button in enumerate(self._choices):
            options.addWidget(button, number // 3, number % 3, Qt.AlignmentFlag.AlignLeft)
        options.addWidget(self.account, 1, 2)
        for column in range(3):
            options.setColumnStretch(column, 1)
        foot.addWidget(self._message, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept)
        self.column.addLayout(options)
        self.column.addWidget(self._shown)
        self.column.addWidget(self.table)
        self.column.addLayout(foot)

    def show_table(self, wanted: MappingWanted, territory: int | None) -> None:
        """Show a table with the guess; mentions belong to ``territory`` unless another is chosen."""
        self._wanted = wanted
        guess = mapping_from_json(wanted.guess)
        self._fill_columns(wanted.columns, guess)
        self._offer(guess, territory)
        self.show_preview(MappingPreviewed(wanted.job, wanted.rows, guess.lacks()))
        self._tools.desk.ask(
            lambda db: tuple(all_territories(db)), self._take_territories, latest="mapping-territories"
        )
        self.reword()
        self._fit()
        self.open(next(iter(self.columns.values()), self.accept))

    def show_preview(self, seen: MappingPreviewed) -> None:
        """Show the rows as they would be, and what is still lacking."""
        self._rows, self._lacks = seen.rows, seen.lacks
        self._problems = sum(row.problem is not None for row in seen.rows)
        self.model.set_rows(seen.rows)
        self.accept.setEnabled(seen.lacks is None)
        self._say_message()

    def mapping(self) -> TableMapping:
        """Return what is chosen now."""
        chosen = {name: Fact(button.current()) for name, button in self.columns.items() if button.current()}
        place = self.place.current()
        return TableMapping(
            columns=chosen,
            rows=RowKind(self.rows.current() or RowKind.MENTIONS),
            network=self.network.current(),
            zone=self.zone.current(),
            day_first={_DAY: True, _MONTH: False}.get(self.dates.current()),
            account=self._account(),
            territory=int(place) if place else None,
        )

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Mapping", "What do the columns hold?")))
        name = Path(self._wanted.path).name if self._wanted is not None else ""
        lead = words("Mapping", "{name} is a table that is new here. What you say is remembered for tables like it.")
        self._lead.set_text(say(lead.given(name=name)))
        self._area.setAccessibleName(self._title.text())
        account = words("Mapping", "Your account there, for lists and statistics")
        self.account.setPlaceholderText(say(account))
        self.account.setAccessibleName(say(account))
        self._shown.set_text(say(words("Mapping", "The first rows, as they will be")))
        self.table.setAccessibleName(self._shown.text())
        self._cancel.set_words(say(words("Window", "Cancel")))
        self.accept.set_words(say(words("Mapping", "Import")))
        if self._wanted is not None:
            now = self.mapping()
            self._fill_columns(self._wanted.columns, now)
            self._offer(now, now.territory)
        self._say_message()

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        px = self.theme.px
        self.account.setFont(self.theme.font())
        self.account.setMinimumHeight(px(32))
        size_columns(self.table, self.theme)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give columns and preview what height there is, half each; both scroll."""
        px = self.theme.px
        room = max(self.height() - px(_AROUND_PX), px(_LEAST_PX))
        board = self._area.widget()
        wanted = board.sizeHint().height() if board is not None else 0
        columns = min(wanted, room // 2)
        self._area.setFixedHeight(max(columns, 1))
        self.table.setFixedHeight(min(room - columns, px(_PREVIEW_PX)))
        self.column.invalidate()
        self.settle()

    def _fill_columns(self, seen: tuple[ColumnSeen, ...], mapping: TableMapping) -> None:
        board = QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(0, 0, self.theme.px(8), 0)
        grid.setHorizontalSpacing(self.theme.px(16))
        grid.setVerticalSpacing(self.theme.px(2))
        self.columns = {}
        for number, column in enumerate(seen):
            button = ChoiceButton(self.theme)
            button.chosen.connect(lambda key, name=column.name: self._column_chosen(name, key))
            self.columns[column.name] = button
            heading = ElidedLabel(self.theme, column.heading, px=SECONDARY_PX, weight=SEMIBOLD)
            cells = ElidedLabel(self.theme, _SAMPLE_MARK.join(column.cells), px=META_PX, role=Role.MUTED)
            grid.addWidget(heading, number, 0)
            grid.addWidget(button, number, 1, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(cells, number, 2)
            self._offer_facts(button, column, mapping.columns.get(column.name))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 5)
        grid.setRowStretch(len(seen), 1)
        self._area.setWidget(board)
        self._area.viewport().setAutoFillBackground(False)
        board.setAutoFillBackground(False)

    def _offer_facts(self, button: ChoiceButton, column: ColumnSeen, fact: Fact | None) -> None:
        say = self._wording.say
        choices = [Choice(_NONE, say(NOT_READ)), *(Choice(one.value, say(said)) for one, said in FACT_WORDS.items())]
        button.set_choices(choices, fact.value if fact else _NONE, column.heading)

    def _column_chosen(self, name: str, key: str) -> None:
        """A fact stands in one column: another one that held it is not read any longer."""
        for other, button in self.columns.items():
            if key and other != name and button.current() == key:
                button.choose(_NONE)
        self._changed()

    def _offer(self, mapping: TableMapping, territory: int | None) -> None:
        say = self._wording.say
        self.rows.set_choices(
            [Choice(kind.value, say(said)) for kind, said in ROWS_WORDS.items()],
            mapping.rows.value,
            say(words("Mapping", "A row is")),
        )
        network = words("Mapping", "Network of rows that name none")
        any_network = Choice(_NONE, say(words("Mapping", "Network: as rows say")))
        named = sorted((name.casefold(), key, name) for key, name in NETWORK_NAMES.items())
        self.network.set_choices(
            [any_network, *(Choice(key, name) for _, key, name in named)], mapping.network, say(network)
        )
        self.dates.set_choices(
            [
                Choice(_NONE, say(words("Mapping", "Dates: told by the rows"))),
                Choice(_DAY, say(words("Mapping", "Day before month"))),
                Choice(_MONTH, say(words("Mapping", "Month before day"))),
            ],
            {True: _DAY, False: _MONTH}.get(mapping.day_first, _NONE) if mapping.day_first is not None else _NONE,
            say(words("Mapping", "Order of day and month")),
        )
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        zones = dict.fromkeys(zone for zone in (here, mapping.zone) if zone and zone != "UTC")
        self.zone.set_choices(
            [Choice(_NONE, say(words("Mapping", "Times: UTC"))), *(Choice(zone, zone) for zone in zones)],
            mapping.zone,
            say(words("Mapping", "Zone of times that name none")),
        )
        self._offer_territories(territory)

    def _offer_territories(self, territory: int | None) -> None:
        say = self._wording.say
        choices = [Choice(_NONE, say(words("Mapping", "Territory: by the queries")))]
        choices += [Choice(str(one.id), one.name) for one in self._territories]
        current = str(territory) if territory else _NONE
        if current and all(choice.key != current for choice in choices):
            choices.append(Choice(current, f"#{current}"))
        self.place.set_choices(choices, current, say(words("Mapping", "Territory of these mentions")))

    def _take_territories(self, territories: tuple[Territory, ...]) -> None:
        self._territories = territories
        place = self.place.current()
        self._offer_territories(int(place) if place else None)

    def _account(self) -> str:
        """Return the account as it is remembered; of a handle alone the network is the one chosen."""
        written = self.account.text().strip()
        if not written or ":" in written:
            return written
        return f"{self.network.current()}:{written}" if self.network.current() else ""

    def _changed(self) -> None:
        if self._wanted is not None:
            self.changed.emit(self.mapping())

    def _say_message(self) -> None:
        say = self._wording.say
        said: Words | None = self._lacks
        if said is None and self._problems:
            said = words("Mapping", "%n of these rows would be rejected.", None, self._problems)
        self._message.set_role(Role.WARNING if said is not None else Role.MUTED)
        self._message.set_text(say(said) if said is not None else "")
        self.settle()
