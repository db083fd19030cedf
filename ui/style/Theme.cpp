#include "ui/style/Theme.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Look.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/AccessibleComboBox.h"
#include "ui/widgets/AccessibleScrollArea.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFontDatabase>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::ui::style {

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString interface = u"org.gnome.desktop.interface"_s; // GNOME's own, which other desktops serve as well

constexpr std::chrono::milliseconds untilPainted{100};

/// What the desktop says that we follow.
const std::array<std::pair<QString, QString>, 3> followed{{{appearance, u"color-scheme"_s},
                                                           {interface, u"enable-animations"_s},
                                                           {interface, u"text-scaling-factor"_s}}};

/// The portal's Read wraps its answer in one variant more than needed.
QVariant unwrapped(const QDBusVariant& answer)
{
    QVariant value = answer.variant();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

/// Named, or else emoji are drawn in black and white and joined ones fall apart.
QFont withStandIns(QFont font)
{
    QStringList families{font.family(), u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s};
    families.removeDuplicates();
    // "Sans Serif" is a desktop's word for any: Qt sorts all fonts for it, script by script, and takes the
    // next.
    if (!QFontDatabase::hasFamily(families.first()) && QFontDatabase::hasFamily(families.at(1)))
        families.removeFirst();
    font.setFamilies(families);
    return font;
}

} // namespace

Theme::Theme(viewmodels::SettingsViewModel& settings) : m_settings(settings), m_look(new Look)
{
    AccessibleComboBox::install();
    accessibleScrollArea::install();
    QApplication::setStyle(m_look); // which owns it from now on
    m_desktopFont = withStandIns(QApplication::font());
    applyTextSize();
    connect(&m_settings, &viewmodels::SettingsViewModel::changed, this,
            [this](viewmodels::Preference preference) {
                if (preference == viewmodels::Preference::TextSize)
                    applyTextSize();
            });
    connect(&m_settings, &viewmodels::SettingsViewModel::themeChanged, this, &Theme::apply);
    apply();
    askDesktop();
    // A question is not waited for, listening is: Qt asks the bus who has the name.
    QTimer::singleShot(untilPainted, this, &Theme::listenToDesktop);
}

void Theme::listenToDesktop()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    askDesktop(); // what has changed before nobody heard
}

void Theme::askDesktop()
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    for (const auto& [group, key] : followed) {
        auto call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
        call << group << key;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group = group, key = key] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid())
                settingChanged(group, key, reply.value());
        });
    }
}

void Theme::settingChanged(const QString& group, const QString& key, const QDBusVariant& answer)
{
    const QVariant value = unwrapped(answer);
    if (group == appearance && key == "color-scheme"_L1) {
        constexpr uint prefersDark = 1;
        m_desktopIsDark = value.toUInt() == prefersDark;
        apply();
    } else if (group == interface && key == "enable-animations"_L1) {
        m_look->setMotionReduced(!value.toBool());
    } else if (group == interface && key == "text-scaling-factor"_L1) {
        constexpr double smallest = 0.5;
        constexpr double largest = 3;
        m_desktopTextScale = std::clamp(value.toDouble(), smallest, largest);
        applyTextSize();
    }
}

void Theme::applyTextSize()
{
    QApplication::setFont(
        scaled(m_desktopFont, m_desktopTextScale * m_settings.textScale(), m_desktopFont.weight()));
}

void Theme::apply()
{
    using Choice = viewmodels::SettingsViewModel::Theme;
    const Choice choice = m_settings.theme();
    const bool dark = choice == Choice::Dark || (choice == Choice::System && m_desktopIsDark);
    QApplication::setPalette((dark ? Tokens::dark() : Tokens::light()).palette());
}

} // namespace duologue::ui::style
