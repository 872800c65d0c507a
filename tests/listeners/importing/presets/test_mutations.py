"""Whatever becomes of a document, each of its records is taken or rejected with a sentence: nothing is raised."""

from __future__ import annotations

import io
import json
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.files import recognise_file
from listeners.importing.forms.part import JsonPart, UnreadableError
from listeners.importing.presets.bluesky import BLUESKY
from listeners.importing.presets.instagram import INSTAGRAM
from listeners.importing.presets.mastodon import MASTODON
from listeners.importing.presets.mastodon_archive import MASTODON_ARCHIVE
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.presets.wordpress import WORDPRESS
from listeners.importing.presets.x_archive import X_ARCHIVE
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected
from tests.listeners.importing.presets import test_bluesky as bluesky
from tests.listeners.importing.presets import test_instagram as instagram
from tests.listeners.importing.presets import test_mastodon as mastodon
from tests.listeners.importing.presets import test_mastodon_archive as archive
from tests.listeners.importing.presets import test_wordpress as wordpress
from tests.listeners.importing.presets import test_x_archive as x
from tests.listeners.importing.presets.parts import document

DEEP: object = "end"
for _ in range(60):
    DEEP = {"replies": [DEEP], "parent": DEEP} if isinstance(DEEP, str) else [DEEP]

ODD_TEXTS = ["", "x", "@", "javascript:alert(1)", "https://", "https://[", "at://", "did:plc:", "9" * 400]
ODD_TEXTS += ["\x00\u202e\u200b", "é🚲" * 500]
ODD = st.sampled_from(
    [*ODD_TEXTS, None, True, -1, 2**70, 1.5e300, [], {}, [[]], [None], {"": None}, {"value": 5}, DEEP]
)
KEYS = ["feed", "posts", "thread", "post", "records", "notifications", "profiles", "did", "handle", "uri", "account"]
KEYS += ["orderedItems", "type", "tweet", "follower", "string_list_data", "string_map_data", "content", "title", "link"]

SAID = "to @b.example and all"
NAMED = bluesky.record(SAID, facets=[bluesky.facet(SAID, "@b.example", did="did:plc:x")])
ANSWERED = bluesky.record(reply=bluesky.answering(bluesky.ANSWER, bluesky.QUESTION))
NODE = {"post": bluesky.view(), "parent": {"post": bluesky.view()}, "replies": [{"post": bluesky.view()}]}
HAPPENED = [bluesky.notification("mention"), bluesky.notification("follow"), bluesky.notification("like")]
ABOUT_B = {"id": "1", "url": "https://a.example/@b", "acct": "b"}
GROUPS = [{"type": kind, "sample_account_ids": ["1"], "status_id": "100"} for kind in ("mention", "follow")]
ENTITIES = {"user_mentions": [x.named("a", "1")], "urls": [{"url": "u", "expanded_url": "https://a.example"}]}
OUTBOX = [archive.create(archive.note(tag=[{"type": "Mention", "name": "@a@b.example"}]))]

DOCUMENTS: list[tuple[Preset, object]] = [
    (BLUESKY, {"feed": [{"post": bluesky.view(record=NAMED)}]}),
    (BLUESKY, {"thread": NODE}),
    (BLUESKY, {"notifications": HAPPENED}),
    (BLUESKY, {"records": [{"uri": bluesky.QUESTION, "value": ANSWERED}]}),
    (BLUESKY, bluesky.account(viewer={"following": "at://did:plc:us/app.bsky.graph.follow/1"})),
    (MASTODON, [mastodon.status(tags=[{"name": "a"}], mentions=[ABOUT_B])]),
    (MASTODON, {"ancestors": [mastodon.status()], "descendants": [mastodon.status("2", in_reply_to_id="100")]}),
    (MASTODON, [mastodon.notification("mention", status=mastodon.status()), mastodon.notification("follow")]),
    (MASTODON, {"accounts": [mastodon.account()], "statuses": [mastodon.status()], "notification_groups": GROUPS}),
    (MASTODON_ARCHIVE, {"type": "OrderedCollection", "orderedItems": OUTBOX}),
    (X_ARCHIVE, [x.tweet(entities=ENTITIES)]),
    (X_ARCHIVE, [{"follower": {"accountId": "5"}}]),
    (INSTAGRAM, [instagram.entry()]),
    (INSTAGRAM, [instagram.comment(title="anna.k")]),
    (WORDPRESS, [wordpress.comment(), wordpress.article()]),
]


def places_in(value: object) -> list[tuple[object, object]]:
    """Return every place of a document, as what holds it and under which key."""
    found: list[tuple[object, object]] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys: list[object] = list(holder) if isinstance(holder, dict) else []
        keys = list(range(len(holder))) if isinstance(holder, list) else keys
        for key in keys:
            found.append((holder, key))
            waiting.append(holder[key])  # type: ignore[index]
    return found


@st.composite
def mutants(draw: st.DrawFn) -> tuple[Preset, object]:
    """Return a document with up to four values put in the place of others, or taken away."""
    preset, sound = draw(st.sampled_from(DOCUMENTS))
    root = deepcopy(sound)
    for _ in range(draw(st.integers(1, 4))):
        places = places_in(root)
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        if draw(st.booleans()) and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = deepcopy(draw(ODD))  # type: ignore[index]
    return preset, root


@settings(max_examples=300, deadline=None)
@given(mutants())
def test_a_mutated_document_is_taken_or_rejected_row_by_row(mutant: tuple[Preset, object]) -> None:
    preset, root = mutant
    part = document(root)

    assert preset.recognises(part) >= 0
    for row in preset.read(part, (part,), Told()):
        assert isinstance(row, (ImportedRow, ImportedFollow, Rejected))
        if isinstance(row, ImportedRow):
            assert row.post.guid
            assert row.post.text or row.post.title
            assert row.post.url is None or row.post.url.startswith(("http://", "https://"))
        elif isinstance(row, ImportedFollow):
            assert row.other.handle or row.other.stable_id
        else:
            assert row.words.source


def nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.recursive(ODD, nested, max_leaves=12))
def test_any_document_is_looked_at_and_read_without_harm(root: object) -> None:
    part = document(root if isinstance(root, (dict, list)) else [root])

    for preset in {id(preset): preset for preset, _ in DOCUMENTS}.values():
        assert preset.recognises(part) >= 0
        assert all(
            isinstance(row, (ImportedRow, ImportedFollow, Rejected)) for row in preset.read(part, (part,), Told())
        )


@pytest.mark.parametrize(("preset", "root"), DOCUMENTS)
def test_each_sound_document_is_recognised_by_its_own_preset_alone(preset: Preset, root: object) -> None:
    (found,) = recognise_file(io.BytesIO(json.dumps(root).encode()))

    assert found.preset is preset
    assert isinstance(found.part, JsonPart)
    assert not any(
        isinstance(row, Rejected) and "%n" not in row.words.source for row in preset.read(found.part, (), Told())
    )


@pytest.mark.parametrize(("preset", "root"), DOCUMENTS)
def test_a_file_cut_off_anywhere_is_refused_in_a_sentence(preset: Preset, root: object) -> None:
    data = json.dumps(root).encode()

    for end in range(1, len(data), 97):
        with pytest.raises(UnreadableError) as refused:
            recognise_file(io.BytesIO(data[:end]))
        assert refused.value.words.source
    assert preset.name
