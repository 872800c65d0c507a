from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from listeners.importing.forms.part import UnreadableError
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedPublication
from tests.listeners.importing.presets.reading import publications, read, reasons, sample, table
from tests.shared import needs_shared

FACEBOOK = [
    *("Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time", "Caption type"),
    *("Permalink", "Is crosspost", "Is share", "Post type", "Data comment", "Date", "Views", "Reach", "Reactions"),
    *("Comments", "Shares", "Total clicks"),
]
PAGE_POST = {
    "Post ID": "1827720132094663",
    "Page ID": "100045700821521",
    "Page name": "Élan Vélo",
    "Title": "Autumn is back 🍁 \nReally.\n\n#Velo",
    "Publish time": "06/07/2026 18:12",
    "Permalink": "https://www.facebook.com/elan/posts/pfbid1",
    "Date": "Lifetime",
    "Views": "27",
    "Reach": "20",
    "Reactions": "4",
    "Comments": "0",
    "Shares": "0",
    "Total clicks": "2",
}
INSTAGRAM = [
    *("Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)", "Publish time"),
    *("Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Likes", "Shares", "Follows", "Comments"),
    "Saves",
]
PICTURE = {
    "Post ID": "18098311940237254",
    "Account ID": "17841405640718718",
    "Account username": "elan_velo",
    "Account name": "ÉLAN",
    "Description": "First post",
    "Duration (sec)": "0",
    "Publish time": "06/29/2026 15:21",
    "Permalink": "https://www.instagram.com/p/DaL7/",
    "Post type": "IG image",
    "Date": "Lifetime",
    "Views": "87275",
    "Reach": "47106",
    "Likes": "3478",
    "Shares": "504",
    "Follows": "2",
    "Comments": "59",
    "Saves": "44",
}
FRENCH = dict(
    zip(
        INSTAGRAM,
        [
            *("Identifiant", "Identifiant du compte", "Nom d’utilisateur", "Nom du compte", "Texte", "Durée (s)"),
            *("Heure", "Lien", "Type", "Commentaire", "Jour", "Vues", "Couverture", "J’aime", "Partages", "Abonnés"),
            *("Commentaires", "Enregistrements"),
        ],
        strict=True,
    )
)


def test_a_post_of_a_page_is_what_we_published_month_first() -> None:
    assert publications(table(FACEBOOK, PAGE_POST), "meta_facebook") == [
        ImportedPublication(
            row=2,
            network="facebook",
            published=datetime(2026, 6, 7, 18, 12, tzinfo=UTC),
            text="Autumn is back 🍁\nReally.\n\n#Velo",
            url="https://www.facebook.com/elan/posts/pfbid1",
            account="Élan Vélo",
        )
    ]


def test_the_time_is_in_the_zone_the_person_names() -> None:
    told = Told(zone=ZoneInfo("America/Los_Angeles"))
    (found,) = publications(table(FACEBOOK, PAGE_POST), "meta_facebook", told)

    assert found.published == datetime(2026, 6, 8, 1, 12, tzinfo=UTC)


def test_a_title_and_a_description_are_both_the_text_unless_one_repeats_the_other() -> None:
    both = {**PAGE_POST, "Title": "A title", "Description": "And words."}
    same = {**PAGE_POST, "Title": "And", "Description": "And words."}
    first, second = publications(table(FACEBOOK, both, same), "meta_facebook")

    assert (first.text, second.text) == ("A title\n\nAnd words.", "And words.")


def test_totals_and_posts_without_a_time_are_rejected_with_a_reason() -> None:
    total = {"Date": "Lifetime", "Views": "27", "Reach": "20"}
    rows = read(table(FACEBOOK, PAGE_POST, total, {**PAGE_POST, "Publish time": "Lifetime"}), "meta_facebook")

    assert reasons(rows) == [
        (3, "This row is a total, not a post."),
        (4, "This row does not say when the post was published."),
    ]


def test_a_picture_of_an_account_is_what_we_published() -> None:
    assert publications(table(INSTAGRAM, PICTURE), "meta_instagram") == [
        ImportedPublication(
            row=2,
            network="instagram",
            published=datetime(2026, 6, 29, 15, 21, tzinfo=UTC),
            text="First post",
            url="https://www.instagram.com/p/DaL7/",
            account="elan_velo",
        )
    ]


def test_headers_in_another_language_are_told_by_what_the_columns_hold() -> None:
    other = {**PICTURE, "Post ID": "18098311940237255", "Description": "A second post, with more words"}
    rows = [{FRENCH[name]: cell for name, cell in row.items()} for row in (PICTURE, other)]

    found = publications(table(list(FRENCH.values()), *rows), "meta_instagram")

    assert [(one.text, one.published, one.account) for one in found] == [
        ("First post", datetime(2026, 6, 29, 15, 21, tzinfo=UTC), "elan_velo"),
        ("A second post, with more words", datetime(2026, 6, 29, 15, 21, tzinfo=UTC), "elan_velo"),
    ]


@pytest.mark.parametrize("missing", ["Account ID", "Permalink"])
def test_a_table_that_does_not_say_whose_posts_they_are_is_asked_about(missing: str) -> None:
    names = {name: word for name, word in FRENCH.items() if name != missing}
    row = {word: PICTURE.get(name, "") for name, word in names.items()}

    with pytest.raises(UnreadableError):
        read(table(list(names.values()), row), "meta_instagram")


def test_posts_of_many_accounts_are_not_taken_for_ours() -> None:
    other = {**PICTURE, "Post ID": "18098311940237255", "Account ID": "17841405640718719"}
    rows = [{FRENCH[name]: cell for name, cell in row.items()} for row in (PICTURE, other)]

    with pytest.raises(UnreadableError):
        read(table(list(FRENCH.values()), *rows), "meta_instagram")


@needs_shared
def test_the_sample_of_a_facebook_page() -> None:
    assert publications(sample("meta_business_suite_facebook_posts.csv"), "meta_facebook") == [
        ImportedPublication(
            row=2,
            network="facebook",
            published=datetime(2026, 9, 28, 18, 12, tzinfo=UTC),
            text='An autumn favourite is back! 🍁\nCooler days are a good excuse to slow down, "really".\n\n'
            "#StoneCarving #MapleLeaf",
            url="https://www.facebook.com/pagename/posts/pfbidNEW1",
            account="Page Name",
        )
    ]


@needs_shared
def test_the_sample_of_an_instagram_account() -> None:
    assert publications(sample("meta_business_suite_instagram_posts.csv"), "meta_instagram") == [
        ImportedPublication(
            row=2,
            network="instagram",
            published=datetime(2026, 6, 29, 15, 21, tzinfo=UTC),
            text="প্রথম পোস্ট",
            url="https://www.instagram.com/p/DaL7buhEzbR/",
            account="account_tv",
        )
    ]
