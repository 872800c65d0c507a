"""One control a kind of setting: each shows a value and tells of another that was chosen."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QWidget

from desktop.acts import Clock
from desktop.parts.buttons import Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.part import Part
from desktop.parts.pill import Pill
from desktop.parts.toggle import Toggle
from desktop.settings.kinds import DAYS, Day, Days, Kind, Names, Numbers, OneOf, Switch, TimeOfDay, Until, Whole
from desktop.settings.left_out import LeftOut
from desktop.settings.options import Options
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import Words, words

MORNING = time(8)


class Control(Part):
    """What a setting is changed with.

    Signals:
        chosen(object): another value was chosen.
    """

    chosen = Signal(object)
    wide = False
    """It needs the whole width, under the setting's words."""

    def __init__(self, theme: Theme, wording: Wording, name: Words) -> None:
        super().__init__(theme)
        self._wording, self._name = wording, name
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: Any) -> None:
        """Show a value, without telling anyone."""
        raise NotImplementedError

    def show_options(self, options: Options) -> None:
        """Take what can be chosen from, where that is not known beforehand."""


class _SwitchControl(Control):
    def __init__(self, theme: Theme, wording: Wording, name: Words) -> None:
        super().__init__(theme, wording, name)
        self.toggle = Toggle(theme)
        self._row.addWidget(self.toggle)
        self.toggle.clicked.connect(lambda checked: self.chosen.emit(bool(checked)))
        self.reword()

    def show_value(self, value: bool) -> None:
        self.toggle.setChecked(value)

    def reword(self) -> None:
        self.toggle.set_name(self._wording.say(self._name))


class _ChoiceControl(Control):
    """One of a few: options by name, or numbers by step."""

    def __init__(self, theme: Theme, wording: Wording, name: Words, kind: OneOf[Any] | Whole) -> None:
        super().__init__(theme, wording, name)
        self._kind = kind
        self._value: object = None
        self.button = ChoiceButton(theme, weight=Weight.OUTLINE)
        self._row.addWidget(self.button)
        self.button.chosen.connect(self._choose)

    def show_value(self, value: object) -> None:
        self._value = value
        self.reword()

    def reword(self) -> None:
        if self._value is not None:
            choices = [Choice(str(one), self._wording.say(said)) for one, said in self._offered()]
            self.button.set_choices(choices, str(self._value), self._wording.say(self._name))

    def _offered(self) -> list[tuple[object, Words]]:
        kind = self._kind
        if isinstance(kind, OneOf):
            return list(kind.options)
        steps = {*range(kind.least, kind.most + 1, kind.step), self._value}
        return [(one, kind.said(one)) for one in sorted(one for one in steps if isinstance(one, int))]

    def _choose(self, key: str) -> None:
        value = next(one for one, _said in self._offered() if str(one) == key)
        self._value = value
        self.chosen.emit(value)


class _CalmTimeEdit(QTimeEdit):
    """A time that is not turned by scrolling past it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _TimeControl(Control):
    def __init__(self, theme: Theme, wording: Wording, name: Words) -> None:
        super().__init__(theme, wording, name)
        # Framed by us: the style's own frame is hardly seen on dark ground.
        self._frame = Part(theme, fill=Role.SURFACE, edge=Role.CONTROL, radius=6)
        self.edit = _CalmTimeEdit()
        self.edit.setDisplayFormat("HH:mm")
        self.edit.setKeyboardTracking(False)
        self.edit.setFrame(False)
        inside = QHBoxLayout(self._frame)
        inside.setContentsMargins(4, 1, 1, 1)
        inside.addWidget(self.edit)
        self._row.addWidget(self._frame)
        self.edit.installEventFilter(self)
        self.edit.timeChanged.connect(self._changed)
        self.restyle()
        self.reword()

    def show_value(self, value: time) -> None:
        self.edit.blockSignals(True)
        self.edit.setTime(QTime(value.hour, value.minute))
        self.edit.blockSignals(False)

    def reword(self) -> None:
        self.edit.setAccessibleName(self._wording.say(self._name))

    def restyle(self) -> None:
        for widget in (self.edit, *self.edit.findChildren(QWidget)):
            widget.setFont(self.theme.font(SECONDARY_PX))
        self._frame.setFixedSize(self.theme.px(92), self.theme.px(32))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.edge = Role.ACCENT if event.type() == QEvent.Type.FocusIn else Role.CONTROL
            self._frame.update()
        return super().eventFilter(watched, event)

    def _changed(self, chosen: QTime) -> None:
        self.chosen.emit(time(chosen.hour(), chosen.minute()))


class _DaysControl(Control):
    wide = True

    def __init__(self, theme: Theme, wording: Wording, name: Words) -> None:
        super().__init__(theme, wording, name)
        self.pills = {day: Pill(theme, checkable=True) for day in Day}
        for pill in self.pills.values():
            self._row.addWidget(pill)
            pill.clicked.connect(lambda _checked: self.chosen.emit(self._value()))
        self._row.addStretch()
        self.restyle()
        self.reword()

    def show_value(self, value: tuple[Day, ...]) -> None:
        for day, pill in self.pills.items():
            pill.setChecked(day in value)

    def reword(self) -> None:
        for day, pill in self.pills.items():
            pill.set_text(self._wording.say(DAYS[day]))
            said = words("Settings", "{name}: {choice}").given(name=self._name, choice=DAYS[day])
            pill.setAccessibleName(self._wording.say(said))

    def restyle(self) -> None:
        self._row.setSpacing(self.theme.px(4))

    def _value(self) -> tuple[Day, ...]:
        return tuple(day for day, pill in self.pills.items() if pill.isChecked())


class _UntilControl(Control):
    """A moment ahead, chosen by how far it is."""

    def __init__(self, theme: Theme, wording: Wording, name: Words, clock: Clock) -> None:
        super().__init__(theme, wording, name)
        self._clock = clock
        self._value: datetime | None = None
        self.button = ChoiceButton(theme, weight=Weight.OUTLINE)
        self._row.addWidget(self.button)
        self.button.chosen.connect(self._choose)

    def show_value(self, value: datetime | None) -> None:
        self._value = value if value is not None and value > self._clock() else None
        self.reword()

    def reword(self) -> None:
        kind, say = Until(), self._wording.say
        choices = [
            Choice("none", say(kind.said(None))),
            Choice("hour", say(words("Settings", "for an hour"))),
            Choice("morning", say(words("Settings", "until tomorrow, 08:00"))),
        ]
        if self._value is not None:
            choices.append(Choice("value", say(kind.said(self._value))))
        self.button.set_choices(choices, "none" if self._value is None else "value", say(self._name))

    def _choose(self, key: str) -> None:
        ends = {"hour": self._clock() + timedelta(hours=1), "morning": next_morning(self._clock())}
        self._value = ends.get(key)
        self.chosen.emit(self._value)


class _ListControl(Control):
    wide = True

    def __init__(self, theme: Theme, wording: Wording, name: Words, kind: Names | Numbers) -> None:
        super().__init__(theme, wording, name)
        self.left_out = LeftOut(theme, wording, name, kind.thing)
        self._row.addWidget(self.left_out)
        self.left_out.changed.connect(lambda: self.chosen.emit(self.left_out.value))

    def show_value(self, value: tuple[int | str, ...]) -> None:
        self.left_out.show_value(value)

    def show_options(self, options: Options) -> None:
        self.left_out.show_options(options)


def control_for(kind: Kind[Any], theme: Theme, wording: Wording, name: Words, clock: Clock) -> Control:
    """Return the control of a kind of setting."""
    if isinstance(kind, Switch):
        return _SwitchControl(theme, wording, name)
    if isinstance(kind, (OneOf, Whole)):
        return _ChoiceControl(theme, wording, name, kind)
    if isinstance(kind, TimeOfDay):
        return _TimeControl(theme, wording, name)
    if isinstance(kind, Days):
        return _DaysControl(theme, wording, name)
    if isinstance(kind, Until):
        return _UntilControl(theme, wording, name, clock)
    if isinstance(kind, (Names, Numbers)):
        return _ListControl(theme, wording, name, kind)
    raise TypeError(f"no control for {kind}")


def next_morning(now: datetime) -> datetime:
    """Return eight o'clock of the next day on this machine's clock, aware."""
    local = now.astimezone()
    return datetime.combine(local.date() + timedelta(days=1), MORNING).astimezone()
