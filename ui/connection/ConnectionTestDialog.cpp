#include "ui/connection/ConnectionTestDialog.h"

#include "app/viewmodels/ConnectionTestViewModel.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QDialogButtonBox>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::ConnectionTestViewModel;
using StepState = ConnectionTestViewModel::StepState;

namespace {

QString iconOf(StepState state)
{
    switch (state) {
    case StepState::Passed:
        return u"passed"_s;
    case StepState::Failed:
        return u"broken"_s;
    case StepState::Skipped:
        return u"skipped"_s;
    case StepState::Waiting:
    case StepState::Running:
        break;
    }
    return u"waiting"_s;
}

QLabel* plainLabel(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // A column stands at one side, whichever way each of its texts runs.
    const auto side = QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    label->setAlignment(Qt::AlignTop | side | Qt::AlignAbsolute);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Latin beside taller letters: what stands in a row begins on one line.
void level(const QGridLayout& grid)
{
    int line = 0;
    const auto each = [&grid](const auto& act) {
        for (int at = 0; at < grid.count(); ++at) {
            if (auto* label = qobject_cast<QLabel*>(grid.itemAt(at)->widget()))
                act(*label);
        }
    };
    each([&line](const QLabel& label) {
        if (!label.wordWrap())
            line = std::max(line, label.sizeHint().height());
    });
    each([line](QLabel& label) {
        label.setMinimumHeight(line);
        label.setAlignment((label.alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignVCenter);
    });
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ConnectionTestDialog::ConnectionTestDialog(ConnectionTestViewModel& test, QWidget* parent)
    : QDialog(parent), m_test(test)
{
    setObjectName(u"connectionTestDialog"_s);
    setWindowTitle(tr("Test connection"));
    setModal(true);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 700);
    build();
    connect(&m_test, &ConnectionTestViewModel::changed, this, &ConnectionTestDialog::show);
    show();
}

ConnectionTestDialog::~ConnectionTestDialog()
{
    m_test.stop();
}

void ConnectionTestDialog::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(12);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(2, 1);
    column->addLayout(m_rows);
    m_verdict = plainLabel({});
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
    column->addWidget(m_verdict);

    m_certificate = new QGroupBox(tr("Certificate"));
    m_certificate->setObjectName(u"certificate"_s);
    auto* inner = new QVBoxLayout(m_certificate);
    m_certificateLines = new QGridLayout;
    m_certificateLines->setColumnStretch(1, 1);
    m_certificateLines->setHorizontalSpacing(12);
    m_certificateLines->setVerticalSpacing(3);
    inner->addLayout(m_certificateLines);
    m_trustWarning = plainLabel({});
    m_trustWarning->setObjectName(u"trustWarning"_s);
    inner->addWidget(m_trustWarning);
    m_trust = new QPushButton;
    m_trust->setObjectName(u"trust"_s);
    m_trust->setAutoDefault(false);
    inner->addWidget(m_trust, 0, Qt::AlignLeading);
    column->addWidget(m_certificate);
    column->addStretch(1);
    connect(m_trust, &QPushButton::clicked, this, [this] {
        if (m_test.isTrustedByHand())
            m_test.distrust();
        else
            m_test.trust();
    });

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(scroll, 1);
    all->addWidget(buttons);
}

void ConnectionTestDialog::show()
{
    showRows();
    showCertificate();
    m_verdict->setText(m_test.verdict());
    m_verdict->setAccessibleName(m_test.verdict());
}

void ConnectionTestDialog::showRows()
{
    const style::Tokens& tokens = style::Tokens::of(this);
    constexpr int iconSize = 20;
    clear(m_rows);
    int at = 0;
    for (const auto& row : m_test.rows()) {
        const QColor colour = row.state == StepState::Passed   ? tokens.online
                              : row.state == StepState::Failed ? tokens.danger
                                                               : tokens.text2;
        auto* mark = new QLabel;
        mark->setPixmap(icon(iconOf(row.state), iconSize, colour, devicePixelRatioF()));
        QLabel* title = plainLabel(row.title);
        title->setWordWrap(false);
        QLabel* sentence = plainLabel(row.state == StepState::Running ? tr("Trying…") : row.sentence);
        sentence->setObjectName(u"step%1"_s.arg(at));
        sentence->setAccessibleName(u"%1: %2"_s.arg(row.title, sentence->text()));
        QPalette palette = sentence->palette();
        palette.setColor(QPalette::WindowText, row.state == StepState::Failed ? tokens.danger : tokens.text2);
        sentence->setPalette(palette);
        m_rows->addWidget(mark, at, 0, Qt::AlignTop);
        m_rows->addWidget(title, at, 1, Qt::AlignTop);
        m_rows->addWidget(sentence, at, 2);
        ++at;
    }
    level(*m_rows);
}

void ConnectionTestDialog::showCertificate()
{
    const auto& certificate = m_test.certificate();
    m_certificate->setVisible(certificate.has_value());
    if (!certificate)
        return;
    clear(m_certificateLines);
    int at = 0;
    for (const auto& [name, value] : m_test.certificateLines()) {
        QLabel* label = plainLabel(name);
        label->setWordWrap(false);
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, style::Tokens::of(this).text2);
        label->setPalette(palette);
        QLabel* text = plainLabel(value);
        // A fingerprint has no spaces to break at.
        if (value.size() == 95 && value.count(u':') == 31)
            text->setText(value.left(48) + u'\n' + value.mid(48));
        text->setAccessibleName(u"%1: %2"_s.arg(name, value));
        m_certificateLines->addWidget(label, at, 0, Qt::AlignTop);
        m_certificateLines->addWidget(text, at, 1);
        ++at;
    }
    level(*m_certificateLines);
    const bool suspicious = !certificate->problems.isEmpty();
    const bool byHand = m_test.isTrustedByHand();
    m_trust->setVisible(suspicious && !m_test.isRunning());
    m_trustWarning->setVisible(suspicious);
    m_trustWarning->setText(byHand ? tr("You chose to trust exactly this certificate.")
                                   : tr("Trust it only if somebody who runs the server told you this "
                                        "fingerprint. Whoever made it can read everything."));
    m_trust->setText(byHand ? tr("Do not trust it any longer") : tr("Trust this certificate"));
}

} // namespace duologue::ui
