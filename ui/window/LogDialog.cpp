#include "ui/window/LogDialog.h"

#include "app/viewmodels/LogViewModel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

LogDialog::LogDialog(const viewmodels::LogViewModel& log, QWidget* parent)
    : QDialog(parent), m_explanation(new QLabel(this)), m_text(new QPlainTextEdit(log.text(), this))
{
    setObjectName(u"logDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 480);
    m_explanation->setWordWrap(true);
    m_text->setObjectName(u"logText"_s);
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->moveCursor(QTextCursor::End);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_folder = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_folder, &QPushButton::clicked, this,
            [path = log.folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_explanation);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    retranslate();
}

void LogDialog::retranslate()
{
    setWindowTitle(tr("Log"));
    m_explanation->setText(
        tr("There are no messages and no secrets in it, but the numbers of people and rooms."));
    m_text->setAccessibleName(tr("Log"));
    m_copy->setText(tr("Copy all"));
    m_folder->setText(tr("Open folder"));
}

void LogDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace duologue::ui
