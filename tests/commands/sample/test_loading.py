from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from commands.sample.loading import load_story
from commands.sample.story import Account, Shape, StoryError

PLAN = """
following = ["mastodon:bo@host.example"]
[[territory]]
key = "fr"
name = "Ici"
language = "fr"
why = "Parce que"
[[voice]]
name = "La maison"
person = "us"
territory = "fr"
[[feed]]
key = "wall"
shape = "rss"
path = "host.example/rss"
title = "Le mur"
site = "https://host.example"
territory = "fr"
language = "fr"
[[drop]]
key = "box"
file = "in/box.ndjson"
title = "La boîte"
territory = "fr"
"""
PEOPLE = """
[ana]
name = "Ana"
followers = 3
accounts = { mastodon = "ana@host.example" }
[us]
name = "Nous"
ours = true
"""
POSTS = """
network = "web"
feeds = ["wall"]
language = "fr"
[[post]]
key = "one"
by = "ana"
at = "-1h"
text = "Bonjour"
link = "https://host.example/1"
[[post]]
key = "two"
by = "us"
at = "+2m"
network = "mastodon"
feeds = ["wall", "box"]
text = "Bonjour Ana"
reply_to = "one"
to_us = true
score = 4
"""


def write(folder: Path, plan: str = PLAN, people: str = PEOPLE, posts: str = POSTS) -> Path:
    (folder / "posts").mkdir()
    (folder / "plan.toml").write_text(plan, encoding="utf-8")
    (folder / "people.toml").write_text(people, encoding="utf-8")
    (folder / "posts" / "all.toml").write_text(posts, encoding="utf-8")
    (folder / "posts" / "notes.txt").write_text("not read", encoding="utf-8")
    return folder


def test_a_folder_becomes_records(tmp_path: Path) -> None:
    story = load_story(write(tmp_path))
    one, two = story.posts
    assert one.author.name == "Ana"
    assert one.author.followers == 3
    assert (one.network, one.feeds, one.language) == ("web", ("wall",), "fr")
    assert (two.network, two.feeds, two.offset) == ("mastodon", ("wall", "box"), timedelta(minutes=2))
    assert two.reply_to == "one"
    assert two.author.ours
    assert (two.to_us, two.score, two.views) == (True, 4, None)
    assert story.following == (Account("mastodon", "bo@host.example"),)
    assert story.feeds[0].shape is Shape.RSS
    assert story.feeds[0].name == "Le mur"
    assert story.voices[0].person is story.people[1]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('by = "ana"', 'by = "nobody"', "unknown author 'nobody'"),
        ('reply_to = "one"', 'reply_to = "gone"', "unknown post to reply to 'gone'"),
        ('"wall", "box"', '"wall", "bin"', "unknown feed 'bin'"),
        ('"wall", "box"', "", "no feed carries it"),
        ('at = "-1h"', 'at = "soon"', "not an offset"),
        ('at = "-1h"', 'at = "+9m"', "answers one before that was written"),
        ('key = "two"', 'key = "one"', "post defined twice: one"),
        ('text = "Bonjour"', 'txt = "Bonjour"', "unknown field txt"),
        ('text = "Bonjour Ana"', "text = 7", "text must be a text"),
        ('language = "fr"', "langue = 'fr'", "unknown field langue"),
        ("[[post]]", "[[post", "all.toml"),
    ],
)
def test_posts_that_contradict_the_story_are_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert old in POSTS
    folder = write(tmp_path, posts=POSTS.replace(old, new, 1))
    with pytest.raises(StoryError) as caught:
        load_story(folder)
    assert complaint in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('shape = "rss"', 'shape = "fax"', "unknown shape 'fax'"),
        ('person = "us"', 'person = "them"', "unknown person 'them'"),
        ('key = "fr"', 'key = "de"', "unknown territory 'fr'"),
        ('key = "box"', 'key = "wall"', "feed or drop defined twice: wall"),
        ("mastodon:bo@host.example", "bo", "network:handle"),
        ("mastodon:bo@host.example", ":bo", "network:handle"),
        ("[[drop]]", "[[dorp]]", "unknown field dorp"),
    ],
)
def test_a_plan_that_contradicts_itself_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    assert old in PLAN
    with pytest.raises(StoryError) as caught:
        load_story(write(tmp_path, plan=PLAN.replace(old, new, 1)))
    assert complaint in str(caught.value)


def test_a_person_with_a_misspelt_field_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="unknown field folowers"):
        load_story(write(tmp_path, people=PEOPLE.replace("followers", "folowers")))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "people.toml").unlink()
    with pytest.raises(StoryError, match=r"people\.toml"):
        load_story(folder)


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "plan.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StoryError, match=r"plan\.toml"):
        load_story(folder)
