#include "ui/widgets/Banner.h"

#include "ui/style/Tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace duologue::ui {

Banner::Banner(QWidget* parent) : QWidget(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action->setObjectName(u"bannerAction"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    hide();
}

void Banner::say(const Words& text, const Words& action)
{
    m_words = text;
    m_actionWords = action;
    put();
    setVisible(!m_text->text().isEmpty());
}

/// In the present language.
void Banner::put()
{
    const QString text = m_words ? m_words() : QString();
    const QString action = m_actionWords ? m_actionWords() : QString();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void Banner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        put();
}

void Banner::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.selection);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

} // namespace duologue::ui
