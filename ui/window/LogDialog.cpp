#include "ui/window/LogDialog.h"

#include "app/viewmodels/LogViewModel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

LogDialog::LogDialog(const viewmodels::LogViewModel& log, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Log"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 480);
    auto* explanation = new QLabel(
        tr("There are no messages and no secrets in it, but the numbers of people and rooms."), this);
    explanation->setWordWrap(true);
    auto* text = new QPlainTextEdit(log.text(), this);
    text->setObjectName(u"logText"_s);
    text->setAccessibleName(tr("Log"));
    text->setReadOnly(true);
    text->setLayoutDirection(Qt::LeftToRight);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->moveCursor(QTextCursor::End);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    QPushButton* folder = buttons->addButton(tr("Open folder"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, text,
            [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    connect(folder, &QPushButton::clicked, this,
            [path = log.folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(text, 1);
    column->addWidget(buttons);
}

} // namespace duologue::ui
