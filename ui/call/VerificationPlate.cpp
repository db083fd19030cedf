#include "ui/call/VerificationPlate.h"

#include "app/viewmodels/CallViewModel.h"
#include "ui/style/Tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr int explanationWidth = 280;
} // namespace

VerificationPlate::VerificationPlate(const viewmodels::CallViewModel& call, QWidget* parent)
    : Plate(parent), m_call(call), m_emoji(new QToolButton), m_explanation(new QLabel(this))
{
    m_emoji->setObjectName(u"verification"_s);
    m_emoji->setAutoRaise(true);
    m_emoji->setFocusPolicy(Qt::TabFocus);
    m_emoji->setFont(style::scaled(m_emoji->font(), 1.4));
    m_explanation->setObjectName(u"verificationExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setFixedWidth(explanationWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_explanation);
    connect(m_emoji, &QToolButton::clicked, this, &VerificationPlate::toggle);
    hide();
    refresh();
}

void VerificationPlate::toggle()
{
    setVisible(isHidden());
    if (isHidden())
        return;
    QAccessibleEvent alert(m_explanation, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void VerificationPlate::refresh()
{
    const QString emoji = m_call.verificationEmoji();
    m_emoji->setHidden(emoji.isEmpty());
    if (emoji.isEmpty())
        hide();
    if (m_emoji->text() == emoji)
        return; // once a second while a call runs
    m_emoji->setText(emoji);
    m_emoji->setAccessibleName(
        tr("Pictures that prove the call is private: %1").arg(m_call.verificationWords()));
    m_emoji->setToolTip(tr("Is this call private? %1").arg(m_call.verificationWords()));
    m_explanation->setText(m_call.verificationExplanation());
    m_explanation->setFixedHeight(m_explanation->heightForWidth(explanationWidth));
}

void VerificationPlate::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_emoji->setText({});
        refresh();
    }
    Plate::changeEvent(event);
}

} // namespace duologue::ui
