from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.log_file import KEPT_ASIDE, LARGEST_FILE, kept_log, logs_folder

LOG = logging.getLogger("causerie.tests")


@pytest.fixture(autouse=True)
def quiet_root() -> Iterator[None]:
    """Let the root logger be as it is outside of tests, and put it back."""
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.WARNING)
    yield
    root.setLevel(before)


def open_inbox() -> None:
    raise ValueError("https://h.example/inbox?key=geheim")


def log_of(data: Path, name: str = "listener") -> str:
    return (logs_folder(data) / f"{name}.log").read_text(encoding="utf-8")


def test_what_is_logged_within_is_kept_and_nothing_else(tmp_path: Path) -> None:
    LOG.warning("before")
    with kept_log(tmp_path, "listener"):
        LOG.info("within: %s new", 3)
        LOG.debug("detail")
        logging.getLogger("apscheduler.scheduler").info("planned")
    LOG.warning("after")

    (line,) = log_of(tmp_path).splitlines()
    assert line.endswith("INFO causerie.tests within: 3 new")


def test_the_level_is_put_back(tmp_path: Path) -> None:
    root = logging.getLogger()
    other = logging.NullHandler()
    root.addHandler(other)
    try:
        with kept_log(tmp_path, "listener"):
            assert (root.level, other.level) == (logging.INFO, logging.WARNING), "others hear no more than before"
        assert (root.level, other.level) == (logging.WARNING, logging.NOTSET)
        assert all("listener.log" not in str(handler) for handler in root.handlers)
    finally:
        root.removeHandler(other)


def test_no_secret_is_written(tmp_path: Path) -> None:
    inbox = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl"
    with kept_log(tmp_path, "listener"):
        LOG.info("asked %s", "https://anna:geheim@h.example/feed?token=geheim")
        LOG.info("token %s", inbox)
        try:
            open_inbox()
        except ValueError:
            LOG.exception("could not")

    written = log_of(tmp_path)
    assert "geheim" not in written
    assert inbox not in written
    assert "Traceback" in written
    assert "https://***@h.example/feed?token=***" in written


def test_the_files_stay_short(tmp_path: Path) -> None:
    with kept_log(tmp_path, "listener"):
        for number in range(50):
            LOG.info("%s %s", number, "x" * (LARGEST_FILE // 10))

    files = sorted(logs_folder(tmp_path).iterdir())
    assert len(files) == 1 + KEPT_ASIDE
    assert all(file.stat().st_size <= LARGEST_FILE for file in files)
    assert log_of(tmp_path).splitlines()[-1].split()[4] == "49"


def test_each_process_has_its_own(tmp_path: Path) -> None:
    with kept_log(tmp_path, "listener"), kept_log(tmp_path, "window"):
        LOG.info("both")

    assert "both" in log_of(tmp_path)
    assert "both" in log_of(tmp_path, "window")


def test_where_no_log_can_be_kept_the_work_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    logs_folder(tmp_path).write_text("a file stands where the folder should be")
    with kept_log(tmp_path, "listener"):
        LOG.info("on")

    assert "no log is kept" in caplog.text
