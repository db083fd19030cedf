#include "ui/conversation/JumpButton.h"

#include "app/viewmodels/ConversationViewModel.h"
#include "ui/conversation/ConversationView.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr int side = 40;
constexpr int margin = 12;
constexpr int overlap = 4; ///< of the number and the button
} // namespace

/// A number on a rounded ground. No label: the button says it.
class JumpButton::Count : public QWidget {
public:
    explicit Count(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

    void show(int number)
    {
        m_text = QLocale().toString(number);
        const QSize text = fontMetrics().size(Qt::TextSingleLine, m_text);
        resize(std::max(text.height(), text.width() + text.height() / 2), text.height());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const style::Tokens& tokens = style::Tokens::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.setPen(tokens.onAccent);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

JumpButton::JumpButton(viewmodels::ConversationViewModel& conversation, ConversationView& view)
    : QObject(&view),
      m_conversation(conversation),
      m_view(view),
      m_button(new RoundButton(view.parentWidget())),
      m_count(new Count(view.parentWidget()))
{
    m_button->setObjectName(u"jumpToNewest"_s);
    m_button->setIconName(u"down"_s);
    m_button->setRole(RoundButton::Role::Filled);
    m_button->setDiameter(side);
    m_button->hide();
    m_count->setObjectName(u"jumpCount"_s);
    m_count->hide();
    QWidget::setTabOrder(&m_view, m_button);
    m_view.installEventFilter(this);
    m_view.viewport()->installEventFilter(this);
    connect(m_button, &RoundButton::clicked, this, &JumpButton::jump);
    connect(&m_view, &ConversationView::bottomReached, this, [this](bool atBottom) {
        if (atBottom)
            m_unseen = 0;
        place();
    });
    const auto* messages = m_conversation.messages();
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { count(first, last); });
    connect(messages, &QAbstractItemModel::modelReset, this, &JumpButton::place);
    connect(messages, &QAbstractItemModel::rowsRemoved, this, &JumpButton::place);
    connect(messages, &viewmodels::ConversationModel::opened, this, &JumpButton::place);
    connect(messages, &viewmodels::ConversationModel::arrivedBelow, this, [this](const Message& message) {
        if (message.delivery != Delivery::Queued && message.author == m_conversation.peer())
            ++m_unseen;
        place();
    });
    retranslate();
}

void JumpButton::reset()
{
    m_unseen = 0;
    place();
}

/// What the other person says while one reads further up.
void JumpButton::count(int first, int last)
{
    const auto& messages = *m_conversation.messages();
    if (last + 1 == messages.rowCount() && first <= last &&
        messages.at(last).author == m_conversation.peer() && !m_view.isAtBottom())
        ++m_unseen;
    place();
}

/// Whoever came by key goes on among the messages: the button is gone then.
void JumpButton::jump()
{
    if (m_button->hasFocus())
        m_view.setFocus();
    m_view.scrollToBottom();
}

void JumpButton::place()
{
    const bool shown =
        m_conversation.isOpen() && !m_view.isAtBottom() && m_conversation.messages()->rowCount() > 0;
    const QRect area = m_view.viewport()->geometry().translated(m_view.pos());
    const QSize size = m_button->sizeHint();
    const int x = m_view.isRightToLeft() ? area.left() + margin : area.right() + 1 - margin - size.width();
    m_button->setGeometry(QRect(QPoint(x, area.bottom() + 1 - margin - size.height()), size));
    m_count->show(m_unseen);
    m_count->move(m_button->geometry().center().x() - m_count->width() / 2,
                  m_button->y() - m_count->height() + overlap);
    m_button->setVisible(shown);
    m_count->setVisible(shown && m_unseen > 0);
    m_button->raise();
    m_count->raise();
    m_button->setAccessibleName(m_unseen > 0 ? tr("Jump to newest: %Ln new message(s)", nullptr, m_unseen)
                                             : tr("Jump to newest"));
}

void JumpButton::retranslate()
{
    m_button->setToolTip(tr("Jump to newest"));
    place();
}

bool JumpButton::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place(); // a scroll bar comes beside it, the composer grows below
    return QObject::eventFilter(watched, event);
}

} // namespace duologue::ui
