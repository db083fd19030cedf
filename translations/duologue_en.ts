<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>last seen %n minute ago</numerusform>
            <numerusform>last seen %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionViewModel</name>
    <message numerus="yes">
        <source>Not connected. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Not connected. Trying again in %n second.</numerusform>
            <numerusform>Not connected. Trying again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationModel</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::RoomListModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
