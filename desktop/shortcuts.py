"""Every command that has a key or stands in the palette: one table, read by the window, the palette and the sheet.

Keys work on AZERTY and QWERTY: no bare digit, and what needs Shift on one of them has a second key. Single keys do
not reach the window while a text field has the focus: a text field takes them for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from storage.records.words import Words, words


class Command(StrEnum):
    """What can be asked of the window or of the page on it."""

    NEXT = "next"
    PREVIOUS = "previous"
    BACK = "back"
    REPLY = "reply"
    NO_ANSWER = "no-answer"
    NOT_ABOUT_US = "not-about-us"
    ELSEWHERE = "elsewhere"
    SNOOZE = "snooze"
    MUTE = "mute"
    STAR = "star"
    UNREAD = "unread"
    FOLLOW_TOPIC = "follow-topic"
    KEEP_IDEA = "keep-idea"
    CLAIM = "claim"
    NOTE = "note"
    TAG = "tag"
    PICK = "pick"
    PICK_NEXT = "pick-next"
    PICK_PREVIOUS = "pick-previous"
    PICK_ALL = "pick-all"
    FLOOR_HERE = "floor-here"
    LINE = "line"
    OPEN_ORIGINAL = "open-original"
    SEND = "send"
    SNIPPETS = "snippets"
    OTHER_HASHTAG = "other-hashtag"
    UNDO = "undo"
    HISTORY = "history"
    LEARNED = "learned"
    FILTER = "filter"
    NARROW = "narrow"
    SAVE_VIEW = "save-view"
    SEARCH = "search"
    SHOW_NEW = "show-new"
    INSPECTOR = "inspector"
    PALETTE = "palette"
    PASTE = "paste"
    POLL = "poll"
    FIRST_STEPS = "first-steps"
    ADD_SOURCE = "add-source"
    SOURCE_GUIDE = "source-guide"
    IMPORT_FILE = "import-file"
    IMPORTS = "imports"
    STOP_IMPORT = "stop-import"
    IMPORT_LIST = "import-list"
    EXPORT_LIST = "export-list"
    CHECK_SOURCES = "check-sources"
    PAUSE_SOURCES = "pause-sources"
    REMOVE_SOURCES = "remove-sources"
    ADD_TERRITORY = "add-territory"
    SAVE = "save"
    EXPORT = "export"
    TEXT_LARGER = "text-larger"
    TEXT_SMALLER = "text-smaller"
    TEXT_NORMAL = "text-normal"
    LEAVE = "leave"
    WORK_OFFLINE = "work-offline"
    GO_ONLINE = "go-online"
    DO_NOT_DISTURB = "do-not-disturb"
    DO_NOT_DISTURB_TODAY = "do-not-disturb-today"
    DISTURB_AGAIN = "disturb-again"
    BELL = "bell"
    NOT_TOLD_OF = "not-told-of"
    PRESENT = "present"
    QUIT = "quit"
    NEXT_PANE = "next-pane"
    THEME = "theme"
    LANGUAGE = "language"
    SETTINGS = "settings"
    SHEET = "sheet"


class PageName(StrEnum):
    """The pages of the rail."""

    TODAY = "today"
    ANSWER = "answer"
    GOOD_TO_KNOW = "good-to-know"
    SEARCH = "search"
    RISING = "rising"
    PEOPLE = "people"
    COMMUNITIES = "communities"
    STAKEHOLDERS = "stakeholders"
    JOURNAL = "journal"
    TERRITORIES = "territories"
    SOURCES = "sources"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One command, its keys (portable names, the first is the one shown) and what it is called."""

    command: Command
    keys: tuple[str, ...]
    said: Words


SHORTCUTS: tuple[Shortcut, ...] = (
    Shortcut(Command.NEXT, ("J",), words("Keys", "Next")),
    Shortcut(Command.PREVIOUS, ("K",), words("Keys", "Previous")),
    Shortcut(Command.BACK, ("Esc",), words("Keys", "Back, or clear the filter")),
    Shortcut(Command.REPLY, ("R",), words("Keys", "Write an answer")),
    Shortcut(Command.SEND, ("Ctrl+Return", "Ctrl+Enter"), words("Keys", "Copy and open, then it's posted")),
    Shortcut(Command.SNIPPETS, ("Ctrl+J",), words("Keys", "Begin with a snippet")),
    Shortcut(Command.OTHER_HASHTAG, ("Ctrl+T",), words("Keys", "Take the hashtag that is offered instead")),
    Shortcut(Command.NO_ANSWER, ("E",), words("Keys", "No answer needed")),
    Shortcut(Command.NOT_ABOUT_US, ("Shift+E",), words("Keys", "Not about us")),
    Shortcut(Command.ELSEWHERE, ("D",), words("Keys", "Answered elsewhere")),
    Shortcut(Command.SNOOZE, ("H",), words("Keys", "Remind me…")),
    Shortcut(Command.MUTE, ("M",), words("Keys", "Mute this conversation, or this topic")),
    Shortcut(Command.FOLLOW_TOPIC, ("F",), words("Keys", "Follow this topic, or no longer")),
    Shortcut(Command.KEEP_IDEA, ("B",), words("Keys", "Keep as an idea")),
    Shortcut(Command.STAR, ("S",), words("Keys", "Star, or no longer")),
    Shortcut(Command.UNREAD, ("U",), words("Keys", "Unread again")),
    Shortcut(Command.CLAIM, ("A",), words("Keys", "I'm on it, or hand to…")),
    Shortcut(Command.NOTE, ("N",), words("Keys", "Write a note beside it")),
    Shortcut(Command.TAG, ("T",), words("Keys", "Tags…")),
    Shortcut(Command.PICK, ("X",), words("Keys", "Pick, to deal with several at once")),
    Shortcut(Command.PICK_NEXT, ("Shift+J",), words("Keys", "Pick the next one too")),
    Shortcut(Command.PICK_PREVIOUS, ("Shift+K",), words("Keys", "Pick the previous one too")),
    Shortcut(Command.PICK_ALL, ("Ctrl+A",), words("Keys", "Pick all above the line")),
    Shortcut(Command.FLOOR_HERE, ("L",), words("Keys", "Draw the line under this conversation")),
    Shortcut(Command.LINE, ("Shift+L",), words("Keys", "No answer needed for all below the line…")),
    Shortcut(Command.OPEN_ORIGINAL, ("O",), words("Keys", "Open where it was written")),
    Shortcut(Command.UNDO, ("Ctrl+Z",), words("Keys", "Undo")),
    Shortcut(Command.HISTORY, ("Ctrl+H",), words("Keys", "Everything done, and undoing it")),
    Shortcut(Command.LEARNED, (), words("Keys", "What Causerie has learned")),
    Shortcut(Command.SHOW_NEW, ("V",), words("Keys", "Show what is new")),
    Shortcut(Command.FILTER, ("/", "Ctrl+L"), words("Keys", "Filter the list")),
    Shortcut(Command.NARROW, ("Shift+F",), words("Keys", "Narrow the list, or open a saved view…")),
    Shortcut(Command.SAVE_VIEW, (), words("Keys", "Save what is shown as a view…")),
    Shortcut(Command.SEARCH, ("Ctrl+F",), words("Keys", "Search all that was heard")),
    Shortcut(Command.INSPECTOR, ("I",), words("Keys", "Show or hide the details")),
    Shortcut(Command.PALETTE, ("Ctrl+K",), words("Keys", "Find a command, a person, a conversation")),
    Shortcut(Command.PASTE, ("Ctrl+N",), words("Keys", "Paste a mention")),
    Shortcut(Command.POLL, ("Ctrl+R",), words("Keys", "Check all sources now")),
    Shortcut(Command.FIRST_STEPS, (), words("Keys", "First steps: territory, voices, what can be heard")),
    Shortcut(Command.ADD_SOURCE, (), words("Keys", "Add a source")),
    Shortcut(Command.SOURCE_GUIDE, (), words("Keys", "Guide to useful sources")),
    Shortcut(Command.IMPORT_FILE, (), words("Keys", "Import a file…")),
    Shortcut(Command.IMPORTS, (), words("Keys", "Imports, and undoing them")),
    Shortcut(Command.STOP_IMPORT, (), words("Keys", "Stop the import")),
    Shortcut(Command.IMPORT_LIST, (), words("Keys", "Import a list of feeds (OPML)…")),
    Shortcut(Command.EXPORT_LIST, (), words("Keys", "Export the feeds as a list (OPML)…")),
    Shortcut(Command.CHECK_SOURCES, (), words("Keys", "Check the selected sources")),
    Shortcut(Command.PAUSE_SOURCES, (), words("Keys", "Pause or resume the selected sources")),
    Shortcut(Command.REMOVE_SOURCES, (), words("Keys", "Remove the selected sources")),
    Shortcut(Command.ADD_TERRITORY, (), words("Keys", "New territory")),
    Shortcut(Command.SAVE, ("Ctrl+S",), words("Keys", "Save")),
    Shortcut(Command.EXPORT, (), words("Keys", "Export the response log…")),
    Shortcut(Command.TEXT_LARGER, ("Ctrl+=", "Ctrl++"), words("Keys", "Larger text")),
    Shortcut(Command.TEXT_SMALLER, ("Ctrl+-",), words("Keys", "Smaller text")),
    Shortcut(Command.TEXT_NORMAL, ("Ctrl+0",), words("Keys", "Normal text size")),
    Shortcut(Command.LEAVE, (), words("Keys", "Before you leave: check all, and see what could not be read")),
    Shortcut(Command.WORK_OFFLINE, (), words("Keys", "Work offline")),
    Shortcut(Command.GO_ONLINE, (), words("Keys", "Go online")),
    Shortcut(Command.DO_NOT_DISTURB, (), words("Keys", "Do not disturb for an hour")),
    Shortcut(Command.DO_NOT_DISTURB_TODAY, (), words("Keys", "Do not disturb until tomorrow, 08:00")),
    Shortcut(Command.DISTURB_AGAIN, (), words("Keys", "Tell again of what deserves an answer")),
    Shortcut(Command.BELL, ("Ctrl+B",), words("Keys", "The bell: what you were told of")),
    Shortcut(Command.NOT_TOLD_OF, (), words("Keys", "Tell me no more of what this person writes")),
    Shortcut(Command.PRESENT, ("F8",), words("Keys", "Presentation mode: hide texts and names, or show them again")),
    Shortcut(Command.QUIT, ("Ctrl+Q",), words("Keys", "Quit")),
    Shortcut(Command.NEXT_PANE, ("F6",), words("Keys", "Next pane")),
    Shortcut(Command.THEME, (), words("Keys", "Light or dark")),
    Shortcut(Command.LANGUAGE, (), words("Keys", "Français or English")),
    Shortcut(Command.SETTINGS, ("Ctrl+,",), words("Keys", "All settings")),
    Shortcut(Command.SHEET, ("F1", "?"), words("Keys", "All keys")),
)

PAGES: dict[PageName, Words] = {
    PageName.TODAY: words("Rail", "Today"),
    PageName.ANSWER: words("Rail", "To answer"),
    PageName.GOOD_TO_KNOW: words("Rail", "Good to know"),
    PageName.SEARCH: words("Rail", "Search"),
    PageName.RISING: words("Rail", "Rising"),
    PageName.PEOPLE: words("Rail", "People"),
    PageName.COMMUNITIES: words("Rail", "Communities"),
    PageName.STAKEHOLDERS: words("Rail", "Stakeholders"),
    PageName.JOURNAL: words("Rail", "Response log"),
    PageName.TERRITORIES: words("Rail", "Territories"),
    PageName.SOURCES: words("Rail", "Sources"),
    PageName.SETTINGS: words("Rail", "Preferences"),
}

_LETTERS: dict[str, str] = {"en": "DAKHRPCELTSF", "fr": "ARSHMPCNJTOF"}


def jump_keys(page: PageName, language: str) -> str:
    """Return the keys that go to a page, ``G`` then a letter of its name in the language."""
    letters = _LETTERS.get(language, _LETTERS["en"])
    return f"G, {letters[list(PageName).index(page)]}"


def shortcut(command: Command) -> Shortcut:
    """Return the table's line of a command."""
    return next(line for line in SHORTCUTS if line.command is command)
