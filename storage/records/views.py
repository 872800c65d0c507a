"""A view of the queue that was saved under a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """What is chosen of the queue.

    Attributes:
        uid: of the view, the same however often it is renamed or changed.
        choices: what a conversation has to pass, each as the window writes it ("reason:questions").
        text: what has to stand in it; "" for anything.
        territory: its id, None for all.
    """

    uid: str
    name: str
    choices: tuple[str, ...] = ()
    text: str = ""
    territory: int | None = None
