"""What the window and the listener process say to each other: JSON lines, one tagged frozen struct each.

Commands go down the child's standard input, events come up its standard output. Everything larger travels
through the database: a message says what changed, not what it is now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from storage.records.words import Words


class _Message(msgspec.Struct, frozen=True, tag_field="is", forbid_unknown_fields=False):
    """Base of both directions; ``is`` carries the class's name."""


class PollNow(_Message, frozen=True, tag=True):
    """Poll these sources now (none named: all)."""

    sources: tuple[int, ...] = ()


class ImportFile(_Message, frozen=True, tag=True):
    """Import a file from the disk; ``job`` comes back in the events.

    Attributes:
        mapping: how its columns are read, as ``mapping_to_json`` writes it; "" lets the file be recognised. Of a table
            that nobody knows ``MappingWanted`` is said in the place of an end.
        account: whose export it is, NETWORK:HANDLE; "" where nobody said.
        whole: the person says that a list in it names everybody.
    """

    job: int
    path: str
    territory: int | None = None
    mapping: str = ""
    account: str = ""
    whole: bool = False


class PreviewMapping(_Message, frozen=True, tag=True):
    """Say what the first rows of a table become by a mapping; ``job`` comes back in the event."""

    job: int
    path: str
    mapping: str


class CancelJob(_Message, frozen=True, tag=True):
    """Stop an import where it is: what was heard stays, and it can be undone like any other."""

    job: int


class UndoImport(_Message, frozen=True, tag=True):
    """Take a whole import back; ``run`` is its globally unique id, ``job`` comes back in the event."""

    job: int
    run: str


class GoOffline(_Message, frozen=True, tag=True):
    """Fetch nothing until told otherwise (``offline`` False: online again)."""

    offline: bool


class SourcesChanged(_Message, frozen=True, tag=True):
    """The person added, changed or removed sources, territories or voices: plan anew."""


class ConversationsChanged(_Message, frozen=True, tag=True):
    """The person acted in these conversations: rank them anew."""

    conversations: tuple[int, ...]


class PastedMention(_Message, frozen=True, tag=True):
    """Store a mention pasted by hand. ``published`` is RFC 3339 or None for now."""

    job: int
    text: str
    network: str | None = None
    author: str | None = None
    published: str | None = None
    territory: int | None = None


class Stop(_Message, frozen=True, tag=True):
    """Finish what is being written, then end."""


Command = (
    PollNow
    | ImportFile
    | CancelJob
    | UndoImport
    | PreviewMapping
    | GoOffline
    | SourcesChanged
    | ConversationsChanged
    | PastedMention
    | Stop
)


class Ready(_Message, frozen=True, tag=True):
    """The listener has opened the storage and plans its first round."""

    pid: int


class RoundProgress(_Message, frozen=True, tag=True):
    """A round of polling: ``done`` of ``total`` sources; equal when it is over."""

    done: int
    total: int


class SourcePolled(_Message, frozen=True, tag=True):
    """One source was polled; its health is in the database."""

    source: int
    status: str
    new: int


class NetworkFound(_Message, frozen=True, tag=True):
    """The listener found out by itself that the machine is offline, or online again; it looks every minute.

    ``login_page``: a foreign page answers in the place of every host, as a Wi-Fi does that wants a login.
    """

    offline: bool
    login_page: bool = False


class RanksChanged(_Message, frozen=True, tag=True):
    """The places of these conversations changed; ``new`` of them were not in a list before."""

    conversations: tuple[int, ...]
    new: tuple[int, ...] = ()


MOST_NAMED = 50_000
"""Conversations that one message names: of the largest numbers there are, it still is a line of two megabytes."""


def ranks_changed(changed: Collection[int], new: Collection[int]) -> Iterator[RanksChanged]:
    """Say what changed and what of it is new in as many messages as it takes: the window drops a line without end."""
    named, came = sorted(changed), frozenset(new)
    for first in range(0, len(named), MOST_NAMED):
        part = tuple(named[first : first + MOST_NAMED])
        yield RanksChanged(part, tuple(one for one in part if one in came))


class TrendsChanged(_Message, frozen=True, tag=True):
    """What is rising was worked out again."""


class TrendAnnounced(_Message, frozen=True, tag=True):
    """A topic is news in a territory (None: outside all of them); ``words`` say why, in one sentence."""

    territory: int | None
    topic: str
    words: Words


class PeopleChanged(_Message, frozen=True, tag=True):
    """Who is worth a relationship was worked out again."""


class QueryApplied(_Message, frozen=True, tag=True):
    """A territory's query is applied to what is stored: ``done`` of ``total``, equal when that is over."""

    territory: int
    done: int
    total: int


class CommunitiesChanged(_Message, frozen=True, tag=True):
    """The maps of communities were drawn anew."""


class JobProgress(_Message, frozen=True, tag=True):
    """An import is at ``done`` of ``total`` bytes (0: unknown)."""

    job: int
    done: int
    total: int


class JobDone(_Message, frozen=True, tag=True):
    """An import or a pasted mention is stored.

    Attributes:
        mention, conversation: only of a pasted mention. run: the globally unique id of an import, for undoing it.
        cancelled: the person stopped the import; the counts say how far it came.
        unlisted: accounts that left a list, because the file names everybody on it and not them.
    """

    job: int
    rows: int
    kept: int
    duplicates: int
    rejected: int
    mention: int | None = None
    conversation: int | None = None
    run: str = ""
    cancelled: bool = False
    unlisted: int = 0


class ColumnSeen(msgspec.Struct, frozen=True):
    """One column of a table: its folded name, its heading as written, what stands in the first rows."""

    name: str
    heading: str
    cells: tuple[str, ...]


class RowSeen(msgspec.Struct, frozen=True):
    """One row as it would be imported; ``problem`` says why it would not.

    Attributes:
        published: RFC 3339 or "".
    """

    row: int
    who: str = ""
    said: str = ""
    network: str = ""
    url: str = ""
    published: str = ""
    problem: Words | None = None


class MappingWanted(_Message, frozen=True, tag=True):
    """A file is a table that nobody knows: what its columns seem to hold, and how the first rows would be read."""

    job: int
    path: str
    columns: tuple[ColumnSeen, ...]
    guess: str
    rows: tuple[RowSeen, ...]


class MappingPreviewed(_Message, frozen=True, tag=True):
    """How the first rows of a table would be read; ``lacks`` says what has to be named before."""

    job: int
    rows: tuple[RowSeen, ...]
    lacks: Words | None = None


class ImportUndone(_Message, frozen=True, tag=True):
    """A whole import was taken back; ``removed`` of its mentions are gone."""

    job: int
    run: str
    removed: int


class Failed(_Message, frozen=True, tag=True):
    """Something could not be done; ``job`` when it was asked for."""

    words: Words
    job: int | None = None


Event = (
    Ready
    | RoundProgress
    | SourcePolled
    | NetworkFound
    | RanksChanged
    | TrendsChanged
    | TrendAnnounced
    | PeopleChanged
    | CommunitiesChanged
    | QueryApplied
    | JobProgress
    | JobDone
    | ImportUndone
    | MappingWanted
    | MappingPreviewed
    | Failed
)

_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Command)
_events: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


def to_line(message: Command | Event) -> bytes:
    """Return a message as one line of JSON, its line feed included."""
    return _encoder.encode(message) + b"\n"


def command_from_line(line: bytes) -> Command:
    """Read one command.

    Raises:
        msgspec.DecodeError: not a command this version knows.
    """
    return _commands.decode(line)


def event_from_line(line: bytes) -> Event:
    """Read one event.

    Raises:
        msgspec.DecodeError: not an event this version knows.
    """
    return _events.decode(line)
