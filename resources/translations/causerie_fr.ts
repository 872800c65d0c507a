<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddSource</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add sources</source>
        <translation>Ajouter des sources</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Allow addresses inside this network</source>
        <translation>Autoriser le réseau local</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Un fichier…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Un dossier…</translation>
    </message>
    <message>
        <source>Everything pasted here is listened to already.</source>
        <translation>Tout ce qui est collé ici est déjà écouté.</translation>
    </message>
    <message>
        <source>Paste one address or many, one a line: feeds, pages, profiles. A list of feeds (OPML) is a file.</source>
        <translation>Collez une ou plusieurs adresses, une par ligne&#xa0;: flux, pages, profils. Une liste de flux (OPML) se choisit comme un fichier.</translation>
    </message>
    <message>
        <source>Paste the address of a feed first.</source>
        <translation>Collez d’abord l’adresse d’un flux.</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <translation>Liste collée</translation>
    </message>
    <message>
        <source>This is a page. These feeds belong to it:</source>
        <translation>C’est une page. Voici ses flux&#xa0;:</translation>
    </message>
    <message>
        <source>“{text}” is neither an address nor a file on this machine.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni une adresse ni un fichier de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>No copy could be made in {path}: {detail}. Check the folder and the room on its disk.</source>
        <translation>Impossible de faire une copie dans {path}&#xa0;: {detail}. Vérifiez le dossier et la place sur son disque.</translation>
    </message>
    <message>
        <source>The copy {path} is damaged: choose another.</source>
        <translation>La copie {path} est abîmée&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The copy {path} is no longer there.</source>
        <translation>La copie {path} n’est plus là.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>%n sources are not answering: {cause}</source>
        <translation>
            <numerusform>%n&#xa0;source ne répond pas&#xa0;: {cause}</numerusform>
            <numerusform>%n&#xa0;sources ne répondent pas&#xa0;: {cause}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Repasser en ligne</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Le nommer</translation>
    </message>
    <message>
        <source>Offline since {time}. {what}</source>
        <translation>Hors ligne depuis {time}. {what}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Which territory is this? Say why you are there, and what you listen for.</source>
        <translation>Quel est ce territoire&#xa0;? Dites pourquoi vous y êtes et ce que vous écoutez.</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Nothing was told yet. What is told when, you choose in the preferences.</source>
        <translation>Rien n’a encore été signalé. Ce qui l’est, et quand, se choisit dans les préférences.</translation>
    </message>
    <message>
        <source>Open: {name}</source>
        <translation>Ouvrir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>The last first. What is new since you looked has a point before it.</source>
        <translation>Le dernier d’abord. Un point marque ce qui est nouveau depuis votre dernier coup d’œil.</translation>
    </message>
    <message>
        <source>What you were told of</source>
        <translation>Ce qui vous a été signalé</translation>
    </message>
    <message>
        <source>{topic} is rising</source>
        <translation>{topic} monte</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n&#xa0;réponse</numerusform>
            <numerusform>%n&#xa0;réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>No replies yet</source>
        <translation>Aucune réponse</translation>
    </message>
    <message>
        <source>Starred. {card}</source>
        <translation>Avec une étoile. {card}</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Auteur inconnu</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lue</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>{card} {who} is on it.</source>
        <translation>{card} {who} s’en occupe.</translation>
    </message>
    <message>
        <source>{name}, {source}, {age}, {state}, {chip}. {text}</source>
        <translation>{name}, {source}, {age}, {state}, {chip}. {text}</translation>
    </message>
    <message>
        <source>{replies} · {people}</source>
        <translation>{replies} · {people}</translation>
    </message>
    <message>
        <source>{tags} · {fact}</source>
        <translation>{tags} · {fact}</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <source>Hand to {who}</source>
        <translation>Passer à {who}</translation>
    </message>
    <message>
        <source>I&apos;m on it</source>
        <translation>Je m’en occupe</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Nobody is on it</source>
        <translation>Personne ne s’en occupe</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n facts that Causerie does not know, passed over</source>
        <translation>
            <numerusform>%n donnée inconnue de Causerie, laissée de côté</numerusform>
            <numerusform>%n données inconnues de Causerie, laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n&#xa0;gardée</numerusform>
            <numerusform>%n&#xa0;gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n&#xa0;déjà connue</numerusform>
            <numerusform>%n&#xa0;déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mentions</source>
        <translation>
            <numerusform>%n&#xa0;nouvelle mention</numerusform>
            <numerusform>%n&#xa0;nouvelles mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer on the list</source>
        <translation>
            <numerusform>%n personne n’est plus sur la liste</numerusform>
            <numerusform>%n personnes ne sont plus sur la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read</source>
        <translation>
            <numerusform>%n&#xa0;ligne lue</numerusform>
            <numerusform>%n&#xa0;lignes lues</numerusform>
        </translation>
    </message>
    <message>
        <source>A group or a tag needs a name: write it behind the person.</source>
        <translation>Un groupe ou une étiquette a besoin d’un nom&#xa0;: écrivez-le après la personne.</translation>
    </message>
    <message>
        <source>A territory needs a name of its own: {name} is there from the start.</source>
        <translation>Il faut à ce territoire un nom à lui&#xa0;: {name} existe dès le départ.</translation>
    </message>
    <message>
        <source>At character {place} of the query: {mistake}</source>
        <translation>Au caractère {place} de la requête&#xa0;: {mistake}</translation>
    </message>
    <message>
        <source>At character {place} of the query: {mistake} Did you mean: {query}</source>
        <translation>Au caractère {place} de la requête&#xa0;: {mistake} Vouliez-vous dire&#xa0;: {query}</translation>
    </message>
    <message>
        <source>It would keep {kept} of {of} mentions: {gained} more, {lost} fewer.</source>
        <translation>Elle garderait {kept} mentions sur {of}&#xa0;: {gained} de plus, {lost} de moins.</translation>
    </message>
    <message>
        <source>Nobody like that was merged into person {id}.</source>
        <translation>Personne de tel n’a été fusionné avec la personne {id}.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Ça monte</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Ligne {row}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The database is damaged: restore a backup from the window or by hand.</source>
        <translation>La base est abîmée&#xa0;: restaurez une sauvegarde, depuis la fenêtre ou à la main.</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>La base est saine.</translation>
    </message>
    <message>
        <source>The sample cannot be served on this machine: {detail}.</source>
        <translation>L’exemple ne peut pas tourner sur cet ordinateur&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>There is no screen to open the window on: use the commands (causerie --help).</source>
        <translation>Aucun écran pour ouvrir la fenêtre&#xa0;: utilisez les commandes (causerie --help).</translation>
    </message>
    <message>
        <source>There is no voice {name}: the voices are {names}.</source>
        <translation>Aucune voix ne s’appelle {name}&#x202f;; il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>To take this import back: causerie undo {run}</source>
        <translation>Pour annuler cet import&#xa0;: causerie undo {run}</translation>
    </message>
    <message>
        <source>{location} is neither a web address (http, https) nor a file or folder that exists.</source>
        <translation>{location} n’est ni une adresse web (http, https), ni un fichier ou un dossier existant.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a text file: save it as plain text, UTF-8.</source>
        <translation>{path} ne peut pas être lu comme un texte&#xa0;: enregistrez-le en texte brut, UTF-8.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>{path} est illisible&#xa0;: {detail}.</translation>
    </message>
    <message numerus="yes">
        <source>{path} is longer than %n characters: a tone guide is shorter.</source>
        <translation>
            <numerusform>{path} dépasse %n caractère&#xa0;: un guide de ton est plus court.</numerusform>
            <numerusform>{path} dépasse %n caractères&#xa0;: un guide de ton est plus court.</numerusform>
        </translation>
    </message>
    <message>
        <source>{source}: {what}</source>
        <translation>{source}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{text} is no reason to argue with. Did you mean: {name}</source>
        <translation>{text} n’est pas une raison à discuter. Vouliez-vous dire&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{text} is no reason to argue with: causerie queue --json names those there are.</source>
        <translation>{text} n’est pas une raison à discuter&#xa0;: causerie queue --json donne le nom de celles qui existent.</translation>
    </message>
    <message>
        <source>{text} is not an account: write NETWORK:HANDLE, for instance mastodon:@support.</source>
        <translation>{text} n’est pas un compte&#xa0;: écrivez RÉSEAU:NOM, par exemple mastodon:@support.</translation>
    </message>
    <message>
        <source>{text} is not one language: write a code of two letters, for instance fr.</source>
        <translation>{text} n’est pas une langue&#xa0;: écrivez un code de deux lettres, par exemple fr.</translation>
    </message>
    <message>
        <source>{topic} is not followed there.</source>
        <translation>{topic} n’y est pas suivi.</translation>
    </message>
    <message>
        <source>{topic} is not muted there.</source>
        <translation>{topic} n’y est pas en sourdine.</translation>
    </message>
    <message>
        <source>{why} For instance: --mapping “{pairs}”</source>
        <translation>{why} Par exemple&#xa0;: --mapping «&#xa0;{pairs}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Communities</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n lien</numerusform>
            <numerusform>%n liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who talk with each other</source>
        <translation>
            <numerusform>%n personne qui échange avec d’autres</numerusform>
            <numerusform>%n personnes qui échangent entre elles</numerusform>
        </translation>
    </message>
    <message>
        <source>A community without words of its own</source>
        <translation>Une communauté sans mots à elle</translation>
    </message>
    <message>
        <source>A map of who talks with whom; the list beside it says the same</source>
        <translation>Une carte de qui parle avec qui&#xa0;; la liste à côté dit la même chose</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Drawn from {people}, {links}</source>
        <translation>Dessinée d’après {people}, {links}</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Plus loin</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Not enough yet</source>
        <translation>Pas encore assez</translation>
    </message>
    <message>
        <source>What they say, in the queue</source>
        <translation>Ce qu’elles disent</translation>
    </message>
    <message numerus="yes">
        <source>you answered %n times</source>
        <translation>
            <numerusform>vous y avez répondu %n fois</numerusform>
            <numerusform>vous y avez répondu %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>you never speak here</source>
        <translation>vous n’y parlez jamais</translation>
    </message>
    <message>
        <source>{people}, {links}: a map needs {least_people} and {least_links}.</source>
        <translation>{people}, {links}&#xa0;: une carte en demande {least_people} et {least_links}.</translation>
    </message>
    <message>
        <source>{people}, {ours}</source>
        <translation>{people}, {ours}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n messages arrived since this was written</source>
        <translation>
            <numerusform>%n message est arrivé depuis que ceci a été écrit</numerusform>
            <numerusform>%n messages sont arrivés depuis que ceci a été écrit</numerusform>
        </translation>
    </message>
    <message>
        <source>A message was edited since this was written</source>
        <translation>Un message a été modifié depuis que ceci a été écrit</translation>
    </message>
    <message>
        <source>A promise: this conversation comes back on {moment}</source>
        <translation>Une promesse&#xa0;: cette conversation reviendra le {moment}</translation>
    </message>
    <message>
        <source>Begin with a snippet (Ctrl+J)</source>
        <translation>Commencer par une réponse type (Ctrl+J)</translation>
    </message>
    <message>
        <source>Copied: paste it there</source>
        <translation>Copié&#xa0;: collez-le</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy and open</source>
        <translation>Copier et ouvrir</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Fill in {blank} before it goes out</source>
        <translation>Complétez {blank} avant de publier</translation>
    </message>
    <message>
        <source>It&apos;s posted</source>
        <translation>C’est publié</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Pas encore prête</translation>
    </message>
    <message>
        <source>Nothing new here since this was written</source>
        <translation>Rien de nouveau ici depuis que ceci a été écrit</translation>
    </message>
    <message>
        <source>Opened: answer there</source>
        <translation>Ouvert&#xa0;: répondez-y</translation>
    </message>
    <message>
        <source>Ready to post</source>
        <translation>Prête à publier</translation>
    </message>
    <message>
        <source>Replying</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Replying to {name}</source>
        <translation>À {name}</translation>
    </message>
    <message>
        <source>Speaking as</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>This is no web address</source>
        <translation>Ce n’est pas une adresse web</translation>
    </message>
    <message>
        <source>Where your answer stands (optional): paste its address</source>
        <translation>Où se trouve votre réponse (facultatif)&#xa0;: collez son adresse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Intention</translation>
    </message>
    <message>
        <source>Write as you would speak to her</source>
        <translation>Écrivez comme vous lui parleriez</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>You answered here since this was written</source>
        <translation>Vous avez répondu ici depuis que ceci a été écrit</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>as {voice}</source>
        <translation>au nom de {voice}</translation>
    </message>
    <message>
        <source>to {why}</source>
        <translation>pour {why}</translation>
    </message>
    <message>
        <source>{number}th alike in {minutes} min (“{phrase}”): vary it or wait until {time}</source>
        <translation>{number}e semblable en {minutes}&#xa0;min («&#xa0;{phrase}&#xa0;»)&#xa0;: variez, ou attendez {time}</translation>
    </message>
    <message>
        <source>{number}th alike in {minutes} min: vary it or wait until {time}</source>
        <translation>{number}e semblable en {minutes}&#xa0;min&#xa0;: variez, ou attendez {time}</translation>
    </message>
    <message>
        <source>{what} (Ctrl+Enter)</source>
        <translation>{what} (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>“{name}” went out unchanged before: add a word of your own</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà partie telle quelle&#xa0;: ajoutez un mot à vous</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Hears hashtags only</source>
        <translation>Hashtags seulement</translation>
    </message>
    <message>
        <source>Hears mentions</source>
        <translation>Entend les mentions</translation>
    </message>
    <message>
        <source>Hears nothing about you</source>
        <translation>N’entend rien sur vous</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message numerus="yes">
        <source>{network}: {hears}. %n sources</source>
        <translation>
            <numerusform>{network}&#xa0;: {hears}.&#xa0;%n&#xa0;source</numerusform>
            <numerusform>{network}&#xa0;: {hears}.&#xa0;%n&#xa0;sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message numerus="yes">
        <source>%n conversations answered today. New ones appear here as sources are checked.</source>
        <translation>
            <numerusform>%n&#xa0;conversation a eu sa réponse aujourd’hui. Les nouvelles arrivent ici à chaque relève.</numerusform>
            <numerusform>%n&#xa0;conversations ont eu leur réponse aujourd’hui. Les nouvelles arrivent ici à chaque relève.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>All caught up</source>
        <translation>Vous êtes à jour</translation>
    </message>
    <message>
        <source>Articles and announcements about you appear here as sources are checked.</source>
        <translation>Les articles et les annonces qui parlent de vous arrivent ici à chaque relève.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Lever le filtre</translation>
    </message>
    <message>
        <source>Look at the sources</source>
        <translation>Voir les sources</translation>
    </message>
    <message>
        <source>New conversations appear here as sources are checked.</source>
        <translation>Les nouvelles conversations arrivent ici à chaque relève.</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>None of your sources carries mentions of you by others, so silence here means nothing.</source>
        <translation>Aucune de vos sources n’apporte ce que les autres disent de vous&#xa0;: ici, le silence ne prouve rien.</translation>
    </message>
    <message>
        <source>Nothing can arrive</source>
        <translation>Rien ne peut arriver ici</translation>
    </message>
    <message>
        <source>Nothing in this list contains “{text}”.</source>
        <translation>Rien dans cette liste ne contient «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing in this list is under “{filter}”.</source>
        <translation>Rien dans cette liste sous «&#xa0;{filter}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>Nothing in this list passes the %n filters.</source>
        <translation>
            <numerusform>Rien dans cette liste ne passe le filtre.</numerusform>
            <numerusform>Rien dans cette liste ne passe les %n&#xa0;filtres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>Rien à lire</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Paste the address of a feed, or a mention you want to answer. It stays on this machine.</source>
        <translation>Collez l’adresse d’un flux, ou une mention à laquelle répondre. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Start listening</source>
        <translation>Commencez à écouter</translation>
    </message>
    <message>
        <source>The sources that carry mentions of you are failing, paused or gone: silence here means nothing.</source>
        <translation>Les sources qui portent des mentions de vous sont en panne, suspendues ou disparues&#xa0;: ce silence ne veut rien dire.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>A workbook holds %n rows: choose CSV.</source>
        <translation>
            <numerusform>Un classeur s’arrête à %n&#xa0;ligne&#xa0;: choisissez le CSV.</numerusform>
            <numerusform>Un classeur s’arrête à %n&#xa0;lignes&#xa0;: choisissez le CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}. Choose another folder, or make room.</source>
        <translation>Impossible d’écrire {path}&#xa0;: {detail}. Choisissez un autre dossier ou faites de la place.</translation>
    </message>
</context>
<context>
    <name>FeedKind</name>
    <message>
        <source>Account on Stack Overflow</source>
        <translation>Compte sur Stack Overflow</translation>
    </message>
    <message>
        <source>Account on a forum</source>
        <translation>Compte sur un forum</translation>
    </message>
    <message>
        <source>All posts of a forum</source>
        <translation>Tous les messages d’un forum</translation>
    </message>
    <message>
        <source>Articles of a blog</source>
        <translation>Articles d’un blog</translation>
    </message>
    <message>
        <source>Bluesky account</source>
        <translation>Compte Bluesky</translation>
    </message>
    <message>
        <source>Changes of one wiki page</source>
        <translation>Modifications d’une page de wiki</translation>
    </message>
    <message>
        <source>Comments of a blog</source>
        <translation>Commentaires d’un blog</translation>
    </message>
    <message>
        <source>Comments of a blog (RSS)</source>
        <translation>Commentaires d’un blog (flux RSS)</translation>
    </message>
    <message>
        <source>Comments on PeerTube</source>
        <translation>Commentaires sur PeerTube</translation>
    </message>
    <message>
        <source>Comments on one PeerTube video</source>
        <translation>Commentaires d’une vidéo PeerTube</translation>
    </message>
    <message>
        <source>Comments on one article</source>
        <translation>Commentaires d’un article</translation>
    </message>
    <message>
        <source>Comments on one article (RSS)</source>
        <translation>Commentaires d’un article (flux RSS)</translation>
    </message>
    <message>
        <source>Commits on GitHub</source>
        <translation>Commits sur GitHub</translation>
    </message>
    <message>
        <source>Feed that the page names</source>
        <translation>Flux annoncé par la page</translation>
    </message>
    <message>
        <source>Google News search</source>
        <translation>Recherche Google Actualités</translation>
    </message>
    <message>
        <source>Google alert</source>
        <translation>Alerte Google</translation>
    </message>
    <message>
        <source>Hacker News account</source>
        <translation>Compte Hacker News</translation>
    </message>
    <message>
        <source>Hacker News discussion</source>
        <translation>Discussion Hacker News</translation>
    </message>
    <message>
        <source>Hacker News: answers to an account</source>
        <translation>Hacker News&#xa0;: réponses à un compte</translation>
    </message>
    <message>
        <source>Hacker News: comments</source>
        <translation>Hacker News&#xa0;: commentaires</translation>
    </message>
    <message>
        <source>Hacker News: posts</source>
        <translation>Hacker News&#xa0;: publications</translation>
    </message>
    <message>
        <source>Hashtag on Mastodon</source>
        <translation>Hashtag sur Mastodon</translation>
    </message>
    <message>
        <source>Lemmy account</source>
        <translation>Compte Lemmy</translation>
    </message>
    <message>
        <source>Lemmy community</source>
        <translation>Communauté Lemmy</translation>
    </message>
    <message>
        <source>Lemmy inbox</source>
        <translation>Boîte de réception Lemmy</translation>
    </message>
    <message>
        <source>One question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>One topic of a forum</source>
        <translation>Un sujet d’un forum</translation>
    </message>
    <message>
        <source>Posts and answers of a Mastodon account</source>
        <translation>Messages et réponses d’un compte Mastodon</translation>
    </message>
    <message>
        <source>Posts of a Mastodon account</source>
        <translation>Messages d’un compte Mastodon</translation>
    </message>
    <message>
        <source>Questions with a tag</source>
        <translation>Questions portant une étiquette</translation>
    </message>
    <message>
        <source>Recent changes of a wiki</source>
        <translation>Modifications récentes d’un wiki</translation>
    </message>
    <message>
        <source>Reddit account</source>
        <translation>Compte Reddit</translation>
    </message>
    <message>
        <source>Reddit community: comments</source>
        <translation>Communauté Reddit&#xa0;: commentaires</translation>
    </message>
    <message>
        <source>Reddit community: posts</source>
        <translation>Communauté Reddit&#xa0;: publications</translation>
    </message>
    <message>
        <source>Reddit discussion</source>
        <translation>Discussion Reddit</translation>
    </message>
    <message>
        <source>Reddit inbox</source>
        <translation>Boîte de réception Reddit</translation>
    </message>
    <message>
        <source>Reddit search</source>
        <translation>Recherche Reddit</translation>
    </message>
    <message>
        <source>Releases on GitHub</source>
        <translation>Versions publiées sur GitHub</translation>
    </message>
    <message>
        <source>This address is a feed</source>
        <translation>Cette adresse est un flux</translation>
    </message>
    <message>
        <source>Topics of a forum</source>
        <translation>Sujets d’un forum</translation>
    </message>
    <message>
        <source>Videos on PeerTube</source>
        <translation>Vidéos sur PeerTube</translation>
    </message>
    <message>
        <source>YouTube channel</source>
        <translation>Chaîne YouTube</translation>
    </message>
    <message>
        <source>YouTube playlist</source>
        <translation>Playlist YouTube</translation>
    </message>
    <message>
        <source>Your GitHub timeline</source>
        <translation>Votre fil GitHub</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n acted</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acts in all</source>
        <translation>
            <numerusform>%n action en tout</numerusform>
            <numerusform>%n actions en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broadcasts</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n message relevé</numerusform>
            <numerusform>%n messages relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>This week: {watched}, {acted}; {replies} for {posts}</source>
        <translation>Cette semaine&#xa0;: {watched}, {acted}&#xa0;; {replies} pour {posts}</translation>
    </message>
    <message>
        <source>median wait {time}, in working hours</source>
        <translation>attente médiane {time}, en heures ouvrées</translation>
    </message>
    <message>
        <source>{outcome}: {count}</source>
        <translation>{outcome}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Answered</source>
        <translation>Déjà répondu</translation>
    </message>
    <message numerus="yes">
        <source>Older than %n days</source>
        <translation>
            <numerusform>Plus vieux qu’un jour</numerusform>
            <numerusform>Plus vieux que %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Older than %n hours</source>
        <translation>
            <numerusform>Plus vieux qu’une heure</numerusform>
            <numerusform>Plus vieux que %n&#xa0;heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangées</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>À plus tard</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Mercis</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
</context>
<context>
    <name>First</name>
    <message>
        <source>A territory is a place of speech: a network, a community, a language. Say why you are there.</source>
        <translation>Un territoire est un lieu de parole&#xa0;: un réseau, une communauté, une langue. Dites pourquoi vous y êtes.</translation>
    </message>
    <message>
        <source>All sources were read.</source>
        <translation>Toutes les sources ont été lues.</translation>
    </message>
    <message>
        <source>All sources were read; nobody wrote anything there yet.</source>
        <translation>Toutes les sources ont été lues&#xa0;; personne n’y a encore rien écrit.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Give the territory a name of its own.</source>
        <translation>Donnez au territoire un nom à lui.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Its name, such as “Cyclists of Lyon”</source>
        <translation>Son nom, par exemple «&#xa0;Cyclistes de Lyon&#xa0;»</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Le nommer</translation>
    </message>
    <message>
        <source>Say which accounts are yours: an answer to you is recognised, and your own posts wait for nobody.</source>
        <translation>Dites quels comptes sont les vôtres&#xa0;: une réponse qu’on vous fait est reconnue, et vos propres messages n’attendent personne.</translation>
    </message>
    <message>
        <source>Silence means something only where mentions can arrive.</source>
        <translation>Le silence ne veut dire quelque chose que là où des mentions peuvent arriver.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Étape {number} sur {all}</translation>
    </message>
    <message>
        <source>The first mentions appear here as the sources are read.</source>
        <translation>Les premières mentions apparaissent ici à mesure que les sources sont lues.</translation>
    </message>
    <message>
        <source>What can be heard</source>
        <translation>Ce qui peut être entendu</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Ce qui est entendu</translation>
    </message>
    <message>
        <source>Which territory is this?</source>
        <translation>Quel est ce territoire&#xa0;?</translation>
    </message>
    <message>
        <source>Who speaks?</source>
        <translation>Qui parle&#xa0;?</translation>
    </message>
    <message>
        <source>Why you are there</source>
        <translation>Pourquoi vous y êtes</translation>
    </message>
    <message>
        <source>{done} of {total} sources read…</source>
        <translation>{done} sur {total} sources lues…</translation>
    </message>
</context>
<context>
    <name>Forgetting</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n compte</numerusform>
            <numerusform>%n comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of your log lose her name and all texts; they stay counted.</source>
        <translation>
            <numerusform>%n ligne de votre journal perd son nom et tous les textes&#xa0;; elle reste comptée.</numerusform>
            <numerusform>%n lignes de votre journal perdent son nom et tous les textes&#xa0;; elles restent comptées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier définitivement</translation>
    </message>
    <message>
        <source>Forget {name} for good?</source>
        <translation>Oublier {name} définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>C’est irréversible.</translation>
    </message>
    <message>
        <source>Keep her</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Nothing was removed. With --yes it is done without asking.</source>
        <translation>Rien n’a été supprimé. Avec --yes, c’est fait sans demander.</translation>
    </message>
    <message>
        <source>Removed whole, since nothing can be taken out of them: {names}.</source>
        <translation>Supprimées en entier, faute de pouvoir en retirer quoi que ce soit&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>She is still in {names}, which cannot be changed: remove them yourself.</source>
        <translation>Cette personne figure encore dans {names}, que l’on ne peut pas modifier&#xa0;: supprimez ces copies vous-même.</translation>
    </message>
    <message numerus="yes">
        <source>She is taken out of %n copies of the database too.</source>
        <translation>
            <numerusform>Elle est aussi retirée d’une copie de la base.</numerusform>
            <numerusform>Elle est aussi retirée de %n copies de la base.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database was in use: the room she left in the file is overwritten when Causerie starts the next time.</source>
        <translation>La base était occupée&#xa0;: la place laissée dans le fichier sera effacée au prochain démarrage de Causerie.</translation>
    </message>
    <message>
        <source>This is being done…</source>
        <translation>Oubli en cours…</translation>
    </message>
    <message>
        <source>What is heard of her later is not kept. What others wrote stays, without her handle.</source>
        <translation>Ce qui sera entendu d’elle plus tard ne sera pas gardé. Ce que d’autres ont écrit reste, sans son identifiant.</translation>
    </message>
    <message>
        <source>What {name} wrote is removed: {mentions}, from {accounts}.</source>
        <translation>Ce que {name} a écrit est supprimé&#xa0;: {mentions}, de {accounts}.</translation>
    </message>
    <message>
        <source>Your notes, groups, tags and drafts about her go too.</source>
        <translation>Vos notes, groupes, étiquettes et brouillons à son sujet disparaissent aussi.</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{name} is forgotten.</source>
        <translation>{name}&#xa0;: c’est oublié.</translation>
    </message>
    <message>
        <source>{name} speaks for you: take the account off your voices first.</source>
        <translation>{name} parle en votre nom&#xa0;: retirez d’abord ce compte de vos voix.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}. Nobody was forgotten.</source>
        <translation>Impossible d’écrire {path}&#xa0;: {detail}. Personne n’a été oublié.</translation>
    </message>
    <message>
        <source>{path} is damaged: put it back from a copy, or remove it to hear everybody again.</source>
        <translation>{path} est abîmé&#xa0;: remettez-en une copie, ou supprimez-le pour entendre de nouveau tout le monde.</translation>
    </message>
</context>
<context>
    <name>Gesture</name>
    <message>
        <source>Follow</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Follow back</source>
        <translation>Suivi en retour</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Relais passé</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Remerciement</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Associations</source>
        <translation>Associations</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Elected</source>
        <translation>Élus</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Salariés</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>A Bluesky account</source>
        <translation>Un compte Bluesky</translation>
    </message>
    <message>
        <source>A Google News search</source>
        <translation>Une recherche Google Actualités</translation>
    </message>
    <message>
        <source>A Google alert</source>
        <translation>Une alerte Google</translation>
    </message>
    <message>
        <source>A Hacker News search</source>
        <translation>Une recherche Hacker News</translation>
    </message>
    <message>
        <source>A Lemmy community</source>
        <translation>Une communauté Lemmy</translation>
    </message>
    <message>
        <source>A Reddit community</source>
        <translation>Une communauté Reddit</translation>
    </message>
    <message>
        <source>A Reddit search</source>
        <translation>Une recherche Reddit</translation>
    </message>
    <message>
        <source>A Stack Overflow tag</source>
        <translation>Une étiquette Stack Overflow</translation>
    </message>
    <message>
        <source>A YouTube channel</source>
        <translation>Une chaîne YouTube</translation>
    </message>
    <message>
        <source>A hashtag on Mastodon</source>
        <translation>Un hashtag sur Mastodon</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Address of the feed</source>
        <translation>Adresse du flux</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse de la page</translation>
    </message>
    <message>
        <source>An account on Mastodon</source>
        <translation>Un compte Mastodon</translation>
    </message>
    <message>
        <source>Answers to your Hacker News account</source>
        <translation>Les réponses à votre compte Hacker News</translation>
    </message>
    <message>
        <source>Changes of a wiki or of one of its pages</source>
        <translation>Les modifications d’un wiki ou d’une de ses pages</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>For blogs made with WordPress. For another one, add its page: the feeds it names are offered.</source>
        <translation>Pour les blogs WordPress. Pour un autre blog, ajoutez sa page&#xa0;: les flux qu’elle annonce vous seront proposés.</translation>
    </message>
    <message>
        <source>GitHub has no feed of one project&apos;s issues. Watch the project, and copy the address of your own feed from the foot of the GitHub front page; or save the notification mails and import them.</source>
        <translation>GitHub n’a pas de flux des tickets d’un projet. Suivez le projet et copiez l’adresse de votre propre flux, en bas de la page d’accueil de GitHub&#xa0;; ou enregistrez les courriels de notification et importez-les.</translation>
    </message>
    <message>
        <source>GitHub issues</source>
        <translation>Les tickets GitHub</translation>
    </message>
    <message>
        <source>Handle or channel id</source>
        <translation>Identifiant ou numéro de chaîne</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Language and country</source>
        <translation>Langue et pays</translation>
    </message>
    <message>
        <source>On google.com/alerts make an alert, under its options deliver it to an RSS feed, and copy the address behind the feed icon.</source>
        <translation>Sur google.com/alerts, créez une alerte, choisissez dans ses options l’envoi vers un flux RSS, puis copiez l’adresse de l’icône de flux.</translation>
    </message>
    <message>
        <source>Read through hnrss.org, a service of somebody else: it sees what you look for.</source>
        <translation>Passe par hnrss.org, un service tiers&#xa0;: il voit ce que vous cherchez.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Signed in on Reddit, open reddit.com/prefs/feeds and copy the RSS address of your whole inbox. Whoever has this address reads your inbox: Causerie never shows it whole.</source>
        <translation>Une fois connecté à Reddit, ouvrez reddit.com/prefs/feeds et copiez l’adresse RSS de toute votre boîte de réception. Qui possède cette adresse lit vos messages&#xa0;: Causerie ne la montre jamais en entier.</translation>
    </message>
    <message>
        <source>Signed in on your server, open your inbox and copy the address behind its feed icon. Whoever has this address reads your inbox: Causerie never shows it whole.</source>
        <translation>Une fois connecté à votre serveur, ouvrez votre boîte de réception et copiez l’adresse de son icône de flux. Qui possède cette adresse lit vos messages&#xa0;: Causerie ne la montre jamais en entier.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>The comments of a PeerTube channel or video</source>
        <translation>Les commentaires d’une chaîne ou d’une vidéo PeerTube</translation>
    </message>
    <message>
        <source>The comments of a blog</source>
        <translation>Les commentaires d’un blog</translation>
    </message>
    <message>
        <source>The first check reads the channel&apos;s page and offers the feed it names.</source>
        <translation>Le premier relevé lit la page de la chaîne et propose le flux qu’elle annonce.</translation>
    </message>
    <message>
        <source>The posts of a Discourse forum</source>
        <translation>Les messages d’un forum Discourse</translation>
    </message>
    <message>
        <source>This is listened to already.</source>
        <translation>Cette adresse est déjà écoutée.</translation>
    </message>
    <message>
        <source>This is not complete yet: write it like the example.</source>
        <translation>Ce n’est pas encore complet&#xa0;: suivez l’exemple.</translation>
    </message>
    <message>
        <source>What would you like to hear?</source>
        <translation>Que souhaitez-vous entendre&#xa0;?</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Your Lemmy inbox</source>
        <translation>Votre boîte de réception Lemmy</translation>
    </message>
    <message>
        <source>Your Reddit inbox</source>
        <translation>Votre boîte de réception Reddit</translation>
    </message>
</context>
<context>
    <name>Hashtag</name>
    <message>
        <source>#{tag}: {pace}, {regulars}, {know}</source>
        <translation>#{tag}&#xa0;: {pace}, {regulars}, {know}</translation>
    </message>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n par jour</numerusform>
            <numerusform>%n par jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n know you</source>
        <translation>
            <numerusform>%n vous connaît</numerusform>
            <numerusform>%n vous connaissent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in a month</source>
        <translation>
            <numerusform>%n personne en un mois</numerusform>
            <numerusform>%n personnes en un mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts a day</source>
        <translation>
            <numerusform>%n message par jour</numerusform>
            <numerusform>%n messages par jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars</source>
        <translation>
            <numerusform>%n habitué</numerusform>
            <numerusform>%n habitués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regulars, {know} know you</source>
        <translation>
            <numerusform>%n habitué, {know} vous connaissent</numerusform>
            <numerusform>%n habitués, {know} vous connaissent</numerusform>
        </translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Vivant</translation>
    </message>
    <message>
        <source>Crowded</source>
        <translation>Encombré</translation>
    </message>
    <message>
        <source>Crowded: a post every {every}, off the first page in {time}</source>
        <translation>Encombré&#xa0;: une publication toutes les {every}, hors de la première page en {time}</translation>
    </message>
    <message>
        <source>No chance</source>
        <translation>Aucune chance</translation>
    </message>
    <message>
        <source>No chance to surface: a post every {every}, off the first page in {time}</source>
        <translation>Aucune chance d’émerger&#xa0;: une publication toutes les {every}, hors de la première page en {time}</translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation>Pas assez de données</translation>
    </message>
    <message numerus="yes">
        <source>Not enough heard to tell: %n posts in a month</source>
        <translation>
            <numerusform>Pas assez entendu pour le dire&#xa0;: %n publication en un mois</numerusform>
            <numerusform>Pas assez entendu pour le dire&#xa0;: %n publications en un mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People are at home here: %n regulars</source>
        <translation>
            <numerusform>On s’y retrouve&#xa0;: %n habitué</numerusform>
            <numerusform>On s’y retrouve&#xa0;: %n habitués</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Peu fréquenté</translation>
    </message>
    <message numerus="yes">
        <source>Quiet: %n people used it in a month, few of them often</source>
        <translation>
            <numerusform>Calme&#xa0;: %n personne l’a employé en un mois, rarement</numerusform>
            <numerusform>Calme&#xa0;: %n personnes l’ont employé en un mois, peu y reviennent</numerusform>
        </translation>
    </message>
    <message>
        <source>Rather ({key}):</source>
        <translation>Plutôt ({key})&#xa0;:</translation>
    </message>
    <message>
        <source>Rather:</source>
        <translation>Plutôt&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>{answered} of your %n uses drew an answer</source>
        <translation>
            <numerusform>{answered} de votre %n emploi a reçu une réponse</numerusform>
            <numerusform>{answered} de vos %n emplois ont reçu une réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>{pace}, {people}, {regulars}, {know}</source>
        <translation>{pace}, {people}, {regulars}, {know}</translation>
    </message>
    <message>
        <source>{verdict}, {uses}</source>
        <translation>{verdict}, {uses}</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>A mention of you in a project that you do not follow does not arrive here</source>
        <translation>Une mention dans un projet que vous ne suivez pas n’arrive pas ici</translation>
    </message>
    <message>
        <source>Articles and pages only: nobody there waits for an answer from you</source>
        <translation>Articles et pages seulement&#xa0;: personne n’y attend de réponse de vous</translation>
    </message>
    <message>
        <source>Bluesky gives answers and mentions to no feed: import your notifications, or paste the ones you answer.</source>
        <translation>Bluesky ne met ni réponses ni mentions dans ses flux&#xa0;: importez vos notifications, ou collez celles auxquelles vous répondez.</translation>
    </message>
    <message>
        <source>Comments only: new posts do not arrive here</source>
        <translation>Commentaires seulement&#xa0;: les nouvelles publications n’arrivent pas ici</translation>
    </message>
    <message>
        <source>Every answer in this one discussion.</source>
        <translation>Toutes les réponses de cette discussion.</translation>
    </message>
    <message>
        <source>Every answer to what this account wrote.</source>
        <translation>Toutes les réponses à ce que ce compte a écrit.</translation>
    </message>
    <message>
        <source>Every change in the wiki, on talk pages too, with who made it.</source>
        <translation>Toutes les modifications du wiki, pages de discussion comprises, avec leur auteur.</translation>
    </message>
    <message>
        <source>Every change of this page, with who made it.</source>
        <translation>Toutes les modifications de cette page, avec leur auteur.</translation>
    </message>
    <message>
        <source>Every comment on the whole site.</source>
        <translation>Tous les commentaires du site.</translation>
    </message>
    <message>
        <source>Every comment on this one page.</source>
        <translation>Tous les commentaires de cette page.</translation>
    </message>
    <message>
        <source>Every comment under the videos of this channel.</source>
        <translation>Tous les commentaires sous les vidéos de cette chaîne.</translation>
    </message>
    <message>
        <source>Every new comment in this community, whoever wrote it.</source>
        <translation>Tous les nouveaux commentaires de cette communauté, quel que soit leur auteur.</translation>
    </message>
    <message>
        <source>Every new comment with these words, whoever wrote it.</source>
        <translation>Tous les nouveaux commentaires contenant ces mots, quel que soit leur auteur.</translation>
    </message>
    <message>
        <source>Every new post of the forum, answers too, with who answers whom.</source>
        <translation>Tous les nouveaux messages du forum, réponses comprises, avec qui répond à qui.</translation>
    </message>
    <message>
        <source>Every new post of this community, whoever wrote it.</source>
        <translation>Toutes les nouvelles publications de cette communauté, quel que soit leur auteur.</translation>
    </message>
    <message>
        <source>Every new post with these words, whoever wrote it.</source>
        <translation>Toutes les nouvelles publications contenant ces mots, quel que soit leur auteur.</translation>
    </message>
    <message>
        <source>Every new question with this tag.</source>
        <translation>Toutes les nouvelles questions portant cette étiquette.</translation>
    </message>
    <message>
        <source>Every post with this hashtag that this server knows, whoever wrote it.</source>
        <translation>Tous les messages portant ce hashtag que ce serveur connaît, quel que soit leur auteur.</translation>
    </message>
    <message>
        <source>GitHub gives issues and mentions to no public feed: save its notification mails and import them.</source>
        <translation>GitHub ne met ni tickets ni mentions dans ses flux publics&#xa0;: enregistrez ses courriels de notification et importez-les.</translation>
    </message>
    <message>
        <source>It does not always tell who answers whom: the Atom feed of the same comments does</source>
        <translation>Il ne dit pas toujours qui répond à qui&#xa0;: le flux Atom des mêmes commentaires le dit</translation>
    </message>
    <message>
        <source>Its own videos only: the comments under them do not arrive here</source>
        <translation>Ses vidéos seulement&#xa0;: les commentaires n’arrivent pas ici</translation>
    </message>
    <message>
        <source>Listen to the hashtags people use when they speak of you, or import your notifications as Mastodon saves them.</source>
        <translation>Écoutez les hashtags employés quand on parle de vous, ou importez vos notifications telles que Mastodon les enregistre.</translation>
    </message>
    <message>
        <source>New articles and pages with these words.</source>
        <translation>Les nouveaux articles et pages contenant ces mots.</translation>
    </message>
    <message>
        <source>New topics only: the answers in them do not arrive here</source>
        <translation>Nouveaux sujets seulement&#xa0;: les réponses n’arrivent pas ici</translation>
    </message>
    <message>
        <source>Posts only: the comments under them do not arrive here</source>
        <translation>Publications seulement&#xa0;: les commentaires n’arrivent pas ici</translation>
    </message>
    <message>
        <source>Posts with these very words only: who writes your name otherwise is not heard</source>
        <translation>Ces mots exacts seulement&#xa0;: une autre façon d’écrire votre nom n’est pas entendue</translation>
    </message>
    <message>
        <source>Questions only: the answers under them do not arrive here</source>
        <translation>Questions seulement&#xa0;: les réponses n’arrivent pas ici</translation>
    </message>
    <message>
        <source>The blog&apos;s new articles.</source>
        <translation>Les nouveaux articles du blog.</translation>
    </message>
    <message>
        <source>The channel&apos;s new videos.</source>
        <translation>Les nouvelles vidéos de la chaîne.</translation>
    </message>
    <message>
        <source>This one page only: what is written elsewhere does not arrive here</source>
        <translation>Cette page seulement&#xa0;: ce qui s’écrit ailleurs n’arrive pas ici</translation>
    </message>
    <message>
        <source>This question and every answer to it.</source>
        <translation>Cette question et toutes ses réponses.</translation>
    </message>
    <message>
        <source>What happens in the projects you follow: issues, comments, releases.</source>
        <translation>Ce qui se passe dans les projets que vous suivez&#xa0;: tickets, commentaires, versions.</translation>
    </message>
    <message>
        <source>What the page publishes.</source>
        <translation>Ce que la page publie.</translation>
    </message>
    <message>
        <source>What the project publishes.</source>
        <translation>Ce que le projet publie.</translation>
    </message>
    <message>
        <source>What this account publishes, its answers to others too.</source>
        <translation>Ce que ce compte publie, ses réponses aux autres comprises.</translation>
    </message>
    <message>
        <source>What this account publishes.</source>
        <translation>Ce que ce compte publie.</translation>
    </message>
    <message>
        <source>YouTube gives comments to no feed: import them as YouTube saves them, or paste the ones you answer.</source>
        <translation>YouTube ne met les commentaires dans aucun flux&#xa0;: importez-les tels que YouTube les enregistre, ou collez ceux auxquels vous répondez.</translation>
    </message>
    <message>
        <source>Your inbox feed carries the answers to you and who mentions you: copy its address from your inbox on Lemmy.</source>
        <translation>Le flux de votre boîte de réception porte les réponses et les mentions&#xa0;: copiez son adresse depuis votre boîte de réception Lemmy.</translation>
    </message>
    <message>
        <source>Your inbox: answers to you, and who mentions you.</source>
        <translation>Votre boîte de réception&#xa0;: les réponses et les mentions.</translation>
    </message>
    <message>
        <source>Your private inbox feed carries the answers to you and who mentions you: copy its address from reddit.com/prefs/feeds.</source>
        <translation>Le flux privé de votre boîte de réception porte les réponses et les mentions&#xa0;: copiez son adresse depuis reddit.com/prefs/feeds.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%n&#xa0;conversation</numerusform>
            <numerusform>%n&#xa0;conversations</numerusform>
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
            <numerusform>%n territoire</numerusform>
            <numerusform>%n territoires</numerusform>
        </translation>
    </message>
    <message>
        <source>Account declared ours</source>
        <translation>Compte déclaré nôtre</translation>
    </message>
    <message>
        <source>Everything done</source>
        <translation>Tout ce qui a été fait</translation>
    </message>
    <message>
        <source>How often topics are announced</source>
        <translation>Fréquence des annonces de sujets</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was done in the last %n days.</source>
        <translation>
            <numerusform>Rien n’a été fait depuis %n&#xa0;jour.</numerusform>
            <numerusform>Rien n’a été fait ces %n derniers jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open conversation: {about}</source>
        <translation>Ouvrir la conversation&#xa0;: {about}</translation>
    </message>
    <message>
        <source>People merged</source>
        <translation>Personnes fusionnées</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Personne modifiée</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>Ranking corrected</source>
        <translation>Classement corrigé</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Response log put right</source>
        <translation>Journal des réponses corrigé</translation>
    </message>
    <message>
        <source>Saved view changed</source>
        <translation>Vue enregistrée modifiée</translation>
    </message>
    <message>
        <source>Sources changed</source>
        <translation>Sources modifiées</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Territory changed</source>
        <translation>Territoire modifié</translation>
    </message>
    <message>
        <source>Topic followed or muted</source>
        <translation>Sujet suivi ou mis en sourdine</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>What you did in the last %n days, newest first.</source>
        <translation>
            <numerusform>Ce que vous avez fait depuis %n&#xa0;jour, le plus récent d’abord.</numerusform>
            <numerusform>Ce que vous avez fait ces %n derniers jours, le plus récent d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is on it</source>
        <translation>Qui s’en occupe</translation>
    </message>
    <message>
        <source>{what}: {many}</source>
        <translation>{what}&#xa0;: {many}</translation>
    </message>
</context>
<context>
    <name>Ideas</name>
    <message numerus="yes">
        <source>%n ideas written to {path}</source>
        <translation>
            <numerusform>%n idée enregistrée dans {path}</numerusform>
            <numerusform>%n idées enregistrées dans {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>A new idea: write it, then Enter</source>
        <translation>Une nouvelle idée&#xa0;: notez-la, puis Entrée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Export the ideas</source>
        <translation>Exporter les idées</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>It&apos;s done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Pas encore faite</translation>
    </message>
    <message>
        <source>Open the mention that gave it</source>
        <translation>Ouvrir la mention d’où elle vient</translation>
    </message>
    <message>
        <source>Put it into other words</source>
        <translation>La reformuler</translation>
    </message>
    <message>
        <source>Remove this idea</source>
        <translation>Retirer cette idée</translation>
    </message>
    <message>
        <source>The idea in your words</source>
        <translation>L’idée, dans vos mots</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n likes, reposts and the like hold no text of their own.</source>
        <translation>
            <numerusform>%n&#xa0;j’aime, partage ou autre ne contient pas de texte.</numerusform>
            <numerusform>%n&#xa0;j’aime, partages et autres ne contiennent pas de texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>A cell of this row is too long: is a quotation mark missing?</source>
        <translation>Une cellule de cette ligne est trop longue&#xa0;: manque-t-il un guillemet&#xa0;?</translation>
    </message>
    <message>
        <source>A table whose columns you named</source>
        <translation>Un tableau dont vous avez nommé les colonnes</translation>
    </message>
    <message>
        <source>An id in this row is longer than 2,000 characters.</source>
        <translation>Un identifiant de cette ligne dépasse 2&#x202f;000&#xa0;caractères.</translation>
    </message>
    <message>
        <source>Bluesky (JSON)</source>
        <translation>Bluesky (JSON)</translation>
    </message>
    <message>
        <source>Brandwatch mentions</source>
        <translation>Mentions Brandwatch</translation>
    </message>
    <message>
        <source>Causerie’s own lines (NDJSON)</source>
        <translation>Lignes de Causerie (NDJSON)</translation>
    </message>
    <message>
        <source>Determ mentions</source>
        <translation>Mentions Determ</translation>
    </message>
    <message>
        <source>Hootsuite Inbox 2.0</source>
        <translation>Boîte de réception Hootsuite 2.0</translation>
    </message>
    <message>
        <source>Instagram export</source>
        <translation>Export d’Instagram</translation>
    </message>
    <message>
        <source>It is protected by a password: unpack the archive, and import the files that matter.</source>
        <translation>Il est protégé par un mot de passe&#xa0;: décompressez l’archive et importez les fichiers utiles.</translation>
    </message>
    <message>
        <source>LinkedIn page analytics</source>
        <translation>Statistiques d’une page LinkedIn</translation>
    </message>
    <message>
        <source>Mastodon (JSON)</source>
        <translation>Mastodon (JSON)</translation>
    </message>
    <message>
        <source>Mastodon archive (outbox)</source>
        <translation>Archive Mastodon (publications)</translation>
    </message>
    <message>
        <source>Mastodon: whom an account follows</source>
        <translation>Mastodon&#xa0;: les abonnements d’un compte</translation>
    </message>
    <message>
        <source>Meltwater mentions</source>
        <translation>Mentions Meltwater</translation>
    </message>
    <message>
        <source>Meta Business Suite: posts of a Facebook page</source>
        <translation>Meta Business Suite&#xa0;: publications d’une page Facebook</translation>
    </message>
    <message>
        <source>Meta Business Suite: posts of an Instagram account</source>
        <translation>Meta Business Suite&#xa0;: publications d’un compte Instagram</translation>
    </message>
    <message>
        <source>No table in this file has all of these columns: {columns}.</source>
        <translation>Aucun tableau de ce fichier n’a toutes ces colonnes&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Nothing was pasted: paste the address of a message, or its text.</source>
        <translation>Rien n’a été collé&#xa0;: collez l’adresse d’un message, ou son texte.</translation>
    </message>
    <message>
        <source>Notification mails</source>
        <translation>E-mails de notification</translation>
    </message>
    <message>
        <source>Reddit data request: posts and comments</source>
        <translation>Données personnelles Reddit&#xa0;: publications et commentaires</translation>
    </message>
    <message>
        <source>Say which column holds the date.</source>
        <translation>Indiquez la colonne qui contient la date.</translation>
    </message>
    <message>
        <source>Say which column holds the handle.</source>
        <translation>Indiquez la colonne qui contient l’identifiant.</translation>
    </message>
    <message>
        <source>Say which column holds the text.</source>
        <translation>Indiquez la colonne qui contient le texte.</translation>
    </message>
    <message>
        <source>Say which network this list is from.</source>
        <translation>Indiquez de quel réseau vient cette liste.</translation>
    </message>
    <message>
        <source>Sprout Social: post performance</source>
        <translation>Sprout Social&#xa0;: performances des publications</translation>
    </message>
    <message>
        <source>Talkwalker results</source>
        <translation>Résultats Talkwalker</translation>
    </message>
    <message>
        <source>The date in “{field}” cannot be read.</source>
        <translation>La date dans «&#xa0;{field}&#xa0;» est illisible.</translation>
    </message>
    <message>
        <source>The date “{date}” cannot be read.</source>
        <translation>La date «&#xa0;{date}&#xa0;» est illisible.</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}.</source>
        <translation>Le fichier est illisible&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>The text of this row cannot be read: it is not whole.</source>
        <translation>Le texte de cette ligne est illisible&#xa0;: il est incomplet.</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>Il n’y a pas de texte dans ce fichier.</translation>
    </message>
    <message>
        <source>There is nothing in this file to import.</source>
        <translation>Il n’y a rien à importer dans ce fichier.</translation>
    </message>
    <message>
        <source>This JSON file is larger than 300 MB: import its parts one by one.</source>
        <translation>Ce fichier JSON dépasse 300&#xa0;Mo&#xa0;: importez ses parties une par une.</translation>
    </message>
    <message>
        <source>This JSON file is nested too deeply.</source>
        <translation>Ce fichier JSON est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>This archive holds too much: unpack it, and import the files that matter one by one.</source>
        <translation>Cette archive contient trop de choses&#xa0;: décompressez-la et importez un par un les fichiers utiles.</translation>
    </message>
    <message>
        <source>This archive is damaged or cut off: download it again.</source>
        <translation>Cette archive est abîmée ou tronquée&#xa0;: téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>This comment was put away as spam or deleted.</source>
        <translation>Ce commentaire a été classé comme indésirable ou supprimé.</translation>
    </message>
    <message>
        <source>This could not be imported ({detail}): please report it.</source>
        <translation>Impossible de prendre ceci en compte ({detail})&#xa0;: merci de nous le signaler.</translation>
    </message>
    <message>
        <source>This file is cut off or damaged: it is not valid JSON.</source>
        <translation>Ce fichier est tronqué ou abîmé&#xa0;: ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>This is a feed or another XML file: add its address as a source.</source>
        <translation>C’est un flux ou un autre fichier XML&#xa0;: ajoutez son adresse comme source.</translation>
    </message>
    <message>
        <source>This is a web page, not an export: it was perhaps saved while you were signed out.</source>
        <translation>C’est une page web, pas un export&#xa0;: elle a peut-être été enregistrée alors que vous n’étiez plus connecté.</translation>
    </message>
    <message>
        <source>This is no mapping: {detail}.</source>
        <translation>Ce n’est pas une correspondance de colonnes&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>This is not an export that Causerie knows.</source>
        <translation>Ce n’est pas un export que Causerie connaît.</translation>
    </message>
    <message>
        <source>This list is of {account}, which is no account of yours.</source>
        <translation>Cette liste est celle de {account}, qui n’est pas un de vos comptes.</translation>
    </message>
    <message>
        <source>This mail does not say where the comment stands.</source>
        <translation>Cet e-mail ne dit pas où se trouve le commentaire.</translation>
    </message>
    <message>
        <source>This mail holds no article.</source>
        <translation>Cet e-mail ne contient aucun article.</translation>
    </message>
    <message>
        <source>This mail is damaged.</source>
        <translation>Ce courriel est abîmé.</translation>
    </message>
    <message>
        <source>This mail is larger than 25 MB.</source>
        <translation>Ce courriel dépasse 25&#xa0;Mo.</translation>
    </message>
    <message>
        <source>This mail is no notification of WordPress, LinkedIn or Google Alerts.</source>
        <translation>Cet e-mail n’est pas une notification de WordPress, LinkedIn ou Google Alertes.</translation>
    </message>
    <message>
        <source>This mail of LinkedIn does not quote what was said.</source>
        <translation>Cet e-mail de LinkedIn ne cite pas ce qui a été dit.</translation>
    </message>
    <message>
        <source>This mail of LinkedIn tells of nothing that somebody said to you.</source>
        <translation>Cet e-mail de LinkedIn ne rapporte rien que quelqu’un vous ait dit.</translation>
    </message>
    <message>
        <source>This message was deleted: its text is gone.</source>
        <translation>Ce message a été supprimé&#xa0;: son texte n’existe plus.</translation>
    </message>
    <message>
        <source>This person was forgotten: nothing of hers is kept.</source>
        <translation>Cette personne a été oubliée&#xa0;: rien d’elle n’est gardé.</translation>
    </message>
    <message>
        <source>This post is in the bin of the blog.</source>
        <translation>Cet article est dans la corbeille du blog.</translation>
    </message>
    <message>
        <source>This profile follows nobody of yours, and you do not follow it.</source>
        <translation>Ce profil ne vous suit pas, et vous ne le suivez pas.</translation>
    </message>
    <message>
        <source>This row does not say when the post was published.</source>
        <translation>Cette ligne ne dit pas quand la publication a paru.</translation>
    </message>
    <message>
        <source>This row has neither an id nor a web address.</source>
        <translation>Cette ligne n’a ni identifiant ni adresse web.</translation>
    </message>
    <message>
        <source>This row has no text.</source>
        <translation>Cette ligne n’a pas de texte.</translation>
    </message>
    <message>
        <source>This row holds no address of an account (name@server).</source>
        <translation>Cette ligne ne contient pas d’adresse de compte (nom@serveur).</translation>
    </message>
    <message>
        <source>This row is a private message: Causerie keeps what was said in public.</source>
        <translation>Cette ligne est un message privé&#xa0;: Causerie ne garde que ce qui est dit en public.</translation>
    </message>
    <message>
        <source>This row is a reply, and the export does not say to which message.</source>
        <translation>Cette ligne est une réponse, et l’export ne dit pas à quel message.</translation>
    </message>
    <message>
        <source>This row is a share of another message, not a message of its own.</source>
        <translation>Cette ligne est le partage d’un autre message, pas un message en soi.</translation>
    </message>
    <message>
        <source>This row is a total of a day, not a post.</source>
        <translation>Cette ligne est le total d’une journée, pas une publication.</translation>
    </message>
    <message>
        <source>This row is a total, not a post.</source>
        <translation>Cette ligne est un total, pas une publication.</translation>
    </message>
    <message>
        <source>This row is cut off or damaged: download the list again.</source>
        <translation>Cette ligne est coupée ou abîmée&#xa0;: téléchargez de nouveau la liste.</translation>
    </message>
    <message>
        <source>This row is longer than 1 MB.</source>
        <translation>Cette ligne dépasse 1&#xa0;Mo.</translation>
    </message>
    <message>
        <source>This row is nested too deeply.</source>
        <translation>Cette ligne est imbriquée trop profondément.</translation>
    </message>
    <message>
        <source>This row is no post.</source>
        <translation>Cette ligne n’est pas un message.</translation>
    </message>
    <message>
        <source>This row is not a JSON object.</source>
        <translation>Cette ligne n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>This row is not in UTF-8.</source>
        <translation>Cette ligne n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>This row is not valid JSON.</source>
        <translation>Cette ligne n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>This row is not what such a file holds.</source>
        <translation>Cette ligne n’est pas de celles qu’un tel fichier contient.</translation>
    </message>
    <message>
        <source>This row names no account.</source>
        <translation>Cette ligne ne nomme aucun compte.</translation>
    </message>
    <message>
        <source>This row says who wrote and when, not what: export the messages instead.</source>
        <translation>Cette ligne dit qui a écrit et quand, pas ce qui a été dit&#xa0;: exportez plutôt les messages.</translation>
    </message>
    <message>
        <source>This row says whom the account muted: nobody is followed by that.</source>
        <translation>Cette ligne dit qui le compte a masqué&#xa0;: ce n’est pas un abonnement.</translation>
    </message>
    <message>
        <source>This table is not one that Causerie knows: import it once, and say what its columns hold.</source>
        <translation>Causerie ne connaît pas ce tableau&#xa0;: importez-le une fois en indiquant ce que contiennent ses colonnes.</translation>
    </message>
    <message>
        <source>This workbook is damaged: download it again.</source>
        <translation>Ce classeur est abîmé&#xa0;: téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>This workbook is damaged: open it in a spreadsheet and save it again.</source>
        <translation>Ce classeur est abîmé&#xa0;: ouvrez-le dans un tableur et enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>This workbook is protected by a password: save it without one.</source>
        <translation>Ce classeur est protégé par un mot de passe&#xa0;: enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>This workbook is too large to be read safely: save the sheet as CSV, and import that.</source>
        <translation>Ce classeur est trop volumineux pour être lu sans risque&#xa0;: enregistrez la feuille en CSV et importez-la.</translation>
    </message>
    <message>
        <source>Whose list this is, the file does not say: tell your account on {network}.</source>
        <translation>Le fichier ne dit pas à qui appartient cette liste&#xa0;: indiquez votre compte sur {network}.</translation>
    </message>
    <message>
        <source>WordPress (JSON)</source>
        <translation>WordPress (JSON)</translation>
    </message>
    <message>
        <source>X analytics</source>
        <translation>Statistiques X</translation>
    </message>
    <message>
        <source>X archive</source>
        <translation>Archive de X</translation>
    </message>
    <message>
        <source>YouTube takeout: comments</source>
        <translation>YouTube Takeout&#xa0;: commentaires</translation>
    </message>
    <message>
        <source>{name} cannot be imported. {why}</source>
        <translation>{name} ne peut pas être importé. {why}</translation>
    </message>
    <message>
        <source>{part}: {reason}</source>
        <translation>{part}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>“{fact}” is no fact: they are {facts}.</source>
        <translation>«&#xa0;{fact}&#xa0;» n’est pas une donnée connue&#xa0;: il y a {facts}.</translation>
    </message>
    <message>
        <source>“{field}” is not what it should be in this row.</source>
        <translation>«&#xa0;{field}&#xa0;» n’est pas ce qui est attendu dans cette ligne.</translation>
    </message>
    <message>
        <source>“{name}” in this archive is too large.</source>
        <translation>«&#xa0;{name}&#xa0;», dans cette archive, est trop volumineux.</translation>
    </message>
    <message>
        <source>“{pair}” is not written COLUMN=FACT.</source>
        <translation>«&#xa0;{pair}&#xa0;» n’est pas écrit COLONNE=DONNÉE.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Not finished: {kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected</source>
        <translation>Inachevé&#xa0;: {kept} lignes gardées sur {rows}, {duplicates} déjà connues, {rejected} rejetées</translation>
    </message>
    <message>
        <source>Rejected rows…</source>
        <translation>Lignes rejetées…</translation>
    </message>
    <message>
        <source>Stopped: {kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected</source>
        <translation>Arrêté&#xa0;: {kept} lignes gardées sur {rows}, {duplicates} déjà connues, {rejected} rejetées</translation>
    </message>
    <message>
        <source>Take in an export: CSV, Excel, JSON, mails, or a ZIP of them. A file can also be dropped on the window.</source>
        <translation>Importez un export&#xa0;: CSV, Excel, JSON, courriels, ou un ZIP de tout cela. On peut aussi déposer un fichier sur la fenêtre.</translation>
    </message>
    <message>
        <source>The file names everybody on that list: who is not in it leaves the list</source>
        <translation>Le fichier contient toute la liste&#xa0;: qui n’y figure pas en sort</translation>
    </message>
    <message>
        <source>Undo the import of {file}</source>
        <translation>Annuler l’import de {file}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Whose list it is, if the file does not say: mastodon:elan@social.example</source>
        <translation>À qui est la liste, si le fichier ne le dit pas&#xa0;: mastodon:elan@social.example</translation>
    </message>
    <message>
        <source>Write the rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
    <message>
        <source>Write the rejected rows of {file}</source>
        <translation>Enregistrer les lignes rejetées de {file}</translation>
    </message>
    <message>
        <source>{kept} of {rows} rows kept, {duplicates} known already, {rejected} rejected</source>
        <translation>{kept} lignes gardées sur {rows}, {duplicates} déjà connues, {rejected} rejetées</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Between you</source>
        <translation>Entre vous</translation>
    </message>
    <message>
        <source>Choose a conversation to see who wrote it.</source>
        <translation>Choisissez une conversation pour voir qui l’a écrite.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Voir le profil</translation>
    </message>
    <message>
        <source>They to you</source>
        <translation>De sa part</translation>
    </message>
    <message>
        <source>You to them</source>
        <translation>De votre part</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n rows written to {path}</source>
        <translation>
            <numerusform>%n&#xa0;ligne écrite dans {path}</numerusform>
            <numerusform>%n&#xa0;lignes écrites dans {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Address of the answer; Enter keeps it</source>
        <translation>Adresse de la réponse&#xa0;; Entrée la garde</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>All voices</source>
        <translation>Toutes les voix</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Column names in English</source>
        <translation>Colonnes en anglais</translation>
    </message>
    <message>
        <source>Column names in French</source>
        <translation>Colonnes en français</translation>
    </message>
    <message>
        <source>Each answer, thanks and follow you log stands here, and can be exported.</source>
        <translation>Chaque réponse, remerciement ou suivi consigné se retrouve ici, et s’exporte.</translation>
    </message>
    <message>
        <source>Every why</source>
        <translation>Toutes les intentions</translation>
    </message>
    <message>
        <source>Export the response log</source>
        <translation>Exporter le journal des réponses</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Friday file</source>
        <translation>Fichier du vendredi</translation>
    </message>
    <message>
        <source>Friday file (Excel)…</source>
        <translation>Fichier du vendredi (Excel)…</translation>
    </message>
    <message>
        <source>Keys, for programs</source>
        <translation>Clés, pour un programme</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>No act found</source>
        <translation>Aucune action trouvée</translation>
    </message>
    <message>
        <source>No text was kept.</source>
        <translation>Aucun texte n’a été gardé.</translation>
    </message>
    <message>
        <source>Nothing in this period passes the filters above.</source>
        <translation>Rien sur cette période ne passe les filtres ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing logged in this period</source>
        <translation>Rien de consigné sur cette période</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Voir la conversation</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Report to print</source>
        <translation>Rapport à imprimer</translation>
    </message>
    <message>
        <source>Report to print (PDF)…</source>
        <translation>Rapport à imprimer (PDF)…</translation>
    </message>
    <message>
        <source>Speaking as</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour d’après</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Le jour d’avant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Whatever came</source>
        <translation>Toutes les suites</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Intention</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>Sans les noms</translation>
    </message>
    <message>
        <source>{gesture}, elsewhere</source>
        <translation>{gesture}, ailleurs</translation>
    </message>
    <message>
        <source>{gesture}, undone</source>
        <translation>{gesture} (annulé)</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Déjà répondu ailleurs</translation>
    </message>
    <message>
        <source>Back, or clear the filter</source>
        <translation>Revenir, ou lever le filtre</translation>
    </message>
    <message>
        <source>Before you leave: check all, and see what could not be read</source>
        <translation>Avant de partir&#xa0;: tout relever, et voir ce qui n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Begin with a snippet</source>
        <translation>Commencer par une réponse type</translation>
    </message>
    <message>
        <source>Check all sources now</source>
        <translation>Relever toutes les sources</translation>
    </message>
    <message>
        <source>Check the selected sources</source>
        <translation>Relever les sources choisies</translation>
    </message>
    <message>
        <source>Copy and open, then it&apos;s posted</source>
        <translation>Copier et ouvrir, puis C’est publié</translation>
    </message>
    <message>
        <source>Do not disturb for an hour</source>
        <translation>Ne pas déranger pendant une heure</translation>
    </message>
    <message>
        <source>Do not disturb until tomorrow, 08:00</source>
        <translation>Ne pas déranger jusqu’à demain, 08:00</translation>
    </message>
    <message>
        <source>Draw the line under this conversation</source>
        <translation>Tracer la ligne sous cette conversation</translation>
    </message>
    <message>
        <source>Everything done, and undoing it</source>
        <translation>Tout ce qui a été fait, pour l’annuler</translation>
    </message>
    <message>
        <source>Export the feeds as a list (OPML)…</source>
        <translation>Exporter les flux dans une liste (OPML)…</translation>
    </message>
    <message>
        <source>Export the response log…</source>
        <translation>Exporter le journal des réponses…</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Find a command, a person, a conversation</source>
        <translation>Trouver une commande, une personne, une conversation</translation>
    </message>
    <message>
        <source>First steps: territory, voices, what can be heard</source>
        <translation>Premiers pas&#xa0;: territoire, voix, ce qui peut être entendu</translation>
    </message>
    <message>
        <source>Follow this topic, or no longer</source>
        <translation>Suivre ce sujet, ou ne plus le suivre</translation>
    </message>
    <message>
        <source>Français or English</source>
        <translation>Français ou English</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Repasser en ligne</translation>
    </message>
    <message>
        <source>Guide to useful sources</source>
        <translation>Guide des sources utiles</translation>
    </message>
    <message>
        <source>I&apos;m on it, or hand to…</source>
        <translation>Je m’en occupe, ou passer à…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Import a list of feeds (OPML)…</source>
        <translation>Importer une liste de flux (OPML)…</translation>
    </message>
    <message>
        <source>Imports, and undoing them</source>
        <translation>Les imports, et leur annulation</translation>
    </message>
    <message>
        <source>It has to be one key press, not several in a row.</source>
        <translation>Il faut une seule frappe, pas plusieurs à la suite.</translation>
    </message>
    <message>
        <source>Keep as an idea</source>
        <translation>Garder comme idée</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Mute this conversation, or this topic</source>
        <translation>Mettre en sourdine cette conversation, ou ce sujet</translation>
    </message>
    <message>
        <source>Narrow the list, or open a saved view…</source>
        <translation>Affiner la liste, ou ouvrir une vue…</translation>
    </message>
    <message>
        <source>New territory</source>
        <translation>Nouveau territoire</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>Rien à répondre</translation>
    </message>
    <message>
        <source>No answer needed for all below the line…</source>
        <translation>Pas de réponse nécessaire pour tout ce qui est sous la ligne…</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Texte en taille normale</translation>
    </message>
    <message>
        <source>Not about us</source>
        <translation>Pas pour nous</translation>
    </message>
    <message>
        <source>Open where it was written</source>
        <translation>Ouvrir sur place</translation>
    </message>
    <message>
        <source>Paste a mention</source>
        <translation>Coller une mention</translation>
    </message>
    <message>
        <source>Pause or resume the selected sources</source>
        <translation>Suspendre ou reprendre les sources choisies</translation>
    </message>
    <message>
        <source>Pick all above the line</source>
        <translation>Sélectionner tout ce qui est au-dessus de la ligne</translation>
    </message>
    <message>
        <source>Pick the next one too</source>
        <translation>Sélectionner aussi la suivante</translation>
    </message>
    <message>
        <source>Pick the previous one too</source>
        <translation>Sélectionner aussi la précédente</translation>
    </message>
    <message>
        <source>Pick, to deal with several at once</source>
        <translation>Sélectionner, pour en traiter plusieurs à la fois</translation>
    </message>
    <message>
        <source>Presentation mode: hide texts and names, or show them again</source>
        <translation>Mode présentation&#xa0;: cacher textes et noms, ou les montrer de nouveau</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Me le rappeler…</translation>
    </message>
    <message>
        <source>Remove the selected sources</source>
        <translation>Retirer les sources choisies</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save what is shown as a view…</source>
        <translation>Enregistrer ce qui est affiché comme vue…</translation>
    </message>
    <message>
        <source>Search all that was heard</source>
        <translation>Chercher dans tout ce qui a été entendu</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Afficher ou masquer les détails</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Afficher les nouveautés</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Star, or no longer</source>
        <translation>Étoile, ou plus d’étoile</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Arrêter l’import</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Take the hashtag that is offered instead</source>
        <translation>Prendre le hashtag proposé à la place</translation>
    </message>
    <message>
        <source>Tell again of what deserves an answer</source>
        <translation>Signaler de nouveau ce qui mérite une réponse</translation>
    </message>
    <message>
        <source>Tell me no more of what this person writes</source>
        <translation>Ne plus me signaler ce qu’écrit cette personne</translation>
    </message>
    <message>
        <source>The bell: what you were told of</source>
        <translation>La cloche&#xa0;: ce qui vous a été signalé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unread again</source>
        <translation>À nouveau non lue</translation>
    </message>
    <message>
        <source>What Causerie has learned</source>
        <translation>Ce que Causerie a appris</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Write a note beside it</source>
        <translation>Écrire une note à côté</translation>
    </message>
    <message>
        <source>Write an answer</source>
        <translation>Écrire une réponse</translation>
    </message>
    <message>
        <source>“{key}” has its own meaning everywhere in the window.</source>
        <translation>«&#xa0;{key}&#xa0;» a déjà son propre sens partout dans la fenêtre.</translation>
    </message>
    <message>
        <source>“{key}” needs Shift on some keyboards: add Ctrl or Alt to it.</source>
        <translation>«&#xa0;{key}&#xa0;» demande Maj sur certains claviers&#xa0;: ajoutez Ctrl ou Alt.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Angry</source>
        <translation>En colère</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Déjà répondu</translation>
    </message>
    <message>
        <source>Answers you</source>
        <translation>Vous répond</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Demande d’aide</translation>
    </message>
    <message>
        <source>At heart</source>
        <translation>Cœur de sujet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Bare link</source>
        <translation>Lien seul</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Mot de la fin</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>Copié-collé</translation>
    </message>
    <message>
        <source>Defends you</source>
        <translation>Vous défend</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Précisions</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Première fois</translation>
    </message>
    <message>
        <source>First voice</source>
        <translation>Première voix</translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Vous suit</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Jeu-concours</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>S’anime</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Hashtags</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Her own case</source>
        <translation>Vécu</translation>
    </message>
    <message>
        <source>Insult</source>
        <translation>Insulte</translation>
    </message>
    <message>
        <source>Job offer</source>
        <translation>Offre d’emploi</translation>
    </message>
    <message>
        <source>Joke</source>
        <translation>Humour</translation>
    </message>
    <message>
        <source>Key contact</source>
        <translation>Contact clé</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Ça dure</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Récemment</translation>
    </message>
    <message>
        <source>Left unanswered</source>
        <translation>Relance</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Juridique</translation>
    </message>
    <message>
        <source>Losing touch</source>
        <translation>On se perd</translation>
    </message>
    <message>
        <source>Louder than usual</source>
        <translation>Plus fort que d’habitude</translation>
    </message>
    <message>
        <source>Many accounts</source>
        <translation>En rafale</translation>
    </message>
    <message>
        <source>May leave</source>
        <translation>Risque de départ</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent en jeu</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Nouveau ici</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Actualité</translation>
    </message>
    <message>
        <source>Not in it yet</source>
        <translation>Pas encore dedans</translation>
    </message>
    <message>
        <source>Owed an answer</source>
        <translation>Réponse due</translation>
    </message>
    <message>
        <source>PR first</source>
        <translation>Presse d’abord</translation>
    </message>
    <message>
        <source>People answer her</source>
        <translation>On lui répond</translation>
    </message>
    <message>
        <source>People in common</source>
        <translation>Relations communes</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Compliment</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Promise due</source>
        <translation>Promesse à tenir</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promotion</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Re-share</source>
        <translation>Repartage</translation>
    </message>
    <message>
        <source>Recommends you</source>
        <translation>Vous recommande</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Ça monte</translation>
    </message>
    <message>
        <source>Same topics</source>
        <translation>Mêmes sujets</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Several communities</source>
        <translation>Plusieurs communautés</translation>
    </message>
    <message>
        <source>Several languages</source>
        <translation>Plusieurs langues</translation>
    </message>
    <message>
        <source>Several sources</source>
        <translation>Plusieurs sources</translation>
    </message>
    <message>
        <source>Sinking</source>
        <translation>Ça retombe</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Speaks to somebody</source>
        <translation>Interpelle</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>To you</source>
        <translation>Vous interpelle</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Vulnerable</source>
        <translation>Personne fragile</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Writes to everybody</source>
        <translation>Écrit à tout-va</translation>
    </message>
    <message>
        <source>Writes to you</source>
        <translation>Vous écrit</translation>
    </message>
    <message>
        <source>You spoke</source>
        <translation>Déjà dit</translation>
    </message>
    <message>
        <source>You talk</source>
        <translation>Vous échangez</translation>
    </message>
    <message>
        <source>Your habit</source>
        <translation>Votre habitude</translation>
    </message>
    <message>
        <source>Your people</source>
        <translation>Les vôtres</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message numerus="yes">
        <source>%n conversations change places</source>
        <translation>
            <numerusform>%n conversation change de place</numerusform>
            <numerusform>%n conversations changent de place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations would change places.</source>
        <translation>
            <numerusform>%n conversation changerait de place.</numerusform>
            <numerusform>%n conversations changeraient de place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin afresh…</source>
        <translation>Repartir de zéro…</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Appliquer</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n decisions; the queue ends at {floor} points</source>
        <translation>
            <numerusform>Appris de %n décision&#xa0;; la liste s’arrête à {floor} points</numerusform>
            <numerusform>Appris de %n décisions&#xa0;; la liste s’arrête à {floor} points</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message numerus="yes">
        <source>Nothing yet: it takes some ten answers and refusals here, and %n were made.</source>
        <translation>
            <numerusform>Rien encore&#xa0;: il faut une dizaine de réponses et de refus ici, et il y en a eu %n.</numerusform>
            <numerusform>Rien encore&#xa0;: il faut une dizaine de réponses et de refus ici, et il y en a eu %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside every territory</source>
        <translation>Hors de tout territoire</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What Causerie has learned</source>
        <translation>Ce que Causerie a appris</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>You asked for less of this: {what}</source>
        <translation>Vous en avez voulu moins&#xa0;: {what}</translation>
    </message>
    <message>
        <source>You asked for more of this: {what}</source>
        <translation>Vous en avez voulu plus&#xa0;: {what}</translation>
    </message>
    <message>
        <source>You do not want this learned: {what}</source>
        <translation>Vous ne voulez pas que ceci soit appris&#xa0;: {what}</translation>
    </message>
    <message>
        <source>You usually answer such conversations</source>
        <translation>Vous répondez d’habitude à ce genre de conversation</translation>
    </message>
    <message>
        <source>You usually answer what is marked “{what}”</source>
        <translation>Vous répondez d’ordinaire à ce qui est marqué «&#xa0;{what}&#xa0;»</translation>
    </message>
    <message>
        <source>You usually answer {name}</source>
        <translation>Vous répondez d’habitude à {name}</translation>
    </message>
    <message>
        <source>You usually answer: {words}</source>
        <translation>Vous répondez d’habitude à&#xa0;: {words}</translation>
    </message>
    <message>
        <source>You usually do not answer {name}</source>
        <translation>Vous ne répondez d’habitude pas à {name}</translation>
    </message>
    <message>
        <source>You usually leave such conversations</source>
        <translation>Vous laissez d’habitude ce genre de conversation</translation>
    </message>
    <message>
        <source>You usually leave what is marked “{what}”</source>
        <translation>Vous laissez d’ordinaire ce qui est marqué «&#xa0;{what}&#xa0;»</translation>
    </message>
    <message>
        <source>You usually leave: {words}</source>
        <translation>Vous laissez d’habitude&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>All sources are being checked once more…</source>
        <translation>Toutes les sources sont relevées une dernière fois…</translation>
    </message>
    <message>
        <source>All were checked, and all could be read.</source>
        <translation>Toutes ont été relevées, et toutes ont pu être lues.</translation>
    </message>
    <message numerus="yes">
        <source>All were checked. %n could not be read:</source>
        <translation>
            <numerusform>Toutes ont été relevées. %n n’a pas pu être lue&#xa0;:</numerusform>
            <numerusform>Toutes ont été relevées. %n n’ont pas pu être lues&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Avant de partir</translation>
    </message>
    <message>
        <source>Checked {done} of {total}…</source>
        <translation>{done} sur {total} relevées…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {why}</source>
        <translation>{title}&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n conversations would change places: {examples}…</source>
        <translation>
            <numerusform>%n conversation changerait de place&#xa0;: {examples}…</numerusform>
            <numerusform>%n conversations changeraient de place&#xa0;: {examples}…</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Hide the points</source>
        <translation>Masquer les points</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Moins de ça</translation>
    </message>
    <message>
        <source>More of this</source>
        <translation>Plus de ça</translation>
    </message>
    <message numerus="yes">
        <source>Nothing among the first %n would change its place</source>
        <translation>
            <numerusform>Rien ne changerait de place dans la première</numerusform>
            <numerusform>Rien ne changerait de place parmi les %n premières</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the points</source>
        <translation>Afficher les points</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Why first</source>
        <translation>Pourquoi d’abord</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n&#xa0;nouvelle</numerusform>
            <numerusform>%n&#xa0;nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picked</source>
        <translation>
            <numerusform>%n&#xa0;sélectionnée</numerusform>
            <numerusform>%n&#xa0;sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Below this, nothing waits for an answer</source>
        <translation>Plus bas, rien n’attend de réponse</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message numerus="yes">
        <source>No answer needed for all %n below</source>
        <translation>
            <numerusform>Pas de réponse nécessaire pour celle du dessous</numerusform>
            <numerusform>Pas de réponse nécessaire pour les %n du dessous</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick none (Esc)</source>
        <translation>Ne rien sélectionner (Échap)</translation>
    </message>
    <message>
        <source>Put all of them away (E)</source>
        <translation>Les ranger toutes (E)</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>Remind me of all of them… (H)</source>
        <translation>Me les rappeler toutes… (H)</translation>
    </message>
    <message>
        <source>The rest follows, faint. Drag this line, or press it</source>
        <translation>Le reste suit, en clair. Déplacez cette ligne, ou cliquez dessus</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message numerus="yes">
        <source>%n of these rows would be rejected.</source>
        <translation>
            <numerusform>%n de ces lignes serait rejetée.</numerusform>
            <numerusform>%n de ces lignes seraient rejetées.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row is</source>
        <translation>Une ligne est</translation>
    </message>
    <message>
        <source>Account’s id</source>
        <translation>Identifiant du compte</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Dates: told by the rows</source>
        <translation>Dates&#xa0;: d’après les lignes</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Jour avant mois</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Pseudo</translation>
    </message>
    <message>
        <source>Handles named</source>
        <translation>Pseudos cités</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Mots-dièse</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>In reply to</source>
        <translation>En réponse à</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>J’aime</translation>
    </message>
    <message>
        <source>Message’s id</source>
        <translation>Identifiant du message</translation>
    </message>
    <message>
        <source>Month before day</source>
        <translation>Mois avant jour</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network of rows that name none</source>
        <translation>Réseau des lignes qui n’en nomment pas</translation>
    </message>
    <message>
        <source>Network: as rows say</source>
        <translation>Réseau&#xa0;: d’après les lignes</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Ordre du jour et du mois</translation>
    </message>
    <message>
        <source>Profile’s address</source>
        <translation>Adresse du profil</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Territory of these mentions</source>
        <translation>Territoire de ces mentions</translation>
    </message>
    <message>
        <source>Territory: by the queries</source>
        <translation>Territoire&#xa0;: d’après les requêtes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The first rows, as they will be</source>
        <translation>Les premières lignes, telles qu’elles seront</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Times: UTC</source>
        <translation>Heures&#xa0;: UTC</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>Que contiennent les colonnes&#xa0;?</translation>
    </message>
    <message>
        <source>What people said</source>
        <translation>Ce que les gens ont dit</translation>
    </message>
    <message>
        <source>What you published</source>
        <translation>Ce que vous avez publié</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Who follows you</source>
        <translation>Qui vous suit</translation>
    </message>
    <message>
        <source>Whom you follow</source>
        <translation>Qui vous suivez</translation>
    </message>
    <message>
        <source>Your account there, for lists and statistics</source>
        <translation>Votre compte, pour listes et statistiques</translation>
    </message>
    <message>
        <source>Zone of times that name none</source>
        <translation>Fuseau des heures qui n’en nomment pas</translation>
    </message>
    <message>
        <source>{name} is a table that is new here. What you say is remembered for tables like it.</source>
        <translation>{name} est un tableau encore inconnu ici. Ce que vous indiquez est retenu pour les tableaux semblables.</translation>
    </message>
</context>
<context>
    <name>NotAboutUs</name>
    <message numerus="yes">
        <source>%n of them answered</source>
        <translation>
            <numerusform>dont %n répondue</numerusform>
            <numerusform>dont %n répondues</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Leave the query as it is</source>
        <translation>Laisser la requête telle quelle</translation>
    </message>
    <message>
        <source>Not about us</source>
        <translation>Pas pour nous</translation>
    </message>
    <message>
        <source>The query was changed meanwhile: look at it on its page.</source>
        <translation>La requête a été modifiée entre-temps&#xa0;: regardez-la sur sa page.</translation>
    </message>
    <message>
        <source>These changes would have kept it out. Nothing changes before you choose one.</source>
        <translation>Ces modifications l’auraient écartée. Rien ne change avant que vous en choisissiez une.</translation>
    </message>
    <message>
        <source>Without {what}</source>
        <translation>Sans {what}</translation>
    </message>
    <message numerus="yes">
        <source>keeps out %n mentions of {of}</source>
        <translation>
            <numerusform>écarte %n mention sur {of}</numerusform>
            <numerusform>écarte %n mentions sur {of}</numerusform>
        </translation>
    </message>
    <message>
        <source>{removes}, {answered}</source>
        <translation>{removes}, {answered}</translation>
    </message>
</context>
<context>
    <name>Noted</name>
    <message>
        <source>For you alone; it stays on this machine</source>
        <translation>Pour vous seul&#xa0;; elle reste sur cette machine</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Press, customers, partners…</source>
        <translation>Presse, clients, partenaires…</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Suggested by her own words: {name}</source>
        <translation>Suggéré par ses propres mots&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Words of your own, with commas between them</source>
        <translation>Vos mots, séparés par des virgules</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>A note for yourself and your colleagues; it is never posted</source>
        <translation>Une note pour vous et vos collègues&#xa0;; elle n’est jamais publiée</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Take this note away: {text}</source>
        <translation>Retirer cette note&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n new conversations to answer.</source>
        <translation>
            <numerusform>%n nouvelle conversation qui attend une réponse.</numerusform>
            <numerusform>%n nouvelles conversations qui attendent une réponse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics are rising</source>
        <translation>
            <numerusform>%n sujet monte</numerusform>
            <numerusform>%n sujets montent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topics are rising: {names}</source>
        <translation>
            <numerusform>%n sujet monte&#xa0;: {names}</numerusform>
            <numerusform>%n sujets montent&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet, %n topics rose: {names}</source>
        <translation>
            <numerusform>Pendant le calme, %n sujet est monté&#xa0;: {names}</numerusform>
            <numerusform>Pendant le calme, %n sujets sont montés&#xa0;: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While it was quiet: %n conversations to answer.</source>
        <translation>
            <numerusform>Pendant le silence&#xa0;: %n conversation qui attend une réponse.</numerusform>
            <numerusform>Pendant le silence&#xa0;: %n conversations qui attendent une réponse.</numerusform>
        </translation>
    </message>
    <message>
        <source>{topic} is rising: {why}</source>
        <translation>{topic} monte&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>Opml</name>
    <message numerus="yes">
        <source>%n secrets are hidden in it: --with-secrets writes them.</source>
        <translation>
            <numerusform>%n&#xa0;secret y est masqué&#xa0;: --with-secrets l’écrit en clair.</numerusform>
            <numerusform>%n&#xa0;secrets y sont masqués&#xa0;: --with-secrets les écrit en clair.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its secret was hidden when the list was made: add this source with its whole address.</source>
        <translation>Son secret a été masqué à la création de la liste&#xa0;: ajoutez cette source avec son adresse complète.</translation>
    </message>
    <message>
        <source>Only http and https addresses are listened to; this one begins with “{scheme}”.</source>
        <translation>Seules les adresses http et https sont écoutées&#xa0;; celle-ci commence par «&#xa0;{scheme}&#xa0;».</translation>
    </message>
    <message>
        <source>The list goes on after {most} lines; the rest was not read. Split it.</source>
        <translation>La liste continue après {most} lignes&#xa0;; la suite n’a pas été lue. Découpez-la.</translation>
    </message>
    <message>
        <source>This is no list of subscriptions (OPML). Export one from your reader, and import that.</source>
        <translation>Ce n’est pas une liste d’abonnements (OPML). Exportez-en une depuis votre lecteur de flux, puis importez-la.</translation>
    </message>
    <message>
        <source>This line names a page and no feed. Add {page} to look for its feed.</source>
        <translation>Cette ligne désigne une page, pas un flux. Ajoutez {page} pour chercher son flux.</translation>
    </message>
    <message>
        <source>This line names another list of subscriptions, not a feed: download it, and import it.</source>
        <translation>Cette ligne désigne une autre liste d’abonnements, pas un flux&#xa0;: téléchargez-la et importez-la.</translation>
    </message>
    <message>
        <source>This list is larger than {most} MB: that is no list of subscriptions.</source>
        <translation>Ce fichier dépasse {most} Mo&#xa0;: ce n’est pas une liste d’abonnements.</translation>
    </message>
    <message>
        <source>{added} added, {known} listened to already, {refused} refused.</source>
        <translation>{added} ajoutées, {known} déjà écoutées, {refused} refusées.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {detail}.</source>
        <translation>Impossible de lire {path}&#xa0;: {detail}.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Answered back</source>
        <translation>A répondu</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>Cannot be heard</source>
        <translation>Hors d’écoute</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien encore</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>A remercié</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>A command, a page, a person, a word that was heard</source>
        <translation>Une commande, une page, une personne, un mot entendu</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Ça monte</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>An address, or the text of what somebody said</source>
        <translation>Une adresse, ou le texte de ce que quelqu’un a dit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Paste a mention</source>
        <translation>Coller une mention</translation>
    </message>
    <message>
        <source>Paste an address or a text first.</source>
        <translation>Collez d’abord une adresse ou un texte.</translation>
    </message>
    <message>
        <source>The time is written 2026-11-22 14:05.</source>
        <translation>La date s’écrit ainsi&#xa0;: 2026-11-22 14:05.</translation>
    </message>
    <message>
        <source>When (empty: now)</source>
        <translation>Date (vide&#xa0;: maintenant)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>une fois</numerusform>
            <numerusform>%n&#xa0;fois</numerusform>
        </translation>
    </message>
    <message>
        <source>A handful a day: people who speak with you or of what you care for.</source>
        <translation>Quelques personnes par jour&#xa0;: elles parlent avec vous, ou de ce qui vous tient à cœur.</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Tous les groupes</translation>
    </message>
    <message>
        <source>Everybody who was heard, the newest first.</source>
        <translation>Toutes les personnes entendues, les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>First-timers</source>
        <translation>Premières fois</translation>
    </message>
    <message>
        <source>Followed: it&apos;s done</source>
        <translation>C’est suivi</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Étape de la relation</translation>
    </message>
    <message>
        <source>However far</source>
        <translation>Toutes les étapes</translation>
    </message>
    <message>
        <source>More about her</source>
        <translation>Plus de détails</translation>
    </message>
    <message>
        <source>Name or handle</source>
        <translation>Nom ou identifiant</translation>
    </message>
    <message>
        <source>No list of who follows you was imported: it is not known who does.</source>
        <translation>La liste de vos abonnés n’a pas été importée&#xa0;: on ne sait pas qui vous suit.</translation>
    </message>
    <message>
        <source>No list of whom you follow was imported: some here you may follow already.</source>
        <translation>La liste de vos abonnements n’a pas été importée&#xa0;: vous suivez peut-être déjà certaines de ces personnes.</translation>
    </message>
    <message>
        <source>No list of whom you follow, nor of who follows you, was imported: some here you may follow already.</source>
        <translation>Aucune liste d’abonnements ni d’abonnés n’a été importée&#xa0;: vous suivez peut-être déjà certaines de ces personnes.</translation>
    </message>
    <message>
        <source>Nobody by that name</source>
        <translation>Personne de ce nom</translation>
    </message>
    <message>
        <source>Nobody new</source>
        <translation>Personne de nouveau</translation>
    </message>
    <message>
        <source>Nobody new today</source>
        <translation>Personne de nouveau aujourd’hui</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Voir le profil</translation>
    </message>
    <message>
        <source>People appear here after three contacts and a silence longer than usual.</source>
        <translation>On apparaît ici après trois contacts et un silence plus long que d’habitude.</translation>
    </message>
    <message>
        <source>People appear here when they write to you or share your topics.</source>
        <translation>On arrive ici en vous écrivant, ou en parlant des mêmes sujets que vous.</translation>
    </message>
    <message>
        <source>People you talked with, and have not for longer than usual. It restarts at the last real contact.</source>
        <translation>Des personnes avec qui vous échangiez, et plus depuis plus longtemps que d’habitude. Cela repart du dernier vrai contact.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>She wrote</source>
        <translation>Elle a écrit</translation>
    </message>
    <message>
        <source>She wrote to you {theirs}; you answered {ours}.</source>
        <translation>Elle vous a écrit {theirs}&#x202f;; vous avez répondu {ours}.</translation>
    </message>
    <message>
        <source>She wrote to you {times}; you never answered.</source>
        <translation>Elle vous a écrit {times}&#x202f;; vous n’avez jamais répondu.</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>Voir dans la file</translation>
    </message>
    <message>
        <source>To follow back</source>
        <translation>À suivre en retour</translation>
    </message>
    <message>
        <source>To keep in touch</source>
        <translation>Garder le contact</translation>
    </message>
    <message>
        <source>Try a part of the name, or of the handle.</source>
        <translation>Essayez une partie du nom, ou de l’identifiant.</translation>
    </message>
    <message>
        <source>What there is about her</source>
        <translation>Ce que l’on sait d’elle</translation>
    </message>
    <message>
        <source>Who wrote to you for the first time in the last two weeks.</source>
        <translation>Qui vous a écrit pour la première fois ces deux dernières semaines.</translation>
    </message>
    <message>
        <source>Whoever writes to you for the first time appears here.</source>
        <translation>Qui vous écrit pour la première fois apparaît ici.</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>Vous avez répondu</translation>
    </message>
    <message>
        <source>You are in touch</source>
        <translation>Le contact est gardé</translation>
    </message>
    <message>
        <source>You have not spoken to each other yet.</source>
        <translation>Vous ne vous êtes pas encore parlé.</translation>
    </message>
    <message>
        <source>You reached out {times}; she never wrote to you.</source>
        <translation>Vous lui avez fait signe {times}&#x202f;; elle ne vous a jamais écrit.</translation>
    </message>
    <message>
        <source>“{text}”: due {when}</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: à tenir le {when}</translation>
    </message>
    <message>
        <source>“{text}”: kept</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: tenue</translation>
    </message>
    <message>
        <source>“{text}”: was due {when}</source>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: à tenir le {when}, passée</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Day by day</source>
        <translation>Jour par jour</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30&#xa0;derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7&#xa0;derniers jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Show everything again</source>
        <translation>Tout montrer de nouveau</translation>
    </message>
    <message>
        <source>Texts and names are hidden</source>
        <translation>Les textes et les noms sont cachés</translation>
    </message>
    <message>
        <source>You can share your screen. Causerie listens on; notices say how much there is, never what or who.</source>
        <translation>Vous pouvez partager votre écran. Causerie reste à l’écoute&#xa0;; les notifications disent combien, jamais quoi ni qui.</translation>
    </message>
    <message>
        <source>{what} (F8)</source>
        <translation>{what} (F8)</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>A closing quotation mark stands here, but none opens before it.</source>
        <translation>Un guillemet se ferme ici, mais aucun ne s’ouvre avant.</translation>
    </message>
    <message>
        <source>A hashtag is one word of letters and digits.</source>
        <translation>Un hashtag est un seul mot, fait de lettres et de chiffres.</translation>
    </message>
    <message>
        <source>A parenthesis closes here, but none opens before it.</source>
        <translation>Une parenthèse se ferme ici, mais aucune ne s’ouvre avant.</translation>
    </message>
    <message numerus="yes">
        <source>A query holds %n characters at most.</source>
        <translation>
            <numerusform>Une requête tient en %n&#xa0;caractère au plus.</numerusform>
            <numerusform>Une requête tient en %n&#xa0;caractères au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>A word is missing here.</source>
        <translation>Il manque un mot ici.</translation>
    </message>
    <message numerus="yes">
        <source>NEAR allows %n words between at most.</source>
        <translation>
            <numerusform>NEAR admet au plus %n mot entre les deux.</numerusform>
            <numerusform>NEAR admet au plus %n mots entre les deux.</numerusform>
        </translation>
    </message>
    <message>
        <source>NEAR stands between two words or phrases, or several of them with OR in parentheses.</source>
        <translation>NEAR se place entre deux mots ou expressions, ou entre plusieurs reliés par OR dans des parenthèses.</translation>
    </message>
    <message>
        <source>Parentheses are nested too deeply here.</source>
        <translation>Trop de parenthèses imbriquées ici.</translation>
    </message>
    <message>
        <source>Something is missing after “{field}:”.</source>
        <translation>Il manque quelque chose après «&#xa0;{field}:&#xa0;».</translation>
    </message>
    <message>
        <source>The parenthesis that opens here is not closed.</source>
        <translation>La parenthèse qui s’ouvre ici n’est pas fermée.</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is not closed.</source>
        <translation>Le guillemet qui s’ouvre ici n’est pas fermé.</translation>
    </message>
    <message>
        <source>There is no letter or digit to look for here.</source>
        <translation>Il n’y a ici ni lettre ni chiffre à chercher.</translation>
    </message>
    <message>
        <source>“{field}:” is not known. There are from:, lang:, site: and network:.</source>
        <translation>«&#xa0;{field}:&#xa0;» n’existe pas. Il y a from:, lang:, site: et network:.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Below this, nothing waits for an answer</source>
        <translation>Plus bas, rien n’attend de réponse</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n&#xa0;en échec</numerusform>
            <numerusform>%n&#xa0;en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new notices (Ctrl+B)</source>
        <translation>
            <numerusform>%n&#xa0;nouvelle notification (Ctrl+B)</numerusform>
            <numerusform>%n&#xa0;nouvelles notifications (Ctrl+B)</numerusform>
        </translation>
    </message>
    <message>
        <source>All keys (F1)</source>
        <translation>Tous les raccourcis (F1)</translation>
    </message>
    <message>
        <source>All territories</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Answers are kept here. Listening resumes when you are back online.</source>
        <translation>Vos réponses sont gardées ici. L’écoute reprend dès que la connexion revient.</translation>
    </message>
    <message>
        <source>Answers are kept here. Listening resumes when you go online.</source>
        <translation>Vos réponses restent ici. L’écoute reprend quand vous repassez en ligne.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Relève</translation>
    </message>
    <message>
        <source>Choose a territory</source>
        <translation>Choisir un territoire</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communautés</translation>
    </message>
    <message>
        <source>Français or English</source>
        <translation>Français ou English</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Repasser en ligne</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>Last round {ago}</source>
        <translation>Dernière relève {ago}</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>Pas encore de relève</translation>
    </message>
    <message>
        <source>Notices (Ctrl+B)</source>
        <translation>Notifications (Ctrl+B)</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Response log</source>
        <translation>Journal des réponses</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Ça monte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Parties prenantes</translation>
    </message>
    <message>
        <source>Territories</source>
        <translation>Territoires</translation>
    </message>
    <message>
        <source>The listener is starting</source>
        <translation>L’écoute démarre</translation>
    </message>
    <message>
        <source>This Wi-Fi wants you to log in first: open any page in your browser.</source>
        <translation>Ce réseau Wi-Fi demande d’abord une connexion&#xa0;: ouvrez n’importe quelle page dans votre navigateur.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>À répondre</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Comprendre</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n answers are ready to post</source>
        <translation>
            <numerusform>%n réponse est prête à publier</numerusform>
            <numerusform>%n réponses sont prêtes à publier</numerusform>
        </translation>
    </message>
    <message>
        <source>Go through them</source>
        <translation>Les passer en revue</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%n mentions in the last hour, usually {usual} at this time</source>
        <translation>
            <numerusform>%n mention dans la dernière heure, d’habitude {usual} à ce moment</numerusform>
            <numerusform>%n mentions dans la dernière heure, d’habitude {usual} à ce moment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other accounts wrote the same words</source>
        <translation>
            <numerusform>%n&#xa0;autre compte a écrit mot pour mot la même chose</numerusform>
            <numerusform>%n&#xa0;autres comptes ont écrit mot pour mot la même chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in {time}, usually fewer than one</source>
        <translation>
            <numerusform>%n&#xa0;personne en {time}, d’habitude moins d’une</numerusform>
            <numerusform>%n&#xa0;personnes en {time}, d’habitude moins d’une</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people in {time}, usually {expected}</source>
        <translation>
            <numerusform>%n&#xa0;personne en {time}, d’habitude {expected}</numerusform>
            <numerusform>%n&#xa0;personnes en {time}, d’habitude {expected}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people joined in {time}</source>
        <translation>
            <numerusform>%n&#xa0;personne s’est jointe à la conversation en {time}</numerusform>
            <numerusform>%n&#xa0;personnes se sont jointes à la conversation en {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources carry it</source>
        <translation>
            <numerusform>%n&#xa0;source en parle</numerusform>
            <numerusform>%n&#xa0;sources en parlent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>une fois</numerusform>
            <numerusform>%n&#xa0;fois</numerusform>
        </translation>
    </message>
    <message>
        <source>A contest or giveaway: “{words}”</source>
        <translation>Un jeu-concours&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>A job offer or a search for staff: “{words}”</source>
        <translation>Une offre d’emploi ou un recrutement&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>An insult and no request: “{words}”</source>
        <translation>Une insulte, sans demande derrière&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>An offer as swindlers make it: “{words}”</source>
        <translation>Une offre comme en font les escrocs&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>At the heart of this territory: “{words}”</source>
        <translation>Au cœur de ce territoire&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Cut short, as automatic posts are</source>
        <translation>Coupé net, comme le sont les messages automatiques</translation>
    </message>
    <message>
        <source>First voice: {name}</source>
        <translation>Première voix&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Health or safety is at stake: “{words}”</source>
        <translation>La santé ou la sécurité est en jeu&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>It calls on %n accounts at once</source>
        <translation>
            <numerusform>Interpelle %n&#xa0;compte à la fois</numerusform>
            <numerusform>Interpelle %n&#xa0;comptes à la fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It carries %n hashtags</source>
        <translation>
            <numerusform>Aligne %n&#xa0;hashtag</numerusform>
            <numerusform>Aligne %n&#xa0;hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It crosses %n communities</source>
        <translation>
            <numerusform>Il traverse %n communauté</numerusform>
            <numerusform>Il traverse %n communautés</numerusform>
        </translation>
    </message>
    <message>
        <source>It ends the conversation: “{words}”</source>
        <translation>Clôt la conversation&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>It is about a service rendered: “{words}”</source>
        <translation>Parle d’un service rendu&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>It is said in %n languages</source>
        <translation>
            <numerusform>Dit en %n langue</numerusform>
            <numerusform>Dit en %n langues</numerusform>
        </translation>
    </message>
    <message>
        <source>It is sinking already</source>
        <translation>Ça retombe déjà</translation>
    </message>
    <message>
        <source>It is urgent: “{words}”</source>
        <translation>C’est urgent&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>It may become a legal matter: “{words}”</source>
        <translation>Peut tourner au juridique&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>It passes news on: “{words}”</source>
        <translation>Relaie une actualité&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>It promotes something: “{words}”</source>
        <translation>Fait de la promotion&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>It repeats another&apos;s words: “{words}”</source>
        <translation>Reprend les mots d’un autre&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Little more than a link</source>
        <translation>Un lien, et presque rien d’autre</translation>
    </message>
    <message>
        <source>Longer than you usually take: {time} of work</source>
        <translation>Plus longtemps que d’habitude chez vous&#xa0;: {time} ouvrées</translation>
    </message>
    <message>
        <source>Money is at stake: “{words}”</source>
        <translation>De l’argent est en jeu&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>No answer of yours heard for %n working days</source>
        <translation>
            <numerusform>Sans réponse de vous depuis %n jour ouvré</numerusform>
            <numerusform>Sans réponse de vous depuis %n jours ouvrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer of yours heard for %n working hours</source>
        <translation>
            <numerusform>Sans réponse de vous depuis %n heure ouvrée</numerusform>
            <numerusform>Sans réponse de vous depuis %n heures ouvrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Not heard here in the days before</source>
        <translation>Personne n’en parlait ici ces derniers jours</translation>
    </message>
    <message>
        <source>Nothing for {time}; usually something every {usual}</source>
        <translation>Rien depuis {time}&#xa0;; d’habitude un signe tous les {usual}</translation>
    </message>
    <message numerus="yes">
        <source>Of %n people she wrote to, {answered} wrote back</source>
        <translation>
            <numerusform>Réponses reçues&#xa0;: {answered}, pour %n&#xa0;personne contactée</numerusform>
            <numerusform>Réponses reçues&#xa0;: {answered}, pour %n&#xa0;personnes contactées</numerusform>
        </translation>
    </message>
    <message>
        <source>Of your people: {names}</source>
        <translation>Parmi les vôtres&#xa0;: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Of your people: {names} and %n more</source>
        <translation>
            <numerusform>Parmi les vôtres&#xa0;: {names} et %n autre</numerusform>
            <numerusform>Parmi les vôtres&#xa0;: {names} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Only you spoke here</source>
        <translation>Personne d’autre que vous n’a parlé ici</translation>
    </message>
    <message>
        <source>Perhaps no person behind the account: {sign}</source>
        <translation>Peut-être personne derrière ce compte&#xa0;: {sign}</translation>
    </message>
    <message>
        <source>Said for a laugh: “{words}”</source>
        <translation>Dit pour rire&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Sensitive (“{word}”): check with PR first</source>
        <translation>Sensible («&#xa0;{word}&#xa0;»)&#xa0;: voir d’abord avec les relations presse</translation>
    </message>
    <message>
        <source>She answers what you said</source>
        <translation>Répond à ce que vous avez dit</translation>
    </message>
    <message>
        <source>She asks a question: “{words}”</source>
        <translation>Pose une question&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She asks for help: “{words}”</source>
        <translation>Demande de l’aide&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She follows you</source>
        <translation>Vous suit</translation>
    </message>
    <message>
        <source>She gives a number, a date or a reference: “{words}”</source>
        <translation>Donne un chiffre, une date ou une référence&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She has a problem: “{words}”</source>
        <translation>A un problème&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She is angry or disappointed: “{words}”</source>
        <translation>En colère, ou déçue&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She may leave: “{words}”</source>
        <translation>Pourrait vous quitter&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She recommends you to somebody: “{words}”</source>
        <translation>Vous recommande à quelqu’un&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She says how long it lasts: “{words}”</source>
        <translation>Dit depuis quand ça dure&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She speaks to somebody, perhaps to you: “{words}”</source>
        <translation>S’adresse à quelqu’un, peut-être à vous&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She speaks to you</source>
        <translation>S’adresse à vous</translation>
    </message>
    <message>
        <source>She speaks well of you: “{words}”</source>
        <translation>Dit du bien de vous&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She stands up for you: “{words}”</source>
        <translation>Prend votre défense&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She tells her own case: “{words}”</source>
        <translation>Raconte ce qui lui arrive&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>She took the time to explain (%n words)</source>
        <translation>
            <numerusform>A pris le temps d’expliquer (%n&#xa0;mot)</numerusform>
            <numerusform>A pris le temps d’expliquer (%n&#xa0;mots)</numerusform>
        </translation>
    </message>
    <message>
        <source>She tried elsewhere without an answer: “{words}”</source>
        <translation>A déjà demandé, sans réponse&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>She writes to you again after your answer</source>
        <translation>Vous écrit de nouveau après votre réponse</translation>
    </message>
    <message>
        <source>She writes to you for the first time</source>
        <translation>Vous écrit pour la première fois</translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times since {when}; you answered {answered}</source>
        <translation>
            <numerusform>Vous a écrit une fois, le {when}&#x202f;; vous avez répondu {answered}</numerusform>
            <numerusform>Vous a écrit %n&#xa0;fois depuis le {when}&#x202f;; vous avez répondu {answered}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times since {when}; you never answered</source>
        <translation>
            <numerusform>Vous a écrit une fois, le {when}&#x202f;; vous n’avez jamais répondu</numerusform>
            <numerusform>Vous a écrit %n&#xa0;fois depuis le {when}&#x202f;; vous n’avez jamais répondu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times; you answered {answered}</source>
        <translation>
            <numerusform>Vous a écrit une fois&#x202f;; vous avez répondu {answered}</numerusform>
            <numerusform>Vous a écrit %n&#xa0;fois&#x202f;; vous avez répondu {answered}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>She wrote to you %n times; you never answered</source>
        <translation>
            <numerusform>Vous a écrit %n&#xa0;fois&#x202f;; vous n’avez jamais répondu</numerusform>
            <numerusform>Vous a écrit %n&#xa0;fois&#x202f;; vous n’avez jamais répondu</numerusform>
        </translation>
    </message>
    <message>
        <source>She wrote to you for the first time {time} ago</source>
        <translation>Vous a écrit pour la première fois il y a {time}</translation>
    </message>
    <message numerus="yes">
        <source>She wrote within the last %n days</source>
        <translation>
            <numerusform>A écrit il y a moins de %n&#xa0;jour</numerusform>
            <numerusform>A écrit il y a moins de %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody vulnerable is concerned: “{words}”</source>
        <translation>Concerne une personne fragile&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Thanks that deserve a human word: “{words}”</source>
        <translation>Un merci qui mérite un mot humain&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>The press or an elected person: “{words}”</source>
        <translation>La presse ou un élu&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>There seems to be a person behind the account: {sign}</source>
        <translation>Sans doute une vraie personne&#xa0;: {sign}</translation>
    </message>
    <message>
        <source>Worth reading: nobody waits for an answer here</source>
        <translation>À lire&#xa0;: personne n’attend de réponse ici</translation>
    </message>
    <message>
        <source>You already spoke in it</source>
        <translation>Vous y avez déjà pris la parole</translation>
    </message>
    <message>
        <source>You answered already</source>
        <translation>Vous avez déjà répondu</translation>
    </message>
    <message>
        <source>You are not in it yet</source>
        <translation>Vous n’y êtes pas encore</translation>
    </message>
    <message>
        <source>You both speak about {topics}</source>
        <translation>Sujets en commun&#xa0;: {topics}</translation>
    </message>
    <message numerus="yes">
        <source>You both talk with %n people</source>
        <translation>
            <numerusform>%n&#xa0;interlocuteur en commun</numerusform>
            <numerusform>%n&#xa0;interlocuteurs en commun</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not answered yet</source>
        <translation>Vous n’avez pas encore répondu</translation>
    </message>
    <message>
        <source>You promised to come back here by {moment}</source>
        <translation>Vous avez promis de revenir ici au plus tard le {moment}</translation>
    </message>
    <message numerus="yes">
        <source>You talk with each other: she answered you %n times</source>
        <translation>
            <numerusform>Vous échangez&#xa0;: elle vous a répondu une fois</numerusform>
            <numerusform>Vous échangez&#xa0;: elle vous a répondu %n&#xa0;fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You were in touch %n times</source>
        <translation>
            <numerusform>Vous avez été en contact %n fois</numerusform>
            <numerusform>Vous avez été en contact %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it follows %n accounts</source>
        <translation>
            <numerusform>suit %n&#xa0;compte</numerusform>
            <numerusform>suit %n&#xa0;comptes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it follows as many as a person can read (%n)</source>
        <translation>
            <numerusform>suit autant de comptes qu’on peut en lire (%n)</numerusform>
            <numerusform>suit autant de comptes qu’on peut en lire (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it posts %n times a day</source>
        <translation>
            <numerusform>publie %n&#xa0;fois par jour</numerusform>
            <numerusform>publie %n&#xa0;fois par jour</numerusform>
        </translation>
    </message>
    <message>
        <source>it posts and hardly ever likes what others say</source>
        <translation>publie, mais n’aime presque jamais ce que disent les autres</translation>
    </message>
    <message>
        <source>most of what the account says is promotion</source>
        <translation>ce compte fait surtout de la promotion</translation>
    </message>
    <message numerus="yes">
        <source>she liked %n posts of others</source>
        <translation>
            <numerusform>a aimé %n&#xa0;publication d’autres personnes</numerusform>
            <numerusform>a aimé %n&#xa0;publications d’autres personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>she likes what others say</source>
        <translation>aime ce que disent les autres</translation>
    </message>
    <message>
        <source>she says where she lives</source>
        <translation>dit où elle vit</translation>
    </message>
    <message>
        <source>the account calls itself automatic: “{words}”</source>
        <translation>ce compte se dit automatique&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>the account has existed for %n days</source>
        <translation>
            <numerusform>ce compte existe depuis %n&#xa0;jour</numerusform>
            <numerusform>ce compte existe depuis %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>the account says the same words over and over</source>
        <translation>ce compte répète toujours la même chose</translation>
    </message>
    <message>
        <source>the network has verified who she is</source>
        <translation>le réseau a vérifié son identité</translation>
    </message>
    <message>
        <source>{name} is in your group “{group}”</source>
        <translation>{name} fait partie de votre groupe «&#xa0;{group}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Remind</name>
    <message>
        <source>Choose a day and time…</source>
        <translation>Choisir le jour et l’heure…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Even if they write, not before</source>
        <translation>Pas avant, même si l’on y écrit</translation>
    </message>
    <message numerus="yes">
        <source>In %n days, 9:00</source>
        <translation>
            <numerusform>Dans %n&#xa0;jour, à 9&#xa0;h</numerusform>
            <numerusform>Dans %n&#xa0;jours, à 9&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>Dans 1&#xa0;heure</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Monday, 9:00</source>
        <translation>Lundi à 9&#xa0;h</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation>Me le rappeler</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>Ce moment est passé.</translation>
    </message>
    <message>
        <source>This evening, 18:00</source>
        <translation>Ce soir à 18&#xa0;h</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Tomorrow, 9:00</source>
        <translation>Demain à 9&#xa0;h</translation>
    </message>
    <message>
        <source>When somebody writes there</source>
        <translation>Quand quelqu’un y écrira</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Acts a day</source>
        <translation>Actions par jour</translation>
    </message>
    <message>
        <source>From {since} to {until}</source>
        <translation>Du {since} au {until}</translation>
    </message>
    <message>
        <source>Mention and answer</source>
        <translation>Mention et réponse</translation>
    </message>
    <message>
        <source>Response log</source>
        <translation>Journal des réponses</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>La plus récente est listée.</numerusform>
            <numerusform>Les %n plus récentes sont listées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Intention</translation>
    </message>
    <message>
        <source>{source}: mentions may be missing between {after} and {before}.</source>
        <translation>{source}&#xa0;: des messages manquent peut-être entre le {after} et le {before}.</translation>
    </message>
</context>
<context>
    <name>Same</name>
    <message>
        <source>@{handle} on both networks</source>
        <translation>@{handle} sur les deux réseaux</translation>
    </message>
    <message>
        <source>One names the other&apos;s address: {address}</source>
        <translation>L’un donne l’adresse de l’autre&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>La même personne&#xa0;?</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>{name} on both, and the same site: {site}</source>
        <translation>{name} des deux côtés, et le même site&#xa0;: {site}</translation>
    </message>
    <message>
        <source>{name} was merged into this person</source>
        <translation>{name} a été fusionné avec cette personne</translation>
    </message>
    <message>
        <source>{name}: {because}</source>
        <translation>{name}&#xa0;: {because}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n&#xa0;mention</numerusform>
            <numerusform>%n&#xa0;mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Déjà répondu</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>In every conversation, answered or put away too: what was said, who said it, and where.</source>
        <translation>Dans toutes les conversations, même répondues ou rangées&#xa0;: ce qui a été dit, par qui et où.</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nothing that was heard fits “{query}”.</source>
        <translation>Rien de ce qui a été entendu ne correspond à «&#xa0;{query}&#xa0;».</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Rangée</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>À plus tard</translation>
    </message>
    <message>
        <source>Search all that was heard</source>
        <translation>Chercher dans tout ce qui a été entendu</translation>
    </message>
    <message>
        <source>Search for “{query}”</source>
        <translation>Chercher «&#xa0;{query}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n mentions; scroll for more</source>
        <translation>
            <numerusform>La mention la plus récente&#xa0;; faites défiler pour la suite</numerusform>
            <numerusform>Les %n&#xa0;mentions les plus récentes&#xa0;; faites défiler pour la suite</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Words, a name, from:, lang:, site:…</source>
        <translation>Des mots, un nom, from:, lang:, site:…</translation>
    </message>
    <message>
        <source>Words, a “phrase”, #tag, @account, -word; from:, lang:, site:, network:. The newest comes first.</source>
        <translation>Des mots, une «&#xa0;expression&#xa0;», #mot-dièse, @compte, -mot&#xa0;; from:, lang:, site:, network:. Du plus récent au plus ancien.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>De vous</translation>
    </message>
    <message>
        <source>{name}, {source}, {age}. {text}</source>
        <translation>{name}, {source}, {age}. {text}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>At most once in five minutes; the bell lists what was told.</source>
        <translation>Au plus une fois toutes les cinq minutes&#xa0;; la cloche garde ce qui a été signalé.</translation>
    </message>
    <message>
        <source>Closing the window hides it, where the system has a tray; Ctrl+Q ends it.</source>
        <translation>Fermer la fenêtre la cache, là où le système a une zone de notification&#xa0;; Ctrl+Q la quitte.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Days of quiet hours</source>
        <translation>Jours des heures calmes</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <translation>Par défaut&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Do not disturb until</source>
        <translation>Ne pas déranger jusqu’à</translation>
    </message>
    <message>
        <source>Earlier than the beginning means the next day.</source>
        <translation>Plus tôt que le début veut dire le lendemain.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Everything drawn grows with it.</source>
        <translation>Tout ce qui est affiché grandit avec lui.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Ven</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuer dans la zone de notification</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys of your own, by command: snooze = &quot;Alt+T&quot;</source>
        <translation>Vos propres touches, par commande&#xa0;: snooze = &quot;Alt+T&quot;</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Excepter…</translation>
    </message>
    <message>
        <source>Leave somebody out with the palette, while she is on the screen under To answer.</source>
        <translation>Exceptez quelqu’un par la palette, quand cette personne est à l’écran dans À répondre.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>Claires ou sombres.</translation>
    </message>
    <message>
        <source>Misspelt words of an answer in French or English get dots; nothing leaves this machine.</source>
        <translation>Les mots mal écrits d’une réponse en français ou en anglais sont soulignés en pointillé&#xa0;; rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Lun</translation>
    </message>
    <message>
        <source>No setting holds “{text}”</source>
        <translation>Aucun réglage ne contient «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing is told before; it is then told in one sentence.</source>
        <translation>Rien n’est signalé avant&#xa0;; tout l’est ensuite en une phrase.</translation>
    </message>
    <message>
        <source>Nothing is told of them; they stay in the lists.</source>
        <translation>Rien n’en est signalé&#xa0;; ils restent dans les listes.</translation>
    </message>
    <message>
        <source>Nothing is told of what stands in the list for such a reason first.</source>
        <translation>Rien n’est signalé de ce qui est dans la liste d’abord pour une telle raison.</translation>
    </message>
    <message>
        <source>Nothing is told of what they carry.</source>
        <translation>Rien n’est signalé de ce qu’elles apportent.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>On the clock of this machine.</source>
        <translation>À l’heure de cette machine.</translation>
    </message>
    <message>
        <source>On which days they begin.</source>
        <translation>Les jours où elles commencent.</translation>
    </message>
    <message>
        <source>People left out</source>
        <translation>Personnes exceptées</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Appuyez sur une touche…</translation>
    </message>
    <message>
        <source>Press this, then the key you want; Backspace for none</source>
        <translation>Appuyez ici, puis sur la touche voulue&#xa0;; Retour arrière pour aucune</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Au calme à partir de</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Au calme jusqu’à</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Le relire</translation>
    </message>
    <message>
        <source>Reasons left out</source>
        <translation>Raisons exceptées</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvements réduits</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sam</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Voir tous les réglages</translation>
    </message>
    <message>
        <source>Sources left out</source>
        <translation>Sources exceptées</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>La reprendre</translation>
    </message>
    <message>
        <source>Tell me of what deserves an answer</source>
        <translation>Me signaler ce qui mérite une réponse</translation>
    </message>
    <message>
        <source>Tell me of {name} again</source>
        <translation>Me signaler de nouveau {name}</translation>
    </message>
    <message>
        <source>Territories left out</source>
        <translation>Territoires exceptés</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The settings of Causerie. What you change here counts the next time its window is in front.</source>
        <translation>Les réglages de Causerie. Ce que vous changez ici compte dès que sa fenêtre revient au premier plan.</translation>
    </message>
    <message>
        <source>The text cursor does not blink; menus and hints appear at once.</source>
        <translation>Le curseur ne clignote pas&#xa0;; les menus et les bulles apparaissent d’un coup.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Jeu</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>What comes then is held, and told in one sentence when they end.</source>
        <translation>Ce qui arrive alors est retenu, et signalé en une phrase quand elles finissent.</translation>
    </message>
    <message>
        <source>What the window speaks. It changes at once.</source>
        <translation>Ce que parle la fenêtre. Elle en change aussitôt.</translation>
    </message>
    <message>
        <source>What you choose counts at once. It is kept in {path}, which you can also edit.</source>
        <translation>Ce que vous choisissez compte aussitôt. C’est gardé dans {path}, que vous pouvez aussi modifier.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>a date and time like 2026-11-27T08:00:00; left out for none</source>
        <translation>une date et une heure comme 2026-11-27T08:00:00&#xa0;; rien pour aucune</translation>
    </message>
    <message>
        <source>a list like [&quot;monday&quot;, &quot;tuesday&quot;]</source>
        <translation>une liste comme [&quot;monday&quot;, &quot;tuesday&quot;]</translation>
    </message>
    <message>
        <source>a list of names of reasons, like [&quot;thanks&quot;, &quot;press&quot;]</source>
        <translation>une liste de noms de raisons, comme [&quot;thanks&quot;, &quot;press&quot;]</translation>
    </message>
    <message>
        <source>a list of numbers of people, as `causerie people` prints them</source>
        <translation>une liste de numéros de personnes, comme les donne `causerie people`</translation>
    </message>
    <message>
        <source>a list of numbers of territories</source>
        <translation>une liste de numéros de territoires</translation>
    </message>
    <message>
        <source>a list of titles of sources</source>
        <translation>une liste de titres de sources</translation>
    </message>
    <message>
        <source>a time like &quot;19:00&quot;</source>
        <translation>une heure comme &quot;19:00&quot;</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>for an hour</source>
        <translation>pendant une heure</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message>
        <source>it has to be a date and time like 2026-11-27T08:00:00.</source>
        <translation>il faut une date et une heure comme 2026-11-27T08:00:00.</translation>
    </message>
    <message>
        <source>it has to be a key like &quot;Alt+T&quot;, or a list of them.</source>
        <translation>il faut une touche comme &quot;Alt+T&quot;, ou une liste de touches.</translation>
    </message>
    <message>
        <source>it has to be a list of days: {names}.</source>
        <translation>il faut une liste de jours&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>it has to be a list of texts.</source>
        <translation>il faut une liste de textes.</translation>
    </message>
    <message>
        <source>it has to be a list of whole numbers.</source>
        <translation>il faut une liste de nombres entiers.</translation>
    </message>
    <message>
        <source>it has to be a time like &quot;19:00&quot;.</source>
        <translation>il faut une heure comme &quot;19:00&quot;.</translation>
    </message>
    <message>
        <source>it has to be a whole number from {least} to {most}.</source>
        <translation>il faut un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>it has to be one of {names}.</source>
        <translation>il faut l’un de {names}.</translation>
    </message>
    <message>
        <source>it has to be true or false.</source>
        <translation>il faut true ou false.</translation>
    </message>
    <message>
        <source>it is nested too deeply.</source>
        <translation>il est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>it is not written in UTF-8.</source>
        <translation>il n’est pas écrit en UTF-8.</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>il est trop grand.</translation>
    </message>
    <message>
        <source>its last line is not complete.</source>
        <translation>sa dernière ligne n’est pas complète.</translation>
    </message>
    <message>
        <source>line {line} is not understood from its character {column} on.</source>
        <translation>la ligne {line} n’est pas comprise à partir de son caractère {column}.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>aucun jour</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>none left out</source>
        <translation>aucune exception</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>l’un de {names}</translation>
    </message>
    <message>
        <source>settings.toml cannot be read, so everything has its default: {why}</source>
        <translation>settings.toml ne peut pas être lu, tout prend donc sa valeur par défaut&#xa0;: {why}</translation>
    </message>
    <message>
        <source>settings.toml cannot be written ({why}): your choice holds until you close.</source>
        <translation>settings.toml ne peut pas être écrit ({why})&#xa0;: votre choix vaut jusqu’à la fermeture.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>until tomorrow, 08:00</source>
        <translation>jusqu’à demain, 08:00</translation>
    </message>
    <message>
        <source>{name} has to be a table: [{name}].</source>
        <translation>{name} doit être une table&#xa0;: [{name}].</translation>
    </message>
    <message>
        <source>{name} is no setting. Did you mean {meant}?</source>
        <translation>{name} n’est pas un réglage. Vouliez-vous dire {meant}&#xa0;?</translation>
    </message>
    <message>
        <source>{name} is no setting; it is left as it is.</source>
        <translation>{name} n’est pas un réglage&#xa0;; il est laissé tel quel.</translation>
    </message>
    <message>
        <source>{name} is not taken: {why}</source>
        <translation>{name} n’est pas pris&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{name} is not taken: “{key}” does “{what}” already.</source>
        <translation>{name} n’est pas pris&#xa0;: «&#xa0;{key}&#xa0;» fait déjà «&#xa0;{what}&#xa0;».</translation>
    </message>
    <message>
        <source>{name}: back to its own key</source>
        <translation>{name}&#xa0;: revenir à sa touche d’origine</translation>
    </message>
    <message>
        <source>{name}: back to {value}</source>
        <translation>{name}&#xa0;: revenir à {value}</translation>
    </message>
    <message>
        <source>{name}: {allowed}. Default: {default}.</source>
        <translation>{name}&#xa0;: {allowed}. Par défaut&#xa0;: {default}.</translation>
    </message>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>“{key}” already does this: {what}</source>
        <translation>«&#xa0;{key}&#xa0;» fait déjà ceci&#xa0;: {what}</translation>
    </message>
    <message>
        <source>“{key}” is no key.</source>
        <translation>«&#xa0;{key}&#xa0;» n’est pas une touche.</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message numerus="yes">
        <source>%n of your answers got an answer</source>
        <translation>
            <numerusform>%n&#xa0;de vos réponses a eu une suite</numerusform>
            <numerusform>%n&#xa0;de vos réponses ont eu une suite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are due</source>
        <translation>
            <numerusform>%n&#xa0;promesse à tenir</numerusform>
            <numerusform>%n&#xa0;promesses à tenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>dont %n&#xa0;à répondre</numerusform>
            <numerusform>dont %n&#xa0;à répondre</numerusform>
        </translation>
    </message>
    <message>
        <source>Since {when}: {what}.</source>
        <translation>Depuis {when}&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>others wrote in %n conversations</source>
        <translation>
            <numerusform>du nouveau dans %n&#xa0;conversation</numerusform>
            <numerusform>du nouveau dans %n&#xa0;conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>{came}, {waiting}</source>
        <translation>{came}, {waiting}</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}&#xa0;; {other}</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>{time} yesterday</source>
        <translation>hier {time}</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>A beginning, not an answer: {first}, {name}, {handle} and {voice} are filled in. Any other {blank} or [..] stays open until you fill it.</source>
        <translation>Un début, pas une réponse&#xa0;: {first}, {name}, {handle} et {voice} sont remplis. Tout autre {blank} ou [..] reste à compléter par vous.</translation>
    </message>
    <message>
        <source>A snippet needs a name and a text.</source>
        <translation>Une réponse type a besoin d’un nom et d’un texte.</translation>
    </message>
    <message>
        <source>Bring “{name}” back</source>
        <translation>Rétablir «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>Modifier «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Hello {first_name}, …</source>
        <translation>Bonjour {first_name}, …</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Son texte</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>Nouvelle réponse type</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Retirer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>What worked here, for something like it</source>
        <translation>Ce qui a marché ici, pour quelque chose de semblable</translation>
    </message>
    <message>
        <source>“{answer}” To {name}, {when}</source>
        <translation>«&#xa0;{answer}&#xa0;» À {name}, {when}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>%n acts</source>
        <translation>
            <numerusform>%n&#xa0;action</numerusform>
            <numerusform>%n&#xa0;actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n&#xa0;mention</numerusform>
            <numerusform>%n&#xa0;mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in 30 days</source>
        <translation>
            <numerusform>%n&#xa0;mention en 30 jours</numerusform>
            <numerusform>%n&#xa0;mentions en 30 jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in 30 days, and not one act: pause it?</source>
        <translation>
            <numerusform>%n&#xa0;mention en 30 jours, et aucune action&#xa0;: la suspendre&#xa0;?</numerusform>
            <numerusform>%n&#xa0;mentions en 30 jours, et aucune action&#xa0;: la suspendre&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in {days} days, {acts}</source>
        <translation>
            <numerusform>%n&#xa0;mention en {days} jours, {acts}</numerusform>
            <numerusform>%n&#xa0;mentions en {days} jours, {acts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources selected</source>
        <translation>
            <numerusform>%n&#xa0;source choisie</numerusform>
            <numerusform>%n&#xa0;sources choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>A source is the address of a feed, an export file, or a folder of them.</source>
        <translation>Une source, c’est l’adresse d’un flux, un fichier d’export, ou un dossier qui en contient.</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>À propos de cette source</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>At its own pace</source>
        <translation>À son rythme</translation>
    </message>
    <message>
        <source>At several paces</source>
        <translation>Plusieurs rythmes</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By network</source>
        <translation>Par réseau</translation>
    </message>
    <message>
        <source>By territory</source>
        <translation>Par territoire</translation>
    </message>
    <message>
        <source>Check all now</source>
        <translation>Tout relever</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Relever</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Every {duration}</source>
        <translation>Toutes les {duration}</translation>
    </message>
    <message>
        <source>Export the feeds as a list (OPML)</source>
        <translation>Exporter les flux dans une liste (OPML)</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>En panne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparues</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Hashtag only</source>
        <translation>Hashtag seul</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Entend</translation>
    </message>
    <message>
        <source>Hears more</source>
        <translation>Pour en entendre plus</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>Import a list of feeds (OPML)</source>
        <translation>Importer une liste de flux (OPML)</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>It cannot be read ({detail}).</source>
        <translation>Le fichier ne peut pas être lu ({detail}).</translation>
    </message>
    <message>
        <source>Its author&apos;s own posts only: no mentions arrive here</source>
        <translation>Son auteur seul&#xa0;: aucune mention n’arrive ici</translation>
    </message>
    <message>
        <source>Its hashtag only: a mention without it does not arrive</source>
        <translation>Son hashtag seul&#xa0;: sans lui, pas de mention</translation>
    </message>
    <message>
        <source>Its server says that it moved to {address}. This is taken up once it has lasted.</source>
        <translation>Son serveur annonce un déménagement vers {address}. Il sera suivi s’il se confirme.</translation>
    </message>
    <message>
        <source>Last new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Relevée</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Mentions by others arrive here.</source>
        <translation>Les mentions faites par d’autres arrivent ici.</translation>
    </message>
    <message>
        <source>Mentions may be missing between {after} and {before}.</source>
        <translation>Des mentions manquent peut-être entre le {after} et le {before}.</translation>
    </message>
    <message>
        <source>Most mentions first</source>
        <translation>Les plus bavardes</translation>
    </message>
    <message>
        <source>Most pressing first</source>
        <translation>Urgentes d’abord</translation>
    </message>
    <message>
        <source>Moved by its server from {address} on {moment}.</source>
        <translation>Déplacée par son serveur depuis {address}, le {moment}.</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Nom de la source</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Never acted on</source>
        <translation>Sans action</translation>
    </message>
    <message>
        <source>Newest mention first</source>
        <translation>Mention la plus récente</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prochaine</translation>
    </message>
    <message>
        <source>Next try first</source>
        <translation>Prochain relevé</translation>
    </message>
    <message>
        <source>No file in {path} is an export that Causerie knows: {names}. {why}</source>
        <translation>Aucun fichier de {path} n’est un export que Causerie connaît&#xa0;: {names}. {why}</translation>
    </message>
    <message>
        <source>No mentions</source>
        <translation>Sans mentions</translation>
    </message>
    <message>
        <source>No server called {host} was found. Check the address, then your connection.</source>
        <translation>Aucun serveur {host} n’a été trouvé. Vérifiez l’adresse, puis votre connexion.</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Aucune source ne correspond</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Pas encore de source</translation>
    </message>
    <message>
        <source>No territory</source>
        <translation>Aucun territoire</translation>
    </message>
    <message>
        <source>None of your sources is like that.</source>
        <translation>Aucune de vos sources n’est dans ce cas.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore relevée</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not read in {path}: {names}. {why}</source>
        <translation>Non lu dans {path}&#xa0;: {names}. {why}</translation>
    </message>
    <message>
        <source>Nothing in {path} could be kept. Row {row}: {reason}</source>
        <translation>Rien n’a pu être repris de {path}. Ligne {row}&#xa0;: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Nothing new for %n days</source>
        <translation>
            <numerusform>Rien de nouveau depuis&#xa0;%n&#xa0;jour</numerusform>
            <numerusform>Rien de nouveau depuis&#xa0;%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that could be answered arrives here</source>
        <translation>Rien à quoi répondre n’arrive ici</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>Rien à répondre</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Own posts only</source>
        <translation>Son auteur seul</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Reading this feed brought its reader down, and a new one was started; the other sources go on. If it happens each time, the feed is faulty: tell its publisher.</source>
        <translation>Ce flux a fait tomber son lecteur&#x202f;; un autre a pris le relais, et les autres sources continuent. Si cela se répète, le flux est défectueux&#xa0;: prévenez son éditeur.</translation>
    </message>
    <message>
        <source>Reading this feed failed: something in it is too large or too odd. It is tried again at the next round; if it goes on, report the address to us.</source>
        <translation>La lecture de ce flux a échoué&#xa0;: quelque chose y est trop gros ou trop étrange. Nouvel essai à la prochaine relève&#x202f;; si cela continue, signalez-nous l’adresse.</translation>
    </message>
    <message>
        <source>Reading this feed took longer than {seconds} s and was stopped; the other sources go on. If it happens each time, the feed is faulty: tell its publisher.</source>
        <translation>La lecture de ce flux a dépassé {seconds}&#xa0;s et a été arrêtée&#x202f;; les autres sources continuent. Si cela se répète, le flux est défectueux&#xa0;: prévenez son éditeur.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n sources?</source>
        <translation>
            <numerusform>Retirer&#xa0;%n&#xa0;source&#xa0;?</numerusform>
            <numerusform>Retirer&#xa0;%n&#xa0;sources&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Several territories</source>
        <translation>Plusieurs territoires</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muettes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>Territoire</translation>
    </message>
    <message>
        <source>The answer was empty. Open the address in a browser to see whether the feed still exists.</source>
        <translation>La réponse était vide. Ouvrez l’adresse dans un navigateur pour voir si le flux existe encore.</translation>
    </message>
    <message>
        <source>The security certificate of {host} cannot be trusted, so Causerie does not read it. Tell whoever runs the site.</source>
        <translation>Le certificat de sécurité de {host} n’est pas digne de confiance&#xa0;: Causerie ne lit pas ce site. Prévenez ses responsables.</translation>
    </message>
    <message>
        <source>This Wi-Fi answers with its login page: nothing was changed. Log in with your browser, then check again.</source>
        <translation>Ce Wi-Fi répond par sa page de connexion&#xa0;: rien n’a été modifié. Connectez-vous avec votre navigateur, puis relevez à nouveau.</translation>
    </message>
    <message>
        <source>This document defines entities of its own, a way of attacking readers, so it was not read. Ask its publisher for a feed without them.</source>
        <translation>Ce document définit ses propres entités, une façon connue d’attaquer les lecteurs&#xa0;: il n’a pas été lu. Demandez à son éditeur un flux sans entités.</translation>
    </message>
    <message>
        <source>This feed is damaged and nothing in it can be read. If the next tries fail too, tell its publisher.</source>
        <translation>Ce flux est abîmé, rien n’y est lisible. Si les prochains essais échouent aussi, prévenez son éditeur.</translation>
    </message>
    <message>
        <source>This feed sends us on to a private address, {host}. If it is a machine of yours, make it a source of its own.</source>
        <translation>Ce flux renvoie vers une adresse privée, {host}. Si c’est une de vos machines, faites-en une source à part.</translation>
    </message>
    <message>
        <source>This is JSON data, but not a JSON Feed. Check that the address is that of the feed.</source>
        <translation>C’est du JSON, mais pas un flux JSON Feed. Vérifiez que l’adresse est bien celle du flux.</translation>
    </message>
    <message>
        <source>This is a list of subscriptions (OPML), not a feed. Import it as a list of sources.</source>
        <translation>C’est une liste d’abonnements (OPML), pas un flux. Importez-la comme liste de sources.</translation>
    </message>
    <message>
        <source>This is a picture, a document or an archive, not a feed. Check the address.</source>
        <translation>C’est une image, un document ou une archive, pas un flux. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed. It has feeds, listen to one of them instead: {feeds}</source>
        <translation>C’est une page web, pas un flux. Elle a des flux, écoutez plutôt l’un d’eux&#xa0;: {feeds}</translation>
    </message>
    <message>
        <source>This is a web page, not a feed. Look on it for an RSS or Atom address, and add that instead.</source>
        <translation>C’est une page web, pas un flux. Cherchez-y une adresse RSS ou Atom, et ajoutez plutôt celle-là.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed. The page names its feed: add {feeds} instead.</source>
        <translation>C’est une page web, pas un flux. Elle indique le sien&#xa0;: ajoutez plutôt {feeds}.</translation>
    </message>
    <message>
        <source>This is an XML document (&lt;{root}&gt;), but not a feed. Check that the address is that of the feed.</source>
        <translation>C’est un document XML (&lt;{root}&gt;), mais pas un flux. Vérifiez que l’adresse est bien celle du flux.</translation>
    </message>
    <message>
        <source>This is plain text, not a feed. Check the address.</source>
        <translation>C’est du texte brut, pas un flux. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>This machine seems to be offline: nothing was changed. Causerie tries again by itself.</source>
        <translation>Cette machine semble hors ligne&#xa0;: rien n’a été modifié. Causerie réessaiera de lui-même.</translation>
    </message>
    <message>
        <source>Tried again {when}.</source>
        <translation>Nouvel essai {when}.</translation>
    </message>
    <message>
        <source>What answers at {host} does not speak HTTP as it should. Check the address of the source.</source>
        <translation>Ce qui répond sur {host} ne parle pas HTTP comme il faut. Vérifiez l’adresse de la source.</translation>
    </message>
    <message>
        <source>What can arrive from it is not known: look whether people answer there.</source>
        <translation>On ne sait pas ce qui peut en arriver&#xa0;: regardez si l’on s’y répond.</translation>
    </message>
    <message>
        <source>What it hears</source>
        <translation>Ce qu’elle entend</translation>
    </message>
    <message>
        <source>With tokens and passwords hidden</source>
        <translation>Jetons et mots de passe masqués</translation>
    </message>
    <message>
        <source>With tokens and passwords, for yourself alone</source>
        <translation>Avec jetons et mots de passe, pour vous seul</translation>
    </message>
    <message>
        <source>heard {duration} after publication</source>
        <translation>entendu {duration} après la publication</translation>
    </message>
    <message numerus="yes">
        <source>{error} Failed %n times in a row.</source>
        <translation>
            <numerusform>{error} Un échec.</numerusform>
            <numerusform>{error}&#xa0;%n&#xa0;échecs de suite.</numerusform>
        </translation>
    </message>
    <message>
        <source>{error} It is asked no more: remove it?</source>
        <translation>{error} Elle n’est plus relevée&#xa0;: la retirer&#xa0;?</translation>
    </message>
    <message>
        <source>{host} asked for fewer requests: its sources now take turns, a minute apart. Nothing to do.</source>
        <translation>{host} a demandé moins de requêtes&#xa0;: ses sources passent à tour de rôle, à une minute d’intervalle. Rien à faire.</translation>
    </message>
    <message>
        <source>{host} asks for a password or a valid token ({status}). Check the address of the source.</source>
        <translation>{host} demande un mot de passe ou un jeton valide ({status}). Vérifiez l’adresse de la source.</translation>
    </message>
    <message>
        <source>{host} asks us to come less often ({status}). Causerie waits and tries again by itself.</source>
        <translation>{host} demande de passer moins souvent ({status}). Causerie patiente et réessaie d’elle-même.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer. Causerie will try again by itself.</source>
        <translation>{host} s’est interrompu au milieu de sa réponse. Causerie réessaiera d’elle-même.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Causerie will try again; check your connection if others fail too.</source>
        <translation>{host} est injoignable. Causerie réessaiera&#x202f;; si d’autres échouent aussi, vérifiez votre connexion.</translation>
    </message>
    <message>
        <source>{host} did not give the feed (it answered {status}). Check the address of the source.</source>
        <translation>{host} n’a pas donné le flux (réponse {status}). Vérifiez l’adresse de la source.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own ({status}). Causerie will try again by itself.</source>
        <translation>{host} a un problème de son côté ({status}). Causerie réessaiera d’elle-même.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address ({status}). Check the address of the source.</source>
        <translation>{host} n’a rien à cette adresse ({status}). Vérifiez l’adresse de la source.</translation>
    </message>
    <message>
        <source>{host} is not a usable address. Check the address of the source.</source>
        <translation>{host} n’est pas une adresse utilisable. Vérifiez l’adresse de la source.</translation>
    </message>
    <message>
        <source>{host} leads to a private address. If it is a machine of yours, allow private addresses for this source.</source>
        <translation>{host} mène à une adresse privée. Si c’est une de vos machines, autorisez les adresses privées pour cette source.</translation>
    </message>
    <message>
        <source>{host} refuses to show this feed ({status}). Check that it is public.</source>
        <translation>{host} refuse de montrer ce flux ({status}). Vérifiez qu’il est public.</translation>
    </message>
    <message>
        <source>{host} says this feed is gone for good ({status}). Remove the source, or change its address.</source>
        <translation>{host} dit que ce flux a disparu pour de bon ({status}). Retirez la source, ou changez son adresse.</translation>
    </message>
    <message>
        <source>{host} sends more than a feed should hold (20 MB). Look for a shorter feed of that site.</source>
        <translation>{host} envoie plus qu’un flux ne devrait contenir (20&#xa0;Mo). Cherchez un flux plus court sur ce site.</translation>
    </message>
    <message>
        <source>{host} sends us from page to page without end. Look for the feed&apos;s present address.</source>
        <translation>{host} renvoie de page en page, sans fin. Cherchez l’adresse actuelle du flux.</translation>
    </message>
    <message>
        <source>{host} sends us on to something that is not a web page. Look for the feed&apos;s present address.</source>
        <translation>{host} renvoie vers autre chose qu’une page web. Cherchez l’adresse actuelle du flux.</translation>
    </message>
    <message>
        <source>{host} sent a damaged answer. Causerie will try again; tell whoever runs the site if it lasts.</source>
        <translation>{host} a envoyé une réponse abîmée. Causerie réessaiera&#x202f;; si cela dure, prévenez les responsables du site.</translation>
    </message>
    <message>
        <source>{host} took too long to answer. Causerie will try again by itself.</source>
        <translation>{host} a mis trop de temps à répondre. Causerie réessaiera d’elle-même.</translation>
    </message>
    <message>
        <source>{host}: {what}</source>
        <translation>{host}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}): put it back, or remove this source.</source>
        <translation>{path} est illisible ({detail})&#xa0;: remettez-le en place, ou retirez cette source.</translation>
    </message>
    <message>
        <source>{path} is neither a feed nor an export that Causerie knows: {why}</source>
        <translation>{path} n’est ni un flux, ni un export que Causerie connaît&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{path}: {what}</source>
        <translation>{path}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{url} is not a web address. Give one that starts with https:// or http://.</source>
        <translation>{url} n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>{where} could not be read because of a mistake in Causerie ({error}): please report it.</source>
        <translation>{where} n’a pas pu être lu, par une erreur de Causerie ({error})&#xa0;: merci de nous la signaler.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Ajouter «&#xa0;{word}&#xa0;» à mes mots</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>The word was not added to my-words.txt in the data folder: {reason}.</source>
        <translation>Le mot n’a pas été ajouté à my-words.txt dans le dossier des données&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Answered</source>
        <translation>A eu une réponse</translation>
    </message>
    <message>
        <source>Answered back</source>
        <translation>A répondu à son tour</translation>
    </message>
    <message>
        <source>Came back unasked</source>
        <translation>Revient spontanément</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Pas encore entendu</translation>
    </message>
    <message>
        <source>Speaks for you</source>
        <translation>Parle pour vous</translation>
    </message>
</context>
<context>
    <name>Stakeholders</name>
    <message numerus="yes">
        <source>%n more moves this week</source>
        <translation>
            <numerusform>%n autre mouvement cette semaine</numerusform>
            <numerusform>%n autres mouvements cette semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are not looked at.</source>
        <translation>
            <numerusform>%n personne n’est pas examinée.</numerusform>
            <numerusform>%n personnes ne sont pas examinées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the people</source>
        <translation>Voir les relations</translation>
    </message>
    <message>
        <source>Hatched: your sources cannot hear this.</source>
        <translation>Hachuré&#xa0;: vos sources ne peuvent pas l’entendre.</translation>
    </message>
    <message>
        <source>How far it has come with each group; arrows are this week&apos;s moves.</source>
        <translation>Où en est la relation avec chaque groupe&#xa0;; les flèches sont les mouvements de la semaine.</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Pas encore de groupes</translation>
    </message>
    <message>
        <source>Put people into groups (press, customers, elected…) on their cards.</source>
        <translation>Mettez des personnes dans des groupes (presse, clients, élus…) sur leur fiche.</translation>
    </message>
    <message numerus="yes">
        <source>{group}, {stage}: %n people</source>
        <translation>
            <numerusform>{group}, {stage}&#xa0;: %n personne</numerusform>
            <numerusform>{group}, {stage}&#xa0;: %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}, {stage}: your sources cannot hear this</source>
        <translation>{group}, {stage}&#xa0;: vos sources ne peuvent pas l’entendre</translation>
    </message>
    <message>
        <source>{name}, {when}: from “{origin}” to “{stage}”</source>
        <translation>{name}, {when}&#xa0;: de «&#xa0;{origin}&#xa0;» à «&#xa0;{stage}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}, {when}: from “{origin}” to “{stage}”. Open the conversation</source>
        <translation>{name}, {when}&#xa0;: de «&#xa0;{origin}&#xa0;» à «&#xa0;{stage}&#xa0;». Ouvrir la conversation</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>A territory called {name} exists already.</source>
        <translation>Un territoire s’appelle déjà {name}.</translation>
    </message>
    <message>
        <source>A voice called {name} exists already.</source>
        <translation>Une voix s’appelle déjà {name}.</translation>
    </message>
    <message>
        <source>An undo cannot be undone: do again what it took back.</source>
        <translation>Une annulation ne s’annule pas&#xa0;: refaites ce qu’elle avait défait.</translation>
    </message>
    <message>
        <source>Another Causerie is already at work in {path}: use that one, or close it first.</source>
        <translation>Une autre Causerie travaille déjà dans {path}&#xa0;: utilisez-la, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>No territory is called {name}.</source>
        <translation>Aucun territoire ne s’appelle {name}.</translation>
    </message>
    <message>
        <source>No voice is called {name}.</source>
        <translation>Aucune voix ne s’appelle {name}.</translation>
    </message>
    <message>
        <source>None of these conversations is stored any longer.</source>
        <translation>Aucune de ces conversations n’est plus conservée.</translation>
    </message>
    <message>
        <source>Person {id} is one already: name two.</source>
        <translation>La personne {id} n’en fait déjà qu’une&#xa0;: nommez-en deux.</translation>
    </message>
    <message>
        <source>Source {id} was not moved.</source>
        <translation>L’adresse de la source {id} n’a pas été changée.</translation>
    </message>
    <message>
        <source>The account {handle} on {network} is {voice}&apos;s already.</source>
        <translation>Le compte {handle} sur {network} appartient déjà à la voix {voice}.</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be made: {detail}. Choose another with --data.</source>
        <translation>Impossible de créer le dossier de données {path}&#xa0;: {detail}. Choisissez-en un autre avec --data.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full: make room, then try again. Nothing was lost.</source>
        <translation>Le disque de {path} est plein&#xa0;: faites de la place, puis réessayez. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>The log has no act {id}.</source>
        <translation>Le journal n’a pas d’action {id}.</translation>
    </message>
    <message>
        <source>There is no conversation {id}.</source>
        <translation>Il n’y a pas de conversation {id}.</translation>
    </message>
    <message>
        <source>There is no idea {id}.</source>
        <translation>Il n’y a pas d’idée {id}.</translation>
    </message>
    <message>
        <source>There is no import {id}.</source>
        <translation>Il n’y a pas d’import {id}.</translation>
    </message>
    <message>
        <source>There is no mention {id}.</source>
        <translation>Il n’y a pas de mention {id}.</translation>
    </message>
    <message>
        <source>There is no person {id}.</source>
        <translation>Il n’y a pas de personne {id}.</translation>
    </message>
    <message>
        <source>There is no snippet {id}.</source>
        <translation>Il n’y a pas de réponse type {id}.</translation>
    </message>
    <message>
        <source>There is no source {id}.</source>
        <translation>Il n’y a pas de source {id}.</translation>
    </message>
    <message>
        <source>There is no territory {id}.</source>
        <translation>Il n’y a pas de territoire {id}.</translation>
    </message>
    <message>
        <source>There is no voice {id}.</source>
        <translation>Il n’y a pas de voix {id}.</translation>
    </message>
    <message numerus="yes">
        <source>This is older than %n days: it can no longer be undone.</source>
        <translation>
            <numerusform>C’était il y a plus de %n&#xa0;jour&#xa0;: cela ne s’annule plus.</numerusform>
            <numerusform>C’était il y a plus de %n&#xa0;jours&#xa0;: cela ne s’annule plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>C’est déjà annulé.</translation>
    </message>
    <message>
        <source>{location} is listened to already: it is source {id}, {title}.</source>
        <translation>{location} est déjà écouté&#xa0;: c’est la source {id}, {title}.</translation>
    </message>
    <message>
        <source>{name} speaks for you: only others can be merged.</source>
        <translation>{name} parle en votre nom&#xa0;: seules d’autres personnes peuvent être fusionnées.</translation>
    </message>
    <message>
        <source>{path} cannot be written: check the folder&apos;s permissions, or choose another folder.</source>
        <translation>Impossible d’écrire {path}&#xa0;: vérifiez les droits du dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} could not be used: {detail}.</source>
        <translation>Impossible d’utiliser {path}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>{path} is damaged: restore a copy from the backups folder beside it.</source>
        <translation>{path} est abîmé&#xa0;: restaurez une copie du dossier de sauvegardes, juste à côté.</translation>
    </message>
    <message>
        <source>{path} is in use by another program: close it, then try again.</source>
        <translation>{path} est utilisé par un autre programme&#xa0;: fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>{path} is not a Causerie database: choose another data folder, or move that file away.</source>
        <translation>{path} n’est pas une base de Causerie&#xa0;: choisissez un autre dossier de données, ou déplacez ce fichier.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Causerie (schema {theirs}, this one knows {ours}): install that version.</source>
        <translation>{path} vient d’une Causerie plus récente (schéma {theirs}&#x202f;; celle-ci connaît le {ours})&#xa0;: installez cette version.</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Put on</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>Territories</name>
    <message numerus="yes">
        <source>%n acted</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions in four weeks</source>
        <translation>
            <numerusform>%n mention en quatre semaines</numerusform>
            <numerusform>%n mentions en quatre semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mentions of the week are in no territory, of {heard}.</source>
        <translation>
            <numerusform>%n mention de la semaine sur {heard} n’est dans aucun territoire.</numerusform>
            <numerusform>%n mentions de la semaine sur {heard} ne sont dans aucun territoire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n vue</numerusform>
            <numerusform>%n vues</numerusform>
        </translation>
    </message>
    <message>
        <source>@handle or id</source>
        <translation>@identifiant ou id</translation>
    </message>
    <message>
        <source>A new voice</source>
        <translation>Une nouvelle voix</translation>
    </message>
    <message>
        <source>A place of speech: a network, a community, a language. Say why you are there.</source>
        <translation>Un lieu de parole&#xa0;: un réseau, une communauté, une langue. Dites pourquoi vous y êtes.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add this account of ours</source>
        <translation>Ajouter ce compte à nous</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Toutes les langues</translation>
    </message>
    <message>
        <source>At character {place}: {mistake}</source>
        <translation>Au caractère {place}&#xa0;: {mistake}</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cyclists of Lyon, for instance</source>
        <translation>Cyclistes de Lyon, par exemple</translation>
    </message>
    <message>
        <source>Give the territory a name of its own.</source>
        <translation>Donnez au territoire un nom à lui.</translation>
    </message>
    <message>
        <source>Go to the sources</source>
        <translation>Voir les sources</translation>
    </message>
    <message>
        <source>How one speaks there: tu or vous, words to use and to avoid, what one never says.</source>
        <translation>Comment on y parle&#xa0;: tu ou vous, les mots à employer et à éviter, ce que l’on ne dit jamais.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Its own sources</source>
        <translation>Ses sources</translation>
    </message>
    <message>
        <source>Keeps {kept} of the newest {of} mentions of the week</source>
        <translation>Garde {kept} des {of} mentions les plus récentes de la semaine</translation>
    </message>
    <message>
        <source>Keeps {kept} of {of} mentions heard this week</source>
        <translation>Garde {kept} des {of} mentions de la semaine</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Last act {ago}</source>
        <translation>Dernière action {ago}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New territory</source>
        <translation>Nouveau territoire</translation>
    </message>
    <message>
        <source>No act yet</source>
        <translation>Aucune action encore</translation>
    </message>
    <message>
        <source>No territory yet</source>
        <translation>Aucun territoire encore</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne encore</translation>
    </message>
    <message>
        <source>None: it listens to every source that belongs to no territory.</source>
        <translation>Aucune&#xa0;: il écoute toutes les sources qui n’appartiennent à aucun territoire.</translation>
    </message>
    <message>
        <source>Nothing: there is no source yet.</source>
        <translation>Rien&#xa0;: il n’y a pas encore de source.</translation>
    </message>
    <message>
        <source>Put back what is saved</source>
        <translation>Revenir à ce qui est enregistré</translation>
    </message>
    <message>
        <source>Remove this territory</source>
        <translation>Supprimer ce territoire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Say who speaks, on which network, and under which handle.</source>
        <translation>Dites qui parle, sur quel réseau et sous quel identifiant.</translation>
    </message>
    <message>
        <source>Speaking as</source>
        <translation>Au nom de</translation>
    </message>
    <message numerus="yes">
        <source>The account is ours: %n mentions heard before are by us.</source>
        <translation>
            <numerusform>Le compte est à nous&#xa0;: %n mention entendue avant est de nous.</numerusform>
            <numerusform>Le compte est à nous&#xa0;: %n mentions entendues avant sont de nous.</numerusform>
        </translation>
    </message>
    <message>
        <source>The query is applied to what was heard before: {percent} %</source>
        <translation>La requête est appliquée à ce qui a été entendu avant&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>This week: {watched}, {acted}</source>
        <translation>Cette semaine&#xa0;: {watched}, {acted}</translation>
    </message>
    <message>
        <source>To help people who ride with children, for instance</source>
        <translation>Aider celles et ceux qui roulent avec des enfants, par exemple</translation>
    </message>
    <message>
        <source>Tone of voice</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>What can be heard here</source>
        <translation>Ce qui peut être entendu ici</translation>
    </message>
    <message>
        <source>What it listens for</source>
        <translation>Ce qu’il écoute</translation>
    </message>
    <message>
        <source>What it wrote before is recognised as ours, and what it answered is answered.</source>
        <translation>Ce qu’il a écrit avant est reconnu comme de nous, et ce à quoi il a répondu est répondu.</translation>
    </message>
    <message>
        <source>Who speaks here</source>
        <translation>Qui parle ici</translation>
    </message>
    <message>
        <source>Why you are there</source>
        <translation>Pourquoi vous y êtes</translation>
    </message>
    <message>
        <source>Write: {query}</source>
        <translation>Écrire&#xa0;: {query}</translation>
    </message>
    <message>
        <source>{kept}: {gained} would come, {lost} would go</source>
        <translation>{kept}&#xa0;: {gained} arriveraient, {lost} partiraient</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>{name} est modifié.</translation>
    </message>
    <message>
        <source>{name} is made.</source>
        <translation>{name} est créé.</translation>
    </message>
    <message>
        <source>{name} is removed; its mentions stay.</source>
        <translation>{name} est supprimé&#xa0;; ses mentions restent.</translation>
    </message>
    <message>
        <source>{voice}, without account</source>
        <translation>{voice}, sans compte</translation>
    </message>
    <message>
        <source>{voice}: {accounts}</source>
        <translation>{voice}&#xa0;: {accounts}</translation>
    </message>
    <message>
        <source>{what} (Ctrl+S)</source>
        <translation>{what} (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message numerus="yes">
        <source>%n earlier messages are not shown</source>
        <translation>
            <numerusform>%n&#xa0;message plus ancien n’est pas affiché</numerusform>
            <numerusform>%n&#xa0;messages plus anciens ne sont pas affichés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n&#xa0;message</numerusform>
            <numerusform>%n&#xa0;messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered elsewhere (D)</source>
        <translation>Déjà répondu ailleurs (D)</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Revenir à la liste (Échap)</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Details (I)</source>
        <translation>Détails (I)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est lu</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>Rien à répondre</translation>
    </message>
    <message>
        <source>Not about us (Shift+E)</source>
        <translation>Pas pour nous (Maj+E)</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Rien de choisi</translation>
    </message>
    <message>
        <source>Open where it was written (O)</source>
        <translation>Ouvrir sur place (O)</translation>
    </message>
    <message>
        <source>Pick a conversation, or press Ctrl+K to find a person or a word.</source>
        <translation>Choisissez une conversation, ou pressez Ctrl+K pour trouver une personne ou un mot.</translation>
    </message>
    <message>
        <source>Remind me… (H)</source>
        <translation>Me le rappeler… (H)</translation>
    </message>
    <message>
        <source>edited {at}</source>
        <translation>modifié&#xa0;: {at}</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>écrit par vous</translation>
    </message>
    <message>
        <source>{messages} · {people} · started {ago}</source>
        <translation>{messages} · {people} · commencée {ago}</translation>
    </message>
    <message>
        <source>{what} (E)</source>
        <translation>{what} (E)</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n&#xa0;j</numerusform>
            <numerusform>%n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>in {duration}</source>
        <translation>dans {duration}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>il y a {duration}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message numerus="yes">
        <source>%n conversations below the line put away.</source>
        <translation>
            <numerusform>%n&#xa0;conversation sous la ligne rangée.</numerusform>
            <numerusform>%n&#xa0;conversations sous la ligne rangées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations logged as answered elsewhere.</source>
        <translation>
            <numerusform>Notée comme déjà répondue ailleurs.</numerusform>
            <numerusform>%n&#xa0;conversations notées comme déjà répondues ailleurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations muted: they do not come back.</source>
        <translation>
            <numerusform>%n&#xa0;conversation ne reviendra plus.</numerusform>
            <numerusform>%n&#xa0;conversations ne reviendront plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations put away.</source>
        <translation>
            <numerusform>%n&#xa0;conversation rangée.</numerusform>
            <numerusform>%n&#xa0;conversations rangées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations put away: not about us.</source>
        <translation>
            <numerusform>%n&#xa0;conversation rangée&#xa0;: elle ne nous concerne pas.</numerusform>
            <numerusform>%n&#xa0;conversations rangées&#xa0;: elles ne nous concernent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations starred.</source>
        <translation>
            <numerusform>%n&#xa0;conversation marquée d’une étoile.</numerusform>
            <numerusform>%n&#xa0;conversations marquées d’une étoile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations tagged “{tag}”.</source>
        <translation>
            <numerusform>Conversation étiquetée «&#xa0;{tag}&#xa0;».</numerusform>
            <numerusform>%n&#xa0;conversations étiquetées «&#xa0;{tag}&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations without the tag “{tag}”.</source>
        <translation>
            <numerusform>Conversation sans l’étiquette «&#xa0;{tag}&#xa0;».</numerusform>
            <numerusform>%n&#xa0;conversations sans l’étiquette «&#xa0;{tag}&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations without their star.</source>
        <translation>
            <numerusform>%n&#xa0;conversation sans étoile.</numerusform>
            <numerusform>%n&#xa0;conversations sans étoile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feeds written to {path}.</source>
        <translation>
            <numerusform>%n&#xa0;flux écrit dans {path}.</numerusform>
            <numerusform>%n&#xa0;flux écrits dans {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of settings.toml are not understood: see Preferences.</source>
        <translation>
            <numerusform>%n&#xa0;ligne de settings.toml n’est pas comprise&#xa0;: voyez Préférences.</numerusform>
            <numerusform>%n&#xa0;lignes de settings.toml ne sont pas comprises&#xa0;: voyez Préférences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected rows are written to {name}.</source>
        <translation>
            <numerusform>%n ligne rejetée est enregistrée dans {name}.</numerusform>
            <numerusform>%n lignes rejetées sont enregistrées dans {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are hidden in it.</source>
        <translation>
            <numerusform>%n&#xa0;secret y est masqué.</numerusform>
            <numerusform>%n&#xa0;secrets y sont masqués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources added; they are being checked.</source>
        <translation>
            <numerusform>%n&#xa0;source ajoutée&#x202f;; la relève est en cours.</numerusform>
            <numerusform>%n&#xa0;sources ajoutées&#x202f;; la relève est en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are checked at another pace now.</source>
        <translation>
            <numerusform>%n&#xa0;source est désormais relevée à un autre rythme.</numerusform>
            <numerusform>%n&#xa0;sources sont désormais relevées à un autre rythme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are listened to again.</source>
        <translation>
            <numerusform>%n&#xa0;source est de nouveau écoutée.</numerusform>
            <numerusform>%n&#xa0;sources sont de nouveau écoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources are no longer listened to.</source>
        <translation>
            <numerusform>%n&#xa0;source n’est plus écoutée.</numerusform>
            <numerusform>%n&#xa0;sources ne sont plus écoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources belong to no territory now.</source>
        <translation>
            <numerusform>%n&#xa0;source n’appartient plus à aucun territoire.</numerusform>
            <numerusform>%n&#xa0;sources n’appartiennent plus à aucun territoire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources belong to {territory} now.</source>
        <translation>
            <numerusform>%n&#xa0;source appartient désormais à {territory}.</numerusform>
            <numerusform>%n&#xa0;sources appartiennent désormais à {territory}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources paused.</source>
        <translation>
            <numerusform>%n&#xa0;source suspendue.</numerusform>
            <numerusform>%n&#xa0;sources suspendues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Addresses inside this network are allowed for it.</source>
        <translation>Les adresses du réseau local lui sont permises.</translation>
    </message>
    <message>
        <source>Addresses inside this network are no longer allowed for it.</source>
        <translation>Les adresses du réseau local ne lui sont plus permises.</translation>
    </message>
    <message>
        <source>All sources are being checked.</source>
        <translation>Relève de toutes les sources en cours.</translation>
    </message>
    <message>
        <source>Answer logged. The conversation is answered.</source>
        <translation>C’est consigné&#xa0;: vous avez répondu.</translation>
    </message>
    <message>
        <source>Asked for less of this: {what}</source>
        <translation>Vous en voulez moins&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Asked for more of this: {what}</source>
        <translation>Vous en voulez plus&#xa0;: {what}</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topics a day are announced from now on.</source>
        <translation>
            <numerusform>%n sujet par jour au plus est annoncé désormais.</numerusform>
            <numerusform>%n sujets par jour au plus sont annoncés désormais.</numerusform>
        </translation>
    </message>
    <message>
        <source>Idea changed.</source>
        <translation>Idée reformulée.</translation>
    </message>
    <message>
        <source>Idea done.</source>
        <translation>Idée faite.</translation>
    </message>
    <message>
        <source>Idea removed.</source>
        <translation>Idée retirée.</translation>
    </message>
    <message>
        <source>It learns afresh from what you do now.</source>
        <translation>L’apprentissage repart de ce que vous faites maintenant.</translation>
    </message>
    <message>
        <source>Kept as an idea.</source>
        <translation>Gardé comme idée.</translation>
    </message>
    <message>
        <source>Kept as an idea: it stands on the page Rising.</source>
        <translation>Gardé comme idée&#xa0;: à retrouver dans la page Ça monte.</translation>
    </message>
    <message>
        <source>Logged as answered elsewhere.</source>
        <translation>Consigné&#xa0;: déjà répondu ailleurs.</translation>
    </message>
    <message>
        <source>Logged: you follow {name}.</source>
        <translation>Consigné&#xa0;: vous suivez {name}.</translation>
    </message>
    <message>
        <source>Muted: this conversation does not come back.</source>
        <translation>Cette conversation ne reviendra plus.</translation>
    </message>
    <message>
        <source>No longer learned: {what}</source>
        <translation>N’est plus appris&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Nobody is on it any longer.</source>
        <translation>Plus personne ne s’en occupe.</translation>
    </message>
    <message>
        <source>Nobody waits in this conversation: the line stays above it.</source>
        <translation>Personne n’attend dans cette conversation&#xa0;: la ligne reste au-dessus.</translation>
    </message>
    <message>
        <source>Note kept.</source>
        <translation>Note gardée.</translation>
    </message>
    <message>
        <source>Noted about {name}.</source>
        <translation>Noté pour {name}.</translation>
    </message>
    <message>
        <source>Nothing is told of what this person writes any more; it stays in the lists.</source>
        <translation>Rien n’est plus signalé de ce qu’écrit cette personne&#xa0;; tout reste dans les listes.</translation>
    </message>
    <message>
        <source>Nothing on this machine opened {url}: open it yourself.</source>
        <translation>Rien sur cette machine n’a ouvert {url}&#xa0;: ouvrez-le vous-même.</translation>
    </message>
    <message>
        <source>Nothing will be said before {time}.</source>
        <translation>Rien ne sera signalé avant {time}.</translation>
    </message>
    <message>
        <source>Put away until somebody writes there.</source>
        <translation>Rangée jusqu’à ce que quelqu’un y écrive.</translation>
    </message>
    <message>
        <source>Put away: no answer needed.</source>
        <translation>Rangé&#xa0;: rien à répondre.</translation>
    </message>
    <message>
        <source>Put away: not about us.</source>
        <translation>Rangé&#xa0;: pas pour nous.</translation>
    </message>
    <message>
        <source>Read and put away.</source>
        <translation>Lu et rangé.</translation>
    </message>
    <message>
        <source>Ready to post: it waits here until you are online.</source>
        <translation>Prête à publier&#xa0;: elle attend ici que vous soyez en ligne.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Stopped after {rows} rows: {kept} kept, {duplicates} known already, {rejected} rejected.</source>
        <translation>Arrêté après {rows} lignes&#xa0;: {kept} gardées, {duplicates} déjà connues, {rejected} rejetées.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The import is being undone.</source>
        <translation>L’import est en cours d’annulation.</translation>
    </message>
    <message numerus="yes">
        <source>The import is undone: %n mentions removed.</source>
        <translation>
            <numerusform>L’import est annulé&#xa0;: %n mention retirée.</numerusform>
            <numerusform>L’import est annulé&#xa0;: %n mentions retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import of {name} was interrupted: import it again, nothing comes twice.</source>
        <translation>L’import de {name} a été interrompu&#xa0;: relancez-le, rien n’arrive deux fois.</translation>
    </message>
    <message numerus="yes">
        <source>The line is drawn: %n conversations change sides.</source>
        <translation>
            <numerusform>La ligne est tracée&#xa0;: %n&#xa0;conversation change de côté.</numerusform>
            <numerusform>La ligne est tracée&#xa0;: %n&#xa0;conversations changent de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mention is being read.</source>
        <translation>La mention est en cours de lecture.</translation>
    </message>
    <message>
        <source>The mention is kept.</source>
        <translation>La mention est gardée.</translation>
    </message>
    <message>
        <source>The source has the feed&apos;s own title again.</source>
        <translation>La source reprend le titre de son flux.</translation>
    </message>
    <message>
        <source>The source is called {title} now.</source>
        <translation>La source s’appelle maintenant {title}.</translation>
    </message>
    <message>
        <source>The view “{name}” is removed.</source>
        <translation>La vue «&#xa0;{name}&#xa0;» est supprimée.</translation>
    </message>
    <message>
        <source>The view “{name}” is saved.</source>
        <translation>La vue «&#xa0;{name}&#xa0;» est enregistrée.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Rien à annuler.</translation>
    </message>
    <message>
        <source>They are two people again.</source>
        <translation>Ce sont de nouveau deux personnes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>C’est annulé.</translation>
    </message>
    <message>
        <source>What deserves an answer is told again.</source>
        <translation>Ce qui mérite une réponse est de nouveau signalé.</translation>
    </message>
    <message>
        <source>You follow {topic}: you will be told whenever it rises.</source>
        <translation>Vous suivez {topic}&#xa0;: on vous préviendra chaque fois qu’il monte.</translation>
    </message>
    <message numerus="yes">
        <source>You will be reminded of %n conversations.</source>
        <translation>
            <numerusform>%n&#xa0;conversation vous sera rappelée.</numerusform>
            <numerusform>%n&#xa0;conversations vous seront rappelées.</numerusform>
        </translation>
    </message>
    <message>
        <source>You will be reminded on {when}.</source>
        <translation>Rappel prévu le {when}.</translation>
    </message>
    <message>
        <source>You work offline: nothing is checked before you go online.</source>
        <translation>Vous êtes hors ligne&#xa0;: rien n’est relevé avant votre retour en ligne.</translation>
    </message>
    <message numerus="yes">
        <source>{ended} %n accounts are no longer on the list.</source>
        <translation>
            <numerusform>{ended} %n compte ne figure plus sur la liste.</numerusform>
            <numerusform>{ended} %n comptes ne figurent plus sur la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>{feed} is listened to from now on.</source>
        <translation>{feed}&#xa0;: désormais écouté.</translation>
    </message>
    <message>
        <source>{name} comes back when something new happens.</source>
        <translation>{name} reviendra quand il y aura du nouveau.</translation>
    </message>
    <message>
        <source>{name} is one person now.</source>
        <translation>{name} ne fait plus qu’une seule personne.</translation>
    </message>
    <message>
        <source>{rows} rows read: {kept} kept, {duplicates} known already, {rejected} rejected.</source>
        <translation>{rows} lignes lues&#xa0;: {kept} gardées, {duplicates} déjà connues, {rejected} rejetées.</translation>
    </message>
    <message>
        <source>{title} has its former address again.</source>
        <translation>{title} a retrouvé son ancienne adresse.</translation>
    </message>
    <message>
        <source>{title} is no longer listened to.</source>
        <translation>Vous n’écoutez plus {title}.</translation>
    </message>
    <message>
        <source>{topic} is a topic like any other again.</source>
        <translation>{topic} redevient un sujet comme les autres.</translation>
    </message>
    <message>
        <source>{topic} is muted: it leaves the lists and is not announced.</source>
        <translation>{topic} est en sourdine&#xa0;: il quitte les listes et n’est plus annoncé.</translation>
    </message>
    <message>
        <source>{who} is on it until {when}.</source>
        <translation>{who} s’en occupe jusqu’au {when}.</translation>
    </message>
    <message>
        <source>{written} {hidden}</source>
        <translation>{written} {hidden}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>À faire aujourd’hui</translation>
    </message>
    <message>
        <source>Mute this source</source>
        <translation>Mettre cette source en pause</translation>
    </message>
    <message>
        <source>No promise and no reminder for today.</source>
        <translation>Ni promesse ni rappel pour aujourd’hui.</translation>
    </message>
    <message>
        <source>Nothing waits for an answer.</source>
        <translation>Rien n’attend de réponse.</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Promised to {name}</source>
        <translation>Promis à {name}</translation>
    </message>
    <message>
        <source>Reminder: {name}</source>
        <translation>Rappel&#xa0;: {name}</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>Voir pourquoi</translation>
    </message>
    <message>
        <source>Watched and acted</source>
        <translation>Veille et actions</translation>
    </message>
    <message>
        <source>What is due, what comes first, and what you made of what you heard.</source>
        <translation>Ce qui est dû, ce qui vient d’abord, et ce que vous avez fait de ce que vous avez entendu.</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>due since {when}</source>
        <translation>dû depuis le {when}</translation>
    </message>
    <message>
        <source>watched for a month without one act · {mentions}</source>
        <translation>écoutée depuis un mois sans une action · {mentions}</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>A conversation goes on where something is asked</source>
        <translation>Une conversation continue là où l’on demande quelque chose</translation>
    </message>
    <message>
        <source>A form letter says so</source>
        <translation>Une lettre type parle ainsi</translation>
    </message>
    <message>
        <source>A person begins with what she has to say</source>
        <translation>Une personne commence par ce qu’elle a à dire</translation>
    </message>
    <message>
        <source>A press release begins so</source>
        <translation>Un communiqué commence ainsi</translation>
    </message>
    <message>
        <source>Capitals are read as shouting</source>
        <translation>Les capitales se lisent comme un cri</translation>
    </message>
    <message numerus="yes">
        <source>Longer than the %n characters of this territory</source>
        <translation>
            <numerusform>Plus long que le caractère de ce territoire</numerusform>
            <numerusform>Plus long que les %n caractères de ce territoire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n exclamation marks</source>
        <translation>
            <numerusform>Plus de %n point d’exclamation</numerusform>
            <numerusform>Plus de %n points d’exclamation</numerusform>
        </translation>
    </message>
    <message>
        <source>No emoji here</source>
        <translation>Pas d’émoji ici</translation>
    </message>
    <message>
        <source>No question back</source>
        <translation>Aucune question en retour</translation>
    </message>
    <message>
        <source>Nobody says this to a person she knows</source>
        <translation>Personne ne dit cela à quelqu’un qu’il connaît</translation>
    </message>
    <message>
        <source>The guide of this territory avoids it</source>
        <translation>Le guide de ce territoire l’évite</translation>
    </message>
    <message>
        <source>The guide of this territory says so</source>
        <translation>Le guide de ce territoire le dit</translation>
    </message>
    <message>
        <source>The tone guide, line {line}: {what}</source>
        <translation>Le guide de ton, ligne {line}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Written in capitals</source>
        <translation>Écrit en capitales</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>“{key}” is no rule: did you mean “{meant}”?</source>
        <translation>«&#xa0;{key}&#xa0;» n’est pas une règle&#xa0;: vouliez-vous dire «&#xa0;{meant}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>“{phrase}” is not said here</source>
        <translation>«&#xa0;{phrase}&#xa0;» ne se dit pas ici</translation>
    </message>
    <message>
        <source>“{value}” is no value of “{key}”</source>
        <translation>«&#xa0;{value}&#xa0;» ne convient pas à «&#xa0;{key}&#xa0;»</translation>
    </message>
    <message>
        <source>“{word}” here; this territory says tu</source>
        <translation>«&#xa0;{word}&#xa0;» ici&#xa0;; ce territoire tutoie</translation>
    </message>
    <message>
        <source>“{word}” here; this territory says vous</source>
        <translation>«&#xa0;{word}&#xa0;» ici&#xa0;; ce territoire vouvoie</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n promises due today</source>
        <translation>
            <numerusform>%n&#xa0;promesse à tenir aujourd’hui</numerusform>
            <numerusform>%n&#xa0;promesses à tenir aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n à répondre</numerusform>
            <numerusform>%n à répondre</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Causerie</source>
        <translation>Ouvrir Causerie</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n&#xa0;personne</numerusform>
            <numerusform>%n&#xa0;personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>A topic appears when several people, not one, speak of it more than usual.</source>
        <translation>Un sujet apparaît quand plusieurs personnes, pas une seule, en parlent plus que d’habitude.</translation>
    </message>
    <message>
        <source>Answer {name} in it</source>
        <translation>Répondre à {name}</translation>
    </message>
    <message>
        <source>Answer {name}&apos;s question in it</source>
        <translation>Répondre à {name} sur sa question</translation>
    </message>
    <message>
        <source>Follow no longer (F)</source>
        <translation>Ne plus suivre (F)</translation>
    </message>
    <message>
        <source>Follow this topic (F)</source>
        <translation>Suivre ce sujet (F)</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>How many topics are announced in a day, in each territory</source>
        <translation>Combien de sujets sont annoncés par jour, dans chaque territoire</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>Ideas ({count})</source>
        <translation>Idées ({count})</translation>
    </message>
    <message>
        <source>Keep as an idea (B)</source>
        <translation>Garder comme idée (B)</translation>
    </message>
    <message>
        <source>Mute this topic (M)</source>
        <translation>Mettre ce sujet en sourdine (M)</translation>
    </message>
    <message>
        <source>Muted, click to hear of it again:</source>
        <translation>En sourdine, cliquez pour l’entendre à nouveau&#xa0;:</translation>
    </message>
    <message>
        <source>No ideas yet</source>
        <translation>Pas encore d’idées</translation>
    </message>
    <message>
        <source>Nothing is rising now</source>
        <translation>Rien ne monte en ce moment</translation>
    </message>
    <message>
        <source>Open topic</source>
        <translation>Voir le sujet</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les dernières 24&#xa0;heures</translation>
    </message>
    <message>
        <source>The light bulb on a topic, or the key B on a conversation, keeps one.</source>
        <translation>L’ampoule d’un sujet, ou la touche B sur une conversation, en garde une.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Topics that more people than usual talk about, caught early.</source>
        <translation>Des sujets dont plus de monde que d’habitude parle, repérés dès le début.</translation>
    </message>
    <message>
        <source>What is a #hashtag worth?</source>
        <translation>Que vaut un #hashtag&#xa0;?</translation>
    </message>
    <message>
        <source>What waits for an answer in it (O)</source>
        <translation>Ce qui y attend une réponse (O)</translation>
    </message>
    <message>
        <source>What you want to write of, ask or try one day.</source>
        <translation>Ce dont vous voulez parler, ce que vous voulez demander ou essayer un jour.</translation>
    </message>
    <message>
        <source>Where it began</source>
        <translation>Là où cela a commencé</translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>encore %n&#xa0;h environ</numerusform>
            <numerusform>encore %n&#xa0;h environ</numerusform>
        </translation>
    </message>
    <message>
        <source>announced: by territory</source>
        <translation>annonces&#xa0;: selon le territoire</translation>
    </message>
    <message numerus="yes">
        <source>at most %n announced a day</source>
        <translation>
            <numerusform>%n annoncé par jour au plus</numerusform>
            <numerusform>%n annoncés par jour au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>how long it lasts is not known yet</source>
        <translation>durée encore inconnue</translation>
    </message>
    <message>
        <source>less than an hour left</source>
        <translation>encore moins d’une heure</translation>
    </message>
    <message>
        <source>none announced</source>
        <translation>aucun annoncé</translation>
    </message>
    <message numerus="yes">
        <source>now, %n per hour</source>
        <translation>
            <numerusform>maintenant, %n par heure</numerusform>
            <numerusform>maintenant, %n par heure</numerusform>
        </translation>
    </message>
    <message>
        <source>{people} · {window}</source>
        <translation>{people} · {window}</translation>
    </message>
    <message>
        <source>{people} · {window} · {place}</source>
        <translation>{people} · {window} · {place}</translation>
    </message>
    <message>
        <source>{time} yesterday</source>
        <translation>hier {time}</translation>
    </message>
    <message>
        <source>{what} (R)</source>
        <translation>{what} (R)</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>↑ {times}× usual</source>
        <translation>↑ {times}× la normale</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Age</source>
        <translation>Ancienneté</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Narrow the list, saved views (Shift+F)</source>
        <translation>Affiner la liste, vues enregistrées (Maj+F)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Why first</source>
        <translation>Pourquoi d’abord</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>celebrate</source>
        <translation>saluer</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>rectifier</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aider</translation>
    </message>
    <message>
        <source>inform</source>
        <translation>informer</translation>
    </message>
    <message>
        <source>meet</source>
        <translation>rencontrer</translation>
    </message>
    <message>
        <source>thank</source>
        <translation>remercier</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Causerie was open already on {path}: its window has come forward.</source>
        <translation>Causerie était déjà ouvert sur {path}&#xa0;: sa fenêtre est passée au premier plan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
</TS>
