"""The line of notes under what is being written."""

from __future__ import annotations

from desktop.parts.labels import Label
from desktop.parts.notes import Note, Notes
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone


def test_no_note_takes_no_room(theme: Theme) -> None:
    notes = Notes(theme)
    assert notes.isHidden()
    notes.set_notes([Note("a")])
    assert not notes.isHidden()
    notes.set_notes([])
    assert (notes.isHidden(), notes.notes()) == (True, ())


def test_the_first_is_read_and_the_others_are_counted(theme: Theme) -> None:
    notes = Notes(theme)
    notes.set_notes([Note("first", Tone.NEGATIVE), Note("second"), Note("third")])
    assert [label.accessibleName() or label.text() for label in notes.findChildren(Label)] == ["first", "+2"]
    assert notes.accessibleName() == "first\nsecond\nthird"
    notes.set_notes([Note("alone")])
    assert [label.isHidden() for label in notes.findChildren(Label)] == [False, True]
