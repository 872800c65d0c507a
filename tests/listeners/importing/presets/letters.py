"""Mails of our own making, in the shapes that WordPress, Google and LinkedIn send."""

from __future__ import annotations

import re

from listeners.importing.forms.part import Mail

PAGE = "https://blog.example/rappel/"
TOOLS = "https://blog.example/wp-admin/comment.php"


def mail(text: str = "", html: str = "", number: int = 1, **headers: str) -> Mail:
    """Return a mail as the form decodes it; header names are given with "_" for "-"."""
    told = {"from": "Blog <wordpress@blog.example>", "date": "Fri, 20 Nov 2026 08:00:00 +0000"}
    return Mail(number, told | {name.replace("_", "-"): value for name, value in headers.items()}, text, html)


def wordpress(
    comment: str = "La mienne chauffe aussi, que faire ?",
    *,
    french: bool = False,
    parent: int | None = None,
    number: int = 7,
    author: str = "Léa",
    ip: str = "203.0.113.9, box.isp.example",
) -> Mail:
    """Return the mail to a post's author."""
    news, who, email, reply, said, more, link, bin_, spam = (
        (
            "Nouveau commentaire sur votre publication « Rappel »",
            f"Auteur/autrice : {author} (adresse IP : {ip})",
            "E-mail : lea@private.example",
            "En réponse à : ",
            "Commentaire : ",
            "Vous pouvez voir tous les commentaires sur cette publication ici :",
            "Permalien : ",
            "Mettre à la corbeille : ",
            "Marquer comme indésirable : ",
        )
        if french
        else (
            'New comment on your post "Rappel"',
            f"Author: {author} (IP address: {ip})",
            "Email: lea@private.example",
            "In reply to: ",
            "Comment: ",
            "You can see all comments on this post here:",
            "Permalink: ",
            "Trash it: ",
            "Spam it: ",
        )
    )
    url = "URL : https://lea.example/" if french else "URL: https://lea.example/"
    lines = [news, who, email, url]
    if parent is not None:
        lines.append(f"{reply}{TOOLS}?action=editcomment&c={parent}#wpbody-content")
    lines += [said, comment, "", more, f"{PAGE}#comments", "", f"{link}{PAGE}#comment-{number}"]
    lines += [f"{bin_}{TOOLS}?action=trash&c={number}#wpbody-content"]
    lines += [f"{spam}{TOOLS}?action=spam&c={number}#wpbody-content", ""]
    return mail("\r\n".join(lines), subject='[Blog Élan] Comment: "Rappel"')


def to_a_moderator(comment: str = "Is it the recall?", number: int = 9) -> Mail:
    """Return the mail that asks whether a comment may be shown."""
    lines = ['A new comment on the post "Rappel" is waiting for your approval', PAGE, ""]
    lines += ["Author: Marek (IP address: 2001:db8::17, 2001:db8::17)", "Email: marek@private.example", "URL: "]
    lines += ["Comment: ", comment, ""]
    lines += [
        f"{act} it: {TOOLS}?action={act.lower()}&c={number}#wpbody-content" for act in ("Approve", "Trash", "Spam")
    ]
    lines += ["Currently 1 comment is waiting for approval. Please visit the moderation panel:"]
    lines += ["https://blog.example/wp-admin/edit-comments.php?comment_status=moderated#wpbody-content", ""]
    return mail("\r\n".join(lines), subject='[Blog Élan] Please moderate: "Rappel"')


def redirect(address: str, cd: str = "CAEYACoUMTIzNDU2Nzg5MDEyMzQ1Njc4OTAyGmFiY2RlZjpmcjpmcjpGUg") -> str:
    """Return Google's redirect to an address; ``cd`` says "…:fr:fr:FR"."""
    return f"https://www.google.com/url?rct=j&sa=t&url={address}&ct=ga&cd={cd}&usg=AOvVaw0"


def google(*articles: tuple[str, str, str], text: bool = False) -> Mail:
    """Return an alert of (address, title, snippet), with the HTML part or with the plain one alone."""
    headers = {"from": "Google Alerts <googlealerts-noreply@google.com>", "subject": "Alerte Google – élan vélo"}
    if text:
        found = [
            f"{re.sub('<[^>]*>', '', title)}\nLe Quotidien\n{snippet}\n<{redirect(url)}>\n"
            for url, title, snippet in articles
        ]
        body = "=== Actualités - 2 nouveaux résultats pour [élan vélo] ===\n\n" + "\n".join(found)
        ending = "- - - - - - - - - -\nUnsubscribe from this Google Alert:\n<https://www.google.com/alerts/remove?source=x>\n"
        return mail(body + ending, **headers)
    rows = "".join(
        f'<tr itemscope="" itemtype="http://schema.org/Article"><td><a href="{redirect(url).replace("&", "&amp;")}" '
        f'itemprop="url"><span itemprop="name">{title}</span></a><div itemprop="publisher" itemscope="" '
        f'itemtype="http://schema.org/Organization"><span itemprop="name">Le Quotidien</span></div>'
        f'<div itemprop="description">{snippet}</div><a href="https://www.google.com/alerts/share?hl=fr">Partager</a></td></tr>'
        for url, title, snippet in articles
    )
    return mail("", f"<html><body><table>{rows}</table></body></html>", **headers)


def linkedin(
    said: str = "Great work! When will it ship to Lyon?",
    subject: str = "Dana Brun commented on your post",
    *,
    links: bool = True,
    comment: str = "urn%3Ali%3Acomment%3A%28activity%3A7112223334445556667%2C7112223334445556999%29",
) -> Mail:
    """Return a mail of LinkedIn; its links sign the reader in."""
    update = "https://www.linkedin.com/comm/feed/update/urn%3Ali%3Aactivity%3A7112223334445556667"
    place = (
        f"View comment: {update}?commentUrn={comment}&midToken=AQsecret&otpToken=MTsecret"
        if links
        else "View it in the app"
    )
    who = "https://www.linkedin.com/comm/in/dana-brun?midToken=AQsecret"
    text = f"{subject}\n\n“{said}”\n\n{place}\n\nSee her profile: {who}\n\n"
    ending = "----------------------------------------\n\nThis email was intended for Sam (Community manager)\n"
    ending += "Unsubscribe: https://www.linkedin.com/comm/psettings?otpToken=x\n"
    headers = {"from": "LinkedIn <notifications-noreply@linkedin.com>", "subject": subject}
    return mail(text + ending, **headers, x_linkedin_template="email_notification_single")
