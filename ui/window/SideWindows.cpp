#include "ui/window/SideWindows.h"

#include "app/viewmodels/ChatViewModel.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/connection/ConnectionTestDialog.h"
#include "ui/connection/ProfileDialog.h"
#include "ui/inspector/InspectorWindow.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/window/LogDialog.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/SignOutDialog.h"

#include <QApplication>
#include <QMessageBox>

namespace duologue::ui {

using viewmodels::ConnectionViewModel;

SideWindows::SideWindows(const viewmodels::ProgramViewModel& program, QWidget* window)
    : QObject(window), m_program(program), m_window(window)
{
}

void SideWindows::setChat(viewmodels::ChatViewModel* chat)
{
    m_chat = chat;
    if (auto* open = m_window->findChild<SettingsDialog*>())
        open->setExceptions(chat ? &chat->exceptions : nullptr);
}

void SideWindows::showSettings()
{
    if (auto* open = m_window->findChild<SettingsDialog*>()) {
        open->activateWindow();
        return;
    }
    auto* dialog = new SettingsDialog(m_program, m_window);
    dialog->setExceptions(m_chat ? &m_chat->exceptions : nullptr);
    connect(dialog, &SettingsDialog::testRequested, this, &SideWindows::connectionTestWanted);
    connect(dialog, &SettingsDialog::profileRequested, this, &SideWindows::editProfile);
    connect(dialog, &SettingsDialog::logRequested, this, &SideWindows::showLog);
    connect(dialog, &SettingsDialog::signOutRequested, this, &SideWindows::askToSignOut);
    dialog->show();
}

void SideWindows::showDevices()
{
    m_window->show();
    m_window->raise();
    showSettings();
    auto* settings = m_window->findChild<SettingsDialog*>();
    settings->showPage(viewmodels::SettingsPage::Id::Calls);
    settings->raise();
    settings->activateWindow();
}

void SideWindows::showShortcuts()
{
    if (!m_window->findChild<ShortcutsDialog*>())
        (new ShortcutsDialog(m_window))->open();
}

void SideWindows::showInspector()
{
    if (auto* open = m_window->findChild<InspectorWindow*>()) {
        open->activateWindow();
        return;
    }
    (new InspectorWindow(m_program.inspector, m_window))->show();
}

void SideWindows::showLog()
{
    (new LogDialog(m_program.log, m_window))->show();
}

void SideWindows::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Duologue"),
                                tr("Duologue %1\n\nChat and video calls with one person at a time.")
                                    .arg(QApplication::applicationVersion()),
                                QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void SideWindows::askToSignOut()
{
    (new SignOutDialog(m_program.accounts, inFront()))->open();
}

/// The settings, where they are open: what they asked for stands over them, and has the keyboard.
QWidget* SideWindows::inFront() const
{
    auto* settings = m_window->findChild<SettingsDialog*>();
    return settings ? static_cast<QWidget*>(settings) : m_window;
}

void SideWindows::showConnectionTest()
{
    (new ConnectionTestDialog(m_program.test, inFront()))->open();
}

void SideWindows::editProfile()
{
    auto* dialog = new ProfileDialog(
        m_program.accounts.currentProfile(),
        [this](const QByteArray& text) { return m_program.accounts.useProfile(text); }, inFront());
    dialog->open();
}

void SideWindows::importProfile(const QByteArray& text)
{
    auto* dialog = new ProfileDialog(
        text,
        [this](const QByteArray& used) {
            const QString complaint = ConnectionViewModel::complaintAbout(used);
            if (complaint.isEmpty() && m_chat)
                m_program.accounts.add(); // it is for a new account: the present one has its own
            return complaint.isEmpty() ? m_program.connection.useProfile(used) : complaint;
        },
        m_window);
    dialog->open();
}

} // namespace duologue::ui
