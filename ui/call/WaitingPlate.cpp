#include "ui/call/WaitingPlate.h"

#include "app/viewmodels/CallViewModel.h"
#include "ui/widgets/PushButton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

WaitingPlate::WaitingPlate(CallViewModel& call, QWidget* parent) : Plate(parent), m_call(call)
{
    setObjectName(u"waiting"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);
    m_text = new QLabel(this);
    m_text->setObjectName(u"waitingText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_answer = new PushButton(PushButton::Role::Primary, this);
    m_answer->setObjectName(u"waitingAnswer"_s);
    m_decline = new PushButton(PushButton::Role::Plain, this);
    m_decline->setObjectName(u"waitingDecline"_s);
    row->addWidget(m_text, 1);
    row->addWidget(m_answer);
    row->addWidget(m_decline);
    connect(m_answer, &QPushButton::clicked, &m_call, &CallViewModel::endAndAnswerWaiting);
    connect(m_decline, &QPushButton::clicked, &m_call, &CallViewModel::declineWaiting);
    retranslate();
}

void WaitingPlate::refresh()
{
    const bool waits = m_call.hasWaiting();
    const bool isNew = waits && isHidden();
    setHidden(!waits);
    if (waits)
        m_text->setText(m_call.waitingText());
    if (!isNew)
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void WaitingPlate::retranslate()
{
    m_answer->setText(tr("End and answer"));
    m_answer->setAccessibleName(tr("End this call and answer"));
    m_decline->setText(tr("Decline"));
    m_decline->setAccessibleName(tr("Decline the other call"));
    refresh();
}

void WaitingPlate::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Plate::changeEvent(event);
}

} // namespace duologue::ui
