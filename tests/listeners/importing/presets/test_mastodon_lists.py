from __future__ import annotations

import pytest

from listeners.heard import HeardAuthor
from listeners.importing.forms.part import UnreadableError
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedFollow
from storage.follows import Direction
from storage.records.territories import Account
from tests.listeners.importing.presets.reading import follows, read, read_as, reasons, sample
from tests.shared import needs_shared

FOLLOWING = (
    b"Account address,Show boosts,Notify on new posts,Languages\nsori@Social.example,true,false,\nbo@b.example,,,en\n"
)


def followed(row: int, user: str, host: str, *, whole: bool = True) -> ImportedFollow:
    page = f"https://{host}/@{user}"
    other = HeardAuthor(stable_id=page, handle=f"{user}@{host}", name=user, url=page)
    return ImportedFollow(row, Direction.FOLLOWING, "mastodon", other, whole=whole)


def test_whom_an_account_follows_is_a_list_of_accounts() -> None:
    assert read(FOLLOWING, "mastodon_following") == [
        followed(2, "sori", "social.example"),
        followed(3, "bo", "b.example"),
    ]


def test_whose_list_it_is_only_the_person_can_say() -> None:
    told = Told(Account("mastodon", "elan@social.example"))
    other = Told(Account("x", "elan"))

    assert [row.account for row in follows(read(FOLLOWING, "mastodon_following", told))] == ["elan@social.example"] * 2
    assert [row.account for row in follows(read(FOLLOWING, "mastodon_following", other))] == [None, None]


def test_a_row_without_an_address_is_rejected_alone() -> None:
    rows = read(FOLLOWING + b"nobody,true,false,\n", "mastodon_following")

    assert reasons(rows) == [(4, "This row holds no address of an account (name@server).")]
    assert len(rows) == 3


def test_who_was_muted_is_not_followed() -> None:
    rows = read(b"Account address,Hide notifications\nsori@social.example,true\n", "mastodon_following")

    assert reasons(rows) == [(2, "This row says whom the account muted: nobody is followed by that.")]


def test_lists_without_header_name_whom_one_follows() -> None:
    rows = read(b"Friends,sori@social.example\nPress,bo@b.example\n", "mastodon_following")

    assert rows == [followed(1, "sori", "social.example", whole=False), followed(2, "bo", "b.example", whole=False)]


@pytest.mark.parametrize(
    "data",
    [
        b"sori@social.example\nbo@b.example\n",  # people followed, or people blocked
        b"bad.example\nworse.example\n",  # blocked domains
        b"https://social.example/@a/1\nhttps://social.example/@b/2\n",  # bookmarks
        b"a@a.example,sori@social.example\n",  # nobody's list is called so
    ],
)
def test_what_may_be_a_list_of_blocked_people_is_not_guessed(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data, "mastodon_following")


def test_the_person_may_say_that_a_mere_list_is_of_people_followed() -> None:
    rows = read_as(b"sori@social.example\nbo@b.example\n", "mastodon_following")

    assert rows == [followed(1, "sori", "social.example", whole=False), followed(2, "bo", "b.example", whole=False)]


@needs_shared
def test_the_sample_of_following_accounts() -> None:
    assert read(sample("mastodon_following_accounts.csv"), "mastodon_following") == [
        followed(2, "sori", "example.me"),
        followed(3, "alice", "mastodon.example"),
    ]


CUT = "This row is cut off or damaged: download the list again."


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (FOLLOWING[: FOLLOWING.index(b"bo@") + 13], 3),
        (FOLLOWING.replace(b"true,false,", b'true,false,"'), 2),
        (FOLLOWING.replace(b"sori@Social.example,true", b'"sori@Social.example,true'), 2),
    ],
    ids=["cut off", "a stray mark", "a stray mark before"],
)
def test_a_row_that_is_cut_or_swallows_the_next_says_so(data: bytes, row: int) -> None:
    """A list counts as whole: who stood behind such a place would be taken off."""
    assert reasons(read(data, "mastodon_following")) == [(row, CUT)]
