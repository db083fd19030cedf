#include "ui/widgets/Banner.h"

#include "ui/style/Tokens.h"

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

void Banner::say(const QString& text, const QString& action)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.selection);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

} // namespace duologue::ui
