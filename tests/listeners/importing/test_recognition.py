from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.files import presets_of, recognise_file
from listeners.importing.forms.part import UnreadableError
from tests.shared import SHARED, needs_shared


def recognise(data: bytes) -> str | None:
    try:
        return presets_of(recognise_file(io.BytesIO(data)))
    except UnreadableError:
        return None


@pytest.mark.parametrize(
    "data",
    [
        b'{"id":"a","text":"x"}\n',
        b'{"text":"x","url":"https://h.example/1","score":{"x":[1]}}',
        b'\xef\xbb\xbf\n{"text":"x","heard_as":"1"}\r\n',
        b'{broken\n{"id":"a","text":"x"}\n{"id":"b","te',
        b'{"text":"x","author":{},"title":"t"}\n',
    ],
)
def test_interchange_lines_are_known_by_their_content(data: bytes) -> None:
    assert recognise(data) == "interchange"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"id,text,url\n1,x,https://h.example/1\n",
        b'[{"id":"a","text":"x"}]',
        b'{"tweet":{"id":"a","full_text":"x"}}',
        b'{"text":"x","a":1,"b":2,"c":3}',
        b'{"id":"a"}',
        b"{" * 100_000,
        b'{"text":"x"',
        b'\xff\xfe{\x00"\x00',
        b"<html><body>id text</body></html>",
    ],
)
def test_other_files_are_not(data: bytes) -> None:
    assert recognise(data) is None


def test_a_file_of_nothing_but_bad_lines_is_not_searched_to_its_end() -> None:
    assert recognise(b"{bad}\n" * 30 + b'{"id":"a","text":"x"}\n') is None


@given(st.binary(max_size=200))
@settings(max_examples=80)
def test_any_bytes_are_looked_at_without_harm(data: bytes) -> None:
    assert recognise(data) in {None, "interchange"}


@needs_shared
def test_no_export_of_a_network_is_taken_for_lines_of_ours() -> None:
    files = [file for file in (SHARED / "formats" / "exports").iterdir() if file.is_file()]

    assert files
    assert [file.name for file in files if recognise(file.read_bytes()) == "interchange"] == []
