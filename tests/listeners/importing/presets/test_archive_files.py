"""Whole archives as they are downloaded: each part read with what the others say, the rest left where it is."""

from __future__ import annotations

import io
import json
import tarfile

import pytest

from listeners.importing.files import presets_of, recognise_file
from listeners.importing.presets.preset import Told
from listeners.importing.rows import RowResult
from storage.follows import Direction
from tests.listeners.importing.forms.opened import zipped
from tests.listeners.importing.presets.parts import follows_of, posts_of
from tests.listeners.importing.presets.test_instagram import comment, entry
from tests.listeners.importing.presets.test_mastodon_archive import ACTOR, create, note
from tests.listeners.importing.presets.test_x_archive import named, tweet


def rows_of(data: bytes) -> tuple[str, list[RowResult]]:
    """Return the presets that read a file, and its rows."""
    found = recognise_file(io.BytesIO(data))
    siblings = [one.part for one in found]
    return presets_of(found), [row for one in found for row in one.preset.read(one.part, siblings, Told())]


def script(name: str, *elements: object) -> bytes:
    return f"window.YTD.{name} = ".encode() + json.dumps(list(elements), indent=2).encode()


def x_archive() -> dict[str, bytes]:
    """Return an X archive's members; the lists come before what they are joined with."""
    entities = {"user_mentions": [named("dana_b", "5", "Dana")]}
    account = {"email": "we@elan.example", "username": "elan_velo", "accountId": "77", "accountDisplayName": "Élan"}
    message = {"dmConversation": {"conversationId": "1-2", "messages": [{"messageCreate": {"text": "a secret"}}]}}
    return {
        "data/follower.js": script(
            "follower.part0", {"follower": {"accountId": "5"}}, {"follower": {"accountId": "6"}}
        ),
        "data/following.js": script("following.part0", {"following": {"accountId": "5"}}),
        "data/tweets.js": script("tweets.part0", tweet("@dana_b on arrive", entities=entities)),
        "data/tweets-part1.js": script("tweets.part1", tweet("Bonjour", number="2")),
        "data/deleted-tweets.js": script("deleted_tweets.part0", tweet("Never mind", number="3")),
        "data/direct-messages.js": script("direct_messages.part0", message),
        "data/account.js": script("account.part0", {"account": account}),
        "data/manifest.js": b'window.__THAR_CONFIG = {"userInfo": {"accountId": "77"}}',
        "data/ip-audit.js": script("ip_audit.part0", {"ipAudit": {"accountId": "77", "loginIp": "203.0.113.9"}}),
        "assets/logo.svg": b"<svg/>",
        "Your archive.html": b"<!doctype html><html></html>",
    }


def test_an_x_archive_is_read_as_one() -> None:
    presets, rows = rows_of(zipped(x_archive()))

    assert presets == "x_archive"
    assert [post.text for post in posts_of(rows)] == ["@dana_b on arrive", "Bonjour"]
    assert {post.author.handle for post in posts_of(rows) if post.author} == {"elan_velo"}
    assert [(f.direction, f.other.stable_id, f.other.handle, f.account) for f in follows_of(rows)] == [
        (Direction.FOLLOWERS, "5", "dana_b", "elan_velo"),
        (Direction.FOLLOWERS, "6", None, "elan_velo"),
        (Direction.FOLLOWING, "5", "dana_b", "elan_velo"),
    ]
    for secret in ("secret", "203.0.113", "we@elan.example", "Never mind"):
        assert secret not in repr(rows)


def mastodon_archive() -> dict[str, bytes]:
    """Return a Mastodon archive's members."""
    actor = {
        "id": ACTOR,
        "type": "Person",
        "preferredUsername": "elan",
        "name": "Élan",
        "url": "https://elan.example/@elan",
    }
    actor |= {"inbox": "x", "outbox": "outbox.json"}
    outbox = {
        "id": "outbox.json",
        "type": "OrderedCollection",
        "orderedItems": [create(note()), create("x", "Announce")],
    }
    likes = {"id": "likes.json", "type": "OrderedCollection", "orderedItems": ["https://other.example/1"]}
    return {
        "outbox.json": json.dumps(outbox).encode(),
        "likes.json": json.dumps(likes).encode(),
        "bookmarks.json": json.dumps(likes).encode(),
        "actor.json": json.dumps(actor).encode(),
        "avatar.png": b"\x89PNG....",
    }


def tarred(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
    return file.getvalue()


@pytest.mark.parametrize("packed", [zipped, tarred])
def test_a_mastodon_archive_is_read_as_one(packed: type[bytes]) -> None:
    presets, rows = rows_of(packed(mastodon_archive()))

    assert presets == "mastodon_archive"
    (post,) = posts_of(rows)
    assert post.author is not None
    assert (post.author.name, post.author.handle, post.by_us) == ("Élan", "elan", True)


def test_an_instagram_export_is_read_as_one() -> None:
    profile = {
        "profile_user": [
            {"string_map_data": {"Username": {"value": "elan.velo"}, "Email": {"value": "we@elan.example"}}}
        ]
    }
    following = {"relationships_following": [entry(None, "https://www.instagram.com/bob", "bob")]}
    blocked = {"relationships_blocked_users": [entry("troll")]}

    presets, rows = rows_of(
        zipped(
            {
                "connections/followers_and_following/followers_1.json": json.dumps([entry("anna.k")]).encode(),
                "connections/followers_and_following/followers_2.json": json.dumps([entry("luc")]).encode(),
                "connections/followers_and_following/following.json": json.dumps(following).encode(),
                "connections/followers_and_following/blocked_profiles.json": json.dumps(blocked).encode(),
                "your_instagram_activity/comments/post_comments_1.json": json.dumps([comment(owner="anna.k")]).encode(),
                "personal_information/personal_information/personal_information.json": json.dumps(profile).encode(),
                "media/posts/1.jpg": b"\xff\xd8\xff",
            }
        )
    )

    assert presets == "instagram_export"
    assert [(f.direction.value, f.other.handle, f.account) for f in follows_of(rows)] == [
        ("followers", "anna.k", "elan.velo"),
        ("followers", "luc", "elan.velo"),
        ("following", "bob", "elan.velo"),
    ]
    (post,) = posts_of(rows)
    assert (post.by_us, post.mentions) == (True, ("anna.k",))
    assert "we@elan.example" not in repr(rows)
