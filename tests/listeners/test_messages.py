from __future__ import annotations

import msgspec
import pytest

from listeners import messages
from listeners.messages import command_from_line, event_from_line, to_line
from storage.records.words import words

COMMANDS = [
    messages.PollNow(),
    messages.PollNow((1, 2)),
    messages.CancelJob(1),
    messages.UndoImport(2, "018f"),
    messages.ImportFile(1, "/a.csv", mapping="{}", account="x:elan"),
    messages.PreviewMapping(3, "/a.csv", "{}"),
    messages.ImportFile(1, "/tmp/é.ndjson", territory=3),  # noqa: S108 - never opened
    messages.GoOffline(True),
    messages.SourcesChanged(),
    messages.ConversationsChanged((4,)),
    messages.PastedMention(2, "line\nbreak \u2028 and “quotes”", network="x", author="lou", published="2026-01-01"),
    messages.Stop(),
]
EVENTS = [
    messages.Ready(7),
    messages.RoundProgress(1, 2),
    messages.SourcePolled(1, "polled", 3),
    messages.NetworkFound(offline=True, login_page=True),
    messages.RanksChanged((1, 2), (2,)),
    messages.TrendsChanged(),
    messages.TrendAnnounced(3, "#panne", words("Reasons", "New here")),
    messages.PeopleChanged(),
    messages.CommunitiesChanged(),
    messages.QueryApplied(1, 2, 3),
    messages.JobProgress(1, 2, 3),
    messages.JobDone(1, 2, 1, 1, 0, mention=5, conversation=6),
    messages.JobDone(1, 2, 1, 1, 0, run="018f", cancelled=True),
    messages.ImportUndone(1, "018f", 12),
    messages.MappingWanted(
        1,
        "/a.csv",
        (messages.ColumnSeen("a", "A", ("x",)),),
        "{}",
        (messages.RowSeen(2, problem=words("Import", "x")),),
    ),
    messages.MappingPreviewed(1, (messages.RowSeen(2, "anna", "hello"),), words("Import", "x")),
    messages.Failed(words("Import", "{n} of {what}").given(n=3, what=words("Time", "%n h", None, 2)), job=1),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: type(one).__name__)
def test_a_command_arrives_as_it_was_sent_in_one_line(command: messages.Command) -> None:
    line = to_line(command)

    assert line.count(b"\n") == 1
    assert command_from_line(line) == command


@pytest.mark.parametrize("event", EVENTS, ids=lambda one: type(one).__name__)
def test_an_event_arrives_as_it_was_sent_in_one_line(event: messages.Event) -> None:
    line = to_line(event)

    assert line.count(b"\n") == 1
    assert event_from_line(line) == event


def test_every_message_is_tried_here() -> None:
    tried = {type(one) for one in (*COMMANDS, *EVENTS)}
    parts = {messages.ColumnSeen, messages.RowSeen}
    known = {
        one for one in vars(messages).values() if isinstance(one, type) and issubclass(one, msgspec.Struct)
    } - parts

    assert {one for one in known if not one.__name__.startswith("_")} == tried


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]", b'{"is":"Later"}', b'{"is":"PollNow","sources":"all"}', b"\xff"])
def test_what_is_no_command_is_refused(line: bytes) -> None:
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)):
        command_from_line(line)


def test_a_key_that_a_newer_program_added_is_passed_over() -> None:
    assert command_from_line(b'{"is":"PollNow","sources":[1],"gently":true}') == messages.PollNow((1,))
