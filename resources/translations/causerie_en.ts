<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n sources are not answering: {cause}</source>
        <translation>
            <numerusform>%n source is not answering: {cause}</numerusform>
            <numerusform>%n sources are not answering: {cause}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n facts that Causerie does not know, passed over</source>
        <translation>
            <numerusform>%n fact that Causerie does not know, passed over</numerusform>
            <numerusform>%n facts that Causerie does not know, passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mentions</source>
        <translation>
            <numerusform>%n new mention</numerusform>
            <numerusform>%n new mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer on the list</source>
        <translation>
            <numerusform>%n no longer on the list</numerusform>
            <numerusform>%n no longer on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{path} is longer than %n characters: a tone guide is shorter.</source>
        <translation>
            <numerusform>{path} is longer than %n character: a tone guide is shorter.</numerusform>
            <numerusform>{path} is longer than %n characters: a tone guide is shorter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Communities</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who talk with each other</source>
        <translation>
            <numerusform>%n person who talks with others</numerusform>
            <numerusform>%n people who talk with each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you answered %n times</source>
        <translation>
            <numerusform>you answered %n time</numerusform>
            <numerusform>you answered %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n messages arrived since this was written</source>
        <translation>
            <numerusform>%n message arrived since this was written</numerusform>
            <numerusform>%n messages arrived since this was written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>{network}: {hears}. %n sources</source>
        <translation>
            <numerusform>{network}: {hears}. %n source</numerusform>
            <numerusform>{network}: {hears}. %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>%n conversations answered today. New ones appear here as sources are checked.</source>
        <translation>
            <numerusform>%n conversation answered today. New ones appear here as sources are checked.</numerusform>
            <numerusform>%n conversations answered today. New ones appear here as sources are checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this list passes the %n filters.</source>
        <translation>
            <numerusform>Nothing in this list passes the filter.</numerusform>
            <numerusform>Nothing in this list passes the %n filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>A workbook holds %n rows: choose CSV.</source>
        <translation>
            <numerusform>A workbook holds %n row: choose CSV.</numerusform>
            <numerusform>A workbook holds %n rows: choose CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n acted</source>
        <translation>
            <numerusform>%n acted</numerusform>
            <numerusform>%n acted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acts in all</source>
        <translation>
            <numerusform>%n act in all</numerusform>
            <numerusform>%n acts in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcasts</source>
        <translation>
            <numerusform>%n broadcast</numerusform>
            <numerusform>%n broadcasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n watched</numerusform>
            <numerusform>%n watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>Older than %n days</source>
        <translation>
            <numerusform>Older than 1 day</numerusform>
            <numerusform>Older than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than %n hours</source>
        <translation>
            <numerusform>Older than 1 hour</numerusform>
            <numerusform>Older than %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of your log lose her name and all texts; they stay counted.</source>
        <translation>
            <numerusform>%n line of your log loses her name and all texts; it stays counted.</numerusform>
            <numerusform>%n lines of your log lose her name and all texts; they stay counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She is taken out of %n copies of the database too.</source>
        <translation>
            <numerusform>She is taken out of %n copy of the database too.</numerusform>
            <numerusform>She is taken out of %n copies of the database too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hashtag</name>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n a day</numerusform>
            <numerusform>%n a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n know you</source>
        <translation>
            <numerusform>%n knows you</numerusform>
            <numerusform>%n know you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in a month</source>
        <translation>
            <numerusform>%n person in a month</numerusform>
            <numerusform>%n people in a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts a day</source>
        <translation>
            <numerusform>%n post a day</numerusform>
            <numerusform>%n posts a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n regular</numerusform>
            <numerusform>%n regulars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars, {know} know you</source>
        <translation>
            <numerusform>%n regular, {know} know you</numerusform>
            <numerusform>%n regulars, {know} know you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough heard to tell: %n posts in a month</source>
        <translation>
            <numerusform>Not enough heard to tell: %n post in a month</numerusform>
            <numerusform>Not enough heard to tell: %n posts in a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People are at home here: %n regulars</source>
        <translation>
            <numerusform>People are at home here: %n regular</numerusform>
            <numerusform>People are at home here: %n regulars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet: %n people used it in a month, few of them often</source>
        <translation>
            <numerusform>Quiet: %n person used it in a month, not often</numerusform>
            <numerusform>Quiet: %n people used it in a month, few of them often</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{answered} of your %n uses drew an answer</source>
        <translation>
            <numerusform>{answered} of your %n use drew an answer</numerusform>
            <numerusform>{answered} of your %n uses drew an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n territories</source>
        <translation>
            <numerusform>%n territory</numerusform>
            <numerusform>%n territories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was done in the last %n days.</source>
        <translation>
            <numerusform>Nothing was done in the last day.</numerusform>
            <numerusform>Nothing was done in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you did in the last %n days, newest first.</source>
        <translation>
            <numerusform>What you did in the last day, newest first.</numerusform>
            <numerusform>What you did in the last %n days, newest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message numerus="yes">
        <source>%n ideas written to {path}</source>
        <translation>
            <numerusform>%n idea written to {path}</numerusform>
            <numerusform>%n ideas written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n likes, reposts and the like hold no text of their own.</source>
        <translation>
            <numerusform>%n like, repost or the like holds no text of its own.</numerusform>
            <numerusform>%n likes, reposts and the like hold no text of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n rows written to {path}</source>
        <translation>
            <numerusform>%n row written to {path}</numerusform>
            <numerusform>%n rows written to {path}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message numerus="yes">
        <source>%n conversations change places</source>
        <translation>
            <numerusform>%n conversation changes its place</numerusform>
            <numerusform>%n conversations change places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations would change places.</source>
        <translation>
            <numerusform>%n conversation would change places.</numerusform>
            <numerusform>%n conversations would change places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n decisions; the queue ends at {floor} points</source>
        <translation>
            <numerusform>Learned from %n decision; the queue ends at {floor} points</numerusform>
            <numerusform>Learned from %n decisions; the queue ends at {floor} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing yet: it takes some ten answers and refusals here, and %n were made.</source>
        <translation>
            <numerusform>Nothing yet: it takes some ten answers and refusals here, and %n was made.</numerusform>
            <numerusform>Nothing yet: it takes some ten answers and refusals here, and %n were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>All were checked. %n could not be read:</source>
        <translation>
            <numerusform>All were checked. %n could not be read:</numerusform>
            <numerusform>All were checked. %n could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n conversations would change places: {examples}…</source>
        <translation>
            <numerusform>%n conversation would change its place: {examples}…</numerusform>
            <numerusform>%n conversations would change places: {examples}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing among the first %n would change its place</source>
        <translation>
            <numerusform>The only one would keep its place</numerusform>
            <numerusform>Nothing among the first %n would change its place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>List</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n picked</numerusform>
            <numerusform>%n picked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer needed for all %n below</source>
        <translation>
            <numerusform>No answer needed for the one below</numerusform>
            <numerusform>No answer needed for all %n below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message numerus="yes">
        <source>%n of these rows would be rejected.</source>
        <translation>
            <numerusform>%n of these rows would be rejected.</numerusform>
            <numerusform>%n of these rows would be rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotAboutUs</name>
    <message numerus="yes">
        <source>%n of them answered</source>
        <translation>
            <numerusform>%n of them answered</numerusform>
            <numerusform>%n of them answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeps out %n mentions of {of}</source>
        <translation>
            <numerusform>keeps out %n mention of {of}</numerusform>
            <numerusform>keeps out %n mentions of {of}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n new conversations to answer.</source>
        <translation>
            <numerusform>%n new conversation to answer.</numerusform>
            <numerusform>%n new conversations to answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics are rising</source>
        <translation>
            <numerusform>%n topic is rising</numerusform>
            <numerusform>%n topics are rising</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics are rising: {names}</source>
        <translation>
            <numerusform>%n topic is rising: {names}</numerusform>
            <numerusform>%n topics are rising: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet, %n topics rose: {names}</source>
        <translation>
            <numerusform>While it was quiet, %n topic rose: {names}</numerusform>
            <numerusform>While it was quiet, %n topics rose: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet: %n conversations to answer.</source>
        <translation>
            <numerusform>While it was quiet: %n conversation to answer.</numerusform>
            <numerusform>While it was quiet: %n conversations to answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opml</name>
    <message numerus="yes">
        <source>%n secrets are hidden in it: --with-secrets writes them.</source>
        <translation>
            <numerusform>%n secret is hidden in it: --with-secrets writes it.</numerusform>
            <numerusform>%n secrets are hidden in it: --with-secrets writes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message numerus="yes">
        <source>A query holds %n characters at most.</source>
        <translation>
            <numerusform>A query holds %n character at most.</numerusform>
            <numerusform>A query holds %n characters at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NEAR allows %n words between at most.</source>
        <translation>
            <numerusform>NEAR allows %n word between at most.</numerusform>
            <numerusform>NEAR allows %n words between at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notices (Ctrl+B)</source>
        <translation>
            <numerusform>%n new notice (Ctrl+B)</numerusform>
            <numerusform>%n new notices (Ctrl+B)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n answers are ready to post</source>
        <translation>
            <numerusform>%n answer is ready to post</numerusform>
            <numerusform>%n answers are ready to post</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%n mentions in the last hour, usually {usual} at this time</source>
        <translation>
            <numerusform>%n mention in the last hour, usually {usual} at this time</numerusform>
            <numerusform>%n mentions in the last hour, usually {usual} at this time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other accounts wrote the same words</source>
        <translation>
            <numerusform>%n other account wrote the same words</numerusform>
            <numerusform>%n other accounts wrote the same words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in {time}, usually fewer than one</source>
        <translation>
            <numerusform>%n person in {time}, usually fewer than one</numerusform>
            <numerusform>%n people in {time}, usually fewer than one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in {time}, usually {expected}</source>
        <translation>
            <numerusform>%n person in {time}, usually {expected}</numerusform>
            <numerusform>%n people in {time}, usually {expected}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people joined in {time}</source>
        <translation>
            <numerusform>%n person joined in {time}</numerusform>
            <numerusform>%n people joined in {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources carry it</source>
        <translation>
            <numerusform>%n source carries it</numerusform>
            <numerusform>%n sources carry it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It calls on %n accounts at once</source>
        <translation>
            <numerusform>It calls on %n account at once</numerusform>
            <numerusform>It calls on %n accounts at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It carries %n hashtags</source>
        <translation>
            <numerusform>It carries %n hashtag</numerusform>
            <numerusform>It carries %n hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It crosses %n communities</source>
        <translation>
            <numerusform>It crosses %n community</numerusform>
            <numerusform>It crosses %n communities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is said in %n languages</source>
        <translation>
            <numerusform>It is said in %n language</numerusform>
            <numerusform>It is said in %n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer of yours heard for %n working days</source>
        <translation>
            <numerusform>No answer of yours heard for %n working day</numerusform>
            <numerusform>No answer of yours heard for %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer of yours heard for %n working hours</source>
        <translation>
            <numerusform>No answer of yours heard for %n working hour</numerusform>
            <numerusform>No answer of yours heard for %n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n people she wrote to, {answered} wrote back</source>
        <translation>
            <numerusform>Of %n person she wrote to, {answered} wrote back</numerusform>
            <numerusform>Of %n people she wrote to, {answered} wrote back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of your people: {names} and %n more</source>
        <translation>
            <numerusform>Of your people: {names} and %n more</numerusform>
            <numerusform>Of your people: {names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She took the time to explain (%n words)</source>
        <translation>
            <numerusform>She took the time to explain (%n word)</numerusform>
            <numerusform>She took the time to explain (%n words)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times since {when}; you answered {answered}</source>
        <translation>
            <numerusform>She wrote to you once, on {when}; you answered {answered}</numerusform>
            <numerusform>She wrote to you %n times since {when}; you answered {answered}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times since {when}; you never answered</source>
        <translation>
            <numerusform>She wrote to you once, on {when}; you never answered</numerusform>
            <numerusform>She wrote to you %n times since {when}; you never answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times; you answered {answered}</source>
        <translation>
            <numerusform>She wrote to you once; you answered {answered}</numerusform>
            <numerusform>She wrote to you %n times; you answered {answered}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times; you never answered</source>
        <translation>
            <numerusform>She wrote to you once; you never answered</numerusform>
            <numerusform>She wrote to you %n times; you never answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote within the last %n days</source>
        <translation>
            <numerusform>She wrote within the last %n day</numerusform>
            <numerusform>She wrote within the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You both talk with %n people</source>
        <translation>
            <numerusform>You both talk with %n person</numerusform>
            <numerusform>You both talk with %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You talk with each other: she answered you %n times</source>
        <translation>
            <numerusform>You talk with each other: she answered you once</numerusform>
            <numerusform>You talk with each other: she answered you %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were in touch %n times</source>
        <translation>
            <numerusform>You were in touch %n time</numerusform>
            <numerusform>You were in touch %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it follows %n accounts</source>
        <translation>
            <numerusform>it follows %n account</numerusform>
            <numerusform>it follows %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it follows as many as a person can read (%n)</source>
        <translation>
            <numerusform>it follows as many as a person can read (%n)</numerusform>
            <numerusform>it follows as many as a person can read (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it posts %n times a day</source>
        <translation>
            <numerusform>it posts once a day</numerusform>
            <numerusform>it posts %n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>she liked %n posts of others</source>
        <translation>
            <numerusform>she liked %n post of others</numerusform>
            <numerusform>she liked %n posts of others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the account has existed for %n days</source>
        <translation>
            <numerusform>the account has existed for %n day</numerusform>
            <numerusform>the account has existed for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remind</name>
    <message numerus="yes">
        <source>In %n days, 9:00</source>
        <translation>
            <numerusform>In %n day, 9:00</numerusform>
            <numerusform>In %n days, 9:00</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>The newest one is listed.</numerusform>
            <numerusform>The newest %n are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n mentions; scroll for more</source>
        <translation>
            <numerusform>The newest mention; scroll for more</numerusform>
            <numerusform>The newest %n mentions; scroll for more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message numerus="yes">
        <source>%n of your answers got an answer</source>
        <translation>
            <numerusform>%n of your answers got an answer</numerusform>
            <numerusform>%n of your answers got an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are due</source>
        <translation>
            <numerusform>%n promise is due</numerusform>
            <numerusform>%n promises are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>others wrote in %n conversations</source>
        <translation>
            <numerusform>others wrote in %n conversation</numerusform>
            <numerusform>others wrote in %n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>%n acts</source>
        <translation>
            <numerusform>%n act</numerusform>
            <numerusform>%n acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in 30 days</source>
        <translation>
            <numerusform>%n mention in 30 days</numerusform>
            <numerusform>%n mentions in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in 30 days, and not one act: pause it?</source>
        <translation>
            <numerusform>%n mention in 30 days, and not one act: pause it?</numerusform>
            <numerusform>%n mentions in 30 days, and not one act: pause it?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in {days} days, {acts}</source>
        <translation>
            <numerusform>%n mention in {days} days, {acts}</numerusform>
            <numerusform>%n mentions in {days} days, {acts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources selected</source>
        <translation>
            <numerusform>%n source selected</numerusform>
            <numerusform>%n sources selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new for %n days</source>
        <translation>
            <numerusform>Nothing new for %n day</numerusform>
            <numerusform>Nothing new for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sources?</source>
        <translation>
            <numerusform>Remove %n source?</numerusform>
            <numerusform>Remove %n sources?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{error} Failed %n times in a row.</source>
        <translation>
            <numerusform>{error} Failed once.</numerusform>
            <numerusform>{error} Failed %n times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stakeholders</name>
    <message numerus="yes">
        <source>%n more moves this week</source>
        <translation>
            <numerusform>%n more move this week</numerusform>
            <numerusform>%n more moves this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are not looked at.</source>
        <translation>
            <numerusform>%n person is not looked at.</numerusform>
            <numerusform>%n people are not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, {stage}: %n people</source>
        <translation>
            <numerusform>{group}, {stage}: %n person</numerusform>
            <numerusform>{group}, {stage}: %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>This is older than %n days: it can no longer be undone.</source>
        <translation>
            <numerusform>This is older than %n day: it can no longer be undone.</numerusform>
            <numerusform>This is older than %n days: it can no longer be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Territories</name>
    <message numerus="yes">
        <source>%n acted</source>
        <translation>
            <numerusform>%n acted</numerusform>
            <numerusform>%n acted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in four weeks</source>
        <translation>
            <numerusform>%n mention in four weeks</numerusform>
            <numerusform>%n mentions in four weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions of the week are in no territory, of {heard}.</source>
        <translation>
            <numerusform>%n mention of the week is in no territory, of {heard}.</numerusform>
            <numerusform>%n mentions of the week are in no territory, of {heard}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n watched</numerusform>
            <numerusform>%n watched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The account is ours: %n mentions heard before are by us.</source>
        <translation>
            <numerusform>The account is ours: %n mention heard before is by us.</numerusform>
            <numerusform>The account is ours: %n mentions heard before are by us.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message numerus="yes">
        <source>%n earlier messages are not shown</source>
        <translation>
            <numerusform>%n earlier message is not shown</numerusform>
            <numerusform>%n earlier messages are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n conversations below the line put away.</source>
        <translation>
            <numerusform>%n conversation below the line put away.</numerusform>
            <numerusform>%n conversations below the line put away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations logged as answered elsewhere.</source>
        <translation>
            <numerusform>%n conversation logged as answered elsewhere.</numerusform>
            <numerusform>%n conversations logged as answered elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations muted: they do not come back.</source>
        <translation>
            <numerusform>%n conversation muted: it does not come back.</numerusform>
            <numerusform>%n conversations muted: they do not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations put away.</source>
        <translation>
            <numerusform>%n conversation put away.</numerusform>
            <numerusform>%n conversations put away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations put away: not about us.</source>
        <translation>
            <numerusform>%n conversation put away: not about us.</numerusform>
            <numerusform>%n conversations put away: not about us.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations starred.</source>
        <translation>
            <numerusform>%n conversation starred.</numerusform>
            <numerusform>%n conversations starred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations tagged “{tag}”.</source>
        <translation>
            <numerusform>Tagged “{tag}”.</numerusform>
            <numerusform>%n conversations tagged “{tag}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations without the tag “{tag}”.</source>
        <translation>
            <numerusform>Without the tag “{tag}”.</numerusform>
            <numerusform>%n conversations without the tag “{tag}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations without their star.</source>
        <translation>
            <numerusform>%n conversation without its star.</numerusform>
            <numerusform>%n conversations without their star.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feeds written to {path}.</source>
        <translation>
            <numerusform>%n feed written to {path}.</numerusform>
            <numerusform>%n feeds written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of settings.toml are not understood: see Preferences.</source>
        <translation>
            <numerusform>%n line of settings.toml is not understood: see Preferences.</numerusform>
            <numerusform>%n lines of settings.toml are not understood: see Preferences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected rows are written to {name}.</source>
        <translation>
            <numerusform>%n rejected row is written to {name}.</numerusform>
            <numerusform>%n rejected rows are written to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are hidden in it.</source>
        <translation>
            <numerusform>%n secret is hidden in it.</numerusform>
            <numerusform>%n secrets are hidden in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources added; they are being checked.</source>
        <translation>
            <numerusform>%n source added; it is being checked.</numerusform>
            <numerusform>%n sources added; they are being checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are checked at another pace now.</source>
        <translation>
            <numerusform>%n source is checked at another pace now.</numerusform>
            <numerusform>%n sources are checked at another pace now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are listened to again.</source>
        <translation>
            <numerusform>%n source is listened to again.</numerusform>
            <numerusform>%n sources are listened to again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are no longer listened to.</source>
        <translation>
            <numerusform>%n source is no longer listened to.</numerusform>
            <numerusform>%n sources are no longer listened to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources belong to no territory now.</source>
        <translation>
            <numerusform>%n source belongs to no territory now.</numerusform>
            <numerusform>%n sources belong to no territory now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources belong to {territory} now.</source>
        <translation>
            <numerusform>%n source belongs to {territory} now.</numerusform>
            <numerusform>%n sources belong to {territory} now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources paused.</source>
        <translation>
            <numerusform>%n source paused.</numerusform>
            <numerusform>%n sources paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n topics a day are announced from now on.</source>
        <translation>
            <numerusform>At most %n topic a day is announced from now on.</numerusform>
            <numerusform>At most %n topics a day are announced from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %n mentions removed.</source>
        <translation>
            <numerusform>The import is undone: %n mention removed.</numerusform>
            <numerusform>The import is undone: %n mentions removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is drawn: %n conversations change sides.</source>
        <translation>
            <numerusform>The line is drawn: %n conversation changes sides.</numerusform>
            <numerusform>The line is drawn: %n conversations change sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You will be reminded of %n conversations.</source>
        <translation>
            <numerusform>You will be reminded of %n conversation.</numerusform>
            <numerusform>You will be reminded of %n conversations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{ended} %n accounts are no longer on the list.</source>
        <translation>
            <numerusform>{ended} %n account is no longer on the list.</numerusform>
            <numerusform>{ended} %n accounts are no longer on the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message numerus="yes">
        <source>Longer than the %n characters of this territory</source>
        <translation>
            <numerusform>Longer than the %n character of this territory</numerusform>
            <numerusform>Longer than the %n characters of this territory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n exclamation marks</source>
        <translation>
            <numerusform>More than %n exclamation mark</numerusform>
            <numerusform>More than %n exclamation marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n promises due today</source>
        <translation>
            <numerusform>%n promise due today</numerusform>
            <numerusform>%n promises due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n announced a day</source>
        <translation>
            <numerusform>at most %n announced a day</numerusform>
            <numerusform>at most %n announced a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now, %n per hour</source>
        <translation>
            <numerusform>now, %n per hour</numerusform>
            <numerusform>now, %n per hour</numerusform>
        </translation>
    </message>
</context>
</TS>
