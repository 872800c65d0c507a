from __future__ import annotations

import sys

import pytest

from scripts.system_packages import LIBRARIES, WINDOW_LIBRARIES, Answer, Machine, SetUpError, ask
from tests.scripts.machines import FakePrograms, machine

NO_EGL = Answer(1, errors="Traceback...\nImportError: libEGL.so.1: cannot open shared object file\n")


def test_nothing_is_installed_where_qt_loads() -> None:
    programs = FakePrograms()

    machine(programs).provide_qt_libraries("python", window=True, fonts=False)

    assert programs.ran_with("apt-get") == []


def test_root_installs_what_qt_misses() -> None:
    programs = FakePrograms({"QtWidgets": [NO_EGL, Answer(0)]})

    machine(programs).provide_qt_libraries("python", window=False, fonts=False)

    assert programs.ran_with("apt-get") == [
        "apt-get update",
        f"apt-get install -y --no-install-recommends {' '.join(LIBRARIES)}",
    ]


def test_another_user_is_told_the_exact_line_and_what_qt_said() -> None:
    programs = FakePrograms({"QtWidgets": NO_EGL})

    with pytest.raises(SetUpError) as refusal:
        machine(programs, root=False).provide_qt_libraries("python", window=False, fonts=False)

    assert f"sudo apt-get install -y --no-install-recommends {' '.join(LIBRARIES)}" in str(refusal.value)
    assert "libEGL.so.1" in str(refusal.value)
    assert programs.ran_with("apt-get") == []


def test_without_apt_the_packages_are_named() -> None:
    with pytest.raises(SetUpError, match="libegl1 libgl1"):
        machine(FakePrograms({"QtWidgets": NO_EGL}), apt=False).provide_qt_libraries(
            "python", window=False, fonts=False
        )


def test_the_window_plugin_is_seen_to_only_for_a_window() -> None:
    programs = FakePrograms({"libqxcb": [NO_EGL, Answer(0)]})

    machine(programs).provide_qt_libraries("python", window=False, fonts=False)
    assert programs.ran_with("apt-get") == []

    machine(programs).provide_qt_libraries("python", window=True, fonts=False)
    assert programs.ran_with(" ".join(WINDOW_LIBRARIES))


def test_libraries_that_do_not_help_are_an_error() -> None:
    with pytest.raises(SetUpError, match="still: ImportError"):
        machine(FakePrograms({"QtWidgets": NO_EGL})).provide_qt_libraries("python", window=False, fonts=False)


def test_a_failing_installation_says_what_failed() -> None:
    programs = FakePrograms(
        {"QtWidgets": NO_EGL, "apt-get update": Answer(0), "install": Answer(100, errors="no such package")}
    )

    with pytest.raises(SetUpError, match="no such package"):
        machine(programs).provide_qt_libraries("python", window=False, fonts=False)


def test_only_missing_fonts_are_installed() -> None:
    programs = FakePrograms({"fonts-noto-core": Answer(0, "installed"), "fonts-noto-cjk": Answer(0, "installed")})

    machine(programs).provide_qt_libraries("python", window=False, fonts=True)

    assert programs.ran_with("apt-get install") == ["apt-get install -y --no-install-recommends fonts-noto-color-emoji"]


def test_fonts_are_wished_for_not_required(capsys: pytest.CaptureFixture[str]) -> None:
    machine(FakePrograms(), root=False).provide_qt_libraries("python", window=False, fonts=True)

    assert "sudo apt-get install" in capsys.readouterr().err


def test_other_systems_bring_their_libraries_with_qt() -> None:
    programs = FakePrograms({"QtWidgets": NO_EGL})

    machine(programs, linux=False).provide_qt_libraries("python", window=True, fonts=True)

    assert programs.ran == []


@pytest.mark.parametrize(
    ("variables", "display"), [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)]
)
def test_a_display_is_what_linux_announces(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], display: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert Machine.here().display is display


def test_a_program_is_asked_with_its_variables() -> None:
    answer = ask([sys.executable, "-c", "import os; print(os.environ['ASKED']); raise SystemExit(3)"], {"ASKED": "yes"})

    assert (answer.code, answer.output.strip()) == (3, "yes")


def test_a_program_that_is_not_there_is_an_answer() -> None:
    assert ask(["/no/such/program"], {}).code == 127
