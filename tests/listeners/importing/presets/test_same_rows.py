"""What holds for the tables of every vendor: how a file is written changes nothing, and no cell does harm."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.files import recognise_file
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedFollow, ImportedPublication, ImportedRow, Rejected, RowResult
from tests.listeners.importing.presets import (
    test_brandwatch,
    test_determ,
    test_hootsuite_inbox,
    test_linkedin_page,
    test_meltwater,
    test_meta_posts,
    test_reddit_data,
    test_sprout_posts,
    test_talkwalker,
    test_x_analytics,
    test_youtube_comments,
)
from tests.listeners.importing.presets.reading import table

X_POST = dict(zip(test_x_analytics.CONTENT, [*test_x_analytics.FIRST, *test_x_analytics.FIGURES], strict=True))
TABLES: Mapping[str, tuple[list[str], Mapping[str, str]]] = {
    "brandwatch": (test_brandwatch.OLD, test_brandwatch.REPLY),
    "talkwalker": (test_talkwalker.HEADER, test_talkwalker.REPLY),
    "meltwater": (test_meltwater.OLDER, test_meltwater.TWEET),
    "determ": (test_determ.HEADER, test_determ.TWEET),
    "hootsuite_inbox": (test_hootsuite_inbox.MESSAGES, test_hootsuite_inbox.COMMENT),
    "meta_facebook": (test_meta_posts.FACEBOOK, test_meta_posts.PAGE_POST),
    "meta_instagram": (test_meta_posts.INSTAGRAM, test_meta_posts.PICTURE),
    "linkedin_page": (test_linkedin_page.POSTS, test_linkedin_page.POST),
    "x_analytics": (test_x_analytics.CONTENT, X_POST),
    "sprout_posts": (test_sprout_posts.HEADER, test_sprout_posts.POST),
    "reddit_data": (test_reddit_data.COMMENTS, test_reddit_data.COMMENT),
    "youtube_comments": (test_youtube_comments.NINE, test_youtube_comments.CELLS),
    "mastodon_following": (
        ["Account address", "Show boosts", "Notify on new posts", "Languages"],
        {"Account address": "sori@social.example", "Show boosts": "true"},
    ),
}
"""A header and a row of each vendor's table."""

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def read(data: bytes) -> tuple[str, list[RowResult]]:
    (found,) = recognise_file(io.BytesIO(data))
    return found.preset.name, list(found.preset.read(found.part, (found.part,), Told()))


@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_order_separator_and_encoding_change_nothing(name: str, data: st.DataObject) -> None:
    header, row = TABLES[name]
    latin = {column: cell.encode("cp1252", "ignore").decode("cp1252") for column, cell in row.items()}
    shuffled = data.draw(st.permutations(header))
    separator = data.draw(st.sampled_from([",", ";", "\t", "|"]))
    encoding = data.draw(st.sampled_from(ENCODINGS))

    assert read(table(shuffled, latin, latin, separator=separator, encoding=encoding)) == read(
        table(header, latin, latin)
    )


@pytest.mark.parametrize("name", TABLES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_a_cell_holds_its_row_is_taken_or_rejected(name: str, data: st.DataObject) -> None:
    header, row = TABLES[name]
    changed = data.draw(st.dictionaries(st.sampled_from(header), CELLS, max_size=6))
    middle = {**row, **changed}
    found, rows = read(table(header, row, middle, row))

    assert found == name
    assert len(rows) == 2 + any(middle.values())  # a blank row is none
    assert rows[0] == replace(rows[-1], row=rows[0].row)
    assert all(isinstance(one, ImportedRow | ImportedFollow | ImportedPublication | Rejected) for one in rows)


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40),
    st.sampled_from(
        [
            *("", "-", "N/A", "'5", "1,234", "99999999999999999999999", "-1", "1e9", "NaN", "=1+1", "\u202eabc"),
            *("Lifetime", "31/31/2026", "0000-00-00", "https://", "https://[", "javascript:alert(1)", "@", "@@", "#"),
            *("http://x.com/a/status/99999999999999999999", '{"text":', '{"text":{"text":"a"}}', "[[[[", "a@b.example"),
            *("https://www.reddit.com/r/a/comments//", "https://youtube.com/watch?v=&lc=", "u/" * 100, "x" * 5_000),
        ]
    ),
)
"""What stands in no honest file."""
