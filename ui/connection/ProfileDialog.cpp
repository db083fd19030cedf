#include "ui/connection/ProfileDialog.h"

#include "app/viewmodels/ConnectionViewModel.h"
#include "ui/style/Tokens.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::ConnectionViewModel;

namespace {
constexpr qint64 largestProfile = 1024LL * 1024;
} // namespace

ProfileDialog::ProfileDialog(const QByteArray& text, Use use, QWidget* parent)
    : QDialog(parent),
      m_use(std::move(use)),
      m_text(new QPlainTextEdit(this)),
      m_complaint(new QLabel(this)),
      m_submit(new QPushButton(tr("Use this profile"), this))
{
    setObjectName(u"profileDialog"_s);
    setWindowTitle(tr("Server profile"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 460);
    build();
    m_text->setPlainText(QString::fromUtf8(text));
    connect(m_text, &QPlainTextEdit::textChanged, this, &ProfileDialog::judge);
    connect(m_submit, &QPushButton::clicked, this, &ProfileDialog::submit);
    judge();
}

void ProfileDialog::build()
{
    auto* explanation = new QLabel(tr("Says how your server differs from others, as JSON. Whoever runs the "
                                      "server has it. Open the file, or paste its text here."),
                                   this);
    explanation->setWordWrap(true);
    explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"profileText"_s);
    m_text->setAccessibleName(tr("Server profile"));
    m_text->setLayoutDirection(Qt::LeftToRight); // JSON is, in every language
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(u"{\n  \"url\": \"https://chat.example\"\n}"_s);
    m_complaint->setObjectName(u"profileComplaint"_s);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    // Two lines are kept free, so that nothing jumps while one types.
    m_complaint->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_complaint->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_submit->setObjectName(u"profileUse"_s);
    m_submit->setDefault(true);
    auto* open = new QPushButton(tr("Open file…"), this);
    open->setObjectName(u"profileOpen"_s);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, &ProfileDialog::openFile);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(open, QDialogButtonBox::ResetRole);
    buttons->addButton(m_submit, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(explanation);
    column->addWidget(m_text, 1);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
}

void ProfileDialog::openFile()
{
    auto* files = new QFileDialog(this, tr("Open a server profile"), {}, tr("Server profiles (*.json)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &ProfileDialog::load);
    files->open();
}

void ProfileDialog::load(const QString& path)
{
    QFile file(path);
    if (file.open(QFile::ReadOnly) && file.size() <= largestProfile)
        m_text->setPlainText(QString::fromUtf8(file.readAll()));
    else
        m_complaint->setText(tr("This file cannot be read."));
}

void ProfileDialog::judge()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    const bool empty = text.trimmed().isEmpty();
    const QString complaint = empty ? QString() : ConnectionViewModel::complaintAbout(text);
    QPalette palette = m_complaint->palette();
    const style::Tokens& tokens = style::Tokens::of(this);
    palette.setColor(QPalette::WindowText, complaint.isEmpty() ? tokens.online : tokens.danger);
    m_complaint->setPalette(palette);
    m_complaint->setText(empty ? QString() : complaint.isEmpty() ? tr("This is a good profile.") : complaint);
    m_complaint->setAccessibleName(m_complaint->text());
    m_submit->setEnabled(!empty && complaint.isEmpty());
}

void ProfileDialog::submit()
{
    const QString complaint = m_use(m_text->toPlainText().toUtf8());
    if (complaint.isEmpty()) {
        accept();
        return;
    }
    judge();
    QPalette palette = m_complaint->palette();
    palette.setColor(QPalette::WindowText, style::Tokens::of(this).danger);
    m_complaint->setPalette(palette);
    m_complaint->setText(complaint);
}

} // namespace duologue::ui
