"""An Instagram export: lists of accounts in all shapes, comments in the account's language, texts repaired."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.forms.part import JsonPart
from listeners.importing.presets.instagram import INSTAGRAM
from storage.follows import Direction
from tests.listeners.importing.presets.parts import document, follows_of, posts_of, read, refused, the_post, told


def entry(
    value: str | None = "anna.k", href: str | None = None, title: str | None = "", **more: object
) -> dict[str, object]:
    link = {"href": href, "value": value, "timestamp": 1690000000}
    return {
        "title": title,
        "media_list_data": [],
        "string_list_data": [{k: v for k, v in link.items() if v is not None}],
        **more,
    }


def comment(text: str = "Superbe !", owner: str | None = "elan.velo", **more: object) -> dict[str, object]:
    facts: dict[str, object] = {"Comment": {"value": text}, "Time": {"timestamp": 1670000000}}
    if owner is not None:
        facts["Media Owner"] = {"value": owner}
    return {"string_map_data": facts, "media_list_data": [{"uri": "media/posts/1.jpg"}], **more}


def profile(handle: str, label: str = "Username") -> JsonPart:
    facts = {"Email": {"value": "we@elan.example"}, label: {"value": handle}, "Date of birth": {"value": "1990-01-01"}}
    return document({"profile_user": [{"title": "User", "string_map_data": facts}]})


def mojibake(text: str) -> str:
    return text.encode().decode("latin-1")


def test_a_list_at_the_root_is_one_of_followers() -> None:
    rows = read(INSTAGRAM, document([entry("anna.k"), entry("bot_837")]))

    assert [(f.row, f.direction, f.network, f.other.handle, f.account) for f in follows_of(rows)] == [
        (1, Direction.FOLLOWERS, "instagram", "anna.k", None),
        (2, Direction.FOLLOWERS, "instagram", "bot_837", None),
    ]


@pytest.mark.parametrize(
    ("key", "direction"),
    [("relationships_followers", Direction.FOLLOWERS), ("relationships_following", Direction.FOLLOWING)],
)
def test_a_list_under_its_key_says_its_direction(key: str, direction: Direction) -> None:
    (follow,) = follows_of(read(INSTAGRAM, document({key: [entry()]})))

    assert follow.direction is direction


@pytest.mark.parametrize(
    "found",
    [
        entry("bob"),
        entry(None, "https://www.instagram.com/bob", "bob"),
        entry(None, "https://www.instagram.com/_u/bob", ""),
        entry(None, "https://www.instagram.com/bob/?hl=fr", None),
        entry("", "", "bob"),
    ],
)
def test_the_handle_is_found_wherever_the_export_put_it(found: dict[str, object]) -> None:
    (follow,) = follows_of(read(INSTAGRAM, document({"relationships_following": [found]})))

    assert (follow.other.handle, follow.other.url) == ("bob", "https://www.instagram.com/bob/")


@pytest.mark.parametrize(
    "key",
    [
        "relationships_blocked_users",
        "relationships_unfollowed_users",
        "relationships_follow_requests_sent",
        "relationships_hide_stories_from",
    ],
)
def test_the_blocked_and_the_refused_are_no_following(key: str) -> None:
    assert INSTAGRAM.recognises(document({key: [entry()]})) == 0


@pytest.mark.parametrize("href", ["https://www.instagram.com/p/Cx1/", "https://www.instagram.com/reel/Cx1/"])
def test_a_liked_post_is_nobody_who_follows(href: str) -> None:
    liked = entry("\U0001f44d", href, "anna.k")

    assert INSTAGRAM.recognises(document([liked])) == 0
    assert refused(read(INSTAGRAM, document([entry(), liked]))) == [(2, "This row names no account.")]
    assert INSTAGRAM.recognises(document({"comments_reels_comments": [entry("Superbe", None, "anna.k")]})) == 0


def test_an_entry_without_a_handle_does_not_hide_the_others() -> None:
    rows = read(
        INSTAGRAM,
        document(
            [
                entry(),
                entry("", "", ""),
                entry("no handle at all"),
                5,
                {"string_list_data": []},
                {"string_list_data": 1},
            ]
        ),
    )

    assert len(follows_of(rows)) == 1
    assert [row for row, _ in refused(rows)] == [2, 3, 4, 5, 6]


@pytest.mark.parametrize("label", ["Username", mojibake("Nom d’utilisateur"), "Benutzername"])
def test_the_export_names_its_account_and_nothing_else_of_it_is_read(label: str) -> None:
    (follow,) = follows_of(read(INSTAGRAM, document([entry()]), profile("elan.velo", label)))

    assert follow.account == "elan.velo"
    assert read(INSTAGRAM, profile("elan.velo", label)) == []


def test_a_list_alone_is_of_the_account_that_was_told() -> None:
    (follow,) = follows_of(read(INSTAGRAM, document([entry()]), told=told("instagram", "elan.velo")))

    assert follow.account == "elan.velo"


def test_a_comment_names_who_wrote_it_and_under_whose_picture() -> None:
    post = the_post(read(INSTAGRAM, document([comment(title="anna.k")]), profile("elan.velo")))

    assert post.author is not None
    assert (post.author.handle, post.text, post.network) == ("anna.k", "Superbe !", "instagram")
    assert (post.to_us, post.by_us) == (True, False)
    assert post.mentions == ("elan.velo",)
    assert post.published == datetime(2022, 12, 2, 16, 53, 20, tzinfo=UTC)
    assert post.conversation == "elan.velo/media/posts/1.jpg"


def test_a_comment_that_names_nobody_is_the_accounts_own() -> None:
    post = the_post(
        read(
            INSTAGRAM, document({"comments_media_comments": [comment(owner="anna.k", title="")]}), profile("elan.velo")
        )
    )

    assert post.author is not None
    assert (post.author.handle, post.by_us, post.to_us) == ("elan.velo", True, False)


def test_a_comment_by_our_account_is_ours() -> None:
    assert the_post(read(INSTAGRAM, document([comment(title="elan.velo")]), profile("elan.velo"))).by_us


def test_the_same_comment_alone_and_in_the_whole_export_is_the_same() -> None:
    alone = the_post(read(INSTAGRAM, document([comment()])))
    whole = the_post(read(INSTAGRAM, document([comment()]), profile("elan.velo")))
    other = the_post(read(INSTAGRAM, document([comment("Superbe aussi")])))

    assert alone.guid == whole.guid != other.guid


def test_labels_and_texts_are_repaired() -> None:
    facts = {
        mojibake("Commentaire"): {"value": mojibake("Déjà réservé 🚲 « génial »")},
        mojibake("Propriétaire du contenu multimédia"): {"value": "elan.velo"},
        "Heure": {"timestamp": 1670000000},
    }

    post = the_post(read(INSTAGRAM, document([{"string_map_data": facts, "title": "anna.k"}])))

    assert post.text == "Déjà réservé 🚲 « génial »"
    assert post.mentions == ("elan.velo",)


def test_labels_of_an_unknown_language_are_told_by_their_place() -> None:
    facts = {"コメント": {"value": "いいね"}, "所有者": {"value": "elan.velo"}, "時間": {"timestamp": 1670000000}}

    post = the_post(read(INSTAGRAM, document([{"string_map_data": facts, "title": "anna.k"}])))

    assert (post.text, post.mentions) == ("いいね", ("elan.velo",))


@pytest.mark.parametrize("seconds", [0, -5, 2**40, 2**63])
def test_a_moment_that_cannot_be_is_none(seconds: int) -> None:
    facts = {"Comment": {"value": "oui"}, "Media Owner": {"value": "a"}, "Time": {"timestamp": seconds}}

    assert posts_of(read(INSTAGRAM, document([{"string_map_data": facts}])))[0].published is None


@pytest.mark.parametrize(
    "root",
    [
        [],
        {},
        [{"string_map_data": {}}],
        [{"string_map_data": {"Name": {"value": "x"}}}],
        {"comments_": 5},
        [{"title": "x"}],
        {"relationships_following": {}},
    ],
)
def test_what_is_not_instagrams_is_left_to_others(root: object) -> None:
    assert INSTAGRAM.recognises(document(root)) == 0
