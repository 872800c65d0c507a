"""English words and phrases, formal and as people type them; lower case, without accents, no brand, no product."""

from __future__ import annotations

from priorities.conversations.lexicon.families import ENGLISH_UNITS, Family, Wordlist, lengths_of_time

# fmt: off
ENGLISH: Wordlist = {
    Family.QUESTION: (
        "how do", "how can", "how long", "how much", "how many", "how to", "how is", "how come", "how are",
        "how does", "why is", "why are", "why do", "why does", "why did", "why can't", "why cant", "why was",
        "why would", "why won't", "what is", "what's", "whats", "what are", "what do", "what time",
        "what happened", "when is", "when will", "when can", "when are", "when do", "where is", "where are",
        "where can", "where do", "where's", "wheres", "who do", "who can", "which", "is there", "are there",
        "is it possible", "is this", "are you", "do you", "does your", "does the", "does this", "did you",
        "can you", "can u", "can i", "can we", "could you", "could i", "would you", "will you", "will i",
        "will my", "will the", "have you", "any idea", "any update*", "any news", "any word", "any chance",
        "any way", "any plans", "anyone know", "anybody know", "does anyone", "has anyone", "anyone else",
        "wondering if", "wondering", "care to", "question", "want to know", "like to know", "need to know",
        "let me know", "status of", "update on", "eta", "thoughts", "explain", "clarify", "should i", "am i",
        "what about", "what if",
    ),
    Family.HELP: (
        "help", "helping me", "pls", "plz", "please", "need", "needs", "i need", "we need", "assist",
        "assistance", "advise", "advice", "support", "contact me", "call me", "reach out", "dm me", "dm",
        "dmed", "dm'd", "dming", "sent you", "sent a dm", "respond", "reply", "answer", "get back to me",
        "look into", "fix", "fix this", "resolve", "sort this", "sort it", "refund me", "can you", "can u",
        "could you", "would you", "trying to", "i want", "i would like", "i'd like", "looking for", "how do i",
        "reschedul*", "rebook*", "speak to", "talk to", "speak with", "get through", "someone should",
        "should contact", "do something", "follow up", "following up", "escalat*", "replace", "replacement",
        "put me",
    ),
    Family.PROBLEM: (
        "problem*", "issue", "issues", "error", "errors", "broken", "broke", "bug", "bugs", "glitch*", "crash*",
        "fail", "fails", "failed", "failing", "failure", "doesn't work", "doesnt work", "not working",
        "isn't working", "isnt working", "won't work", "wont work", "does not work", "didn't work",
        "stopped working", "no longer works", "down", "outage*", "offline", "can't", "cant", "cannot", "unable",
        "won't", "wont", "couldn't", "couldnt", "can not", "wouldn't", "never received", "haven't received",
        "havent received", "not received", "did not receive", "didn't receive", "didnt receive", "no response",
        "no reply", "no answer", "haven't heard", "not heard", "no one", "noone", "nobody", "no idea",
        "missing", "missed", "lost", "stolen", "late", "delay", "delays", "delayed", "delaying", "cancel",
        "cancelled", "canceled", "cancels", "cancellation", "cxld", "stuck", "stranded", "waiting", "wait",
        "waited", "on hold", "hold", "hung up", "hang up", "overbooked", "wrong", "incorrect*", "damaged",
        "defective", "faulty", "damage", "disconnected", "slow", "spam*", "hacked", "locked", "blocked",
        "denied", "declined", "rejected", "refused", "refuse", "expired", "not open", "closed", "unresolved",
        "still no", "still not", "still waiting", "not available", "unavailable", "trouble", "complaint*",
        "complain*", "dispute*", "inaccurate", "unauthorized", "fraud*", "never", "without notice", "no notice",
        "didn't", "didnt", "doesn't", "doesnt", "isn't", "isnt", "not valid", "invalid", "without my", "rude",
        "ignored", "ignoring", "lie", "lied", "lies", "mechanical", "maintenance", "leak*", "no help",
        "can't help", "too busy", "not able", "confus*", "mistake*", "never again",
    ),
    Family.UNANSWERED: (
        "rings out", "ringing out", "no response", "no reply", "no answer", "no one answers", "no one picks",
        "nobody answers", "nobody picks", "nobody called", "no one called", "no one responds",
        "never called back", "no call back", "haven't heard back", "havent heard back", "not heard back",
        "heard nothing", "never heard back", "no one can help", "no one could help", "can't reach",
        "cant reach", "cannot reach", "can't get through", "cant get through", "couldn't get through",
        "can't get a hold", "unable to reach", "unable to contact", "impossible to reach", "reach an agent",
        "reach anyone", "reach a human", "anyone even", "anyone answering", "answering the phone",
        "answer the phone", "answer the dang phone", "take my call", "on hold", "hung up", "hang up",
        "disconnected", "hold for", "ignored", "ignoring", "ignores", "keep getting transferred",
        "transferred me", "runaround", "run around", "getting nowhere", "to no avail", "no help",
        "no resolution", "no update*", "nothing has been done", "nothing was done", "did nothing",
        "does nothing", "refuse to", "refuses to", "refused to", "never showed", "didn't show", "no show",
        "been calling", "called several", "called multiple", "been dming", "multiple calls", "times with no",
        "still waiting", "won't respond", "wont respond", "don't respond", "dont respond", "not responding",
        "doesn't respond", "failed to respond", "not respond*", "never responded", "never respond",
    ),
    Family.ANGER: (
        "unacceptable", "ridiculous", "terrible", "horrible", "awful", "worst", "disgrace*", "disgust*",
        "pathetic", "joke", "sucks", "suck", "useless", "incompeten*", "disappoint*", "frustrat*", "angry",
        "furious", "upset", "unhappy", "fed up", "appalling", "shame", "shameful", "embarrass*", "outrage*",
        "unbelievable", "nuts", "insane", "poor service", "bad service", "badservice", "poor", "no apology",
        "wtf", "bullshit", "crap", "damn", "dang", "not impressed", "unprofessional", "nightmare", "annoy*",
        "hate", "wasted", "waste of", "waste", "worse", "unsatisf*", "dissatisf*", "inexcusable", "shocking",
        "lousy", "mess",
    ),
    Family.LEAVING: (
        "never again", "never fly*", "never buy*", "never use*", "never shop*", "last time", "switch*",
        "leaving", "done with", "we are done", "i'm done", "im done", "cancel my", "cancelling my",
        "closing my account", "close my account", "unsubscribe", "boycott*", "lost a customer",
        "lost my business", "going elsewhere", "taking my business", "competitor*", "avoid",
    ),
    Family.URGENT: (
        "urgent", "urgently", "asap", "emergency", "immediately", "right now", "today", "tonight", "tomorrow",
        "this morning", "this evening", "deadline", "as soon as possible", "sos", "in hours", "boarding",
        "connection", "connections", "will miss", "running out", "before it",
    ),
    Family.HEALTH: (
        "insulin", "medical*", "doctor*", "hospital*", "sick", "illness", "ambulance", "injur*", "hurt",
        "fell on", "accident*", "allerg*", "medication*", "medicine*", "disab*", "wheelchair", "danger*",
        "unsafe", "safety", "fire", "burn*", "gluten", "smoke", "smoking", "sparks", "flames", "explod*",
        "explos*", "electric shock", "chok*", "brake", "brakes", "crashed into", "recalled", "a recall",
    ),
    Family.MONEY: (
        "refund*", "reimburs*", "charged", "charge", "charges", "overcharg*", "billed", "billing", "bill",
        "fee", "fees", "compensat*", "money", "paid", "pay", "payment*", "cost", "costs", "price*", "voucher*",
        "credit", "debit*", "scam*", "ripped off", "steal*", "interest", "loan*", "mortgage", "debt",
        "collection*", "bank", "deposit*", "owed", "owe", "late fee", "points", "miles",
    ),
    Family.LEGAL: (
        "lawyer*", "attorney*", "sue", "suing", "lawsuit", "court", "legal*", "illegal*", "police",
        "consumer protection", "trading standards", "ombudsman", "regulator*", "gdpr", "privacy",
        "personal data", "data breach", "violation*", "rights", "faa", "cfpb", "bbb", "ftc",
    ),
    Family.VULNERABLE: (
        "my parents", "my mother", "my mom", "my mum", "my father", "my dad", "grandmother", "grandma",
        "grandfather", "grandpa", "elderly", "my baby", "my child", "my kids", "my kid", "my children",
        "my daughter", "my son", "infant", "toddler", "pregnant", "widow", "veteran", "year old", "years old",
        "nursing home", "disabled", "wheelchair", "blind", "deaf",
    ),
    Family.PRESS: (
        "journalist*", "reporter*", "newsroom", "for a story", "for an article", "interview", "press office",
        "comment for", "on the record", "writing a piece", "producer at", "media inquiry", "media request",
        "i'm writing about", "i am writing about", "my deadline", "our readers", "councillor*", "cllr",
        "member of parliament", "mp for", "your mp", "senator*", "congressman", "congresswoman", "mayor of",
    ),
    Family.SPOKEN_TO: (
        "you", "your", "you're", "youre", "u", "ur", "yall", "y'all", "hi", "hello", "hey", "dear", "folks",
        "guys", "good morning", "good evening", "customer service", "customer care",
    ),
    Family.OWN_CASE: (
        "i", "i'm", "im", "i've", "ive", "my", "me", "we", "our", "us", "mine", "myself",
    ),
    Family.LASTING: (
        "since", "still", "for hours", "for days", "for weeks", "for months", "for years", "again",
        "every time", "every day", "once again", "multiple times", "several times", "so many times", "twice",
        "weeks ago", "days ago", "months ago", "for over", "over an hour", "an hour", "all day", "all week",
        "last week", "ongoing", "continues", "keep", "keeps", "yet", "now",
    ),
    Family.TIME: lengths_of_time("a an one two three four five six ten several", ENGLISH_UNITS),
    Family.SERVICE: (
        "order*", "delivery", "package", "parcel", "shipping", "shipment", "account", "subscription",
        "contract", "ticket", "tickets", "tkt", "appointment", "technician", "agent", "agents", "rep", "reps",
        "customer", "customers", "service", "store", "website", "site", "app", "phone", "call", "called",
        "calling", "calls", "number", "email", "emails", "booking", "booked", "reservation*", "flight",
        "flights", "train", "seat", "gate", "check in", "checkin", "line", "internet", "network", "wifi",
        "plan", "product", "warranty", "return", "password", "login", "log in", "card", "policy",
        "confirmation", "bag", "bags", "luggage", "hotel", "car", "crew", "attendant*", "staff", "manager",
        "supervisor*",
    ),
    Family.THANKS: (
        "thanks", "thank you", "thank u", "thx", "tnx", "ty", "thank", "appreciate", "grateful", "kudos",
        "cheers", "gracias",
    ),
    Family.PRAISE: (
        "great", "awesome", "amazing", "love", "luv", "loved", "best", "excellent", "wonderful", "fantastic",
        "terrific", "favorite", "favourite", "perfect", "outstanding", "helpful", "friendly", "rocks",
        "rockstars", "impressed", "happy", "glad", "good job", "great job", "well done", "congrats",
        "congratulations", "enjoy*", "recommend", "beautiful", "nice",
    ),
    Family.RECOMMENDS: (
        "i recommend", "i'd recommend", "i would recommend", "would recommend", "highly recommend", "can recommend",
        "can't recommend", "cannot recommend enough", "recommend them", "recommend these", "we recommend",
        "go with", "go for them", "go to them", "you should try", "try them", "give them a try", "check out",
        "check them out", "shout out to", "shoutout to", "my go-to", "swear by", "look no further",
    ),
    Family.DEFENDS: (
        "to be fair", "in their defence", "in their defense", "in fairness", "never had a problem",
        "never had any problem*", "never had an issue", "never had any issue*", "never had any trouble",
        "always been great", "always been good", "always been helpful", "have been great to", "been nothing but",
        "cut them some slack", "give them a break", "not their fault", "isn't their fault", "they're doing their best",
        "they are doing their best", "i stand by them", "don't blame them",
    ),
    Family.WISH: (
        "i wish", "we wish", "wish you", "i'd love to see", "would love to see", "i'd love it if", "would love it if",
        "i would like to see", "i'd like to see", "would be great if", "would be nice if", "would be good if",
        "would be nice to", "would be great to", "it'd be great", "it'd be nice", "would be cool", "if only",
        "you should add", "you guys should", "you should offer", "please add", "please bring back", "bring back",
        "can you add", "could you add", "feature request", "a suggestion", "suggestion", "any plans to", "any plan to",
        "any plans for", "what's missing", "is missing a", "shame there", "shame that", "pity there", "when will you",
    ),
    Family.NEED: (
        "i need", "we need", "i really need", "in need of", "looking for", "i'm searching for", "searching for",
        "where can i find", "where can i get", "where can i buy", "does anyone know where", "anyone know a",
        "can't find", "cannot find", "do you know a", "do you know any",
    ),
    Family.ACKNOWLEDGES: (
        "ok", "okay", "k", "got it", "noted", "will do", "done", "followed", "following", "sounds good",
        "no problem", "no worries", "np", "all good", "sorted", "resolved", "never mind", "nevermind", "yes",
        "no not yet", "have a good", "you too", "you're welcome", "will be calling", "good night", "glad you",
    ),
    Family.GIVEAWAY: (
        "giveaway*", "contest", "contests", "sweepstakes", "sweeps", "win a", "to win", "enter to",
        "retweet to", "rt to", "follow and rt", "follow & rt", "follow me", "follow back", "followback",
        "tag a friend", "chance to", "raffle", "prize*", "winner*",
    ),
    Family.PROMOTION: (
        "promo", "promo code", "discount code", "use code", "sale", "deals", "deal of", "buy now", "shop now",
        "limited time", "sign up now", "subscribe", "click here", "click the link", "link in bio", "check out",
        "out now", "available now", "download", "register now", "learn more", "join us", "don't miss",
        "new video", "my channel", "affiliate", "earn money", "work from home", "free shipping", "watch live",
        "visit our", "pre-order", "crypto", "airdrop",
    ),
    Family.SWINDLE: (
        "loan offer", "quick loan", "instant loan", "loan without collateral", "urgent loan", "spell caster",
        "love spell", "recovery expert", "recovered my bitcoin", "recover lost crypto", "guaranteed returns",
        "forex trader who",
    ),
    Family.HIRING: (
        "hiring", "we're hiring", "is hiring", "job opening*", "now hiring", "apply now", "vacancy",
        "vacancies", "join our team", "career*", "job alert", "jobs", "internship*", "recruit*",
    ),
    Family.NEWS: (
        "via", "breaking", "report", "reports", "reported", "announces", "announced", "announcement",
        "launches", "unveils", "according to", "press release", "study", "survey", "minister", "government",
        "president", "senator", "election*", "congress", "parliament", "billion", "million", "stock", "shares",
        "ceo", "appoints", "wins", "analysis", "op-ed", "podcast", "webinar", "whitepaper", "conference",
        "read more", "read", "top 10", "infographic", "headlines", "daily", "to start", "begins", "adds",
        "expands", "starting", "introduces", "earnings",
    ),
    Family.RESHARE: (
        "rt", "mt", "repost", "ht", "h/t",
    ),
    Family.LAUGHTER: (
        "lol", "lmao", "lmfao", "rofl", "haha*", "hahaha*", "xd", "hehe*", "lolol", "smh",
    ),
    Family.INSULT: (
        "bitch*", "asshole*", "cunt", "retard*", "idiot*", "moron*", "faggot*", "nigg*", "whore", "slut",
        "scum", "libtard*", "dumbass", "stfu", "kill yourself",
    ),
}

VERBS_BEFORE_SUBJECT = frozenset((
    "is", "are", "was", "were", "does", "did", "can", "could", "will", "would", "should", "have", "has", "may",
))
SUBJECTS = frozenset((
    "the", "this", "that", "these", "those", "there", "it", "you", "u", "your", "ur", "my", "our", "we", "i", "they",
    "he", "she", "anyone", "anybody", "somebody", "someone", "any", "all", "people",
))
"""One of the verbs followed by one of these, at the beginning, is a question with or without its mark."""
