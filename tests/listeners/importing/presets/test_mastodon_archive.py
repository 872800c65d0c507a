"""A Mastodon archive: the outbox is ours, boosts are nobody's words, and the actor's file says whose it is."""

from __future__ import annotations

import pytest

from listeners.importing.forms.part import JsonPart
from listeners.importing.presets.mastodon_archive import MASTODON_ARCHIVE
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.parts import document, posts_of, read, refused, the_post, told

ACTOR = "https://elan.example/users/elan"
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def note(number: str = "100", **more: object) -> dict[str, object]:
    facts: dict[str, object] = {
        "id": f"{ACTOR}/statuses/{number}",
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "published": "2026-11-20T08:00:00Z",
        "url": f"https://elan.example/@elan/{number}",
        "attributedTo": ACTOR,
        "to": [PUBLIC],
        "conversation": "tag:elan.example,2026-11-20:objectId=1:objectType=Conversation",
        "content": "<p>Les capotes sont revenues</p>",
        "contentMap": {"fr": "<p>Les capotes sont revenues</p>"},
        "tag": [],
    }
    return facts | more


def create(found: object, kind: str = "Create") -> dict[str, object]:
    return {"id": "x", "type": kind, "actor": ACTOR, "published": "2026-11-20T08:00:00Z", "object": found}


def outbox(*items: object) -> JsonPart:
    return document(
        {
            "@context": "x",
            "id": "outbox.json",
            "type": "OrderedCollection",
            "totalItems": len(items),
            "orderedItems": list(items),
        }
    )


def actor(**more: object) -> JsonPart:
    facts = {
        "id": ACTOR,
        "type": "Person",
        "preferredUsername": "elan",
        "name": "Élan vélo",
        "url": "https://elan.example/@elan",
    }
    return document(facts | {"inbox": f"{ACTOR}/inbox", "outbox": "outbox.json"} | more)


def test_what_was_published_is_ours() -> None:
    post = the_post(read(MASTODON_ARCHIVE, outbox(create(note())), actor()))

    assert (post.guid, post.url) == (f"{ACTOR}/statuses/100", "https://elan.example/@elan/100")
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle, post.author.name) == (
        "https://elan.example/@elan",
        "elan",
        "Élan vélo",
    )
    assert (post.by_us, post.language, post.text) == (True, "fr", "Les capotes sont revenues")
    assert post.conversation == "tag:elan.example,2026-11-20:objectId=1:objectType=Conversation"


def test_an_outbox_alone_names_its_owner_by_the_posts_address() -> None:
    post = the_post(read(MASTODON_ARCHIVE, outbox(create(note()))))

    assert post.author is not None
    assert (post.author.handle, post.author.stable_id, post.by_us) == ("elan", "https://elan.example/@elan", True)


def test_an_actor_known_by_a_number_has_its_name_from_its_own_file_or_from_the_posts_page() -> None:
    """Servers of late say ``/ap/users/<number>``."""
    number = "https://elan.example/ap/users/116"
    post = note(id=f"{number}/statuses/1", attributedTo=number)

    with_file = the_post(read(MASTODON_ARCHIVE, outbox(create(post)), actor(id=number)))
    without = the_post(read(MASTODON_ARCHIVE, outbox(create(post))))

    assert with_file.author is not None
    assert without.author is not None
    assert with_file.author.stable_id == without.author.stable_id == "https://elan.example/@elan"


def test_an_answer_names_what_it_answers_whom_and_about_what() -> None:
    tags = [
        {"type": "Mention", "href": "https://other.example/@luc", "name": "@luc@other.example"},
        {"type": "Mention", "href": "https://elan.example/users/dana", "name": "@dana@elan.example"},
        {"type": "Hashtag", "name": "#Velo"},
        {"type": "Emoji", "name": ":bike:"},
    ]

    post = the_post(
        read(MASTODON_ARCHIVE, outbox(create(note(inReplyTo="https://other.example/users/luc/statuses/9", tag=tags))))
    )

    assert post.kind is PostKind.COMMENT
    assert post.in_reply_to == "https://other.example/users/luc/statuses/9"
    assert post.mentions == ("luc@other.example", "dana")
    assert post.hashtags == ("Velo",)


def test_boosts_are_told_in_one_row() -> None:
    rows = read(
        MASTODON_ARCHIVE, outbox(create("https://other.example/1", "Announce"), create(note()), create("x", "Announce"))
    )

    assert len(posts_of(rows)) == 1
    assert [(row, sentence[:7]) for row, sentence in refused(rows)] == [(1, "%n like")]


def test_a_text_of_several_languages_tells_none() -> None:
    both = note(contentMap={"fr": "<p>Bonjour</p>", "en": "<p>Hello</p>"}, content=None)

    post = the_post(read(MASTODON_ARCHIVE, outbox(create(both))))

    assert (post.language, post.text) == (None, "Bonjour")


def test_a_content_warning_comes_first_and_hides_no_markup() -> None:
    assert the_post(read(MASTODON_ARCHIVE, outbox(create(note(summary="<i>chute</i>"))))).text.startswith(
        "<i>chute</i>\n\nLes"
    )


def test_one_note_alone_is_anybodys() -> None:
    assert not the_post(read(MASTODON_ARCHIVE, document(note()))).by_us


@pytest.mark.parametrize(
    ("handle", "ours"),
    [("elan", True), ("@Elan@elan.example", True), ("https://elan.example/@elan", True), ("dana", False)],
)
def test_one_note_is_ours_when_the_account_was_told(handle: str, ours: bool) -> None:
    assert the_post(read(MASTODON_ARCHIVE, document(note()), told=told("mastodon", handle))).by_us is ours


def test_the_actors_own_file_is_no_row() -> None:
    assert read(MASTODON_ARCHIVE, actor()) == []


def test_an_empty_outbox_is_one() -> None:
    assert read(MASTODON_ARCHIVE, outbox()) == []


def test_broken_activities_do_not_hide_the_others() -> None:
    odd = [
        create(note()),
        create(5),
        create(note(content=7)),
        create(note(content="", contentMap={})),
        None,
        create(note(published="soon")),
    ]

    rows = read(MASTODON_ARCHIVE, outbox(*odd))

    assert len(posts_of(rows)) == 1
    assert sorted(row for row, _ in refused(rows)) == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "root",
    [
        {"id": "likes.json", "type": "OrderedCollection", "orderedItems": ["https://other.example/1"]},
        {"type": "Note"},
        {"type": "Person", "name": "x"},
        {"type": "Collection", "items": []},
        [note()],
        {},
    ],
)
def test_likes_bookmarks_and_others_are_left(root: object) -> None:
    assert MASTODON_ARCHIVE.recognises(document(root)) == 0
