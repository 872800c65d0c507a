"""What imports and mappings are called on the screen."""

from __future__ import annotations

from listeners.importing.files import NOTHING_IN_IT
from listeners.importing.mapping.facts import Fact, RowKind
from listeners.messages import JobDone
from storage.records.imports import ImportRun, RunState
from storage.records.words import Words, words

FACT_WORDS: dict[Fact, Words] = {
    Fact.TEXT: words("Mapping", "Text"),
    Fact.TITLE: words("Mapping", "Title"),
    Fact.URL: words("Mapping", "Web address"),
    Fact.PUBLISHED: words("Mapping", "Date"),
    Fact.TIME: words("Mapping", "Time of day"),
    Fact.HANDLE: words("Mapping", "Handle"),
    Fact.NAME: words("Mapping", "Name"),
    Fact.AUTHOR_ID: words("Mapping", "Account’s id"),
    Fact.AUTHOR_URL: words("Mapping", "Profile’s address"),
    Fact.NETWORK: words("Mapping", "Network"),
    Fact.ID: words("Mapping", "Message’s id"),
    Fact.IN_REPLY_TO: words("Mapping", "In reply to"),
    Fact.CONVERSATION: words("Mapping", "Conversation"),
    Fact.LANGUAGE: words("Mapping", "Language"),
    Fact.HASHTAGS: words("Mapping", "Hashtags"),
    Fact.MENTIONS: words("Mapping", "Handles named"),
    Fact.REPLIES: words("Mapping", "Replies"),
    Fact.LIKES: words("Mapping", "Likes"),
    Fact.SHARES: words("Mapping", "Shares"),
    Fact.VIEWS: words("Mapping", "Views"),
}
"""What each fact is called, in the order they are offered."""

ROWS_WORDS: dict[RowKind, Words] = {
    RowKind.MENTIONS: words("Mapping", "What people said"),
    RowKind.PUBLICATIONS: words("Mapping", "What you published"),
    RowKind.FOLLOWERS: words("Mapping", "Who follows you"),
    RowKind.FOLLOWING: words("Mapping", "Whom you follow"),
}

NOT_READ = words("Mapping", "Not read")


def done_words(event: JobDone) -> Words:
    """Return how an import ended, in one sentence; who left a list is told in a second one."""
    if not event.rows and not event.cancelled:
        return NOTHING_IN_IT
    said = words("Toast", "{rows} rows read: {kept} kept, {duplicates} known already, {rejected} rejected.")
    if event.cancelled:
        said = words(
            "Toast", "Stopped after {rows} rows: {kept} kept, {duplicates} known already, {rejected} rejected."
        )
    ended = said.given(rows=event.rows, kept=event.kept, duplicates=event.duplicates, rejected=event.rejected)
    if not event.unlisted:
        return ended
    left = words("Toast", "{ended} %n accounts are no longer on the list.", None, event.unlisted)
    return left.given(ended=ended)


def run_words(run: ImportRun) -> Words:
    """Return how an import of the past ended."""
    if run.state is RunState.UNDONE:
        return words("Imports", "Undone")
    counts = run.counts
    if run.state is RunState.DONE and not counts.rows:
        return NOTHING_IN_IT
    said = words("Imports", "{kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected")
    if run.state is RunState.CANCELLED:
        said = words("Imports", "Stopped: {kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected")
    if run.state in (RunState.FAILED, RunState.RUNNING):
        said = words(
            "Imports", "Not finished: {kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected"
        )
    return said.given(kept=counts.kept, rows=counts.rows, duplicates=counts.duplicates, rejected=counts.refused)
