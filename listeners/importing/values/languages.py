"""Languages as exports write them: "fr", "fr-FR", "French", "Français"."""

from __future__ import annotations

from listeners.parsing.networks.network import language_of

_NAMES = {
    "ar": "arabic arabe arabisch العربية",
    "bg": "bulgarian bulgare",
    "bn": "bengali",
    "ca": "catalan catalán",
    "cs": "czech tchèque tschechisch čeština",
    "da": "danish danois dänisch dansk",
    "de": "german allemand deutsch alemán",
    "el": "greek grec griechisch",
    "en": "english anglais englisch inglés",
    "es": "spanish espagnol spanisch español castilian",
    "et": "estonian estonien",
    "eu": "basque",
    "fa": "persian farsi persan",
    "fi": "finnish finnois finnisch suomi",
    "fr": "french français francais französisch francés",
    "gl": "galician galicien",
    "he": "hebrew hébreu",
    "hi": "hindi",
    "hr": "croatian croate hrvatski",
    "hu": "hungarian hongrois ungarisch magyar",
    "id": "indonesian indonésien",
    "it": "italian italien italienisch italiano",
    "ja": "japanese japonais japanisch 日本語",
    "ko": "korean coréen koreanisch 한국어",
    "lt": "lithuanian lituanien",
    "lv": "latvian letton",
    "ms": "malay malais",
    "nl": "dutch néerlandais niederländisch nederlands neerlandés",
    "no": "norwegian norvégien norwegisch norsk bokmål",
    "pl": "polish polonais polnisch polski",
    "pt": "portuguese portugais portugiesisch português portugués",
    "ro": "romanian roumain rumänisch română",
    "ru": "russian russe russisch русский",
    "sk": "slovak slovaque",
    "sl": "slovenian slovene slovène",
    "sr": "serbian serbe",
    "sv": "swedish suédois schwedisch svenska",
    "th": "thai thaï",
    "tr": "turkish turc türkisch türkçe",
    "uk": "ukrainian ukrainien",
    "ur": "urdu",
    "vi": "vietnamese vietnamien",
    "zh": "chinese chinois chinesisch mandarin 中文",
}
"""Names in English, French, German, Spanish and the language's own, as vendors' interfaces write them."""

_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}


def language_told(cell: str) -> str | None:
    """Return the language of a cell as two or three small letters, None when it names none that is known."""
    word = cell.strip().casefold()
    if not word:
        return None
    first = word.replace("(", " ").replace(",", " ").split()[:1]
    named = _CODES.get(first[0]) if first else None
    return named or (language_of(word) if len(word) <= 11 else None)
