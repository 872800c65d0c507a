"""How press releases begin and form letters speak, in French and English; folded."""

from __future__ import annotations

# fmt: off
OPENINGS = (
    "nous avons le plaisir de", "nous avons l'honneur de", "nous sommes heureux de vous annoncer",
    "nous sommes fiers de", "nous sommes ravis de vous annoncer", "suite a votre message", "suite a votre demande",
    "nous accusons reception", "nous avons bien pris en compte", "nous avons bien recu votre", "cher client",
    "chere cliente", "chers clients", "madame, monsieur",
    "we are pleased to", "we are proud to", "we are thrilled to", "we are excited to announce", "dear customer",
    "dear valued customer", "dear sir or madam", "thank you for reaching out", "thank you for contacting",
    "thanks for reaching out", "following your message", "we acknowledge receipt",
)
FORM_LETTERS = (
    "n'hesitez pas a revenir vers nous", "n'hesitez pas a nous contacter", "nous restons a votre disposition",
    "nous vous prions d'agreer", "dans les meilleurs delais", "nous vous prions de nous excuser pour la gene",
    "veuillez nous excuser pour la gene occasionnee", "pour tout renseignement complementaire",
    "nous prenons votre demande en consideration", "votre satisfaction est notre priorite",
    "we apologize for any inconvenience", "we apologise for any inconvenience", "sorry for any inconvenience",
    "do not hesitate to contact us", "don't hesitate to contact us", "please feel free to contact",
    "your satisfaction is our priority", "we value your feedback", "your call is important",
    "at your earliest convenience",
    "should you have any further questions",
)
# fmt: on
