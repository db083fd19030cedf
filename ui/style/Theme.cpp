#include "ui/style/Theme.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace duologue::ui::style {

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString key = u"color-scheme"_s;

/// The portal's Read wraps its answer in one variant more than needed.
bool isDark(const QDBusVariant& answer)
{
    QVariant value = answer.variant();
    if (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    constexpr uint prefersDark = 1;
    return value.toUInt() == prefersDark;
}

} // namespace

Theme::Theme(viewmodels::SettingsViewModel& settings) : m_settings(settings)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    // Named, or else emoji are drawn in black and white and joined ones fall apart.
    QFont font = QApplication::font();
    font.setFamilies({font.family(), u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s});
    m_desktopFont = font;
    applyTextSize();
    connect(&m_settings, &viewmodels::SettingsViewModel::changed, this,
            [this](viewmodels::Preference preference) {
                if (preference == viewmodels::Preference::TextSize)
                    applyTextSize();
            });
    connect(&m_settings, &viewmodels::SettingsViewModel::themeChanged, this, &Theme::apply);
    apply();
    askDesktop();
}

void Theme::askDesktop()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            settingChanged(group, key, reply.value());
    });
}

void Theme::settingChanged(const QString& changedGroup, const QString& changedKey, const QDBusVariant& value)
{
    if (changedGroup != group || changedKey != key)
        return;
    m_desktopIsDark = isDark(value);
    apply();
}

void Theme::applyTextSize()
{
    QApplication::setFont(scaled(m_desktopFont, m_settings.textScale(), m_desktopFont.weight()));
}

void Theme::apply()
{
    using Choice = viewmodels::SettingsViewModel::Theme;
    const Choice choice = m_settings.theme();
    const bool dark = choice == Choice::Dark || (choice == Choice::System && m_desktopIsDark);
    QApplication::setPalette((dark ? Tokens::dark() : Tokens::light()).palette());
}

} // namespace duologue::ui::style
