"""What feeds of several networks can hear, and cannot: one sentence where the meaning is one."""

from __future__ import annotations

from storage.records.words import words

OWN_POSTS = words("Hearing", "What this account publishes.")
OWN_AND_REPLIES = words("Hearing", "What this account publishes, its answers to others too.")
WITH_TAG = words("Hearing", "Every post with this hashtag that this server knows, whoever wrote it.")
ALL_COMMENTS = words("Hearing", "Every comment on the whole site.")
PAGE_COMMENTS = words("Hearing", "Every comment on this one page.")
THREAD = words("Hearing", "Every answer in this one discussion.")
COMMUNITY = words("Hearing", "Every new post of this community, whoever wrote it.")
SEARCHED = words("Hearing", "Every new post with these words, whoever wrote it.")
SEARCHED_COMMENTS = words("Hearing", "Every new comment with these words, whoever wrote it.")
INBOX = words("Hearing", "Your inbox: answers to you, and who mentions you.")
ARTICLES = words("Hearing", "New articles and pages with these words.")

NO_MENTIONS = words("Sources", "Its author's own posts only: no mentions arrive here")
NO_OTHER_TAG = words("Sources", "Its hashtag only: a mention without it does not arrive")
NOTHING_TO_ANSWER = words("Sources", "Nothing that could be answered arrives here")
NO_COMMENTS = words("Hearing", "Posts only: the comments under them do not arrive here")
NO_POSTS = words("Hearing", "Comments only: new posts do not arrive here")
NO_OTHER_PAGE = words("Hearing", "This one page only: what is written elsewhere does not arrive here")
NO_ANSWERS = words("Hearing", "Questions only: the answers under them do not arrive here")
ONLY_THESE_WORDS = words("Hearing", "Posts with these very words only: who writes your name otherwise is not heard")
NO_SOCIAL = words("Hearing", "Articles and pages only: nobody there waits for an answer from you")

ACCOUNT = words("Guide", "Account")
SERVER = words("Guide", "Server")
TAG = words("Guide", "Hashtag")
SEARCH = words("Guide", "Words to look for")
PAGE = words("Guide", "Address of the page")
FEED = words("Guide", "Address of the feed")
