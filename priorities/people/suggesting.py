"""Which groups of stakeholders a person's own words suggest. Suggested, not set: a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterable

from priorities.conversations.lexicon.compiled import fold
from storage.records.words import Words, words

PRESS = words("Groups", "Press")
CUSTOMERS = words("Groups", "Customers")
PARTNERS = words("Groups", "Partners")
ELECTED = words("Groups", "Elected")
STAFF = words("Groups", "Staff")
CANDIDATES = words("Groups", "Candidates")
ASSOCIATIONS = words("Groups", "Associations")

BIO_CHARACTERS = 1_000
"""Of a bio no more is read."""

# Folded: lower case, without accents. Of each word the forms of men and women, one and several, in both languages.
_SAYS: tuple[tuple[Words, str], ...] = (
    (
        PRESS,
        r"journalistes?|reporters?|reportrices?|redact(?:eur|rice)s? en chef|pigistes?|correspondante?s? de presse|"
        r"journalists?|editor in chief|news ?desk|freelance writer|redaction de|presse locale",
    ),
    (
        ELECTED,
        r"maire|mairesse|adjointe? (?:au|a la) maire|deputee?|senat(?:eur|rice)|conseill(?:er|ere) "
        r"(?:municipale?|departementale?|regionale?)|elue?s? (?:de|du|a|au)|mayor|councill?or|"
        r"member of parliament|senator|congress(?:man|woman)",
    ),
    (PARTNERS, r"partenaires? (?:de|officiels?)|fournisseurs?|revendeurs?|distributeurs?|official partner|resellers?"),
    (STAFF, r"salariee? (?:de|chez)|je (?:bosse|travaille) (?:chez|a|pour)|i work (?:at|for)|employee (?:at|of)"),
    (
        CANDIDATES,
        r"(?:en )?recherche (?:d['’])?(?:un )?(?:emploi|stage|alternance|cdi|poste)|a l['’]ecoute du marche|"
        r"open to work|looking for (?:a )?(?:job|work|internship)|job ?seeker",
    ),
    (CUSTOMERS, r"cliente?s? (?:de|chez|depuis)|abonnee? (?:chez|depuis)|customer (?:of|since)|happy owner of"),
    (
        ASSOCIATIONS,
        r"association (?:loi|de|des|d['’])|asso|benevoles?|ong|collectif (?:de|des|d['’])|"
        r"non-?profit|charity|volunteers?|ngo",
    ),
)
_SUGGEST = tuple((group, re.compile(rf"\b(?:{pattern})\b")) for group, pattern in _SAYS)
# "Former journalist", "not a journalist": what somebody was, or is not, suggests nothing.
_NOT = re.compile(r"(?:\bex[- ]|\bformer |\bretired |\bancienne? |\bpas |\bnot an? |\bni )$")


def suggested_groups(said: Iterable[str]) -> tuple[Words, ...]:
    """Return the groups that what somebody says of herself suggests, those most telling first.

    Args:
        said: her bios, in French or English, as heard.
    """
    folded = [fold(one[:BIO_CHARACTERS]) for one in said]
    return tuple(group for group, pattern in _SUGGEST if any(_is_said(pattern, text) for text in folded))


def _is_said(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _NOT.search(text[: found.start()]) for found in pattern.finditer(text))
