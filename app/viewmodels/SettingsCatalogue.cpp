#include "app/viewmodels/SettingsCatalogue.h"

#include "app/viewmodels/SettingsViewModel.h"

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

using platform::Preference;
using Control = SettingsRow::Control;
using Id = SettingsPage::Id;

bool SettingsRow::matches(const QString& words) const
{
    QString all = title + u' ' + explanation;
    for (const auto& [value, text] : choices)
        all += u' ' + text;
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        parts, [&all](const QString& part) { return all.contains(part, Qt::CaseInsensitive); });
}

QList<SettingsPage> SettingsCatalogue::pages()
{
    return {{.id = Id::Account,
             .title = tr("Account"),
             .icon = u"person"_s,
             .keywords = tr("accounts sign out switch server profile test connection certificate")},
            appearance(),
            language(),
            chat(),
            notifications(),
            calls(),
            privacy(),
            network(),
            advanced()};
}

SettingsPage SettingsCatalogue::appearance()
{
    return {.id = Id::Appearance,
            .title = tr("Appearance"),
            .icon = u"appearance"_s,
            .keywords = tr("start when I log in autostart tray"),
            .groups = {{.rows = {{.preference = Preference::Theme,
                                  .title = tr("Theme"),
                                  .control = Control::Choice,
                                  .choices = {{u"system"_s, tr("Like the desktop")},
                                              {u"light"_s, tr("Light")},
                                              {u"dark"_s, tr("Dark")}}},
                                 {.preference = Preference::TextSize,
                                  .title = tr("Text size"),
                                  .control = Control::Choice,
                                  .choices = {{85, tr("Small")},
                                              {100, tr("Like the desktop")},
                                              {115, tr("Larger")},
                                              {130, tr("Large")},
                                              {150, tr("Very large")},
                                              {200, tr("Huge")}}}}},
                       {.title = tr("Window"),
                        .rows = {{.preference = Preference::KeepInTray,
                                  .title = tr("When the window is closed"),
                                  .explanation = tr("Without a window, messages and calls still reach you. "
                                                    "Ctrl+Q always quits."),
                                  .control = Control::Choice,
                                  .choices = {{u"ask"_s, tr("Ask")},
                                              {u"yes"_s, tr("Stay in the tray")},
                                              {u"no"_s, tr("Quit")}}},
                                 {.preference = Preference::StartHidden,
                                  .title = tr("Start without a window"),
                                  .explanation = tr("Only where there is a tray to find it again.")}}}}};
}

SettingsPage SettingsCatalogue::language()
{
    QList<std::pair<QVariant, QString>> languages{{u"system"_s, tr("Like the desktop")}};
    for (const SettingsViewModel::Language& each : SettingsViewModel::languages())
        languages.append({each.code, each.ownName});
    return {.id = Id::Language,
            .title = tr("Language and calendar"),
            .icon = u"language"_s,
            .groups = {{.rows = {{.preference = Preference::Language,
                                  .title = tr("Language"),
                                  .control = Control::Choice,
                                  .choices = languages},
                                 {.preference = Preference::Calendar,
                                  .title = tr("Calendar"),
                                  .control = Control::Choice,
                                  .choices = {{u"language"_s, tr("As usual in the language")},
                                              {u"gregorian"_s, tr("Gregorian")},
                                              {u"iranian"_s, tr("Iranian")},
                                              {u"islamic"_s, tr("Islamic (civil)")}}},
                                 {.preference = Preference::Clock,
                                  .title = tr("Clock"),
                                  .control = Control::Choice,
                                  .choices = {{u"language"_s, tr("As usual in the language")},
                                              {u"12"_s, tr("12 hours")},
                                              {u"24"_s, tr("24 hours")}}}}}}};
}

SettingsPage SettingsCatalogue::chat()
{
    return {
        .id = Id::Chat,
        .title = tr("Chat"),
        .icon = u"new-chat"_s,
        .groups = {{.rows = {{.preference = Preference::EnterSends,
                              .title = tr("Enter sends the message"),
                              .explanation = tr("Shift+Enter begins a new line. Otherwise Enter does, and "
                                                "Ctrl+Enter sends.")}}}}};
}

SettingsPage SettingsCatalogue::notifications()
{
    return {.id = Id::Notifications,
            .title = tr("Notifications"),
            .icon = u"bell"_s,
            .keywords = tr("do not disturb quiet until exceptions who gets through"),
            .groups = {{.rows = {{.preference = Preference::Notifications,
                                  .title = tr("Show notifications for new messages")},
                                 {.preference = Preference::NotificationSound,
                                  .title = tr("With a sound"),
                                  .explanation = tr("The desktop plays it, if it does so at all.")}}},
                       {.title = tr("Do not disturb"),
                        .rows = {{.preference = Preference::QuietCalls,
                                  .title = tr("Silences calls as well"),
                                  .explanation = tr("They are shown in the conversation afterwards.")},
                                 {.preference = Preference::RepeatedCalls,
                                  .title = tr("A second call within three minutes rings"),
                                  .explanation = tr("Whoever calls again so soon may be in need.")}}}}};
}

SettingsPage SettingsCatalogue::calls()
{
    return {.id = Id::Calls,
            .title = tr("Calls and devices"),
            .icon = u"call"_s,
            .keywords = tr("camera microphone speaker ringer volume device test sound level check"),
            .groups = {{.rows = {{.preference = Preference::RingTone,
                                  .title = tr("Ring on incoming calls"),
                                  .explanation = tr("Otherwise they are only shown.")}}}}};
}

SettingsPage SettingsCatalogue::privacy()
{
    return {
        .id = Id::Privacy,
        .title = tr("Privacy"),
        .icon = u"eye"_s,
        .groups = {{.rows = {{.preference = Preference::ShowOnline,
                              .title = tr("Show me as online"),
                              .explanation = tr("Otherwise the server is told that you are away.")},
                             {.preference = Preference::NotificationDetail,
                              .title = tr("Notifications show"),
                              .explanation = tr("What somebody who looks at your screen can read."),
                              .control = Control::Choice,
                              .choices = {{u"full"_s, tr("Name and message")},
                                          {u"sender"_s, tr("Name only")},
                                          {u"nothing"_s, tr("Neither")}}}}},
                   {.title = tr("Calls"),
                    .rows = {{.preference = Preference::WhoMayCall,
                              .title = tr("Who may call me"),
                              .explanation = tr("Calls of others do not ring and are not shown."),
                              .control = Control::Choice,
                              .choices = {{u"everyone"_s, tr("Everyone")},
                                          {u"known"_s, tr("People I have a chat with")}}},
                             {.preference = Preference::RelayOnly,
                              .title = tr("Hide my network address from the other side"),
                              .explanation = tr("Calls go through the server's relay only. Without a relay "
                                                "in the server profile, calls fail.")}}}}};
}

SettingsPage SettingsCatalogue::network()
{
    return {.id = Id::Network,
            .title = tr("Network"),
            .icon = u"network"_s,
            .groups = {{.title = tr("Proxy"),
                        .rows = {{.preference = Preference::Proxy,
                                  .title = tr("Reach servers"),
                                  .explanation = tr("Applies to chat and pictures. Calls go directly or "
                                                    "through the server's relay."),
                                  .control = Control::Choice,
                                  .choices = {{u"none"_s, tr("Directly")},
                                              {u"system"_s, tr("As the desktop does")},
                                              {u"http"_s, tr("Through an HTTP proxy")},
                                              {u"socks5"_s, tr("Through a SOCKS 5 proxy")}}},
                                 {.preference = Preference::ProxyHost,
                                  .title = tr("Proxy host"),
                                  .control = Control::Text},
                                 {.preference = Preference::ProxyPort,
                                  .title = tr("Proxy port"),
                                  .control = Control::Number}}}}};
}

SettingsPage SettingsCatalogue::advanced()
{
    return {.id = Id::Advanced,
            .title = tr("Advanced"),
            .icon = u"settings"_s,
            .keywords = tr("reset everything log folder"),
            .groups = {{.title = tr("Log"),
                        .rows = {{.preference = Preference::DetailedLog,
                                  .title = tr("Write a detailed log"),
                                  .explanation = tr("Helps to find errors. It has no messages and no "
                                                    "secrets in it.")}}}}};
}

} // namespace duologue::viewmodels
