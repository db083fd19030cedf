<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The file with the messages was damaged. %Ln message(s) could be rescued; the damaged file is kept as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>The file with the messages was damaged. %Ln message could be rescued; the damaged file is kept as %1.</numerusform>
            <numerusform>The file with the messages was damaged. %Ln messages could be rescued; the damaged file is kept as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>last seen %Ln minute(s) ago</source>
        <translation>
            <numerusform>last seen %Ln minute ago</numerusform>
            <numerusform>last seen %Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::ui::JumpButton</name>
    <message numerus="yes">
        <source>Jump to newest: %Ln new message(s)</source>
        <translation>
            <numerusform>Jump to newest: %Ln new message</numerusform>
            <numerusform>Jump to newest: %Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::ui::Tray</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln unread message</numerusform>
            <numerusform>%Ln unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionTestViewModel</name>
    <message numerus="yes">
        <source>You have %Ln room(s) there.</source>
        <translation>
            <numerusform>You have %Ln room there.</numerusform>
            <numerusform>You have %Ln rooms there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionViewModel</name>
    <message numerus="yes">
        <source>Not connected. Trying again in %Ln second(s).</source>
        <translation>
            <numerusform>Not connected. Trying again in %Ln second.</numerusform>
            <numerusform>Not connected. Trying again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln message(s) waiting.</source>
        <extracomment>%1 is how the line is</extracomment>
        <translation>
            <numerusform>%1 %Ln message waiting.</numerusform>
            <numerusform>%1 %Ln messages waiting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationModel</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::HistoryViewModel</name>
    <message numerus="yes">
        <source>%Ln message(s) were written to the file.</source>
        <translation>
            <numerusform>%Ln message was written to the file.</numerusform>
            <numerusform>%Ln messages were written to the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::NotificationsViewModel</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln chat</numerusform>
            <numerusform>%Ln chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::RoomListModel</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
</TS>
