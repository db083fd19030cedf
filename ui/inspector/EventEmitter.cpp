#include "ui/inspector/EventEmitter.h"

#include "app/viewmodels/InspectorViewModel.h"
#include "ui/style/Tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

EventEmitter::EventEmitter(viewmodels::InspectorViewModel& inspector, QWidget* parent)
    : QWidget(parent),
      m_inspector(inspector),
      m_title(new QLabel(this)),
      m_templates(new QComboBox(this)),
      m_event(new QLineEdit(this)),
      m_send(new QPushButton(this)),
      m_body(new QPlainTextEdit(this)),
      m_said(new QLabel(this))
{
    m_templates->setObjectName(u"inspectorTemplates"_s);
    m_event->setObjectName(u"inspectorEvent"_s);
    m_event->setLayoutDirection(Qt::LeftToRight);
    m_body->setObjectName(u"inspectorBody"_s);
    m_body->setLayoutDirection(Qt::LeftToRight);
    m_body->setTabChangesFocus(true);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_said->setObjectName(u"inspectorSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_send->setObjectName(u"inspectorEmit"_s);
    connect(m_send, &QPushButton::clicked, this, &EventEmitter::send);
    const auto templates = m_inspector.templates();
    for (const auto& each : templates)
        m_templates->addItem(each.event);
    const auto choose = [this, templates](int at) {
        m_event->setText(templates.at(at).event);
        m_body->setPlainText(templates.at(at).body);
    };
    connect(m_templates, &QComboBox::activated, this, choose);
    choose(0);

    auto* row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_templates);
    row->addWidget(m_event, 1);
    row->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_body, 1);
    column->addWidget(m_said);
    retranslate();
}

void EventEmitter::send()
{
    const QString complaint = m_inspector.emitByHand(m_event->text(), m_body->toPlainText());
    say(complaint.isEmpty() ? tr("Emitted.") : complaint, !complaint.isEmpty());
}

void EventEmitter::say(const QString& sentence, bool isError)
{
    QPalette palette = m_said->palette();
    const style::Tokens& tokens = style::Tokens::of(this);
    palette.setColor(QPalette::WindowText, isError ? tokens.danger : tokens.online);
    m_said->setPalette(palette);
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
}

/// In the present language; what was said before is history.
void EventEmitter::retranslate()
{
    m_title->setText(tr("Emit by hand:"));
    m_templates->setAccessibleName(tr("Template"));
    m_event->setAccessibleName(tr("Event"));
    m_body->setAccessibleName(tr("Body"));
    m_send->setText(tr("Emit"));
    say({}, false);
}

void EventEmitter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace duologue::ui
