"""Which hashtag of a text is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.hashtags.typed import FEWEST_LETTERS, tag_at


@pytest.mark.parametrize(
    ("text", "position", "tag"),
    [
        ("#velo", 5, "velo"),
        ("#velo and #train", 3, "velo"),
        ("#velo and #train", 7, "train"),
        ("#velo and #train", 16, "train"),
        ("come #été2026!", 8, "été2026"),
        ("no tag here", 4, None),
        ("#a", 2, None),
        ("number #42", 10, None),
        ("https://example.org/#section", 28, None),
        ("see page#part", 13, None),
        ("&#233; and ##double", 5, None),
        ("", 0, None),
    ],
)
def test_the_one_at_the_cursor_else_the_last(text: str, position: int, tag: str | None) -> None:
    found = tag_at(text, position)

    assert (found.tag if found is not None else None) == tag


@given(st.text(alphabet="#ab é1&/ ", max_size=40), st.integers(0, 40))
def test_it_stands_where_it_is_said_to(text: str, position: int) -> None:
    found = tag_at(text, position)

    if found is not None:
        assert text[found.start : found.end] == f"#{found.tag}"
        assert len(found.tag) >= FEWEST_LETTERS
