from __future__ import annotations

import io
import re

import pytest

from listeners.importing.files import recognise_file
from listeners.importing.forms.part import UnreadableError
from listeners.importing.presets.registry import PRESETS
from tests.listeners.importing.presets.reading import EXPORTS, table
from tests.shared import needs_shared
from tests.structure.code import ROOT

TABLES = {
    "brandwatch_mentions_header.csv": "brandwatch",
    "linkedin_page_content_metrics_header.csv": "linkedin_page",
    "mastodon_following_accounts.csv": "mastodon_following",
    "meltwater_explore_2025.csv": "meltwater",
    "meltwater_older_header.csv": "meltwater",
    "meta_business_suite_facebook_posts.csv": "meta_facebook",
    "meta_business_suite_instagram_posts.csv": "meta_instagram",
    "reddit_gdpr_comments.csv": "reddit_data",
    "reddit_gdpr_posts.csv": "reddit_data",
    "talkwalker_results_header.csv": "talkwalker",
    "twitter_analytics_legacy.csv": "x_analytics",
    "x_analytics_content_2026.csv": "x_analytics",
    "x_analytics_overview.csv": "x_analytics",
    "youtube_takeout_comments_9col.csv": "youtube_comments",
}


def test_each_preset_has_a_lasting_name_of_its_own() -> None:
    names = [preset.name for preset in PRESETS]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(?:_[a-z]+)*", name) for name in names)
    assert len({preset.title.source for preset in PRESETS}) == len(names)


def test_a_table_of_somebody_else_is_asked_about() -> None:
    header = ["Conversation ID", "Customer name", "Phone number", "Email", "Inbox", "Status", "Created at"]

    with pytest.raises(UnreadableError):
        recognise_file_of(table(header, dict.fromkeys(header, "a")))


@needs_shared
@pytest.mark.parametrize(("name", "preset"), TABLES.items())
def test_each_sample_of_a_table_is_one_preset_s(name: str, preset: str) -> None:
    assert recognise_file_of((EXPORTS / name).read_bytes()) == [preset]


@needs_shared
def test_no_sample_of_a_table_is_left_out() -> None:
    assert {path.name for path in EXPORTS.glob("*.csv")} == TABLES.keys()


@needs_shared
def test_what_users_only_wish_for_is_not_claimed() -> None:
    wanted = (EXPORTS / "chatwoot_wanted_one_row_per_conversation.txt").read_text().partition(":")[2]
    columns = [name.strip() for name in wanted.split(",")]
    assert "CSAT score" in columns

    with pytest.raises(UnreadableError):
        recognise_file_of(table(columns, dict.fromkeys(columns, "a")))


def recognise_file_of(data: bytes) -> list[str]:
    return [found.preset.name for found in recognise_file(io.BytesIO(data))]


def test_the_document_says_of_every_preset_what_it_can_and_cannot_tell() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    told = [name for row in re.findall(r"^\| (`[^|]*) \|", text, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)]

    assert sorted(told) == sorted(preset.name for preset in PRESETS)
