"""The way into the window from the command line, as far as a machine without a screen goes."""

from __future__ import annotations

import sys

import pytest

from commands.window import has_display
from tests.commands.desk import Desk


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away every sign of a screen."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a screen")
def test_without_a_screen_one_sentence_says_what_to_do(desk: Desk, no_screen: None) -> None:
    ended = desk.run()
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "There is no screen to open the window on: use the commands (causerie --help).\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a screen")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_of_three_variables_promises_a_screen(no_screen: None, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert not has_display()
    monkeypatch.setenv(name, "x")
    assert has_display()
