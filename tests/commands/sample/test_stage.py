from __future__ import annotations

import threading
from contextlib import closing
from datetime import datetime
from pathlib import Path
from urllib.request import urlopen

import pytest

from commands.sample.stage import set_stage
from commands.sample.story import Story
from storage.follows import follow_facts
from storage.opening import connect, prepare
from storage.records.sources import SourceKind
from storage.sources import all_sources
from storage.territories import all_territories
from storage.voices import all_voices, our_accounts


def ours() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name.startswith("sample-")}


def test_everything_is_set_up_in_a_folder_of_its_own(story: Story, started: datetime) -> None:
    with set_stage(lambda: started) as stage:
        with closing(connect(prepare(stage.data), durable=False)) as db:
            names = {one.name for one in all_territories(db)}
            assert {one.name for one in story.territories} <= names
            assert {one.name for one in all_voices(db)} == {one.name for one in story.voices}
            assert ("mastodon", "farandelle@mastodon.example") in our_accounts(db)
            assert follow_facts(db).has_following
            sources = all_sources(db)
        assert len(sources) == len(story.feeds) + len(story.drops)
        feeds = [one for one in sources if one.kind is SourceKind.FEED]
        assert all(one.allow_private and one.territory is not None for one in feeds)
        exports = [one for one in sources if one.kind is not SourceKind.FEED]
        assert all(Path(one.location).is_file() and not one.allow_private for one in exports)
        with urlopen(feeds[0].location, timeout=10) as answer:  # noqa: S310 - the sample's own loopback server
            assert answer.status == 200
        assert ours() == {"sample-server", "sample-drops"}


def test_nothing_of_it_is_left(started: datetime) -> None:
    with set_stage(lambda: started) as stage:
        assert stage.data.is_dir()
    assert not stage.data.parent.exists()
    assert not ours()


def test_an_error_inside_ends_it_too(started: datetime) -> None:
    with pytest.raises(RuntimeError, match="mine"), set_stage(lambda: started) as stage:
        raise RuntimeError("mine")
    assert not stage.data.parent.exists()
    assert not ours()
