"""The settings' file keeps what a person wrote into it, and is never lost."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from desktop.kept import Kept
from desktop.key_map import OwnKeys
from desktop.session import FILE_NAME as SESSION_NAME
from desktop.session import Session
from desktop.settings.definitions import Language, Settings, all_settings, setting, text_size_within
from desktop.settings.file import FILE_NAME, SettingsFile, UnwritableError
from desktop.settings.kinds import Day
from desktop.shortcuts import Command
from desktop.theme.theme import Scheme
from resources.catalogue import read_catalogue

SAY = read_catalogue("en").render
CHOSEN = Settings(
    language=Language.FRENCH,
    scheme=Scheme.DARK,
    text_size=150,
    quiet_from=time(21, 30),
    quiet_days=(Day.MONDAY, Day.FRIDAY),
    do_not_disturb_until=datetime(2026, 11, 27, 8, tzinfo=UTC),
    without_people=(4, 7),
    without_sources=("Forum “A”", 'the "other" one'),
    keys=(OwnKeys(Command.SNOOZE, ("Alt+T",)), OwnKeys(Command.STAR, ("Alt+S", "Ctrl+D"))),
)


def text_of(folder: Path) -> str:
    return (folder / FILE_NAME).read_text("utf-8")


def test_without_a_file_there_are_defaults_and_none_is_made(tmp_path: Path) -> None:
    assert SettingsFile.in_folder(tmp_path).reading.settings == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_is_chosen_is_read_again(tmp_path: Path) -> None:
    SettingsFile.in_folder(tmp_path).write(Settings(), CHOSEN, SAY)
    again = SettingsFile.in_folder(tmp_path)
    assert again.reading.settings == CHOSEN
    assert again.reading.complaints == ()
    again.write(CHOSEN, Settings(), SAY)
    assert SettingsFile.in_folder(tmp_path).reading.settings == Settings()
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_new_file_explains_every_setting(tmp_path: Path) -> None:
    SettingsFile.in_folder(tmp_path).write(Settings(), replace(Settings(), text_size=120), SAY)
    text = text_of(tmp_path)
    assert "# Text size: from 80 % to 200 %. Default: 100 %.\ntext_size = 120\n" in text
    for one in all_settings():
        assert f"# {SAY(one.definition.said)}" in text or one.default is None
    assert set(tomllib.loads(text)) == {"appearance", "window", "notices", "keys"}


def test_what_a_person_wrote_stays(tmp_path: Path) -> None:
    own = '# mine\n[appearance]\ntext_size = 120 # for the train\n\n[elsewhere]\nx = 1\n\n[keys]\nmute = "Alt+M"\n'
    (tmp_path / FILE_NAME).write_text(own, "utf-8")
    file = SettingsFile.in_folder(tmp_path)
    before = file.reading.settings
    file.write(before, replace(before, text_size=140, quiet=False), SAY)
    text = text_of(tmp_path)
    assert text.startswith("# mine\n[appearance]\ntext_size = 140 # for the train\n\n[elsewhere]\nx = 1\n")
    assert "quiet = false" in text
    assert 'mute = "Alt+M"' in text
    assert "scheme" not in text


def test_an_edit_made_meanwhile_is_not_lost(tmp_path: Path) -> None:
    file = SettingsFile.in_folder(tmp_path)
    file.write(Settings(), replace(Settings(), text_size=120), SAY)
    edited = text_of(tmp_path).replace('scheme = "system"', 'scheme = "dark"')
    (tmp_path / FILE_NAME).write_text(edited, "utf-8")
    before = replace(Settings(), text_size=120)
    file.write(before, replace(before, quiet=False), SAY)
    assert file.reading.settings == replace(before, quiet=False, scheme=Scheme.DARK)


def test_a_file_that_is_no_toml_is_kept_beside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("[appearance\ntext_size = 120", "utf-8")
    for number in (1, 2):
        file = SettingsFile.in_folder(tmp_path)
        file.write(Settings(), replace(Settings(), quiet=False), SAY)
        assert (tmp_path / f"{FILE_NAME}.unreadable-{number}").read_text("utf-8").startswith("[appearance\n")
        assert SettingsFile.in_folder(tmp_path).reading.settings == replace(Settings(), quiet=False)
        (tmp_path / FILE_NAME).write_text("[appearance\nagain", "utf-8")


def test_a_link_is_followed(tmp_path: Path) -> None:
    there = tmp_path / "dots"
    there.mkdir()
    (there / "causerie.toml").write_text("[appearance]\ntext_size = 120\n", "utf-8")
    (tmp_path / FILE_NAME).symlink_to(there / "causerie.toml")
    file = SettingsFile.in_folder(tmp_path)
    file.write(file.reading.settings, replace(file.reading.settings, text_size=130), SAY)
    assert (tmp_path / FILE_NAME).is_symlink()
    assert "text_size = 130" in (there / "causerie.toml").read_text("utf-8")


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "gone" / FILE_NAME)
    with pytest.raises(UnwritableError) as refused:
        file.write(Settings(), CHOSEN, SAY)
    assert "settings.toml cannot be written (No such file or directory)" in SAY(refused.value.words)


def test_choices_of_the_older_file_are_taken_over_once(tmp_path: Path) -> None:
    older = {
        "language": "fr", "scheme": "dark", "text_percent": 130, "list_width": 400, "inspector": True,
        "territory": 2, "voice": 3, "width": 1500, "height": 900,
        "notices": {
            "without_territories": [2], "without_sources": ["Forum"], "without_people": [9],
            "without_reasons": ["thanks"], "not_before": "2026-11-27T08:00:00Z",
            "quiet": {"begins": "20:00:00", "ends": "07:30:00", "days": [0, 4]},
        },
    }  # fmt: skip
    (tmp_path / SESSION_NAME).write_text(json.dumps(older), "utf-8")
    kept = Kept.in_folder(tmp_path)
    expected = Settings(
        language=Language.FRENCH, scheme=Scheme.DARK, text_size=130, quiet_from=time(20), quiet_until=time(7, 30),
        quiet_days=(Day.MONDAY, Day.FRIDAY), do_not_disturb_until=datetime(2026, 11, 27, 8, tzinfo=UTC),
        without_territories=(2,), without_sources=("Forum",), without_people=(9,), without_reasons=("thanks",),
    )  # fmt: skip
    assert kept.settings.reading.settings == expected
    assert kept.session.now == Session(400, True, 2, 3, 1500, 900)
    assert "# Taille du texte" in text_of(tmp_path)
    # From now on the older file says nothing of settings.
    (tmp_path / SESSION_NAME).write_text('{"text_percent": 80}', "utf-8")
    assert Kept.in_folder(tmp_path).settings.reading.settings == expected


@pytest.mark.parametrize(
    "older", [b"", b"{", b'{"text_percent": "big"}', b'{"scheme": "pink", "language": "de"}', b'{"notices": {}}']
)
def test_an_older_file_that_says_nothing_makes_no_new_one(tmp_path: Path, older: bytes) -> None:
    (tmp_path / SESSION_NAME).write_bytes(older)
    assert Kept.in_folder(tmp_path).settings.reading.settings == Settings()
    assert not (tmp_path / FILE_NAME).exists()


def test_an_older_file_without_quiet_hours_has_none_now(tmp_path: Path) -> None:
    (tmp_path / SESSION_NAME).write_text('{"notices": {"quiet": null}, "text_percent": 5000}', "utf-8")
    found = Kept.in_folder(tmp_path).settings.reading.settings
    assert (found.quiet, found.notices.quiet, found.text_size) == (False, None, 200)


def test_every_field_but_the_keys_is_defined() -> None:
    names = [one.name for one in all_settings()]
    assert sorted([*names, "keys"]) == sorted(Settings.__slots__)
    assert setting("text_size").default == 100
    assert [text_size_within(n) for n in (10, 80, 110, 200, 210)] == [80, 80, 110, 200, 200]
    for one in all_settings():
        kind = one.definition.kind
        plain = kind.plain(one.default)
        assert plain is None or kind.parse(plain) == one.default
        assert SAY(kind.said(one.default))
