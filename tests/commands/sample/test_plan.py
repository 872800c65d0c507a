from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from commands.sample.plan import SamplePlan, sample_plan
from commands.sample.story import Account, Story


@pytest.fixture
def plan(story: Story, tmp_path: Path) -> SamplePlan:
    return sample_plan(story, "http://127.0.0.1:4711", tmp_path)


def test_two_territories_one_french_one_english(plan: SamplePlan) -> None:
    assert [one.language for one in plan.territories] == ["fr", "en"]
    assert all(one.why for one in plan.territories)


def test_every_source_has_a_territory_that_is_set_up(plan: SamplePlan, story: Story, tmp_path: Path) -> None:
    names = {one.name for one in plan.territories}
    assert {one.territory for one in plan.sources if one.territory is not None} == names
    feeds, drops = plan.sources[: len(story.feeds)], plan.sources[len(story.feeds) :]
    assert all(one.location.startswith("http://127.0.0.1:4711/") for one in feeds)
    assert [one.territory for one in drops] == [None, None]
    assert all(
        Path(one.location).is_absolute() and Path(one.location).is_relative_to(tmp_path.resolve()) for one in drops
    )
    assert len({one.location for one in plan.sources}) == len({one.title for one in plan.sources}) == len(plan.sources)
    assert all(one.every == timedelta(minutes=1) for one in plan.sources)


def test_voices_bring_their_accounts(plan: SamplePlan) -> None:
    brand, lea, owen = plan.voices
    assert brand.territory is None
    assert Account("mastodon", "farandelle@mastodon.example") in brand.accounts
    assert Account("discourse", "lea_atelier") in lea.accounts
    assert Account("reddit", "owen_farandelle") in owen.accounts
    assert (lea.territory, owen.territory) == tuple(one.name for one in plan.territories)


def test_those_we_follow_are_people_of_the_story(plan: SamplePlan, story: Story) -> None:
    accounts = {account for person in story.people for account in person.accounts}
    assert plan.following
    assert set(plan.following) <= accounts


def test_groups_hold_the_accounts_of_their_people(plan: SamplePlan) -> None:
    groups = {one.name: one.accounts for one in plan.groups}
    assert Account("mastodon", "maud_kerherve@presse.example") in groups["Presse"]
    assert Account("bluesky", "ruthadeyemi.bsky.example") in groups["Elected"]
    accounts = [account for one in plan.groups for account in one.accounts]
    assert len(accounts) == len(set(accounts))
