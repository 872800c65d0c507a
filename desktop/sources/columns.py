"""The columns of the Sources table, and the order that each head chooses."""

from __future__ import annotations

from desktop.sources.records import (
    SourceLine,
    hears_tone,
    hears_words,
    last_new,
    month_words,
    network_of,
    next_try,
    state_tone,
    state_words,
)
from desktop.sources.sieve import Order
from desktop.tables import Column
from storage.records.words import words

COLUMNS: tuple[Column[SourceLine], ...] = (
    Column(words("Sources", "Source"), lambda line: line.title),
    Column(words("Sources", "State"), state_words, tone=state_tone),
    Column(words("Sources", "Hears"), hears_words, 144, tone=lambda line: hears_tone(line.told.hears), from_width=560),
    Column(words("Sources", "30 days"), month_words, 104, days=lambda line: line.per_day, from_width=660),
    Column(words("Sources", "Next try"), next_try, 108, from_width=620),
    Column(words("Sources", "Last new"), last_new, 112, from_width=860),
    Column(words("Sources", "Network"), network_of, 116, from_width=980),
    Column(words("Sources", "Territory"), lambda line: line.territory, 130, from_width=1100),
)
ORDER_OF: tuple[Order | None, ...] = (
    Order.TITLE,
    Order.ATTENTION,
    None,
    Order.MONTH,
    Order.NEXT,
    Order.NEWEST,
    Order.NETWORK,
    Order.TERRITORY,
)
"""The order that a press on a column's head chooses."""
