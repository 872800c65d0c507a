"""Numbers and moments as each language writes them. Pure: the time zone is a parameter."""

from __future__ import annotations

import math
from datetime import datetime, tzinfo

NARROW_SPACE = "\u202f"
"""The narrow no-break space that groups digits by three in French."""

_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
}


def plural_form(language: str, n: int) -> int:
    """Return which plural form a count takes: 0 for the singular, 1 for the plural.

    French has the singular for 0 and 1, English for 1 only (CLDR plural rules, whole numbers).
    """
    return int(abs(n) > 1) if language == "fr" else int(abs(n) != 1)


def written_number(language: str, value: float) -> str:
    """Return a number with its digits grouped: "1,204" and "4.2" in English, "1 204" and "4,2" in French.

    A float is rounded to two decimals, and trailing zeros go. What is not finite is written "∞" or "?".
    """
    if isinstance(value, int):
        text = f"{value:,}"
    elif math.isfinite(value):
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
    else:
        return "?" if math.isnan(value) else "∞" if value > 0 else "-∞"
    if text == "-0":
        text = "0"
    if language != "fr":
        return text
    return text.replace(".", "\0").replace(",", NARROW_SPACE).replace("\0", ",")


def written_moment(language: str, moment: datetime, zone: tzinfo | None = None) -> str:
    """Return an aware moment as day, month and time: "22 Nov 14:05", "22 nov. 14:05".

    Args:
        language: "fr" or "en"; another is written as English.
        moment: aware, in any zone.
        zone: the zone to tell it in; None is the zone of this machine.
    """
    local = moment.astimezone(zone)
    month = _MONTHS.get(language, _MONTHS["en"])[local.month - 1]
    return f"{local.day} {month} {local:%H:%M}"
