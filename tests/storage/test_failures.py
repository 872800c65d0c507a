"""Every public function under a lock, on a read-only connection and on a full disk: our errors, nothing half done."""

from __future__ import annotations

import inspect
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from storage import (
    activity,
    answering,
    backups,
    beginnings,
    check,
    communities,
    contacts,
    deciding,
    drafts,
    due,
    entries,
    facts,
    follows,
    forgetting,
    forgetting_everywhere,
    hashtags,
    health,
    history,
    holes,
    ideas,
    import_undo,
    imports,
    journal,
    learning,
    likeness,
    machine,
    mappings,
    merging,
    moves,
    noted,
    notices,
    pace,
    packed_reasons,
    past,
    people,
    people_news,
    publications,
    ranks,
    removal,
    response_log,
    samples,
    search,
    sieving,
    since,
    snippets,
    source_decisions,
    sources,
    states,
    tended,
    territories,
    territory_activity,
    topics,
    trends,
    views,
    voice_decisions,
    voices,
    watched,
    wordings,
)
from storage import territory_decisions as decisions
from storage.errors import DamagedError, FullDiskError, LockedError, ReadOnlyError
from storage.exports import formats, friday, friday_rows, interchange, person, register, rejected, responses
from storage.exports import ideas as exported_ideas
from storage.exports.table import Form
from storage.forgotten import AccountNames, Forgotten
from storage.log_document import (
    DecisionDocument,
    NotedDocument,
    SourcesDocument,
    TerritoryDocument,
    VoiceDocument,
    document_to_json,
)
from storage.opening import connect
from storage.records.communities import Community, CommunityMap
from storage.records.conversations import ConversationRank, ListName
from storage.records.imports import NewRun, RunState
from storage.records.journal import DecisionKind, Draft, GestureKind, GestureToLog, RowCorrection, Snippet, Why
from storage.records.learning import LearnedWeights
from storage.records.people import Noted, Person, PersonRank
from storage.records.sources import SourceChange, SourceHealth, SourceKind, SourceState
from storage.records.territories import Account, Recognised, Territory
from storage.records.trends import AnnouncedTopic, Stance, Trend
from storage.records.views import View
from storage.records.words import Words
from tests.storage.house import DAY, HOUR, NOON, House, house, reason

Call = Callable[[sqlite3.Connection], object]

LONG = "x" * 2_000_000
OUT = Path("export")


@dataclass(frozen=True)
class Function:
    """One public function and how to call it on the stage; ``grows``: so much that no page in hand will do."""

    module: ModuleType
    name: str
    call: Call
    writes: bool = False
    grows: bool = False


def reads(module: ModuleType, name: str, call: Call) -> Function:
    return Function(module, name, call)


def writes(module: ModuleType, name: str, call: Call, *, grows: bool = False) -> Function:
    return Function(module, name, call, writes=True, grows=grows)


def somebody() -> Forgotten:
    forgotten = Forgotten(OUT.with_name("forgotten"))
    forgotten.add([AccountNames("x", "nobody-here")])
    return forgotten


def reply() -> GestureToLog:
    return GestureToLog(GestureKind.REPLY, Why.HELP, mention=1, text=LONG)


def rank() -> ConversationRank:
    return ConversationRank(1, None, ListName.TO_ANSWER, 5, (reason(LONG),), 1, None)


def person_rank() -> PersonRank:
    return PersonRank(Person(1, "Lea", (), None, None), 5, (reason(LONG),), 1, 1)


def rising() -> Trend:
    return Trend(LONG, (), "word", None, 1, (), 1.0, NOON, (1,), 1, None, 1, (0,) * 24)


def say(said: Words) -> str:
    return said.source


FORUM = Territory(1, "Forum", "", "", None, NOON)
ACCOUNT = Account("web", "marque")
DECIDED = document_to_json(TerritoryDocument(replace(FORUM, why="avant"), FORUM))

STATE = SourceState("", None, None, allow_private=False, paused=False)
PAUSED = document_to_json(SourcesDocument((SourceChange(1, replace(STATE, title="avant"), STATE),)))


def pause_and_log(db: sqlite3.Connection) -> None:
    with source_decisions.deciding(db, (1,), NOON):
        sources.change_source(db, 1, paused=True)


FRIDAY = friday_rows.Friday(NOON, say, lambda _text, _language: None, Form())

FUNCTIONS = [
    writes(sources, "add_source", lambda db: sources.add_source(
        db, kind=SourceKind.FEED, location=LONG, now=NOON), grows=True),
    reads(sources, "source", lambda db: sources.source(db, 1)),
    reads(sources, "all_sources", sources.all_sources),
    writes(sources, "change_source", lambda db: sources.change_source(db, 1, title=LONG), grows=True),
    writes(sources, "remove_source", lambda db: sources.remove_source(db, 1, NOON)),
    writes(sources, "restore_source", lambda db: sources.restore_source(db, 2)),
    reads(health, "health", lambda db: health.health(db, 1)),
    reads(health, "all_health", health.all_health),
    writes(health, "save_health", lambda db: health.save_health(db, SourceHealth(1, feed_title=LONG)), grows=True),
    reads(health, "known_digests", lambda db: health.known_digests(db, 1)),
    writes(health, "save_digests", lambda db: health.save_digests(db, 1, (b"12345678",) * 250_000), grows=True),
    reads(health, "folder_seen", lambda db: health.folder_seen(db, 1)),
    writes(health, "save_folder_seen", lambda db: health.save_folder_seen(db, 1, {LONG: (1, 1)}), grows=True),
    reads(health, "heard_per_day_of_all", lambda db: health.heard_per_day_of_all(db, 7, NOON)),
    reads(health, "told_to_slow_down", lambda db: health.told_to_slow_down(db, NOON)),
    writes(past, "past_changed", past.past_changed),
    reads(past, "past_mark", past.past_mark),
    reads(trends, "newest_visible", lambda db: trends.newest_visible(db, NOON)),
    reads(health, "recent", lambda db: health.recent(db, 1, NOON)),
    writes(holes, "add_hole", lambda db: holes.add_hole(db, 1, after=NOON, before=NOON + DAY, now=NOON)),
    writes(holes, "narrow_hole", lambda db: holes.narrow_hole(db, 1, NOON)),
    writes(holes, "close_hole", lambda db: holes.close_hole(db, 1)),
    reads(holes, "newest_hole", lambda db: holes.newest_hole(db, 1)),
    reads(holes, "holes_by_source", holes.holes_by_source),
    reads(holes, "holes_between", lambda db: holes.holes_between(db, NOON - DAY, NOON)),
    reads(sources, "refuse_twice", lambda db: sources.refuse_twice(db, "https://example.org/new")),
    writes(moves, "move_source", lambda db: moves.move_source(
        db, 1, LONG, keep_private=False, now=NOON), grows=True),
    writes(moves, "undo_move", lambda db: moves.undo_move(db, 2, NOON)),
    writes(moves, "move_again", lambda db: moves.move_again(db, 1)),
    writes(source_decisions, "deciding", pause_and_log),
    writes(source_decisions, "move_back", lambda db: source_decisions.move_back(db, 2, NOON)),
    writes(source_decisions, "take_back_sources", lambda db: source_decisions.take_back_sources(db, PAUSED, NOON)),
    reads(moves, "is_refused", lambda db: moves.is_refused(db, 1, "https://example.org/new")),
    reads(moves, "moves_by_source", moves.moves_by_source),
    writes(territories, "add_territory", lambda db: territories.add_territory(db, name=LONG, now=NOON), grows=True),
    reads(territories, "territory", lambda db: territories.territory(db, 1)),
    reads(territories, "territory_named", lambda db: territories.territory_named(db, "Forum")),
    reads(territories, "all_territories", territories.all_territories),
    writes(territories, "change_territory", lambda db: territories.change_territory(db, 1, why=LONG), grows=True),
    reads(territories, "territory_even_removed", lambda db: territories.territory_even_removed(db, 2)),
    writes(territories, "rewrite_territory", lambda db: territories.rewrite_territory(
        db, replace(FORUM, why=LONG)), grows=True),
    writes(territories, "remove_territory", lambda db: territories.remove_territory(db, 1, NOON)),
    writes(territories, "restore_territory", lambda db: territories.restore_territory(db, 2)),
    writes(decisions, "make_territory", lambda db: decisions.make_territory(db, name=LONG, now=NOON), grows=True),
    writes(decisions, "reshape_territory", lambda db: decisions.reshape_territory(
        db, 1, why=LONG, now=NOON), grows=True),
    writes(decisions, "give_up_territory", lambda db: decisions.give_up_territory(db, 1, NOON)),
    reads(territory_activity, "territory_activity", lambda db: territory_activity.territory_activity(db, NOON)),
    reads(samples, "recent_mentions", lambda db: samples.recent_mentions(db, 1, NOON - DAY, 10)),
    reads(samples, "mentions_within", lambda db: samples.mentions_within(db, 1, 10)),
    reads(watched, "watched_and_acted", lambda db: watched.watched_and_acted(db, NOON - DAY, NOON)),
    reads(watched, "acts_by_source", lambda db: watched.acts_by_source(db, NOON)),
    reads(voices, "voice_named", lambda db: voices.voice_named(db, "Marque")),
    writes(voices, "forget_accounts", lambda db: voices.forget_accounts(db, [ACCOUNT], Recognised())),
    writes(merging, "merge_people", lambda db: merging.merge_people(db, 1, 2, NOON)),
    writes(merging, "regroup", merging.regroup),
    reads(merging, "merges_of", lambda db: merging.merges_of(db, 1)),
    reads(likeness, "faces", likeness.faces),
    reads(noted, "noted", lambda db: noted.noted(db, (1,))),
    reads(noted, "people_in_groups", noted.people_in_groups),
    reads(noted, "all_groups", noted.all_groups),
    writes(noted, "note_down", lambda db: noted.note_down(db, 1, Noted(note=LONG), NOON)),
    writes(noted, "take_back_noted", lambda db: noted.take_back_noted(
        db, 1, document_to_json(NotedDocument(note_before="before")))),
    writes(voice_decisions, "make_voice", lambda db: voice_decisions.make_voice(
        db, name=LONG, accounts=(), now=NOON), grows=True),
    writes(voice_decisions, "claim_accounts", lambda db: voice_decisions.claim_accounts(
        db, "Marque", [Account("web", LONG)], NOON), grows=True),
    writes(voice_decisions, "take_back_accounts", lambda db: voice_decisions.take_back_accounts(
        db, document_to_json(VoiceDocument(1, "Marque", False, Recognised((ACCOUNT,)))))),
    writes(decisions, "take_back", lambda db: decisions.take_back(db, DECIDED, NOON)),
    writes(voices, "add_voice", lambda db: voices.add_voice(db, name=LONG), grows=True),
    writes(voices, "add_accounts", lambda db: voices.add_accounts(db, 1, [Account("web", LONG)]), grows=True),
    reads(voices, "all_voices", voices.all_voices),
    reads(voices, "our_accounts", voices.our_accounts),
    writes(follows, "add_follows", lambda db: follows.add_follows(
        db, follows.Direction.FOLLOWING, "web", "us", [LONG], now=NOON), grows=True),
    writes(follows, "drop_unlisted", lambda db: follows.drop_unlisted(
        db, follows.Direction.FOLLOWING, "web", "us", now=NOON)),
    reads(follows, "follow_facts", follows.follow_facts),
    reads(facts, "mention", lambda db: facts.mention(db, 1)),
    reads(wordings, "wordings", lambda db: wordings.wordings(db, 1)),
    reads(facts, "mentions", lambda db: facts.mentions(db, [1])),
    reads(facts, "thread", lambda db: facts.thread(db, 1)),
    reads(facts, "conversation", lambda db: facts.conversation(db, 1)),
    reads(facts, "conversations", lambda db: facts.conversations(db, [1])),
    reads(facts, "source_titles", lambda db: facts.source_titles(db, [1])),
    reads(ranks, "queue", ranks.queue),
    reads(entries, "entries", lambda db: entries.entries(db, [(5, 0, 1, 0)], 1)),
    reads(ranks, "place", lambda db: ranks.place(db, 1)),
    reads(ranks, "arrived", lambda db: ranks.arrived(db, [1], heard_since=NOON, published_since=NOON)),
    reads(ranks, "standing_in", lambda db: ranks.standing_in(db, ListName.TO_ANSWER)),
    reads(ranks, "queue_counts", lambda db: ranks.queue_counts(db, today=NOON)),
    writes(ranks, "mark_opened", lambda db: ranks.mark_opened(db, 1, NOON)),
    writes(ranks, "save_ranks", lambda db: ranks.save_ranks(db, [rank()]), grows=True),
    reads(ranks, "ranks_of", lambda db: ranks.ranks_of(db, 1)),
    writes(ranks, "want", lambda db: ranks.want(db, [1])),
    reads(ranks, "wanted", lambda db: ranks.wanted(db, 9)),
    writes(ranks, "done_wanted", lambda db: ranks.done_wanted(db, [1])),
    reads(ranks, "due", lambda db: ranks.due(db, NOON, 9)),
    writes(drafts, "save_draft", lambda db: drafts.save_draft(db, Draft(1, 1, None, Why.HELP, LONG, NOON)), grows=True),
    reads(drafts, "draft", lambda db: drafts.draft(db, 1)),
    writes(drafts, "discard_draft", lambda db: drafts.discard_draft(db, 1)),
    reads(drafts, "ready_drafts", drafts.ready_drafts),
    reads(voices, "usual_voice", lambda db: voices.usual_voice(db, 1)),
    reads(drafts, "heard_from", lambda db: drafts.heard_from(db, 1)),
    reads(since, "came_since", lambda db: since.came_since(db, NOON, NOON)),
    reads(snippets, "all_snippets", snippets.all_snippets),
    writes(snippets, "add_snippet", lambda db: snippets.add_snippet(db, "a", LONG, NOON), grows=True),
    writes(snippets, "change_snippet", lambda db: snippets.change_snippet(
        db, Snippet(1, "a", LONG), NOON), grows=True),
    writes(snippets, "remove_snippet", lambda db: snippets.remove_snippet(db, 1, NOON)),
    writes(snippets, "restore_snippet", lambda db: snippets.restore_snippet(db, 1)),
    reads(snippets, "sent_lately", lambda db: snippets.sent_lately(db, NOON)),
    writes(journal, "log_together", lambda db: journal.log_together(db, [reply()], NOON), grows=True),
    writes(journal, "log_gesture", lambda db: journal.log_gesture(db, reply(), NOON), grows=True),
    writes(deciding, "decide", lambda db: deciding.decide(db, DecisionKind.DISMISS, 1, DecisionDocument(), NOON)),
    writes(deciding, "decide_together", lambda db: deciding.decide_together(
        db, DecisionKind.DISMISS, (1,), DecisionDocument(), NOON)),
    reads(deciding, "decided_together", lambda db: deciding.decided_together(db, "018f")),
    writes(deciding, "follow_up", lambda db: deciding.follow_up(db, (1,), NOON)),
    reads(deciding, "conversation_now", lambda db: deciding.conversation_now(db, 1)),
    reads(notices, "held_notices", notices.held_notices),
    reads(notices, "told_mentions", notices.told_mentions),
    reads(notices, "notices", lambda db: notices.notices(db, 9)),
    reads(notices, "new_notices", notices.new_notices),
    reads(notices, "promises_due", lambda db: notices.promises_due(db, NOON)),
    writes(notices, "keep_notices", lambda db: notices.keep_notices(db, held=[1], told=[], now=NOON)),
    writes(notices, "saw_notices", lambda db: notices.saw_notices(db, NOON)),
    reads(packed_reasons, "reason_labels", packed_reasons.reason_labels),
    reads(packed_reasons, "unpacked", lambda db: packed_reasons.unpacked(db, [("[[1,5]]", 1)])),
    reads(history, "deeds", lambda db: history.deeds(db, since=NOON, limit=9)),
    writes(tended, "tag", lambda db: tended.tag(db, [1], "presse", NOON)),
    reads(tended, "tags_used", tended.tags_used),
    writes(views, "save_view", lambda db: views.save_view(db, View("", "Presse"), NOON)),
    writes(views, "remove_view", lambda db: views.remove_view(db, View("a", "Presse"), NOON)),
    reads(views, "all_views", views.all_views),
    writes(tended, "star", lambda db: tended.star(db, (1,), NOON)),
    writes(tended, "claim", lambda db: tended.claim(db, (1,), None, NOON)),
    writes(tended, "add_note", lambda db: tended.add_note(db, 1, LONG, "Karim", NOON), grows=True),
    writes(tended, "mark_unread", lambda db: tended.mark_unread(db, (1,))),
    reads(tended, "tended", lambda db: tended.tended(db, (1,))),
    reads(tended, "notes", lambda db: tended.notes(db, 1)),
    writes(journal, "dismiss", lambda db: journal.dismiss(db, 1, NOON)),
    writes(journal, "snooze", lambda db: journal.snooze(db, 1, NOON + DAY, NOON)),
    writes(journal, "not_now", lambda db: journal.not_now(db, 1, NOON)),
    writes(journal, "undo", lambda db: journal.undo(db, journal.acts(db, limit=1)[0].id, NOON)),
    reads(journal, "last_undoable", lambda db: journal.last_undoable(db, NOON)),
    reads(journal, "acts", lambda db: journal.acts(db, limit=9)),
    reads(journal, "act_of", lambda db: journal.act_of(db, journal.acts(db, limit=1)[0].id)),
    reads(response_log, "response_log", lambda db: [*response_log.response_log(db)]),
    writes(response_log, "correct", lambda db: response_log.correct(
        db, next(response_log.response_log(db)).gesture_id, RowCorrection(response_url=LONG), NOON), grows=True),
    writes(learning, "train", lambda db: learning.train(db, None, LONG, more=True, now=NOON), grows=True),
    writes(learning, "leave_out", lambda db: learning.leave_out(db, None, LONG, NOON), grows=True),
    writes(learning, "begin_afresh", lambda db: learning.begin_afresh(db, None, NOON)),
    writes(learning, "move_floor", lambda db: learning.move_floor(db, None, 3, NOON)),
    reads(learning, "reasons_seen", learning.reasons_seen),
    reads(learning, "taught", lambda db: learning.taught(db, None)),
    reads(learning, "lessons_since", lambda db: learning.lessons_since(db, 0)),
    reads(learning, "last_line", learning.last_line),
    reads(learning, "learned_upto", learning.learned_upto),
    reads(learning, "learned", learning.learned),
    writes(learning, "save_learned", lambda db: learning.save_learned(
        db, {None: LearnedWeights(reasons={LONG: 1.0})}, 1), grows=True),
    writes(learning, "want_open", lambda db: learning.want_open(db, [None])),
    reads(communities, "ties", lambda db: communities.ties(db, None, NOON - DAY, NOON, 9)),
    reads(communities, "names_of", lambda db: communities.names_of(db, [1])),
    reads(communities, "answered_by_us", lambda db: communities.answered_by_us(db, [1])),
    reads(communities, "community_map", communities.community_map),
    writes(communities, "save_map", lambda db: communities.save_map(
        db, None, CommunityMap((Community(1, (LONG,), (), 0.0, 0.0, 1.0, 0),)), NOON), grows=True),
    reads(pace, "usual_waits", lambda db: pace.usual_waits(db, NOON)),
    reads(contacts, "contacts", lambda db: contacts.contacts(db, NOON)),
    reads(contacts, "people_named", lambda db: contacts.people_named(db, "", 9)),
    reads(contacts, "how_often", lambda db: contacts.how_often(db, [1])),
    reads(hashtags, "tagged_posts", lambda db: hashtags.tagged_posts(db, None, NOON - DAY, NOON)),
    reads(hashtags, "who_knows_us", hashtags.who_knows_us),
    reads(hashtags, "first_heard_at", hashtags.first_heard_at),
    writes(states, "refresh_states", lambda db: states.refresh_states(db, [1], NOON)),
    writes(states, "wake_snoozed", lambda db: states.wake_snoozed(db, NOON + 9 * DAY)),
    reads(machine, "machine", machine.machine),
    writes(imports, "begin_run", lambda db: imports.begin_run(db, NewRun(LONG, "interchange"), NOON), grows=True),
    writes(imports, "end_run", lambda db: imports.end_run(db, 1, RunState.DONE, NOON)),
    reads(imports, "import_run", lambda db: imports.import_run(db, imports.import_runs(db)[0].uid)),
    reads(imports, "import_runs", imports.import_runs),
    reads(imports, "is_run", lambda db: imports.is_run(db, "one")),
    reads(imports, "rejected_rows", lambda db: imports.rejected_rows(db, "one")),
    writes(import_undo, "undo_run", lambda db: [*import_undo.undo_run(db, imports.import_runs(db)[0].uid, NOON)]),
    writes(publications, "add_publications", lambda db: publications.add_publications(
        db, [publications.Publication("x", NOON, LONG, None, "elan")]), grows=True),
    writes(publications, "take_back", lambda db: publications.take_back(db, ["one"], NOON)),
    reads(forgetting, "accounts_of", lambda db: forgetting.accounts_of(db, (1,))),
    writes(forgetting, "forget_people", lambda db: forgetting.forget_people(db, (1,), somebody())),
    writes(forgetting, "forget_again", lambda db: forgetting.forget_again(db, somebody())),
    reads(forgetting_everywhere, "what_goes", lambda db: forgetting_everywhere.what_goes(db, 1)),
    writes(forgetting_everywhere, "forget_person", lambda db: forgetting_everywhere.forget_person(db, 1)),
    writes(removal, "remove_people", lambda db: removal.remove_people(db, [1])),
    writes(removal, "remove_mentions", lambda db: removal.remove_mentions(db, [1])),
    reads(rejected, "export_rejected", lambda db: rejected.export_rejected(
        db, imports.import_runs(db)[0].uid, OUT, say=say)),
    writes(mappings, "save_mapping", lambda db: mappings.save_mapping(db, "f", LONG, NOON), grows=True),
    reads(mappings, "saved_mapping", lambda db: mappings.saved_mapping(db, "f")),
    reads(beginnings, "words_begun", lambda db: beginnings.words_begun(db, "clign")),
    reads(search, "search", lambda db: search.search(db, "box cl")),
    reads(search, "matching", lambda db: search.matching(db, "box", 9, 9)),
    reads(sieving, "look", lambda db: sieving.look(db, sieving.Sieve(network="mastodon"))),
    reads(trends, "trends", trends.trends),
    writes(trends, "save_trends", lambda db: trends.save_trends(db, None, [rising()], NOON), grows=True),
    reads(trends, "window", lambda db: [*trends.window(db, None, NOON - DAY, NOON)]),
    reads(trends, "window_moments", lambda db: trends.window_moments(db, None, NOON - DAY, NOON)),
    writes(topics, "decide_topic", lambda db: topics.decide_topic(
        db, [None], topic=LONG, key="x", stance=Stance.MUTE, now=NOON), grows=True),
    reads(topics, "topic_stances", topics.topic_stances),
    writes(topics, "limit_announcements", lambda db: topics.limit_announcements(db, [None], 3, NOON)),
    reads(topics, "announcement_limits", topics.announcement_limits),
    writes(topics, "save_announced", lambda db: topics.save_announced(
        db, [AnnouncedTopic(NOON, None, LONG, (), 1, 1)], NOON), grows=True),
    reads(topics, "announced_topics", topics.announced_topics),
    reads(topics, "held_topics", topics.held_topics),
    writes(topics, "hold_topics", lambda db: topics.hold_topics(db, [(None, "#helix")])),
    reads(topics, "topic_mentions", lambda db: topics.topic_mentions(db, [1], NOON)),
    reads(topics, "topic_conversations", lambda db: topics.topic_conversations(db, [1])),
    reads(due, "due_before", lambda db: due.due_before(db, NOON + DAY)),
    writes(ideas, "keep_idea", lambda db: ideas.keep_idea(db, text=LONG, now=NOON), grows=True),
    writes(ideas, "edit_idea", lambda db: ideas.edit_idea(db, ideas.ideas(db)[0].id, LONG, NOON), grows=True),
    writes(ideas, "finish_idea", lambda db: ideas.finish_idea(db, ideas.ideas(db)[0].id, NOON)),
    writes(ideas, "remove_idea", lambda db: ideas.remove_idea(db, ideas.ideas(db)[0].id, NOON)),
    reads(ideas, "ideas", ideas.ideas),
    writes(exported_ideas, "export_ideas", lambda db: exported_ideas.export_ideas(
        db, formats.Format.CSV, OUT, now=NOON, form=Form())),
    reads(people, "person", lambda db: people.person(db, 1)),
    reads(people, "people", lambda db: people.people(db, [1])),
    reads(people, "identities", lambda db: people.identities(db, [1])),
    reads(people, "exchanges", lambda db: people.exchanges(db, 1)),
    writes(people, "change_person_ranks", lambda db: people.change_person_ranks(db, [1], [person_rank()]), grows=True),
    reads(people_news, "ground", people_news.ground),
    reads(people_news, "newest", people_news.newest),
    reads(people_news, "people_news", lambda db: people_news.people_news(db, 0, 0)),
    writes(people, "save_person_ranks", lambda db: people.save_person_ranks(db, [person_rank()]), grows=True),
    reads(people, "follow_back", lambda db: people.follow_back(db, 9)),
    reads(activity, "people_to_rank", lambda db: activity.people_to_rank(db, NOON - DAY, 9)),
    reads(activity, "activities", lambda db: activity.activities(db, [1])),
    reads(answering, "who_answers_whom", lambda db: answering.who_answers_whom(db, [1])),
    reads(answering, "our_answers", lambda db: answering.our_answers(db, [1])),
    reads(answering, "our_hashtags", answering.our_hashtags),
    reads(backups, "quick_check", backups.quick_check),
    reads(check, "check", lambda db: check.check(db, Path(db.execute("PRAGMA database_list").fetchone()[2]), OUT)),
    reads(interchange, "mention_lines", lambda db: [*interchange.mention_lines(db)]),
    writes(interchange, "export_mentions", lambda db: interchange.export_mentions(db, OUT, now=NOON)),
    writes(person, "export_person", lambda db: person.export_person(db, 1, OUT, now=NOON)),
    writes(register, "enter", lambda db: register.enter(
        db, what=LONG, format_name="csv", path="", rows=0, now=NOON), grows=True),
    reads(register, "entries", register.entries),
    writes(responses, "export_responses", lambda db: responses.export_responses(
        db, formats.Format.CSV, OUT, say=say, now=NOON)),
    reads(friday, "friday_sheets", lambda db: friday.friday_sheets(db, FRIDAY, NOON)),
    writes(friday, "export_friday", lambda db: friday.export_friday(
        db, (), OUT, Form(), formats.Format.JSON, now=NOON)),
    reads(friday_rows, "asking_rows", lambda db: friday_rows.asking_rows(db, FRIDAY, 0)),
    reads(friday_rows, "open_rows", lambda db: friday_rows.open_rows(db, (), FRIDAY, NOON)),
    reads(friday_rows, "promise_rows", lambda db: friday_rows.promise_rows(db, FRIDAY, NOON)),
    reads(friday_rows, "hole_rows", lambda db: friday_rows.hole_rows(db, FRIDAY)),
]  # fmt: skip

ALL = pytest.mark.parametrize("function", FUNCTIONS, ids=lambda one: f"{one.module.__name__}.{one.name}")
READERS = pytest.mark.parametrize(
    "function", [one for one in FUNCTIONS if not one.writes], ids=lambda one: f"{one.module.__name__}.{one.name}"
)
WRITERS = pytest.mark.parametrize(
    "function", [one for one in FUNCTIONS if one.writes], ids=lambda one: f"{one.module.__name__}.{one.name}"
)
GROWING = pytest.mark.parametrize(
    "function", [one for one in FUNCTIONS if one.grows], ids=lambda one: f"{one.module.__name__}.{one.name}"
)

INSIDE_WRITING = {
    "storage.applications",
    "storage.whose",
    "storage.mentions",
    "storage.conversations",
    "storage.identities",
    "storage.rank_facts",
    "storage.import_records",
    "storage.list_undo",
    "storage.forgotten_words",
}
"""Parts of one transaction of others: its errors are told where that is opened."""

NOT_ASKED_BY_OTHERS = {"storage.gestures", "storage.opening"}


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A database in which every function of the table finds what it is called with."""
    monkeypatch.chdir(tmp_path)
    with house(tmp_path / "data") as made:
        source = made.source()
        removed = made.source("https://example.org/removed")
        moves.move_source(made.db, removed, "https://example.org/moved", keep_private=False, now=NOON)
        sources.remove_source(made.db, removed, NOON)
        territories.add_territory(made.db, name="Forum", now=NOON)
        territories.remove_territory(made.db, territories.add_territory(made.db, name="Removed", now=NOON), NOON)
        voices.add_voice(made.db, name="Marque")
        snippets.add_snippet(made.db, "Horaires", "Bonjour {prénom}", NOON)
        made.mention("Ma box clignote", source=source, to_us=True, territories=[1])
        made.identity("karim")
        ranks.save_ranks(made.db, [ConversationRank(1, None, ListName.TO_ANSWER, 10, (reason(),), 1, NOON)])
        journal.log_gesture(made.db, GestureToLog(GestureKind.THANK, Why.THANK), NOON - DAY)
        journal.snooze(made.db, 1, NOON + DAY, NOON - HOUR)
        imports.begin_run(made.db, NewRun("lines.ndjson", "interchange"), NOON)
        ideas.keep_idea(made.db, text="Write of it", mention=1, now=NOON)
        yield made


def everything(db: sqlite3.Connection) -> list[object]:
    """Return the content of every table: what must not have changed."""
    tables = [
        row[0]
        for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'mentions_text%'")
    ]
    return [[tuple(row) for row in db.execute(f'SELECT * FROM "{table}"')] for table in sorted(tables)]  # noqa: S608


def impatient(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    db = connect(path, durable=True, read_only=read_only)
    db.execute("PRAGMA busy_timeout = 0")
    return db


def test_every_public_function_is_in_the_table() -> None:
    folder = Path(inspect.getfile(sources)).parent
    modules = [
        ".".join(("storage", *file.relative_to(folder).with_suffix("").parts))
        for file in (*folder.glob("*.py"), *folder.glob("exports/*.py"))
        if file.name != "__init__.py"
    ]
    public = {
        f"{name}.{function.__name__}"
        for name in modules
        if name not in INSIDE_WRITING | NOT_ASKED_BY_OTHERS
        for _name, function in inspect.getmembers(import_module(name), inspect.isfunction)
        if function.__module__ == name
        and not function.__name__.startswith("_")
        and next(iter(inspect.signature(function).parameters), "") == "db"
    }

    assert public == {f"{one.module.__name__}.{one.name}" for one in FUNCTIONS}


@ALL
def test_each_works_where_nothing_is_wrong(function: Function, stage: House) -> None:
    function.call(stage.db)

    assert not stage.db.in_transaction


@READERS
def test_readers_need_no_right_to_write_and_wait_for_no_writer(function: Function, stage: House) -> None:
    with closing(impatient(stage.path, read_only=True)) as db:
        stage.db.execute("BEGIN IMMEDIATE")
        stage.db.execute("DELETE FROM drafts")
        function.call(db)
        stage.db.execute("ROLLBACK")


@WRITERS
def test_writers_on_a_read_only_file_say_so(function: Function, stage: House) -> None:
    with closing(impatient(stage.path, read_only=True)) as db, pytest.raises(ReadOnlyError) as told:
        function.call(db)

    assert told.value.words.args["path"] == str(stage.path)


@WRITERS
def test_writers_behind_a_lock_say_so_and_work_once_it_is_gone(function: Function, stage: House) -> None:
    with closing(impatient(stage.path)) as db:
        stage.db.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError):
            function.call(db)
        stage.db.execute("ROLLBACK")

        function.call(db)


@GROWING
def test_a_full_disk_loses_nothing(function: Function, stage: House) -> None:
    before = everything(stage.db)
    full = int(stage.db.execute("PRAGMA page_count").fetchone()[0])
    stage.db.execute(f"PRAGMA max_page_count = {full}")

    with pytest.raises(FullDiskError):
        function.call(stage.db)
    assert everything(stage.db) == before
    assert not stage.db.in_transaction

    stage.db.execute("PRAGMA max_page_count = 1000000")
    function.call(stage.db)


@ALL
def test_a_damaged_file_is_called_so(function: Function, stage: House) -> None:
    """All but the first page becomes noise under an open connection."""
    with closing(connect(stage.path, durable=True)) as db:
        stage.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with stage.path.open("rb+") as file:
            file.seek(4096)
            file.write(b"\xa5" * (stage.path.stat().st_size - 4096))

        if function.name in {"quick_check", "check"}:
            assert backups.quick_check(db)
            assert not check.check(db, stage.path, OUT).sound
            return
        with pytest.raises(DamagedError):
            function.call(db)
