"""What the answer pages say when something was done, and on the line under the queue."""

from __future__ import annotations

from storage.records.words import words

BELOW_TITLE = words("List", "Below this, nothing waits for an answer")
BELOW_WORDS = words("List", "The rest follows, faint. Drag this line, or press it")

POSTED = words("Toast", "Answer logged. The conversation is answered.")
ELSEWHERE = words("Toast", "Logged as answered elsewhere.")
DISMISSED = words("Toast", "Put away: no answer needed.")
NOT_ABOUT_US = words("Toast", "Put away: not about us.")
PUT_AWAY = words("Toast", "Read and put away.")
SNOOZED = words("Toast", "You will be reminded on {when}.")
WHEN_THEY_WRITE = words("Toast", "Put away until somebody writes there.")
MUTED = words("Toast", "Muted: this conversation does not come back.")
