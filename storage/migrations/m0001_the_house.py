"""Schema 1: everything the first release keeps.

Times are integer milliseconds since 1970, UTC. JSON columns hold what ``storage.encoding`` writes. Every index
says which question needs it. Literal names only: a migration never uses today's code for yesterday's tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

SCHEMA = """
-- Where we listen: what the person chose.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    location TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    territory INTEGER REFERENCES territories(id),
    every_seconds INTEGER,
    allow_private INTEGER NOT NULL DEFAULT 0,
    paused INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL,
    removed_at INTEGER
);
CREATE UNIQUE INDEX sources_by_location ON sources(location) WHERE removed_at IS NULL;

-- What listening learned about a source; the listener's alone.
CREATE TABLE source_health (
    source INTEGER PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE,
    network TEXT NOT NULL DEFAULT 'web',
    feed_title TEXT NOT NULL DEFAULT '',
    etag TEXT,
    last_modified TEXT,
    polled_at INTEGER,
    succeeded_at INTEGER,
    new_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    error_kind TEXT,
    error_words TEXT,
    retry_at INTEGER,
    due_at INTEGER,
    entry_gap_seconds INTEGER,
    min_interval_seconds INTEGER,
    hears TEXT NOT NULL DEFAULT 'unknown',
    total INTEGER NOT NULL DEFAULT 0,
    seen TEXT NOT NULL DEFAULT '{}'          -- watched folder: name -> [size, mtime_ns] of what was read
);

-- Where we speak, and who speaks there.
CREATE TABLE territories (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT '',
    language TEXT,
    created_at INTEGER NOT NULL
);
CREATE TABLE voices (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    territory INTEGER REFERENCES territories(id)
);
CREATE TABLE voice_accounts (
    network TEXT NOT NULL,
    handle TEXT NOT NULL COLLATE NOCASE,     -- handle or stable id
    voice INTEGER NOT NULL REFERENCES voices(id) ON DELETE CASCADE,
    PRIMARY KEY (network, handle)
) WITHOUT ROWID;

-- People, and their accounts.
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);
CREATE TABLE identities (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES people(id),
    network TEXT NOT NULL,
    stable_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT,
    bio TEXT,
    location TEXT,
    followers INTEGER,
    following INTEGER,
    posts INTEGER,
    likes_given INTEGER,
    verified INTEGER,
    created INTEGER,
    ours INTEGER NOT NULL DEFAULT 0,
    UNIQUE (network, stable_id)
);
CREATE INDEX identities_by_person ON identities(person);            -- a person's card
CREATE INDEX identities_by_handle ON identities(network, handle COLLATE NOCASE);  -- whom a handle names; our accounts

-- Whom our accounts follow, and who follows them, as imported lists say.
CREATE TABLE follow_lists (
    direction TEXT NOT NULL,                 -- 'following' or 'followers'
    network TEXT NOT NULL,
    account TEXT NOT NULL COLLATE NOCASE,    -- ours
    other TEXT NOT NULL COLLATE NOCASE,      -- their handle or stable id
    heard_at INTEGER NOT NULL,
    PRIMARY KEY (direction, network, other, account)
) WITHOUT ROWID;

-- Mentions that belong together.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    network TEXT NOT NULL,
    url TEXT,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    mentions INTEGER NOT NULL DEFAULT 0,
    people INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'open',
    snoozed_until INTEGER,
    answered_at INTEGER,                     -- last gesture of ours logged here
    opened_at INTEGER,                       -- last time the person looked at it
    merged_into INTEGER REFERENCES conversations(id)  -- found to be one with that; kept for the log's sake
);
CREATE INDEX conversations_merged ON conversations(merged_into) WHERE merged_into IS NOT NULL;  -- a log across merges
CREATE INDEX conversations_snoozed ON conversations(snoozed_until) WHERE state = 'snoozed';  -- what wakes up now
CREATE INDEX conversations_answered ON conversations(answered_at) WHERE answered_at IS NOT NULL;  -- answered today

-- A post that was kept: once, however many sources carried it.
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    heard_as TEXT NOT NULL,
    url TEXT,
    network TEXT NOT NULL,
    kind TEXT NOT NULL,
    author INTEGER REFERENCES identities(id),
    conversation INTEGER NOT NULL REFERENCES conversations(id),
    source INTEGER REFERENCES sources(id),   -- that carried it first
    parent INTEGER REFERENCES mentions(id),
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    language TEXT,
    published INTEGER NOT NULL,
    heard_at INTEGER NOT NULL,
    in_reply_to TEXT,
    hashtags TEXT NOT NULL DEFAULT '[]',
    handles TEXT NOT NULL DEFAULT '[]',
    replies INTEGER,
    likes INTEGER,
    shares INTEGER,
    views INTEGER,
    to_us INTEGER NOT NULL DEFAULT 0,
    by_us INTEGER NOT NULL DEFAULT 0,
    words_key INTEGER                        -- 64 bits of its plain words, null for a short text
);
CREATE INDEX mentions_by_conversation ON mentions(conversation, published);  -- the thread
CREATE INDEX mentions_by_author ON mentions(author, published);              -- a person's exchanges; text twins
CREATE INDEX mentions_by_published ON mentions(published);                   -- trends' window, newest first
CREATE INDEX mentions_by_parent ON mentions(parent) WHERE parent IS NOT NULL;  -- answers to something
CREATE INDEX mentions_by_words ON mentions(words_key) WHERE words_key IS NOT NULL;  -- who else said the very same
CREATE INDEX mentions_to_us ON mentions(author) WHERE to_us = 1;             -- who writes to us

-- A mention with its author: what every reader of whole mentions selects from.
CREATE VIEW whole_mentions AS
    SELECT m.id, m.heard_as, m.url, m.network, m.kind, m.author, i.person, i.network AS author_network, i.stable_id,
           i.handle, i.name, i.url AS author_url, i.ours, m.title, m.text, m.html, m.language, m.published, m.heard_at,
           m.in_reply_to, m.parent, m.conversation, m.hashtags, m.handles, m.replies, m.likes, m.shares, m.views,
           m.to_us, m.by_us
    FROM mentions AS m LEFT JOIN identities AS i ON i.id = m.author;

-- Every name a mention is known by: canonical URL, network id, guid in its source, its author's words. A key is
-- 64 bits of a hash (listeners/hearing/keys.py): shorter than the names themselves.
CREATE TABLE mention_keys (
    key INTEGER PRIMARY KEY,
    mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE
);
-- A name of the whole conversation: a thread's id or URL, or what somebody replied to before it was heard.
CREATE TABLE conversation_keys (
    key INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE
);
CREATE INDEX conversation_keys_by_conversation ON conversation_keys(conversation);  -- merging two

-- Which source carried it, and when it was heard there.
CREATE TABLE hearings (
    source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE,
    heard_at INTEGER NOT NULL,
    PRIMARY KEY (source, mention)
) WITHOUT ROWID;
CREATE INDEX hearings_by_mention ON hearings(mention);                       -- where a mention came from
-- Digests of the entries of a source's last document, 8 bytes each, one after the other.
CREATE TABLE source_entries (
    source INTEGER PRIMARY KEY REFERENCES sources(id) ON DELETE CASCADE,
    digests BLOB NOT NULL
);

CREATE TABLE mention_territories (
    territory INTEGER NOT NULL REFERENCES territories(id) ON DELETE CASCADE,
    mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE,
    PRIMARY KEY (territory, mention)
) WITHOUT ROWID;
CREATE INDEX mention_territories_by_mention ON mention_territories(mention);

-- Full-text index over what stands elsewhere; the hearing writes it (no triggers: they cost most of an import).
CREATE VIEW mention_words AS
    SELECT mentions.id AS id, mentions.title AS title, mentions.text AS text,
           coalesce(identities.name || ' ' || identities.handle, '') AS author
    FROM mentions LEFT JOIN identities ON identities.id = mentions.author;
CREATE VIRTUAL TABLE mentions_text USING fts5(
    title, text, author, content='mention_words', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);

-- Where a conversation stands, per territory (0: outside every territory), and why.
CREATE TABLE ranks (
    conversation INTEGER NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
    territory INTEGER NOT NULL DEFAULT 0,
    best INTEGER NOT NULL DEFAULT 1,         -- the highest of its territories: the line shown when none is chosen
    list TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',      -- the conversation's, repeated so that one index orders a list
    unread INTEGER NOT NULL DEFAULT 1,       -- not opened since its last mention, repeated so that one index counts
    points INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE,
    reasons TEXT NOT NULL,
    changes_at INTEGER,
    PRIMARY KEY (conversation, territory)
) WITHOUT ROWID;
-- A list, top first, a page after a page; and its counts, from the index alone.
CREATE INDEX ranks_of_all ON ranks(list, state, points DESC, last_at DESC, conversation DESC, unread, best)
    WHERE best = 1;
CREATE INDEX ranks_of_territory ON ranks(territory, list, state, points DESC, last_at DESC, conversation DESC, unread);
CREATE INDEX ranks_by_mention ON ranks(mention);                                             -- a mention is removed
CREATE INDEX ranks_due ON ranks(changes_at) WHERE changes_at IS NOT NULL;                    -- whose points change now
-- Conversations whose rank is to be made anew.
CREATE TABLE ranks_wanted (conversation INTEGER PRIMARY KEY REFERENCES conversations(id) ON DELETE CASCADE);

CREATE TABLE person_ranks (
    person INTEGER PRIMARY KEY REFERENCES people(id) ON DELETE CASCADE,
    points INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    they_to_us INTEGER NOT NULL,
    us_to_them INTEGER NOT NULL
);
CREATE INDEX person_ranks_by_points ON person_ranks(points DESC);

CREATE TABLE trends (
    id INTEGER PRIMARY KEY,
    territory INTEGER NOT NULL DEFAULT 0,
    topic TEXT NOT NULL,
    points INTEGER NOT NULL,
    document TEXT NOT NULL,                  -- the whole Trend record
    refreshed_at INTEGER NOT NULL,
    UNIQUE (territory, topic)
);

-- What a person did: append-only, never updated, never deleted by the program. Written with synchronous=FULL.
CREATE TABLE log (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,                 -- UUIDv7
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    machine TEXT NOT NULL,
    voice INTEGER,
    conversation INTEGER,
    conversation_uid TEXT,
    mention INTEGER,
    person INTEGER,
    person_uid TEXT,
    undoes TEXT,
    document TEXT NOT NULL                   -- the gesture or decision whole, with what it answered copied in
);
CREATE INDEX log_by_at ON log(at);                                                           -- the response log, by day
CREATE INDEX log_by_conversation ON log(conversation) WHERE conversation IS NOT NULL;        -- its present state
CREATE INDEX log_by_person ON log(person) WHERE person IS NOT NULL;                          -- exchanges with a person
CREATE UNIQUE INDEX log_undone_once ON log(undoes) WHERE undoes IS NOT NULL;                 -- what was taken back
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TABLE drafts (
    conversation INTEGER PRIMARY KEY REFERENCES conversations(id),
    mention INTEGER NOT NULL,
    voice INTEGER,
    why TEXT NOT NULL,
    text TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    opened_at INTEGER
);

-- Each export of the response log, for the record.
CREATE TABLE exports (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    format TEXT NOT NULL,
    path TEXT NOT NULL,
    rows INTEGER NOT NULL
);

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;  -- this machine's id, and the like
"""


def statements() -> list[str]:
    """Return the schema as single statements: ``executescript`` would end the migration's transaction."""
    found: list[str] = []
    pending = ""
    for line in SCHEMA.splitlines(keepends=True):
        pending += line
        if pending.strip() and sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def apply(execute: Callable[[str], object]) -> None:
    """Make the tables, one statement at a time, in the transaction that is open."""
    for statement in statements():
        execute(statement)
