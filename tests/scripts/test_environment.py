from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from scripts.environment import LOCK, Environment
from scripts.system_packages import Answer, SetUpError
from tests.scripts.machines import FakePrograms, machine

GONE = Answer(1)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / LOCK).write_text("one==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / ".venv").mkdir()
    return tmp_path


def test_a_first_run_makes_the_environment_and_fills_it_from_the_lock_with_hashes(checkout: Path) -> None:
    programs = FakePrograms({"find_spec": GONE})

    assert Environment(checkout, machine(programs)).install()

    assert programs.ran_with(f"{sys.executable} -m venv")
    locked, project = programs.ran_with("pip install")
    assert f"--require-hashes -r {checkout / LOCK}" in locked
    assert f"--no-deps --no-build-isolation -e {checkout}" in project


def test_a_second_run_only_looks_whether_the_environment_lives(checkout: Path) -> None:
    Environment(checkout, machine(FakePrograms())).install()
    programs = FakePrograms()

    assert not Environment(checkout, machine(programs)).install()

    assert len(programs.ran) == 1
    assert not programs.ran_with("pip install")


def test_a_changed_lock_is_installed_and_the_project_with_it(checkout: Path) -> None:
    Environment(checkout, machine(FakePrograms())).install()
    (checkout / LOCK).write_text("one==2\n", encoding="utf-8")
    programs = FakePrograms()

    assert Environment(checkout, machine(programs)).install()

    assert len(programs.ran_with("pip install")) == 2


def test_a_changed_project_is_installed_without_the_lock(checkout: Path) -> None:
    Environment(checkout, machine(FakePrograms())).install()
    (checkout / "pyproject.toml").write_text("[project]\nversion = '2'\n", encoding="utf-8")
    programs = FakePrograms()

    assert Environment(checkout, machine(programs)).install()

    (only,) = programs.ran_with("pip install")
    assert "-e" in only


def test_a_failed_installation_is_taken_up_again(checkout: Path) -> None:
    Environment(checkout, machine(FakePrograms())).install()
    (checkout / LOCK).write_text("one==2\n", encoding="utf-8")
    with pytest.raises(SetUpError, match="no network"):
        Environment(checkout, machine(FakePrograms({"pip install": Answer(1, errors="no network")}))).install()
    programs = FakePrograms()

    assert Environment(checkout, machine(programs)).install()

    assert programs.ran_with("--require-hashes")


def test_a_moved_checkout_is_installed_anew(checkout: Path) -> None:
    Environment(checkout, machine(FakePrograms())).install()
    moved = checkout.rename(checkout.with_name("moved"))

    assert Environment(moved, machine(FakePrograms())).install()


def test_a_python_without_ensurepip_asks_for_debians_package(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    with pytest.raises(SetUpError, match=r"sudo apt-get install .*python3\.\d+-venv"):
        Environment(checkout, machine(FakePrograms({"find_spec": GONE}), root=False)).install()
