from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.forms.lines import numbered_lines


def read(data: bytes, longest: int = 8) -> list[tuple[int, bytes | None]]:
    return list(numbered_lines(io.BytesIO(data), longest))


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"\n\n", []),
        (b"a\n\nb", [(1, b"a"), (3, b"b")]),
        (b"\xef\xbb\xbfa\r\nb\r\n", [(1, b"a"), (2, b"b")]),
        (b"a\n\xef\xbb\xbfb", [(1, b"a"), (2, b"\xef\xbb\xbfb")]),
        (b"12345678\n123456789\nx", [(1, b"12345678"), (2, None), (3, b"x")]),
        (b"12345678\r\nx", [(1, b"12345678"), (2, b"x")]),
        (b"1234567890123456789012\nx", [(1, None), (2, b"x")]),
        (b"123456789", [(1, None)]),
    ],
)
def test_lines_keep_their_number_and_none_is_too_long(data: bytes, lines: list[tuple[int, bytes | None]]) -> None:
    assert read(data) == lines


@given(st.lists(st.binary(max_size=8).map(lambda line: line.replace(b"\n", b"")), max_size=8))
@settings(max_examples=100)
def test_every_line_that_is_not_blank_is_told_once(lines: list[bytes]) -> None:
    told = [(number, line.strip()) for number, line in enumerate(lines, 2) if line.strip()]

    assert read(b"\n".join([b"first", *lines])) == [(1, b"first"), *told]
