"""The sheets of the Friday file: what they, their columns and their figures are called."""

from __future__ import annotations

from storage.exports.sheets import Name, SheetColumn

SUMMARY = Name("summary", "Résumé", "Summary")
ANSWERED = Name("answered", "Répondu", "Answered")
STILL_OPEN = Name("still_open", "Encore ouvert", "Still open")
ASKED_FOR = Name("asked_for", "Ce qu’on nous demande", "What people ask us for")
PROMISES = Name("promises", "Promesses", "Promises")

THIS_WEEK = Name("this_week", "Cette semaine", "This week")
WEEK_BEFORE = Name("week_before", "Semaine d’avant", "Week before")
SUMMARY_COLUMNS = (
    SheetColumn(Name("figure", "Chiffre", "Figure"), 44),
    SheetColumn(THIS_WEEK),
    SheetColumn(WEEK_BEFORE),
    SheetColumn(Name("change", "Écart", "Change")),
)
FROM = Name("from", "Du", "From")
UNTIL = Name("until", "Jusqu’au", "Until")
WATCHED = Name("watched", "Messages relevés", "Mentions heard")
ACTED = Name("acted", "Actions envers quelqu’un", "Acts toward people")
ANSWERS = Name("answers", "dont réponses", "of which answers")
POSTS = Name("posts", "Publications", "Posts of our own")
PEOPLE = Name("people", "Personnes concernées", "People concerned")
WAIT = Name("median_wait_working_minutes", "Attente médiane, heures ouvrées (min)", "Median wait, working hours (min)")
ANSWERED_BACK = Name("answered_back", "Ont répondu", "Answered back")
THANKED = Name("thanked", "Ont remercié", "Thanked")
CAME_BACK = Name("came_back", "Sont revenues", "Came back")
NOT_HEARABLE = Name("not_hearable", "Suite hors d’écoute", "Outcome cannot be heard")
OPEN_NOW = Name("open_now", "Encore à répondre", "Still to answer")
ASKS = Name("asks", "Souhaits, besoins, recommandations", "Wishes, needs, recommendations")
MISSING = Name("may_be_missing", "Des messages manquent peut-être", "Mentions may be missing")

_PERSON = SheetColumn(Name("person", "Personne", "Person"), 24)
_ACCOUNT = SheetColumn(Name("handle", "Compte", "Account"))
_NETWORK = SheetColumn(Name("network", "Réseau", "Network"), 12)
_TERRITORY = SheetColumn(Name("territory", "Territoire", "Territory"))
_MENTION = SheetColumn(Name("mention_text", "Mention", "Mention"), 60)
_URL = SheetColumn(Name("mention_url", "Adresse de la mention", "Mention address"), 40)
_PUBLISHED = SheetColumn(Name("mention_published", "Mention publiée", "Mention published"))
_CONVERSATION = SheetColumn(Name("conversation_id", "N° de conversation", "Conversation no."))

OPEN_COLUMNS = (
    SheetColumn(Name("rank", "Rang", "Rank"), 8),
    SheetColumn(Name("points", "Points", "Points"), 8),
    _PERSON,
    _ACCOUNT,
    _NETWORK,
    _TERRITORY,
    _MENTION,
    _PUBLISHED,
    SheetColumn(Name("waiting_working_minutes", "Attend, heures ouvrées (min)", "Waiting, working hours (min)"), 14),
    SheetColumn(Name("reasons", "Pourquoi d’abord", "Why first"), 50),
    _URL,
    _CONVERSATION,
)
ASKED_COLUMNS = (
    SheetColumn(Name("asking", "Quoi", "What"), 16),
    SheetColumn(Name("words", "En ces mots", "In these words"), 30),
    _PERSON,
    _ACCOUNT,
    _NETWORK,
    _MENTION,
    _PUBLISHED,
    _URL,
    _CONVERSATION,
)
PROMISE_COLUMNS = (
    SheetColumn(Name("promise_due", "Promesse pour le", "Promise due")),
    SheetColumn(Name("promise_kept", "Tenue", "Kept"), 10),
    _PERSON,
    _ACCOUNT,
    _NETWORK,
    _TERRITORY,
    SheetColumn(Name("voice", "Au nom de", "Speaking as")),
    SheetColumn(Name("response_text", "Réponse", "Response"), 60),
    SheetColumn(Name("at", "Date", "Date")),
    _CONVERSATION,
)
