"""What forgetting somebody means, in sentences: before it is done, and where it could not be done whole."""

from __future__ import annotations

from collections.abc import Iterator

from storage.records.forgetting import WhatGoes, WhatWent
from storage.records.words import Words, words


def removed_words(goes: WhatGoes) -> Iterator[Words]:
    """Yield what would be removed, what stays, and that it is for good."""
    removed = words("Forgetting", "What {name} wrote is removed: {mentions}, from {accounts}.")
    yield removed.given(
        name=goes.name,
        mentions=words("Forgetting", "%n mentions", None, goes.mentions),
        accounts=words("Forgetting", "%n accounts", None, goes.accounts),
    )
    if goes.log_lines:
        yield words(
            "Forgetting", "%n lines of your log lose her name and all texts; they stay counted.", None, goes.log_lines
        )
    yield words("Forgetting", "Your notes, groups, tags and drafts about her go too.")
    if goes.copies:
        yield words("Forgetting", "She is taken out of %n copies of the database too.", None, goes.copies)
    yield words("Forgetting", "What is heard of her later is not kept. What others wrote stays, without her handle.")
    yield words("Forgetting", "It cannot be undone.")


def left_words(went: WhatWent) -> Iterator[Words]:
    """Yield what else the person has to know of what was done; nothing where all of it went well."""
    if went.removed_copies:
        said = words("Forgetting", "Removed whole, since nothing can be taken out of them: {names}.")
        yield said.given(names=", ".join(went.removed_copies))
    if went.kept_copies:
        said = words("Forgetting", "She is still in {names}, which cannot be changed: remove them yourself.")
        yield said.given(names=", ".join(went.kept_copies))
    if not went.swept:
        yield words(
            "Forgetting",
            "The database was in use: the room she left in the file is overwritten when Causerie starts the next time.",
        )
