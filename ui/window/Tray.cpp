#include "ui/window/Tray.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"

#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::SettingsViewModel;

namespace {

/// The logo with a badge at its corner; several sizes, for trays of every height.
QIcon badged(int unread)
{
    const QIcon logo(u":/icons/duologue.svg"_s);
    if (unread == 0)
        return logo;
    constexpr int most = 99;
    const QString text = unread > most ? u"∞"_s : QLocale().toString(unread);
    QIcon result;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap = logo.pixmap(size, size);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = size * 0.62;
        const QRectF badge(size - side, size - side, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::Tokens::light().danger);
        painter.drawEllipse(badge);
        QFont font;
        font.setPixelSize(std::max(6, qRound(side * (text.size() > 1 ? 0.62 : 0.8))));
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(style::Tokens::light().onAccent);
        painter.drawText(badge, Qt::AlignCenter, text);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace

Tray::Tray(SettingsViewModel& settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_menu(std::make_unique<QMenu>())
{
    m_menu->setObjectName(u"trayMenu"_s);
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowToggled();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::windowWanted);
    connect(&m_settings, &SettingsViewModel::changed, this, &Tray::fillMenu, Qt::QueuedConnection);
    fillMenu();
    showIcon();
    m_icon.show();
}

Tray::~Tray() = default;

void Tray::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Open Duologue"), this, &Tray::windowWanted);
    QMenu* quiet = m_menu->addMenu(tr("Do not disturb"));
    QAction* state = quiet->addAction(m_settings.quietText());
    state->setEnabled(false);
    quiet->addSeparator();
    for (const viewmodels::QuietTime time : viewmodels::allQuietTimes)
        quiet->addAction(SettingsViewModel::quietWords(time), this,
                         [this, time] { m_settings.setQuiet(time); });
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitRequested);
}

void Tray::setUnread(int unread)
{
    if (unread == m_unread)
        return;
    m_unread = unread;
    showIcon();
}

void Tray::showIcon()
{
    m_icon.setIcon(badged(m_unread));
    m_icon.setToolTip(m_unread == 0 ? u"Duologue"_s : tr("%Ln unread message(s)", nullptr, m_unread));
}

void Tray::tell(const QString& title, const QString& body)
{
    if (m_icon.isVisible() && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(title, body, m_icon.icon());
}

void Tray::retranslate()
{
    fillMenu();
    showIcon();
}

} // namespace duologue::ui
