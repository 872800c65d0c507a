"""How columns are called, folded, in English, French, German and Spanish: what a guess starts from."""

from __future__ import annotations

from listeners.importing.mapping.facts import Fact

_NAMES = {
    Fact.TEXT: (
        "text, full text, message, content, body, post, comment, tweet, post text, tweet text, caption, "
        "snippet, opening text, hit sentence, description, review, texte, contenu, commentaire, publication, "
        "légende, avis, nachricht, inhalt, kommentar, beitrag, beschreibung, bewertung, texto, mensaje, "
        "contenido, comentario, publicación, reseña"
    ),
    Fact.TITLE: "title, headline, subject, titre, objet, sujet, titel, betreff, überschrift, título, asunto",
    Fact.URL: (
        "url, link, permalink, post url, post link, tweet permalink, address, lien, adresse, lien permanent, "
        "enlace, verweis, mention url, source url"
    ),
    Fact.PUBLISHED: (
        "date, published, published at, posted on, publish date, publish time, created, created at, created time, "
        "timestamp, date published, post date, posted, datetime, date de publication, publié le, créé le, "
        "datum, veröffentlicht, veröffentlicht am, erstellt am, fecha, fecha de publicación, publicado, date "
        "and time, date et heure, horodatage"
    ),
    Fact.TIME: "time, hour, heure, uhrzeit, zeit, hora",
    Fact.HANDLE: (
        "handle, username, user name, screen name, author handle, account, user, author username, login, "
        "pseudo, identifiant, compte, utilisateur, nom d'utilisateur, benutzername, konto, benutzer, usuario, "
        "cuenta, nombre de usuario, contact primary identifier, account address"
    ),
    Fact.NAME: (
        "author, name, full name, author name, display name, influencer, sender, from, customer, customer "
        "name, auteur, nom, nom complet, expéditeur, client, autor, verfasser, absender, kunde, nombre, "
        "remitente, cliente"
    ),
    Fact.AUTHOR_ID: "author id, user id, account id, id de l'auteur, id auteur, autor-id, id de autor, accountid",
    Fact.AUTHOR_URL: "author url, profile url, profile link, user url, url du profil, profil, profile",
    Fact.NETWORK: (
        "network, platform, channel, source, medium, source type, site, social network, réseau, réseau "
        "social, plateforme, canal, netzwerk, plattform, kanal, quelle, red, red social, plataforma, fuente, "
        "media"
    ),
    Fact.ID: "id, post id, tweet id, message id, comment id, mention id, resource id, identifiant du message",
    Fact.IN_REPLY_TO: (
        "in reply to, reply to, parent, parent id, parent comment id, parent url, en réponse à, antwort auf, "
        "en respuesta a, in reply to status id"
    ),
    Fact.CONVERSATION: (
        "conversation, conversation id, thread, thread id, topic, discussion, ticket, fil, sujet id, hilo, unterhaltung"
    ),
    Fact.LANGUAGE: "language, lang, langue, sprache, idioma, lengua, locale",
    Fact.HASHTAGS: "hashtags, hashtag, tags, mots-dièse, etiquetas",
    Fact.MENTIONS: "mentions, mentioned, mentioned authors, mentioned users, erwähnungen, menciones",
    Fact.REPLIES: (
        "replies, comments, reply count, comment count, number of comments, réponses, commentaires, "
        "antworten, kommentare, respuestas, comentarios"
    ),
    Fact.LIKES: (
        "likes, hearts, favorites, favourites, reactions, like count, score, j'aime, mentions j'aime, réactions, "
        "gefällt mir, reaktionen, me gusta, reacciones"
    ),
    Fact.SHARES: (
        "shares, retweets, reposts, share count, boosts, partages, republications, geteilt, compartidos, compartido"
    ),
    Fact.VIEWS: "views, impressions, view count, reach, vues, portée, aufrufe, reichweite, vistas, alcance",
}

ALIASES: dict[Fact, tuple[str, ...]] = {fact: tuple(names.split(", ")) for fact, names in _NAMES.items()}
"""The names of a column that holds a fact, the most usual one first."""
