#include "ui/conversation/ConversationPane.h"

#include "app/viewmodels/PersonText.h"
#include "ui/conversation/AttachmentHands.h"
#include "ui/conversation/ComposerBar.h"
#include "ui/conversation/ConversationHead.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/FindBar.h"
#include "ui/conversation/JumpButton.h"
#include "ui/conversation/MessageMenu.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/Banner.h"

#include <QDropEvent>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::ui {

namespace {
constexpr auto saidFor = 8s;

void colour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

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
    auto* middle = new QGridLayout; // a word on an empty room lies over it, not in it: there are rows alone
    middle->addWidget(m_view, 0, 0);
    m_empty = plainLabel(u"conversationEmpty"_s, m_room);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    middle->addWidget(m_empty, 0, 0);
    column->addLayout(middle, 1);
    column->addWidget(m_notice);
    column->addWidget(m_composer);
    setAcceptDrops(true);

    m_jump = new JumpButton(chat.conversation, *m_view);

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
    QAbstractItemModel* messages = conversation.messages();
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { follow(first, last); });
    connect(messages, &QAbstractItemModel::modelReset, this, &ConversationPane::showEmptiness);
    connect(messages, &QAbstractItemModel::rowsRemoved, this, &ConversationPane::showEmptiness);
    connect(conversation.messages(), &viewmodels::ConversationModel::opened, this,
            &ConversationPane::showEmptiness);
    connect(conversation.messages(), &viewmodels::ConversationModel::arrivedBelow, this,
            [this](const Message& message) {
                if (message.delivery == Delivery::Queued)
                    m_view->scrollToBottom(); // what one sends one sees
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

/// The window's Escape goes back; here there may be something to close first.
bool ConversationPane::event(QEvent* event)
{
    const bool wanted = event->type() == QEvent::ShortcutOverride &&
                        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
                        (m_findBar->isVisible() || m_chat.conversation.isAnswering());
    if (wanted)
        event->accept(); // as a key, then
    return wanted || QWidget::event(event);
}

void ConversationPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_findBar->isVisible())
        m_findBar->end();
    else if (event->key() == Qt::Key_Escape && m_chat.conversation.isAnswering())
        m_chat.conversation.answer(0);
    else
        QWidget::keyPressEvent(event);
}

void ConversationPane::follow(int first, int last)
{
    showEmptiness();
    const auto& messages = *m_chat.conversation.messages();
    if (first <= last && last + 1 == messages.rowCount() && messages.at(last).delivery == Delivery::Queued)
        m_view->scrollToBottom(); // what one sends one sees
}

void ConversationPane::showRoom()
{
    const bool open = m_chat.conversation.isOpen();
    m_findBar->hide();
    m_room->setVisible(open);
    m_nothing->setVisible(!open);
    m_composer->enterRoom(m_chat.conversation.room(), m_chat.conversation.draft());
    if (open)
        m_composer->focusText();
    m_head->refresh();
    showPlaceholder();
    showEmptiness();
    m_jump->reset();
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
    m_jump->retranslate();
    showPlaceholder();
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

} // namespace duologue::ui
