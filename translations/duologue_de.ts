<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AttachmentText</name>
    <message>
        <source>A picture that cannot be read</source>
        <translation>Ein Bild, das sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>A file that cannot be read</source>
        <translation>Eine Datei, die sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Datei %1</translation>
    </message>
    <message>
        <source>That file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This server takes no files of that kind.</source>
        <translation>Dieser Server nimmt keine Dateien dieser Art.</translation>
    </message>
    <message>
        <source>That file is too large: this server takes at most %1.</source>
        <extracomment>%1 is a size, such as 740 kB</extracomment>
        <translation>Diese Datei ist zu groß: Dieser Server nimmt höchstens %1.</translation>
    </message>
    <message>
        <source>That picture is damaged or too large to be looked at.</source>
        <translation>Dieses Bild ist beschädigt oder zu groß, um angesehen zu werden.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Messages may be missing here: the server keeps no history. The last one was:</source>
        <translation>Hier fehlen vielleicht Nachrichten: Der Server führt keinen Verlauf. Die letzte war:</translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>A link asks to open the chat with user %1.</source>
        <translation>Ein Link möchte den Chat mit Benutzer %1 öffnen.</translation>
    </message>
    <message>
        <source>A link asks to call user %1 with video.</source>
        <translation>Ein Link möchte Benutzer %1 mit Video anrufen.</translation>
    </message>
    <message>
        <source>A link asks to call user %1.</source>
        <translation>Ein Link möchte Benutzer %1 anrufen.</translation>
    </message>
    <message>
        <source>A link asks to fetch a server profile from %1. You can read it before it is used.</source>
        <extracomment>%1 is the host of a web server</extracomment>
        <translation>Ein Link möchte ein Serverprofil von %1 holen. Sie können es lesen, bevor es verwendet wird.</translation>
    </message>
    <message>
        <source>Open the chat</source>
        <translation>Chat öffnen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
</context>
<context>
    <name>EmojiTable</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Smileys und Gefühle</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Menschen und Körper</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Tiere und Natur</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server answers at %1.</source>
        <translation>Unter %1 antwortet kein Server.</translation>
    </message>
    <message>
        <source>%1 is not a Socket.IO server.</source>
        <translation>%1 ist kein Socket.IO-Server.</translation>
    </message>
    <message>
        <source>%1 does not answer in time.</source>
        <translation>%1 antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>The server refused the access token.</source>
        <translation>Der Server hat den Zugangsschlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it, or enter the access token.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn oder geben Sie den Zugangsschlüssel ein.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give your access token: perhaps it is locked. Unlock it and start Duologue again, or enter the access token.</source>
        <translation>Der Schlüsselbund dieses Computers hat Ihren Zugangsschlüssel nicht herausgegeben: Vielleicht ist er gesperrt. Entsperren Sie ihn und starten Sie Duologue neu, oder geben Sie den Zugangsschlüssel ein.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be read. Enter the access token again.</source>
        <translation>Dieser Computer hat keinen lesbaren Schlüsselbund. Geben Sie den Zugangsschlüssel erneut ein.</translation>
    </message>
    <message>
        <source>The keyring is locked and did not take your access token. You are signed in for this session only.</source>
        <translation>Der Schlüsselbund ist gesperrt und hat Ihren Zugangsschlüssel nicht angenommen. Sie sind nur für diese Sitzung angemeldet.</translation>
    </message>
    <message>
        <source>This computer has no keyring for your access token. You are signed in for this session only.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund für Ihren Zugangsschlüssel. Sie sind nur für diese Sitzung angemeldet.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>Eine Benutzernummer besteht nur aus Ziffern, zum Beispiel 42.</translation>
    </message>
    <message>
        <source>There is nobody with that number.</source>
        <translation>Es gibt niemanden mit dieser Nummer.</translation>
    </message>
    <message>
        <source>You are not connected. Try again when you are.</source>
        <translation>Sie sind nicht verbunden. Versuchen Sie es erneut, wenn Sie es sind.</translation>
    </message>
    <message>
        <source>The server did not answer. Try again.</source>
        <translation>Der Server hat nicht geantwortet. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>That is your own number.</source>
        <translation>Das ist Ihre eigene Nummer.</translation>
    </message>
    <message>
        <source>The chat could not be opened.</source>
        <translation>Der Chat konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>The server refused it: %1</source>
        <translation>Der Server hat sie abgelehnt: %1</translation>
    </message>
    <message>
        <source>The messages on this computer were written by a newer version of Duologue. Update it to read them.</source>
        <translation>Die Nachrichten auf diesem Computer wurden von einer neueren Version von Duologue geschrieben. Aktualisieren Sie es, um sie zu lesen.</translation>
    </message>
    <message>
        <source>The disk is full: messages cannot be kept. Make some room and they will be.</source>
        <translation>Der Datenträger ist voll: Nachrichten können nicht aufbewahrt werden. Schaffen Sie Platz, dann geht es.</translation>
    </message>
    <message>
        <source>The messages on this computer are write-protected. Nothing new can be kept.</source>
        <translation>Die Nachrichten auf diesem Computer sind schreibgeschützt. Neues kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>This account is open in another Duologue on this computer. Close that one first.</source>
        <translation>Dieses Konto ist in einem anderen Duologue auf diesem Computer geöffnet. Schließen Sie jenes zuerst.</translation>
    </message>
    <message>
        <source>The file with the messages on this computer is damaged and could not be repaired. It was left as it is.</source>
        <translation>Die Datei mit den Nachrichten auf diesem Computer ist beschädigt und konnte nicht repariert werden. Sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The messages on this computer cannot be read or written.</source>
        <translation>Die Nachrichten auf diesem Computer können nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>The file with the messages was damaged. %Ln message(s) could be rescued; the damaged file is kept as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>Die Datei mit den Nachrichten war beschädigt. %Ln Nachricht konnte gerettet werden; die beschädigte Datei ist als %1 aufbewahrt.</numerusform>
            <numerusform>Die Datei mit den Nachrichten war beschädigt. %Ln Nachrichten konnten gerettet werden; die beschädigte Datei ist als %1 aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not connected. Call again when you are.</source>
        <translation>Sie sind nicht verbunden. Rufen Sie erneut an, wenn Sie es sind.</translation>
    </message>
    <message>
        <source>You are in a call already.</source>
        <translation>Sie sind bereits in einem Anruf.</translation>
    </message>
    <message>
        <source>You cannot call yourself.</source>
        <translation>Sie können sich nicht selbst anrufen.</translation>
    </message>
    <message>
        <source>The call could not be placed.</source>
        <translation>Der Anruf konnte nicht aufgebaut werden.</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 is on another call</source>
        <translation>%1 ist in einem anderen Anruf</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Call cancelled</source>
        <translation>Anruf abgebrochen</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Verpasster Anruf</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>Auf einem anderen Gerät angenommen</translation>
    </message>
    <message>
        <source>Declined on another device</source>
        <translation>Auf einem anderen Gerät abgelehnt</translation>
    </message>
    <message>
        <source>%1 is not online</source>
        <translation>%1 ist nicht online</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Picture and sound could not be set up</source>
        <translation>Bild und Ton konnten nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>Diese Nachricht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 was unplugged. The system&apos;s default is used instead.</source>
        <translation>%1 wurde ausgesteckt. Stattdessen wird das Standardgerät des Systems verwendet.</translation>
    </message>
    <message>
        <source>%1 is used now.</source>
        <translation>%1 wird jetzt verwendet.</translation>
    </message>
    <message>
        <source>No speaker was found. You cannot hear the other side.</source>
        <translation>Kein Lautsprecher gefunden. Sie können die andere Seite nicht hören.</translation>
    </message>
    <message>
        <source>No microphone was found. The other side cannot hear you.</source>
        <translation>Kein Mikrofon gefunden. Die andere Seite kann Sie nicht hören.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>Keine Kamera gefunden.</translation>
    </message>
    <message>
        <source>%1 is used by another program.</source>
        <translation>%1 wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>Die Kamera wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use sound devices.</source>
        <translation>Dieser Computer erlaubt Duologue nicht, Tongeräte zu verwenden.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use the camera.</source>
        <translation>Dieser Computer erlaubt Duologue nicht, die Kamera zu verwenden.</translation>
    </message>
    <message>
        <source>%1 does not work.</source>
        <translation>%1 funktioniert nicht.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>Das Mikrofon</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>Der Lautsprecher</translation>
    </message>
    <message>
        <source>The other side&apos;s key is not the one it promised. Somebody may be sitting in between.</source>
        <translation>Der Schlüssel der Gegenseite ist nicht der angekündigte. Vielleicht sitzt jemand dazwischen.</translation>
    </message>
    <message>
        <source>Calls are not possible: a part of Duologue is missing or damaged. Install it again. Messages work without it.</source>
        <translation>Anrufe sind nicht möglich: Ein Teil von Duologue fehlt oder ist beschädigt. Installieren Sie es neu. Nachrichten gehen auch ohne ihn.</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>das Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>das Zertifikat ist noch nicht gültig</translation>
    </message>
    <message>
        <source>the certificate is for another server</source>
        <translation>das Zertifikat gehört zu einem anderen Server</translation>
    </message>
    <message>
        <source>the certificate is self-signed: nobody else vouches for it</source>
        <translation>das Zertifikat ist selbst signiert: niemand sonst bürgt dafür</translation>
    </message>
    <message>
        <source>nobody whom this computer trusts vouches for the certificate</source>
        <translation>niemand, dem dieser Rechner vertraut, bürgt für das Zertifikat</translation>
    </message>
    <message>
        <source>the certificate has been revoked</source>
        <translation>das Zertifikat wurde widerrufen</translation>
    </message>
</context>
<context>
    <name>LeavingQuestions</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A call is on. Quitting ends it.</source>
        <translation>Ein Anruf läuft. Beenden legt auf.</translation>
    </message>
    <message>
        <source>End the call and quit</source>
        <translation>Auflegen und beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Duologue can stay in the tray, so that messages and calls still reach you. What should closing the window do? You can change it in the settings.</source>
        <translation>Duologue kann im Infobereich bleiben, damit Nachrichten und Anrufe Sie weiter erreichen. Was soll das Schließen des Fensters tun? Sie können es in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>What stands before the @ is not where this link leads. It leads to:</source>
        <translation>Was vor dem @ steht, ist nicht das Ziel dieses Links. Er führt zu:</translation>
    </message>
    <message>
        <source>Some letters of this address look like others. To the network it is:</source>
        <translation>Manche Buchstaben dieser Adresse sehen aus wie andere. Für das Netz lautet sie:</translation>
    </message>
    <message>
        <source>Invisible characters turn a part of this link around. It really is:</source>
        <translation>Unsichtbare Zeichen drehen einen Teil dieses Links um. In Wahrheit lautet er:</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
</context>
<context>
    <name>RoomDelegate</name>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>accounts sign out switch server profile test connection certificate</source>
        <translation>Konten abmelden wechseln Server Profil Verbindung testen Zertifikat</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>start when I log in autostart tray</source>
        <translation>beim Anmelden starten Autostart Infobereich</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Huge</source>
        <translation>Riesig</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Without a window, messages and calls still reach you. Ctrl+Q always quits.</source>
        <translation>Auch ohne Fenster erreichen Sie Nachrichten und Anrufe. Strg+Q beendet immer.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>Ohne Fenster starten</translation>
    </message>
    <message>
        <source>Only where there is a tray to find it again.</source>
        <translation>Nur wo es einen Infobereich gibt, um es wiederzufinden.</translation>
    </message>
    <message>
        <source>Language and calendar</source>
        <translation>Sprache und Kalender</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>Wie in der Sprache üblich</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>Gregorianisch</translation>
    </message>
    <message>
        <source>Iranian</source>
        <translation>Iranisch</translation>
    </message>
    <message>
        <source>Islamic (civil)</source>
        <translation>Islamisch (bürgerlich)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>Eingabe sendet die Nachricht</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line. Otherwise Enter does, and Ctrl+Enter sends.</source>
        <translation>Umschalt+Eingabe beginnt eine neue Zeile. Sonst tut es Eingabe, und Strg+Eingabe sendet.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show notifications for new messages</source>
        <translation>Benachrichtigungen für neue Nachrichten zeigen</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>The desktop plays it, if it does so at all.</source>
        <translation>Die Arbeitsumgebung spielt ihn, wenn sie das überhaupt tut.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Silences calls as well</source>
        <translation>Lässt auch Anrufe stumm</translation>
    </message>
    <message>
        <source>They are shown in the conversation afterwards.</source>
        <translation>Sie stehen danach in der Unterhaltung.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Ring on incoming calls</source>
        <translation>Bei eingehenden Anrufen klingeln</translation>
    </message>
    <message>
        <source>Otherwise they are only shown.</source>
        <translation>Sonst werden sie nur gezeigt.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Show me as online</source>
        <translation>Mich als online zeigen</translation>
    </message>
    <message>
        <source>Otherwise the server is told that you are away.</source>
        <translation>Sonst wird dem Server gesagt, dass Sie abwesend sind.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>What somebody who looks at your screen can read.</source>
        <translation>Was jemand lesen kann, der auf Ihren Bildschirm sieht.</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>Name und Nachricht</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nur den Namen</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keines von beiden</translation>
    </message>
    <message>
        <source>Who may call me</source>
        <translation>Wer mich anrufen darf</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>People I have a chat with</source>
        <translation>Personen, mit denen ich einen Chat habe</translation>
    </message>
    <message>
        <source>Hide my network address from the other side</source>
        <translation>Meine Netzadresse vor der anderen Seite verbergen</translation>
    </message>
    <message>
        <source>Calls go through the server&apos;s relay only. Without a relay in the server profile, calls fail.</source>
        <translation>Anrufe laufen nur über die Vermittlung des Servers. Ohne Vermittlung im Serverprofil schlagen Anrufe fehl.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Reach servers</source>
        <translation>Server erreichen</translation>
    </message>
    <message>
        <source>Applies to chat and pictures. Calls go directly or through the server&apos;s relay.</source>
        <translation>Gilt für Chat und Bilder. Anrufe laufen direkt oder über die Vermittlung des Servers.</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>As the desktop does</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation>Über einen HTTP-Proxy</translation>
    </message>
    <message>
        <source>Through a SOCKS 5 proxy</source>
        <translation>Über einen SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Proxy-Rechner</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Proxy-Port</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>reset everything log folder</source>
        <translation>alles zurücksetzen Protokoll Ordner</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Write a detailed log</source>
        <translation>Ein ausführliches Protokoll schreiben</translation>
    </message>
    <message>
        <source>Helps to find errors. It has no messages and no secrets in it.</source>
        <translation>Hilft, Fehler zu finden. Es enthält keine Nachrichten und keine Geheimnisse.</translation>
    </message>
    <message>
        <source>do not disturb quiet until exceptions who gets through</source>
        <translation>nicht stören ruhig bis Ausnahmen wer durchkommt</translation>
    </message>
    <message>
        <source>A second call within three minutes rings</source>
        <translation>Ein zweiter Anruf innerhalb von drei Minuten klingelt</translation>
    </message>
    <message>
        <source>Whoever calls again so soon may be in need.</source>
        <translation>Wer so bald wieder anruft, ist vielleicht in Not.</translation>
    </message>
    <message>
        <source>Calls of others do not ring and are not shown.</source>
        <translation>Anrufe anderer klingeln nicht und werden nicht angezeigt.</translation>
    </message>
    <message>
        <source>Calls and devices</source>
        <translation>Anrufe und Geräte</translation>
    </message>
    <message>
        <source>camera microphone speaker ringer volume device test sound level check</source>
        <translation>Kamera Mikrofon Lautsprecher Klingel Lautstärke Gerät Test Ton Pegel Prüfung</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>last seen unknown</source>
        <translation>zuletzt gesehen: unbekannt</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>gerade eben gesehen</translation>
    </message>
    <message numerus="yes">
        <source>last seen %Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute gesehen</numerusform>
            <numerusform>vor %Ln Minuten gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>zuletzt heute um %1 gesehen</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>zuletzt gestern um %1 gesehen</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen: %1</translation>
    </message>
</context>
<context>
    <name>duologue::application::Client</name>
    <message>
        <source>The keyring is locked: your access token is still in it.</source>
        <translation>Der Schlüsselbund ist gesperrt: Ihr Zugangsschlüssel ist noch darin.</translation>
    </message>
    <message>
        <source>Not everything of this account could be deleted. Is the disk write-protected?</source>
        <translation>Nicht alles von diesem Konto konnte gelöscht werden. Ist der Datenträger schreibgeschützt?</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AccountSettings</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>Serverprofil …</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ein Konto hinzufügen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AttachmentHands</name>
    <message>
        <source>One file at a time: this is the first one.</source>
        <translation>Eine Datei nach der anderen: Das ist die erste.</translation>
    </message>
    <message>
        <source>Send a picture or file</source>
        <translation>Bild oder Datei senden</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>Diese Datei öffnen?</translation>
    </message>
    <message>
        <source>It is opened with another program. Files of others can do harm: open it only if you know what it is.</source>
        <translation>Sie wird mit einem anderen Programm geöffnet. Dateien anderer können Schaden anrichten: Öffnen Sie sie nur, wenn Sie wissen, was sie ist.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallControls</name>
    <message>
        <source>Mute microphone</source>
        <translation>Mikrofon stummschalten</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Stummschaltung des Mikrofons aufheben</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>Kamera ausschalten</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>Kamera einschalten</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Teilen beenden</translation>
    </message>
    <message>
        <source>Share screen or window</source>
        <translation>Bildschirm oder Fenster teilen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallMenu</name>
    <message>
        <source>Devices…</source>
        <translation>Geräte …</translation>
    </message>
    <message>
        <source>Is this call private?</source>
        <translation>Ist dieser Anruf vertraulich?</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Keep on top, small</source>
        <translation>Klein im Vordergrund halten</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>Anruf mit %1</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild von %1</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 ist stumm</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Erneut anrufen</translation>
    </message>
    <message>
        <source>Show own picture</source>
        <translation>Eigenes Bild zeigen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is how long it takes, %2 what is shared</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ChatPage</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>In a call with %1 · %2</source>
        <extracomment>%1 is a person, %2 how long or how far</extracomment>
        <translation>Im Anruf mit %1 · %2</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Mute in the main window</source>
        <translation>Im Hauptfenster stummschalten</translation>
    </message>
    <message>
        <source>Unmute in the main window</source>
        <translation>Stummschaltung im Hauptfenster aufheben</translation>
    </message>
    <message>
        <source>Hang up in the main window</source>
        <translation>Im Hauptfenster auflegen</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Teilen beenden</translation>
    </message>
    <message>
        <source>Stop sharing in the main window</source>
        <translation>Teilen im Hauptfenster beenden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Composer</name>
    <message>
        <source>Looking for spellings…</source>
        <translation>Schreibweisen werden gesucht …</translation>
    </message>
    <message>
        <source>Accept this word</source>
        <translation>Dieses Wort gelten lassen</translation>
    </message>
    <message>
        <source>No spellings found</source>
        <translation>Keine Schreibweisen gefunden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ComposerBar</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Your user number</source>
        <translation>Ihre Benutzernummer</translation>
    </message>
    <message>
        <source>Access token (only if your server asks for one)</source>
        <translation>Zugangsschlüssel (nur wenn Ihr Server danach fragt)</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>the access token</comment>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>the access token</comment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide access token</source>
        <translation>Zugangsschlüssel verbergen</translation>
    </message>
    <message>
        <source>Show access token</source>
        <translation>Zugangsschlüssel zeigen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>Serverprofil …</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Show the certificate…</source>
        <translation>Zertifikat zeigen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the server profile</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the server profile</source>
        <translation>Serverprofil entfernen</translation>
    </message>
    <message>
        <source>Or go back to</source>
        <translation>Oder zurück zu</translation>
    </message>
    <message>
        <source>With a server profile</source>
        <translation>Mit einem Serverprofil</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionTestDialog</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht …</translation>
    </message>
    <message>
        <source>You chose to trust exactly this certificate.</source>
        <translation>Sie haben genau diesem Zertifikat vertraut.</translation>
    </message>
    <message>
        <source>Trust it only if somebody who runs the server told you this fingerprint. Whoever made it can read everything.</source>
        <translation>Vertrauen Sie ihm nur, wenn der Betreiber des Servers Ihnen diesen Fingerabdruck genannt hat. Wer es erstellt hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>Do not trust it any longer</source>
        <translation>Ihm nicht länger vertrauen</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ContactCard</name>
    <message>
        <source>Tell me when this person is online</source>
        <translation>Mir sagen, wenn diese Person online ist</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>User number %1</source>
        <translation>Benutzernummer %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationHead</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>Sprachanruf</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videoanruf</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationPane</name>
    <message>
        <source>Message %1</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Will be sent when you are connected</source>
        <translation>Wird gesendet, sobald Sie verbunden sind</translation>
    </message>
    <message>
        <source>Choose a conversation, or press Ctrl+K to find one.</source>
        <translation>Wählen Sie eine Unterhaltung oder suchen Sie mit Strg+K.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Sagen Sie Hallo</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DayDialog</name>
    <message>
        <source>Go to a day</source>
        <translation>Zu einem Tag gehen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DeviceSettings</name>
    <message>
        <source>Ring volume</source>
        <translation>Klingellautstärke</translation>
    </message>
    <message>
        <source>Try the ring tone</source>
        <translation>Klingelton ausprobieren</translation>
    </message>
    <message>
        <source>Opens camera and microphone, for you alone.</source>
        <translation>Öffnet Kamera und Mikrofon, nur für Sie.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Say something: the bar follows your voice.</source>
        <translation>Sagen Sie etwas: Der Balken folgt Ihrer Stimme.</translation>
    </message>
    <message>
        <source>Play a test sound</source>
        <translation>Testton abspielen</translation>
    </message>
    <message>
        <source>End the check</source>
        <translation>Prüfung beenden</translation>
    </message>
    <message>
        <source>Check camera and sound</source>
        <translation>Kamera und Ton prüfen</translation>
    </message>
    <message>
        <source>The check is there again when the call is over.</source>
        <translation>Die Prüfung ist wieder möglich, wenn der Anruf vorbei ist.</translation>
    </message>
    <message>
        <source>Recording… Press to stop</source>
        <translation>Aufnahme läuft … Drücken zum Beenden</translation>
    </message>
    <message>
        <source>Record 5 seconds and play them back</source>
        <translation>5 Sekunden aufnehmen und abspielen</translation>
    </message>
    <message>
        <source>Playing it back… Press to stop</source>
        <translation>Wiedergabe läuft … Zum Beenden drücken</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiCompleter</name>
    <message>
        <source>Emoji that go with what was typed</source>
        <translation>Emoji, die zum Getippten passen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Ohne Hautton</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Heller Hautton</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Mittelheller Hautton</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Mittlerer Hautton</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Mitteldunkler Hautton</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Dunkler Hautton</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EventEmitter</name>
    <message>
        <source>Emitted.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Emit by hand:</source>
        <translation>Von Hand senden:</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Emit</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>Älterer Treffer</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>Neuerer Treffer</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>Suche beenden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::HistoryMenu</name>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>Zu einem Tag gehen …</translation>
    </message>
    <message>
        <source>Go to the first message</source>
        <translation>Zur ersten Nachricht gehen</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>Chat exportieren …</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>Verlauf löschen …</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>Chat exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, für Programme (*.json)</translation>
    </message>
    <message>
        <source>Delete history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>duologue::ui::IncomingCallDialog</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Answer with sound</source>
        <translation>Mit Ton annehmen</translation>
    </message>
    <message>
        <source>Answer with video</source>
        <translation>Mit Video annehmen</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Klingeln abstellen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::InspectorWindow</name>
    <message>
        <source>Event inspector</source>
        <translation>Ereignisinspektor</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The packet as text</source>
        <translation>Das Paket als Text</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>Pakete exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exported. Names and messages are in the file.</source>
        <translation>Exportiert. Namen und Nachrichten stehen in der Datei.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::JumpButton</name>
    <message numerus="yes">
        <source>Jump to newest: %Ln new message(s)</source>
        <translation>
            <numerusform>Zum Neuesten springen: %Ln neue Nachricht</numerusform>
            <numerusform>Zum Neuesten springen: %Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>Zum Neuesten springen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>Einen Link öffnen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>There are no messages and no secrets in it, but the numbers of people and rooms.</source>
        <translation>Es enthält keine Nachrichten und keine Geheimnisse, aber die Nummern von Personen und Räumen.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainMenu</name>
    <message>
        <source>Add an account</source>
        <translation>Ein Konto hinzufügen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Event inspector</source>
        <translation>Ereignisinspektor</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Protokolle zeigen</translation>
    </message>
    <message>
        <source>About Duologue</source>
        <translation>Über Duologue</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainWindow</name>
    <message>
        <source>Duologue did not end as it should last time. What was written is safe.</source>
        <translation>Duologue wurde letztes Mal nicht richtig beendet. Was geschrieben wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Protokolle zeigen</translation>
    </message>
    <message>
        <source>Duologue does not understand this link.</source>
        <translation>Duologue versteht diesen Link nicht.</translation>
    </message>
    <message>
        <source>Sign in first, then open the link again.</source>
        <translation>Melden Sie sich zuerst an und öffnen Sie den Link dann erneut.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MessageMenu</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy what is marked</source>
        <translation>Markiertes kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Delete for me…</source>
        <translation>Für mich löschen …</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Für mich löschen</translation>
    </message>
    <message>
        <source>Delete this message from this computer? The other person keeps it.</source>
        <translation>Diese Nachricht von diesem Computer löschen? Die andere Person behält sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MiniCallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>Anruf mit %1</translation>
    </message>
    <message>
        <source>Small picture of %1</source>
        <translation>Kleines Bild von %1</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Mikrofon stummschalten</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>Stummschaltung des Mikrofons aufheben</translation>
    </message>
    <message>
        <source>Back to the call window</source>
        <translation>Zurück zum Anruffenster</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::NewChatDialog</name>
    <message>
        <source>Start chat</source>
        <translation>Chat beginnen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>Benutzernummer</translation>
    </message>
    <message>
        <source>User number of the person</source>
        <translation>Benutzernummer der Person</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OfferDialog</name>
    <message>
        <source>Send a picture</source>
        <translation>Bild senden</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Datei senden</translation>
    </message>
    <message>
        <source>Picture to be sent</source>
        <translation>Bild, das gesendet wird</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OwnPicture</name>
    <message>
        <source>Own picture, move it with the arrow keys</source>
        <translation>Eigenes Bild, mit den Pfeiltasten verschiebbar</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>Eigenes Bild</translation>
    </message>
    <message>
        <source>Hide own picture</source>
        <translation>Eigenes Bild verbergen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::PictureDialog</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>Mit anderem Programm öffnen …</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ProfileDialog</name>
    <message>
        <source>Use this profile</source>
        <translation>Dieses Profil verwenden</translation>
    </message>
    <message>
        <source>Server profile</source>
        <translation>Serverprofil</translation>
    </message>
    <message>
        <source>Says how your server differs from others, as JSON. Whoever runs the server has it. Open the file, or paste its text here.</source>
        <translation>Sagt als JSON, worin sich Ihr Server von anderen unterscheidet. Der Betreiber des Servers hat es. Öffnen Sie die Datei oder fügen Sie den Text hier ein.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a server profile</source>
        <translation>Ein Serverprofil öffnen</translation>
    </message>
    <message>
        <source>Server profiles (*.json)</source>
        <translation>Serverprofile (*.json)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This is a good profile.</source>
        <translation>Das ist ein gutes Profil.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietExceptions</name>
    <message>
        <source>Who gets through</source>
        <translation>Wer durchkommt</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>Person nach Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add a person who gets through</source>
        <translation>Person hinzufügen, die durchkommt</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Nachrichten von %1</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>Anrufe von %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietSettings</name>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Choose how long…</source>
        <translation>Dauer wählen …</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ReplyStrip</name>
    <message>
        <source>Reply to %1</source>
        <extracomment>%1 is a person, or &quot;You&quot;</extracomment>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>Nicht antworten</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomListPane</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>Neuer Chat (Strg+N)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search people and messages</source>
        <translation>Personen und Nachrichten suchen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>No chats yet. Start one with the button above.</source>
        <translation>Noch keine Chats. Beginnen Sie einen mit dem Knopf oben.</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation>Niemand mit diesem Namen.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomMenu</name>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Für acht Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>Bis ich sie aufhebe</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Tell me when online</source>
        <translation>Mir sagen, wenn online</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>Chat exportieren …</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>Verlauf löschen …</translation>
    </message>
    <message>
        <source>When nothing is to disturb</source>
        <translation>Wenn nichts stören soll</translation>
    </message>
    <message>
        <source>Messages get through</source>
        <translation>Nachrichten kommen durch</translation>
    </message>
    <message>
        <source>Calls ring</source>
        <translation>Anrufe klingeln</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SearchResults</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>No message has these words.</source>
        <translation>Keine Nachricht enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Starten, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Protokolle zeigen</translation>
    </message>
    <message>
        <source>Reset all settings…</source>
        <translation>Alle Einstellungen zurücksetzen …</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>All settings go back to their defaults. Accounts and messages stay.</source>
        <translation>Alle Einstellungen gehen auf ihre Vorgaben zurück. Konten und Nachrichten bleiben.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SharePicker</name>
    <message>
        <source>Share screen or window</source>
        <translation>Bildschirm oder Fenster teilen</translation>
    </message>
    <message>
        <source>Choose what the other side sees in place of your camera.</source>
        <translation>Wählen Sie, was die andere Seite statt Ihrer Kamera sieht.</translation>
    </message>
    <message>
        <source>Screens and windows</source>
        <translation>Bildschirme und Fenster</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>Bildschirm %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>Einen Chat finden</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>The chat above</source>
        <translation>Der Chat darüber</translation>
    </message>
    <message>
        <source>The chat below</source>
        <translation>Der Chat darunter</translation>
    </message>
    <message>
        <source>What can be done with a chat or message</source>
        <translation>Was mit einem Chat oder einer Nachricht möglich ist</translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation>Zurück oder schließen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>In der Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>Nachricht für Nachricht</translation>
    </message>
    <message>
        <source>From link to link in a message</source>
        <translation>Von Link zu Link in einer Nachricht</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Den Link öffnen</translation>
    </message>
    <message>
        <source>To the beginning, to the newest</source>
        <translation>An den Anfang, zum Neuesten</translation>
    </message>
    <message>
        <source>Copy what is marked, or the message</source>
        <translation>Markiertes oder die Nachricht kopieren</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Send (can be changed in the settings)</source>
        <translation>Senden (in den Einstellungen änderbar)</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>Eine neue Zeile</translation>
    </message>
    <message>
        <source>An emoji by its name</source>
        <translation>Ein Emoji nach seinem Namen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+left Shift, Ctrl+right Shift</source>
        <translation>Strg+linke, Strg+rechte Umschalttaste</translation>
    </message>
    <message>
        <source>Write from left to right, from right to left</source>
        <translation>Von links nach rechts, von rechts nach links schreiben</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Microphone on or off, in the call window</source>
        <translation>Mikrofon ein oder aus, im Anruffenster</translation>
    </message>
    <message>
        <source>Camera on or off, in the call window</source>
        <translation>Kamera ein oder aus, im Anruffenster</translation>
    </message>
    <message>
        <source>Full screen, in the call window</source>
        <translation>Vollbild, im Anruffenster</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ask the server for the newest</source>
        <translation>Den Server nach Neuem fragen</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SideWindows</name>
    <message>
        <source>About Duologue</source>
        <translation>Über Duologue</translation>
    </message>
    <message>
        <source>Duologue %1

Chat and video calls with one person at a time.</source>
        <translation>Duologue %1

Chat und Videoanrufe mit jeweils einer Person.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1? The access token is deleted from the keyring. Messages stay on this computer for when you come back.</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>Von %1 abmelden? Der Zugangsschlüssel wird aus dem Schlüsselbund gelöscht. Nachrichten bleiben auf diesem Computer, bis Sie wiederkommen.</translation>
    </message>
    <message>
        <source>Delete messages, drafts, pictures and the server profile from this computer</source>
        <translation>Nachrichten, Entwürfe, Bilder und das Serverprofil von diesem Computer löschen</translation>
    </message>
    <message>
        <source>The server keeps no messages: they cannot be brought back.</source>
        <translation>Der Server bewahrt keine Nachrichten auf: Sie können nicht zurückgeholt werden.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SpellingSettings</name>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer: the packages hunspell-… have them.</source>
        <translation>Auf diesem Computer gibt es kein Wörterbuch: Die Pakete hunspell-… bringen sie mit.</translation>
    </message>
    <message>
        <source>Spelling is checked in these languages, in several at once.</source>
        <translation>Was Sie schreiben, wird in diesen Sprachen geprüft, in mehreren zugleich.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::StatisticsPlate</name>
    <message>
        <source>kbit/s</source>
        <translation>kbit/s</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Round trip in ms</source>
        <translation>Hin und zurück in ms</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Tray</name>
    <message>
        <source>Open Duologue</source>
        <translation>Duologue öffnen</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln ungelesene Nachricht</numerusform>
            <numerusform>%Ln ungelesene Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::ui::VerificationPlate</name>
    <message>
        <source>Pictures that prove the call is private: %1</source>
        <translation>Bilder, die beweisen, dass der Anruf privat ist: %1</translation>
    </message>
    <message>
        <source>Is this call private? %1</source>
        <translation>Ist dieser Anruf privat? %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::WaitingPlate</name>
    <message>
        <source>End and answer</source>
        <translation>Beenden und annehmen</translation>
    </message>
    <message>
        <source>End this call and answer</source>
        <translation>Diesen Anruf beenden und annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Decline the other call</source>
        <translation>Den anderen Anruf ablehnen</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AccountsViewModel</name>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>This profile is for another server. Add an account to use it.</source>
        <translation>Dieses Profil ist für einen anderen Server. Fügen Sie ein Konto hinzu, um es zu verwenden.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AttachmentsViewModel</name>
    <message>
        <source>Pictures and files cannot be sent here: this server&apos;s profile names no message type for them.</source>
        <translation>Bilder und Dateien lassen sich hier nicht senden: Das Profil dieses Servers nennt keinen Nachrichtentyp dafür.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>It could not be saved: the disk is full.</source>
        <translation>Es konnte nicht gespeichert werden: Die Platte ist voll.</translation>
    </message>
    <message>
        <source>It could not be saved there.</source>
        <translation>Dort konnte es nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Programs are not opened out of a chat. Save it, if you know what it is.</source>
        <translation>Programme werden nicht aus einem Chat heraus geöffnet. Speichern Sie es, wenn Sie wissen, was es ist.</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Es konnte nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::CallViewModel</name>
    <message>
        <source>Video call</source>
        <translation>Videoanruf</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>Sprachanruf</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Ruft an …</translation>
    </message>
    <message>
        <source>Ringing…</source>
        <translation>Klingelt …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 = &quot;Call ended&quot;, %2 = how long it took</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reconnecting… %1 s</source>
        <translation>Verbindung wird wiederhergestellt … %1 s</translation>
    </message>
    <message>
        <source>%1 is calling (video)</source>
        <translation>%1 ruft an (Video)</translation>
    </message>
    <message>
        <source>%1 is calling</source>
        <translation>%1 ruft an</translation>
    </message>
    <message>
        <source>Your connection is weak</source>
        <translation>Ihre Verbindung ist schwach</translation>
    </message>
    <message>
        <source>The connection of %1 is weak</source>
        <translation>Die Verbindung von %1 ist schwach</translation>
    </message>
    <message>
        <source>Sent: %1 kbit/s, picture %2, %3 per second</source>
        <translation>Gesendet: %1 kbit/s, Bild %2, %3 pro Sekunde</translation>
    </message>
    <message>
        <source>Received: %1 kbit/s, picture %2, %3 per second</source>
        <translation>Empfangen: %1 kbit/s, Bild %2, %3 pro Sekunde</translation>
    </message>
    <message>
        <source>Lost on the way there: %1 %, on the way here: %2 %</source>
        <translation>Verloren auf dem Hinweg: %1 %, auf dem Rückweg: %2 %</translation>
    </message>
    <message>
        <source>Round trip: %1 ms</source>
        <translation>Hin und zurück: %1 ms</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionTestViewModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Engine.IO</source>
        <translation>Engine.IO</translation>
    </message>
    <message>
        <source>Socket.IO</source>
        <translation>Socket.IO</translation>
    </message>
    <message>
        <source>Room list</source>
        <translation>Raumliste</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Das ist nicht die Adresse eines Servers.</translation>
    </message>
    <message>
        <source>The server profile is for another address.</source>
        <translation>Das Serverprofil ist für eine andere Adresse.</translation>
    </message>
    <message>
        <source>This server is reached without encryption.</source>
        <translation>Dieser Server wird ohne Verschlüsselung erreicht.</translation>
    </message>
    <message>
        <source>The proxy looks it up.</source>
        <translation>Der Proxy schlägt ihn nach.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles funktioniert.</translation>
    </message>
    <message>
        <source>It stops at %1.</source>
        <translation>Es hört bei %1 auf.</translation>
    </message>
    <message>
        <source>The name stands for %1.</source>
        <extracomment>%1 are IP addresses</extracomment>
        <translation>Der Name steht für %1.</translation>
    </message>
    <message>
        <source>The computer answers.</source>
        <translation>Der Computer antwortet.</translation>
    </message>
    <message>
        <source>Encrypted, with the certificate that you trust.</source>
        <translation>Verschlüsselt, mit dem Zertifikat, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>Encrypted, with a good certificate for %1.</source>
        <translation>Verschlüsselt, mit einem guten Zertifikat für %1.</translation>
    </message>
    <message>
        <source>A web server answers (%1).</source>
        <translation>Ein Webserver antwortet (%1).</translation>
    </message>
    <message>
        <source>It speaks Engine.IO.</source>
        <translation>Er spricht Engine.IO.</translation>
    </message>
    <message>
        <source>It lets you in.</source>
        <translation>Er lässt Sie ein.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln room(s) there.</source>
        <translation>
            <numerusform>Sie haben dort %Ln Raum.</numerusform>
            <numerusform>Sie haben dort %Ln Räume.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer within 15 seconds.</source>
        <translation>Keine Antwort innerhalb von 15 Sekunden.</translation>
    </message>
    <message>
        <source>There is no computer with this name.</source>
        <translation>Es gibt keinen Computer mit diesem Namen.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port: %1</source>
        <translation>An dieser Adresse und diesem Port antwortet nichts: %1</translation>
    </message>
    <message>
        <source>The connection is not safe: %1</source>
        <translation>Die Verbindung ist nicht sicher: %1</translation>
    </message>
    <message>
        <source>What answers there is no web server: %1</source>
        <translation>Was dort antwortet, ist kein Webserver: %1</translation>
    </message>
    <message>
        <source>The server refuses (%1).</source>
        <translation>Der Server lehnt ab (%1).</translation>
    </message>
    <message>
        <source>A web server answers (%1), but there is no Engine.IO at this path.</source>
        <translation>Ein Webserver antwortet (%1), aber unter diesem Pfad gibt es kein Engine.IO.</translation>
    </message>
    <message>
        <source>The server does not let you in: %1</source>
        <translation>Der Server lässt Sie nicht ein: %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read: %1</source>
        <translation>Die Antwort des Servers kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>Der Server hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Not trusted because</source>
        <translation>Nicht vertraut, weil</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionViewModel</name>
    <message>
        <source>The server profile has a mistake: %1</source>
        <extracomment>%1 says in English which member is wrong and why</extracomment>
        <translation>Das Serverprofil hat einen Fehler: %1</translation>
    </message>
    <message>
        <source>No server profile could be fetched from %1.</source>
        <translation>Von %1 konnte kein Serverprofil geholt werden.</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Geben Sie die Adresse Ihres Servers ein.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Das ist nicht die Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Enter your user number.</source>
        <translation>Geben Sie Ihre Benutzernummer ein.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>Eine Benutzernummer besteht nur aus Ziffern, zum Beispiel 42.</translation>
    </message>
    <message>
        <source>The server profile is for %1. Use that address, or remove the profile.</source>
        <translation>Das Serverprofil ist für %1. Verwenden Sie diese Adresse oder entfernen Sie das Profil.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message numerus="yes">
        <source>Not connected. Trying again in %Ln second(s).</source>
        <translation>
            <numerusform>Nicht verbunden. Neuer Versuch in %Ln Sekunde.</numerusform>
            <numerusform>Nicht verbunden. Neuer Versuch in %Ln Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent something that Duologue cannot read. It was left out.</source>
        <translation>Der Server hat etwas geschickt, das Duologue nicht lesen kann. Es wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln message(s) waiting.</source>
        <extracomment>%1 is how the line is</extracomment>
        <translation>
            <numerusform>%1 %Ln Nachricht wartet.</numerusform>
            <numerusform>%1 %Ln Nachrichten warten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationModel</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Video call · %1</source>
        <extracomment>%1 is how it ended: &quot;You ended it after 3:12&quot;, &quot;Sara declined&quot;, &quot;Connection lost after 0:40&quot;</extracomment>
        <translation>Videoanruf · %1</translation>
    </message>
    <message>
        <source>Voice call · %1</source>
        <translation>Sprachanruf · %1</translation>
    </message>
    <message>
        <source>Missed video call</source>
        <translation>Verpasster Videoanruf</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>Verpasster Sprachanruf</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Messages may be missing here. %1, %2: %3</source>
        <translation>Hier fehlen vielleicht Nachrichten. %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>author, time, text</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>author, time, text, how far it has come</extracomment>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>in reply to %1: %2. %3</source>
        <extracomment>%1 is a person, %2 what they had said, %3 the answer</extracomment>
        <translation>als Antwort an %1: %2. %3</translation>
    </message>
    <message>
        <source>You ended it after %1</source>
        <translation>Von Ihnen nach %1 beendet</translation>
    </message>
    <message>
        <source>%1 ended it after %2</source>
        <translation>Von %1 nach %2 beendet</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 hat abgelehnt</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>Von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>You cancelled it</source>
        <translation>Von Ihnen abgebrochen</translation>
    </message>
    <message>
        <source>Connection lost after %1</source>
        <translation>Verbindung nach %1 verloren</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Erneut anrufen</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationViewModel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Number on the server</source>
        <translation>Nummer auf dem Server</translation>
    </message>
    <message>
        <source>Number on this computer</source>
        <translation>Nummer auf diesem Computer</translation>
    </message>
    <message>
        <source>That message is not on this computer.</source>
        <translation>Diese Nachricht ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::DevicesViewModel</name>
    <message>
        <source>Like the speaker</source>
        <translation>Wie der Lautsprecher</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 = &quot;System default&quot;, %2 = the name of a device</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Klingeln auf</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::FindViewModel</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>which hit is shown, of how many</extracomment>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::HistoryViewModel</name>
    <message>
        <source>Chat with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Chat mit %1</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>[Messages may be missing here. The last one was:]</source>
        <translation>[Hier fehlen vielleicht Nachrichten. Die letzte war:]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were written to the file.</source>
        <translation>
            <numerusform>%Ln Nachricht wurde in die Datei geschrieben.</numerusform>
            <numerusform>%Ln Nachrichten wurden in die Datei geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat could not be exported: the disk is full.</source>
        <translation>Der Chat konnte nicht exportiert werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The chat could not be exported: the file cannot be written.</source>
        <translation>Der Chat konnte nicht exportiert werden: Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Delete everything that was said with %1 from this computer? The server keeps no history: it cannot be brought back. Messages that wait to be sent there are not sent. The other side keeps what it has.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Alles, was mit %1 gesagt wurde, von diesem Computer löschen? Der Server führt keinen Verlauf: Es kann nicht zurückgeholt werden. Nachrichten, die dort auf das Senden warten, werden nicht gesendet. Die andere Seite behält, was sie hat.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorModel</name>
    <message>
        <source>in</source>
        <comment>direction of a packet</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a packet</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>what became of a packet</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorViewModel</name>
    <message>
        <source>The body is no JSON: %1</source>
        <translation>Der Inhalt ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>Der Inhalt muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>It could not be sent. Are you connected?</source>
        <translation>Das ließ sich nicht senden. Besteht eine Verbindung?</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::NotificationsViewModel</name>
    <message>
        <source>Missed video call</source>
        <translation>Verpasster Videoanruf</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>Verpasster Sprachanruf</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>%1 is a person, %2 how many messages of theirs are new</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were away: %1 in %2.</source>
        <extracomment>Two whole sentences: %1 says how many messages, %2 in how many chats</extracomment>
        <translation>Während Sie weg waren: %1 in %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln Chat</numerusform>
            <numerusform>%Ln Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Somebody you wait for is online.</source>
        <translation>Jemand, auf den Sie warten, ist online.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::RoomListModel</name>
    <message>
        <source>You: %1</source>
        <extracomment>%1 is a message of one&apos;s own</extracomment>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln ungelesen</numerusform>
            <numerusform>%Ln ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list that is read aloud</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is online.</source>
        <translation>%1 ist online.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ScreenSharing</name>
    <message>
        <source>You are sharing a window</source>
        <translation>Sie teilen ein Fenster</translation>
    </message>
    <message>
        <source>You are sharing the window %1</source>
        <translation>Sie teilen das Fenster %1</translation>
    </message>
    <message>
        <source>You are sharing your screen</source>
        <translation>Sie teilen Ihren Bildschirm</translation>
    </message>
    <message>
        <source>What you shared is closed: the other side does not see it any more.</source>
        <translation>Was Sie geteilt haben, ist geschlossen: Die andere Seite sieht es nicht mehr.</translation>
    </message>
    <message>
        <source>The desktop could not share anything.</source>
        <translation>Der Desktop konnte nichts teilen.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::SearchModel</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>whose chat, when, what was said</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::SettingsViewModel</name>
    <message>
        <source>Off</source>
        <comment>do not disturb</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>Für 8 Stunden</translation>
    </message>
    <message>
        <source>Until 8 in the morning</source>
        <translation>Bis 8 Uhr morgens</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <translation>Bis ich es ausschalte</translation>
    </message>
    <message>
        <source>Messages and calls reach you.</source>
        <translation>Nachrichten und Anrufe erreichen Sie.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until you turn this off.</source>
        <translation>Nichts stört Sie, bis Sie dies ausschalten.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until %1.</source>
        <translation>Nichts stört Sie bis %1.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::VerificationText</name>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>Löwe</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>Schmetterling</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>Elefant</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>Hase</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>Panda</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>Hahn</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>Pinguin</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>Schildkröte</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>Krake</translation>
    </message>
    <message>
        <source>bee</source>
        <translation>Biene</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>Eule</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>Schaf</translation>
    </message>
    <message>
        <source>tulip</source>
        <translation>Tulpe</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>Kaktus</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>Pilz</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>Erdkugel</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>Mond</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>Banane</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>Apfel</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>Erdbeere</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>Pizza</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>Kuchen</translation>
    </message>
    <message>
        <source>grapes</source>
        <translation>Trauben</translation>
    </message>
    <message>
        <source>lemon</source>
        <translation>Zitrone</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>Roboter</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>Schraubenschlüssel</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>Regenschirm</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>Sanduhr</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>Glühbirne</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>Büroklammer</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>Schere</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>Hammer</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>Rakete</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>Pokal</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Ball</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>Trompete</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>ice</source>
        <translation>Eis</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the words of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Ask %1 which four pictures they see. If they are the same as yours – %2 – nobody can listen in on this call.</source>
        <translation>Fragen Sie %1, welche vier Bilder dort zu sehen sind. Sind es dieselben wie Ihre – %2 –, kann niemand diesen Anruf mithören.</translation>
    </message>
</context>
</TS>
