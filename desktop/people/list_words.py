"""What the lists of people are called, what stands in them, and what is said where nobody does."""

from __future__ import annotations

from listeners.ranking.people_lists import PeopleList
from storage.records.people import FollowFacts
from storage.records.words import Words, words

TABS: dict[PeopleList, Words] = {
    PeopleList.FOLLOW_BACK: words("People", "To follow back"),
    PeopleList.KEEP_IN_TOUCH: words("People", "To keep in touch"),
    PeopleList.FIRST_TIMERS: words("People", "First-timers"),
    PeopleList.EVERYONE: words("People", "Everyone"),
}
LEADS: dict[PeopleList, Words] = {
    PeopleList.FOLLOW_BACK: words("People", "A handful a day: people who speak with you or of what you care for."),
    PeopleList.KEEP_IN_TOUCH: words(
        "People", "People you talked with, and have not for longer than usual. It restarts at the last real contact."
    ),
    PeopleList.FIRST_TIMERS: words("People", "Who wrote to you for the first time in the last two weeks."),
    PeopleList.EVERYONE: words("People", "Everybody who was heard, the newest first."),
}
EMPTY: dict[PeopleList, tuple[Words, Words]] = {
    PeopleList.FOLLOW_BACK: (
        words("People", "Nobody new today"),
        words("People", "People appear here when they write to you or share your topics."),
    ),
    PeopleList.KEEP_IN_TOUCH: (
        words("People", "You are in touch"),
        words("People", "People appear here after three contacts and a silence longer than usual."),
    ),
    PeopleList.FIRST_TIMERS: (
        words("People", "Nobody new"),
        words("People", "Whoever writes to you for the first time appears here."),
    ),
    PeopleList.EVERYONE: (
        words("People", "Nobody by that name"),
        words("People", "Try a part of the name, or of the handle."),
    ),
}


def missing_lists(follows: FollowFacts) -> Words | None:
    """Return which lists nobody imported, and what that means; None where both are there."""
    if not follows.has_following and not follows.has_followers:
        return words(
            "People",
            "No list of whom you follow, nor of who follows you, was imported: some here you may follow already.",
        )
    if not follows.has_following:
        return words("People", "No list of whom you follow was imported: some here you may follow already.")
    if not follows.has_followers:
        return words("People", "No list of who follows you was imported: it is not known who does.")
    return None
