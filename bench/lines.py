"""Interchange lines that look like what people write: deterministic, French and English, with threads and tags."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product

END = datetime(2026, 11, 1, tzinfo=UTC)
"""After the last of them: what lies in the future is heard as now."""
STEP = timedelta(seconds=41)
TAGS = ("support", "delivery", "launch", "billing", "privacy", "opensource", "events")
FRENCH = (
    "la mise à jour a cassé ma connexion quelqu'un d'autre a ce souci merci à toute l'équipe pour la réponse rapide "
    "toujours pas de nouvelles de ma commande passée lundi comment changer d'adresse superbe atelier hier soir"
)
ENGLISH = (
    "the new update broke my login is anyone else seeing this thanks to the whole team for the quick answer still "
    "no news of the order I placed on Monday how do I change my address lovely workshop last night"
)

_SYLLABLES = ("ba", "co", "di", "fu", "ga", "lo", "mi", "nu", "pe", "ra", "si", "to", "ve", "zu")
RARE = tuple("".join(parts) for parts in product(_SYLLABLES, repeat=4))[:20_000]


@dataclass(frozen=True, slots=True)
class Line:
    """One made-up mention: an answer to *parent* when it has one, by one of *count* / 20 people."""

    id: str
    author: str
    text: str
    published: datetime
    parent: str | None
    tag: str

    def as_json(self) -> str:
        """Return the interchange line, without its end."""
        handle = self.author
        return json.dumps(
            {
                "id": self.id,
                "url": f"https://social.example/@{handle}/{self.id}",
                "network": "mastodon",
                "author": {"id": f"https://social.example/users/{handle}", "handle": handle, "name": handle.title()},
                "text": f"{self.text} #{self.tag}",
                "published": self.published.isoformat(),
                "in_reply_to": self.parent,
                "hashtags": [self.tag],
            },
            ensure_ascii=False,
        )


def made_up(count: int, seed: int = 7) -> Iterator[Line]:
    """Yield *count* lines in the order of publication; one in three answers an earlier one.

    The last word of each is drawn from twenty thousand, few of them often: a name, a place, a reference.
    """
    chance = random.Random(seed)
    words = [FRENCH.split(), ENGLISH.split()]
    people = max(10, count // 20)
    for number in range(count):
        text = " ".join(chance.choices(words[chance.random() < 0.5], k=chance.randint(12, 40)))
        parent = f"{chance.randrange(number)}" if number and chance.random() < 1 / 3 else None
        author = f"person{chance.randrange(people)}"
        text += f" {RARE[int(len(RARE) * chance.random() ** 3)]}"
        yield Line(str(number), author, text, END - STEP * (count - number), parent, chance.choice(TAGS))
