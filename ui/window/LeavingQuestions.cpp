#include "ui/window/LeavingQuestions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LeavingQuestions)
};

QMessageBox* question(QWidget* window, const QString& name, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    return box;
}

/// Queued: the window may go with the answer, and the box with the window.
QPushButton* answer(QMessageBox* box, const QString& words, QMessageBox::ButtonRole role,
                    const std::function<void()>& then)
{
    QPushButton* button = box->addButton(words, role);
    QObject::connect(button, &QPushButton::clicked, box->parentWidget(), then, Qt::QueuedConnection);
    return button;
}

} // namespace

void askAboutCall(QWidget* window, const std::function<void()>& endAndQuit)
{
    const QString name = u"askAboutCall"_s;
    if (window->findChild<QMessageBox*>(name))
        return;
    QMessageBox* box =
        question(window, name, Words::tr("Quit"), Words::tr("A call is on. Quitting ends it."));
    box->setDefaultButton(QMessageBox::Cancel);
    answer(box, Words::tr("End the call and quit"), QMessageBox::DestructiveRole, endAndQuit);
    window->show(); // it may be in the tray
    box->open();
}

void askAboutTray(QWidget* window, const std::function<void()>& stay, const std::function<void()>& quit)
{
    QMessageBox* box =
        question(window, u"askAboutTray"_s, Words::tr("Close the window"),
                 Words::tr("Duologue can stay in the tray, so that messages and calls still reach you. "
                           "What should closing the window do? You can change it in the settings."));
    box->setDefaultButton(answer(box, Words::tr("Stay in the tray"), QMessageBox::AcceptRole, stay));
    answer(box, Words::tr("Quit"), QMessageBox::DestructiveRole, quit);
    box->open();
}

} // namespace duologue::ui
