#include "ui/conversation/ConversationPane.h"

#include "app/viewmodels/PersonText.h"
#include "ui/conversation/AttachmentHands.h"
#include "ui/conversation/ComposerBar.h"
#include "ui/conversation/ConversationHead.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/FindBar.h"
#include "ui/conversation/MessageMenu.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RoundButton.h"

#include <QDropEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::ui {

namespace {
constexpr int jumpSide = 40;
constexpr auto saidFor = 8s;

void colour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

/// A number on a rounded ground, in the palette's Window and WindowText.
class CountBadge : public QLabel {
public:
    explicit CountBadge(QWidget* parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignCenter);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize text = QLabel::sizeHint();
        return {std::max(text.height(), text.width() + text.height() / 2), text.height()};
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().window());
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.end();
        QLabel::paintEvent(event);
    }
};

QLabel* plainLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ConversationPane::ConversationPane(viewmodels::ChatViewModel& chat, viewmodels::SettingsViewModel& settings,
                                   QWidget* parent)
    : QWidget(parent),
      m_chat(chat),
      m_nothing(new QWidget(this)),
      m_room(new QWidget(this)),
      m_head(new ConversationHead(chat, m_room)),
      m_findBar(new FindBar(chat.find, m_room)),
      m_view(new ConversationView(*chat.conversation.messages(), m_room)),
      m_notice(new Banner(m_room)),
      m_composer(new ComposerBar(settings, m_room)),
      m_hands(new AttachmentHands(chat, this))
{
    m_hint = plainLabel(u"hint"_s, m_nothing);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    auto* centre = new QVBoxLayout(m_nothing);
    centre->addWidget(m_hint);

    auto* column = new QVBoxLayout(m_room);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_findBar);
    column->addWidget(m_view, 1);
    column->addWidget(m_notice);
    column->addWidget(m_composer);
    setAcceptDrops(true);

    m_empty = plainLabel(u"conversationEmpty"_s, m_view);
    m_empty->setAlignment(Qt::AlignCenter);
    m_jump = new RoundButton(m_view);
    m_jump->setObjectName(u"jumpToNewest"_s);
    m_jump->setIconName(u"down"_s);
    m_jump->setRole(RoundButton::Role::Filled);
    m_jump->setDiameter(jumpSide);
    m_jump->hide();
    m_jumpCount = new CountBadge(m_view);
    m_jumpCount->setObjectName(u"jumpCount"_s);
    m_jumpCount->hide();

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_nothing);
    whole->addWidget(m_room);
    connectModel();
    connectAttachments();
    retranslate();
    restyle();
    showRoom();
}

void ConversationPane::findInChat()
{
    if (m_chat.conversation.isOpen())
        m_findBar->begin();
}

void ConversationPane::connectModel()
{
    using viewmodels::ConversationViewModel;
    ConversationViewModel& conversation = m_chat.conversation;
    connect(m_head, &ConversationHead::backRequested, this, &ConversationPane::backRequested);
    connect(m_head, &ConversationHead::findRequested, this, &ConversationPane::findInChat);
    connect(m_findBar, &FindBar::ended, this, [this] { m_composer->focusText(); });
    connect(&conversation, &ConversationViewModel::headChanged, this, &ConversationPane::showPlaceholder);
    connect(&conversation, &ConversationViewModel::roomChanged, this, &ConversationPane::showRoom);
    connect(&conversation, &ConversationViewModel::sendFailed, this,
            [this](const QString&, const QString& text) {
                if (m_composer->text().isEmpty())
                    m_composer->setText(text);
            });
    connect(m_composer, &ComposerBar::submitted, &conversation,
            qOverload<const QString&>(&ConversationViewModel::send));
    connect(m_composer, &ComposerBar::edited, &conversation, &ConversationViewModel::setDraft);
    connect(m_view, &ConversationView::seen, &conversation, &ConversationViewModel::markSeen);
    connect(m_view, &ConversationView::retryRequested, &conversation, &ConversationViewModel::retry);
    connect(m_view, &ConversationView::callBackRequested, this, [this](qint64 id) {
        if (const Message* message = m_chat.conversation.messages()->find(id); message && message->call)
            m_chat.call.dial(message->call->peer, message->call->kind);
    });
    connect(m_view, &ConversationView::deleteRequested, &conversation, &ConversationViewModel::remove);
    auto* menu = new MessageMenu(conversation, this);
    connect(menu, &MessageMenu::saveRequested, m_hands, &AttachmentHands::saveAs);
    connect(menu, &MessageMenu::openRequested, m_hands, &AttachmentHands::activate);
    connect(m_view, &ConversationView::attachmentActivated, m_hands, &AttachmentHands::activate);
    connect(m_view, &ConversationView::quoteActivated, &conversation, &ConversationViewModel::showQuoted);
    connect(m_view, &ConversationView::showAllRequested, menu, &MessageMenu::showAll);
    connect(m_view, &ConversationView::linkActivated, menu, &MessageMenu::open);
    connect(
        m_view, &ConversationView::menuRequested, menu,
        [this, menu](qint64 message, const std::optional<viewmodels::MessageLink>& link, const QPoint& at) {
            menu->popUp({message, m_view->selectedText(), link}, at);
        });
    connect(m_jump, &RoundButton::clicked, m_view, &ConversationView::scrollToBottom);
    connect(m_view, &ConversationView::bottomReached, this, [this](bool atBottom) {
        if (atBottom)
            m_unseen = 0;
        placeJump();
    });
    QAbstractItemModel* messages = conversation.messages();
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { countUnseen(first, last); });
    connect(messages, &QAbstractItemModel::modelReset, this, &ConversationPane::showEmptiness);
    connect(messages, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showEmptiness);
    connect(conversation.messages(), &viewmodels::ConversationModel::opened, this,
            &ConversationPane::showEmptiness);
    connect(conversation.messages(), &viewmodels::ConversationModel::arrivedBelow, this,
            [this](const Message& message) {
                if (message.delivery == Delivery::Queued)
                    m_view->scrollToBottom(); // what one sends one sees
                else if (message.author == m_chat.conversation.peer())
                    ++m_unseen;
                placeJump();
            });
    connect(&m_chat.find, &viewmodels::FindViewModel::changed, m_view,
            [this] { m_view->setMarkedTerms(m_chat.find.terms()); });
}

void ConversationPane::connectAttachments()
{
    using viewmodels::ConversationViewModel;
    ConversationViewModel& conversation = m_chat.conversation;
    connect(m_hands, &AttachmentHands::said, this, &ConversationPane::say);
    connect(m_hands, &AttachmentHands::done, m_composer, &ComposerBar::focusText);
    connect(&conversation, &ConversationViewModel::told, this, &ConversationPane::say);
    connect(m_composer, &ComposerBar::attachRequested, m_hands, &AttachmentHands::choose);
    connect(m_composer, &ComposerBar::brought, m_hands, &AttachmentHands::take);
    connect(m_composer, &ComposerBar::answerCancelled, &conversation,
            [&conversation] { conversation.answer(0); });
    connect(&conversation, &ConversationViewModel::answerChanged, this, [this] {
        m_composer->showAnswered(m_chat.conversation.answeredName(), m_chat.conversation.answeredText());
        if (m_chat.conversation.isAnswering())
            m_composer->focusText();
    });
    m_composer->setAttachable(m_chat.attachments.takesAny());
    m_noticeClock.setSingleShot(true);
    m_noticeClock.setInterval(saidFor);
    connect(&m_noticeClock, &QTimer::timeout, m_notice, [this] { m_notice->say({}); });
}

/// A sentence above the composer, for as long as it takes to read it.
void ConversationPane::say(const Words& sentence)
{
    m_notice->say(sentence);
    m_noticeClock.start();
    Announcer::of(this).say(sentence());
}

void ConversationPane::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_chat.conversation.isOpen() && AttachmentHands::brings(*event->mimeData()))
        event->acceptProposedAction(); // also where none are taken: it is said why
}

void ConversationPane::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_hands->take(*event->mimeData());
}

void ConversationPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_chat.conversation.isAnswering())
        m_chat.conversation.answer(0);
    else
        QWidget::keyPressEvent(event);
}

void ConversationPane::countUnseen(int first, int last)
{
    showEmptiness();
    const auto& messages = *m_chat.conversation.messages();
    for (int row = first; row <= last; ++row) {
        const bool newest = row + 1 == messages.rowCount();
        if (newest && messages.at(row).author == m_chat.conversation.peer() && !m_view->isAtBottom())
            ++m_unseen;
        else if (newest && messages.at(row).delivery == Delivery::Queued)
            m_view->scrollToBottom(); // what one sends one sees
    }
    placeJump();
}

void ConversationPane::showRoom()
{
    const bool open = m_chat.conversation.isOpen();
    m_findBar->hide();
    m_room->setVisible(open);
    m_nothing->setVisible(!open);
    m_unseen = 0;
    m_composer->enterRoom(m_chat.conversation.room(), m_chat.conversation.draft());
    if (open)
        m_composer->focusText();
    m_head->refresh();
    showPlaceholder();
    showEmptiness();
    placeJump();
}

void ConversationPane::showPlaceholder()
{
    //: %1 is a person's name
    m_composer->setPlaceholder(
        m_connected ? tr("Message %1").arg(viewmodels::PersonText::isolated(m_chat.conversation.name()))
                    : tr("Will be sent when you are connected"));
}

void ConversationPane::showEmptiness()
{
    const auto& messages = *m_chat.conversation.messages();
    m_empty->setVisible(m_chat.conversation.isOpen() && messages.rowCount() == 0 && messages.atBeginning() &&
                        messages.atEnd());
    placeJump();
}

void ConversationPane::placeJump()
{
    const bool shown = m_chat.conversation.isOpen() && !m_view->isAtBottom() &&
                       m_chat.conversation.messages()->rowCount() > 0;
    m_jump->setVisible(shown);
    m_jumpCount->setVisible(shown && m_unseen > 0);
    const QRect area = m_view->viewport()->geometry();
    const QSize jump = m_jump->sizeHint();
    const int x = isRightToLeft() ? area.left() + 12 : area.right() - 12 - jump.width();
    m_jump->setGeometry(QRect(QPoint(x, area.bottom() - 12 - jump.height()), jump));
    m_jumpCount->setText(QLocale().toString(m_unseen));
    m_jumpCount->adjustSize();
    m_jumpCount->move(m_jump->geometry().center().x() - m_jumpCount->width() / 2,
                      m_jump->y() - m_jumpCount->height() + 4);
    m_empty->setGeometry(area);
}

void ConversationPane::setBackShown(bool shown)
{
    m_head->setBackShown(shown);
}

void ConversationPane::exportChat()
{
    m_head->exportChat();
}

void ConversationPane::forgetChat()
{
    m_head->forgetChat();
}

void ConversationPane::setConnected(bool connected)
{
    m_connected = connected;
    showPlaceholder();
}

void ConversationPane::retranslate()
{
    m_hint->setText(tr("Choose a conversation, or press Ctrl+K to find one."));
    m_empty->setText(tr("Say hello"));
    m_jump->setAccessibleName(tr("Jump to newest"));
    m_jump->setToolTip(tr("Jump to newest"));
    showPlaceholder();
    placeJump();
}

void ConversationPane::restyle()
{
    const style::Tokens& tokens = style::Tokens::of(this);
    setAutoFillBackground(true);
    QPalette surface = palette();
    surface.setColor(QPalette::Window, tokens.surface);
    m_room->setPalette(surface);
    m_room->setAutoFillBackground(true);
    QPalette behind = m_view->palette();
    behind.setColor(QPalette::Base, tokens.conversation); // the ground of the scroll bar as well
    m_view->setPalette(behind);
    QPalette badge = m_jumpCount->palette();
    badge.setColor(QPalette::Window, tokens.accent);
    badge.setColor(QPalette::WindowText, tokens.onAccent);
    m_jumpCount->setPalette(badge);
    colour(m_hint, tokens.text2);
    colour(m_empty, tokens.text2);
}

void ConversationPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

void ConversationPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeJump();
}

} // namespace duologue::ui
