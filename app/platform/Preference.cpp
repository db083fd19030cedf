#include "app/platform/Preference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::platform {

const QList<PreferenceTerms>& allPreferences()
{
    using enum Preference;
    // clang-format off
    static const QList<PreferenceTerms> all{
        {Theme, "appearance/theme"_L1, u"system"_s, {u"system"_s, u"light"_s, u"dark"_s}},
        {TextSize, "appearance/textSize"_L1, 100, {85, 100, 115, 130, 150, 200}},
        {Language, "appearance/language"_L1, u"system"_s, {u"system"_s, u"ar"_s, u"de"_s, u"en"_s, u"fa"_s}},
        {Calendar, "appearance/calendar"_L1, u"language"_s, {u"language"_s, u"gregorian"_s, u"iranian"_s, u"islamic"_s}},
        {Clock, "appearance/clock"_L1, u"language"_s, {u"language"_s, u"12"_s, u"24"_s}},
        {EnterSends, "chat/enterSends"_L1, true, {}},
        {Notifications, "notifications/shown"_L1, true, {}},
        {NotificationDetail, "notifications/detail"_L1, u"full"_s, {u"full"_s, u"sender"_s, u"nothing"_s}},
        {NotificationSound, "notifications/sound"_L1, true, {}},
        {RingTone, "calls/ringTone"_L1, true, {}},
        {Camera, "calls/camera"_L1, QString(), {}},
        {Microphone, "calls/microphone"_L1, QString(), {}},
        {Speaker, "calls/speaker"_L1, QString(), {}},
        {Ringer, "calls/ringer"_L1, QString(), {}},
        {RingVolume, "calls/ringVolume"_L1, 80, {}},
        {QuietUntil, "notifications/quietUntil"_L1, qint64{0}, {}},
        {QuietCalls, "notifications/quietCalls"_L1, true, {}},
        {RepeatedCalls, "notifications/repeatedCalls"_L1, false, {}},
        {ShowOnline, "privacy/showOnline"_L1, true, {}},
        {WhoMayCall, "privacy/whoMayCall"_L1, u"everyone"_s, {u"everyone"_s, u"known"_s}},
        {RelayOnly, "privacy/relayOnly"_L1, false, {}},
        {Proxy, "network/proxy"_L1, u"none"_s, {u"none"_s, u"system"_s, u"http"_s, u"socks5"_s}},
        {ProxyHost, "network/proxyHost"_L1, QString(), {}},
        {ProxyPort, "network/proxyPort"_L1, 8080, {}},
        {KeepInTray, "window/keepInTray"_L1, u"ask"_s, {u"ask"_s, u"yes"_s, u"no"_s}},
        {StartHidden, "window/startHidden"_L1, false, {}},
        {DetailedLog, "advanced/detailedLog"_L1, false, {}},
    };
    // clang-format on
    return all;
}

const PreferenceTerms& termsOf(Preference preference)
{
    const auto& all = allPreferences();
    return *std::ranges::find(all, preference, &PreferenceTerms::preference);
}

QVariant sound(const PreferenceTerms& terms, const QVariant& stored)
{
    QVariant value = stored;
    const QMetaType type = terms.otherwise.metaType();
    if (type.id() == QMetaType::Bool) { // QVariant takes any text but "false", "0" and "" as true
        const QString text = stored.toString();
        if (text != "true"_L1 && text != "false"_L1)
            return {};
        value = text == "true"_L1;
    } else if (!value.convert(type)) {
        return {};
    }
    if (!terms.choices.isEmpty() && !terms.choices.contains(value))
        return {};
    constexpr int largestPort = 65535;
    if (terms.preference == Preference::ProxyPort && (value.toInt() < 1 || value.toInt() > largestPort))
        return {};
    if (terms.preference == Preference::RingVolume && (value.toInt() < 0 || value.toInt() > 100))
        return {};
    return value;
}

} // namespace duologue::platform
