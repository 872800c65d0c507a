"""The settings' file is read line by line: what is understood counts, what is not is said."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.key_map import OwnKeys
from desktop.settings.definitions import Language, Settings
from desktop.settings.kinds import Day
from desktop.settings.reading import LARGEST_BYTES, MOST_COMPLAINTS, read_settings
from desktop.shortcuts import Command
from desktop.theme.theme import Scheme
from resources.catalogue import read_catalogue

SAY = read_catalogue("en").render


def complaints(document: str) -> list[str]:
    return [SAY(one) for one in read_settings(document.encode()).complaints]


def test_every_kind_of_setting_is_read() -> None:
    document = """
    [appearance]
    language = "fr"
    scheme = "dark"
    text_size = 130
    reduced_motion = true
    [notices]
    quiet = false
    quiet_from = "20:30"
    quiet_until = 07:15:30
    quiet_days = ["Sunday", "monday"]
    do_not_disturb_until = 2026-11-27T08:00:00Z
    without_territories = [2, 2, 3]
    without_sources = ["r/ebikes"]
    without_people = [7]
    without_reasons = ["thanks"]
    [keys]
    snooze = "alt+t"
    mute = ["Alt+M", "Ctrl+M"]
    star = []
    """
    found = read_settings(document.encode())
    assert found.complaints == ()
    assert found.settings == Settings(
        language=Language.FRENCH,
        scheme=Scheme.DARK,
        text_size=130,
        reduced_motion=True,
        quiet=False,
        quiet_from=time(20, 30),
        quiet_until=time(7, 15),
        quiet_days=(Day.MONDAY, Day.SUNDAY),
        do_not_disturb_until=datetime(2026, 11, 27, 8, tzinfo=UTC),
        without_territories=(2, 3),
        without_sources=("r/ebikes",),
        without_people=(7,),
        without_reasons=("thanks",),
        keys=(
            OwnKeys(Command.SNOOZE, ("Alt+T",)),
            OwnKeys(Command.MUTE, ("Alt+M", "Ctrl+M")),
            OwnKeys(Command.STAR, ()),
        ),
    )


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("[appearance]\ntextsize = 120", "textsize is no setting. Did you mean text_size?"),
        ("[appearance]\ntext-size = 120", "text-size is no setting. Did you mean text_size?"),
        ("[notice]\nquiet = true", "notice is no setting. Did you mean notices?"),
        ("[appearance]\nzzz = 1", "zzz is no setting; it is left as it is."),
        ("[keys]\nsnoze = 'T'", "snoze is no setting. Did you mean snooze?"),
        ("appearance = 3", "appearance has to be a table: [appearance]."),
        ("keys = 3", "keys has to be a table: [keys]."),
        ("[appearance]\ntext_size = 5000", "text_size is not taken: it has to be a whole number from 80 to 200."),
        ("[appearance]\ntext_size = true", "text_size is not taken: it has to be a whole number from 80 to 200."),
        ("[appearance]\nscheme = 'pink'", 'scheme is not taken: it has to be one of "system", "light", "dark".'),
        ("[notices]\nquiet = 'yes'", "quiet is not taken: it has to be true or false."),
        ("[notices]\nquiet_from = '25:00'", 'quiet_from is not taken: it has to be a time like "19:00".'),
        ("[notices]\nwithout_people = ['Dana']", "without_people is not taken: it has to be a list of whole numbers."),
        ("[notices]\nwithout_sources = [1]", "without_sources is not taken: it has to be a list of texts."),
        ("[keys]\nsnooze = '3'", "snooze is not taken: “3” needs Shift on some keyboards: add Ctrl or Alt to it."),
        ("[keys]\nsnooze = 'Fnord+Q'", "snooze is not taken: “Fnord+Q” is no key."),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_counts(document: str, said: str) -> None:
    assert complaints(document) == [said]
    both = read_settings(f"{document}\n[appearance2]\n".encode())
    assert both.is_whole
    assert both.settings == Settings()


def test_one_bad_line_takes_no_other_with_it() -> None:
    found = read_settings(b"[appearance]\ntext_size = 1\nscheme = 'dark'\n")
    assert found.settings == Settings(scheme=Scheme.DARK)


def test_two_commands_cannot_have_one_key() -> None:
    found = read_settings(b"[keys]\nsnooze = 'Alt+T'\nmute = 'Alt+T'\nstar = 'U'\n")
    assert found.settings.keys == (OwnKeys(Command.SNOOZE, ("Alt+T",)),)
    assert [SAY(one) for one in found.complaints] == [
        "mute is not taken: “Alt+T” does “Remind me…” already.",
        "star is not taken: “U” does “Unread again” already.",
    ]


def test_where_it_is_no_toml_is_said() -> None:
    said = "settings.toml cannot be read, so everything has its default: "
    assert complaints("[appearance]\ntext_size 3\n") == [f"{said}line 2 is not understood from its character 11 on."]
    assert complaints("x = [") == [f"{said}its last line is not complete."]


@pytest.mark.parametrize("document", [b"[appearance", b"\xff\xfe\x00", b"a = [" * 3000, b" " * (LARGEST_BYTES + 1)])
def test_what_is_no_toml_gives_the_defaults_and_says_so(document: bytes) -> None:
    found = read_settings(document)
    assert (found.settings, found.is_whole, len(found.complaints)) == (Settings(), False, 1)
    assert SAY(found.complaints[0]).startswith("settings.toml cannot be read, so everything has its default: ")


def test_a_mark_at_the_beginning_is_no_fault() -> None:
    assert read_settings(b"\xef\xbb\xbf[appearance]\ntext_size = 120\n").settings.text_size == 120


def test_no_more_is_said_than_a_person_reads() -> None:
    document = "[appearance]\n" + "".join(f"zz{number} = 1\n" for number in range(100))
    assert len(complaints(document)) == MOST_COMPLAINTS


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_without_a_fault(document: bytes) -> None:
    found = read_settings(document)
    assert found.is_whole or found.settings == Settings()
