#include "ui/conversation/ConversationHead.h"

#include "ui/conversation/HistoryMenu.h"
#include "ui/rooms/ContactCard.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr int headHeight = 56;
constexpr int avatarSide = 36;

QLabel* words(const QString& name, const QFont& font, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

RoundButton* button(const QString& name, const QString& icon, QWidget* parent)
{
    auto* made = new RoundButton(parent);
    made->setObjectName(name);
    made->setIconName(icon);
    return made;
}

void nameIt(RoundButton* button, const QString& name)
{
    button->setAccessibleName(name);
    button->setToolTip(name);
}

} // namespace

ConversationHead::ConversationHead(viewmodels::ChatViewModel& chat, QWidget* parent)
    : QWidget(parent),
      m_chat(chat),
      m_back(button(u"back"_s, u"back"_s, this)),
      m_avatar(new Avatar(this)),
      m_name(words(u"peerName"_s, style::scaled(font(), 1.15, QFont::DemiBold), this)),
      m_presence(words(u"peerPresence"_s, style::scaled(font(), 0.92), this)),
      m_voiceCall(button(u"voiceCall"_s, u"call"_s, this)),
      m_videoCall(button(u"videoCall"_s, u"camera"_s, this)),
      m_more(button(u"more"_s, u"more"_s, this)),
      m_historyMenu(new HistoryMenu(chat, this))
{
    setMinimumHeight(headHeight); // more with large letters
    m_back->hide();
    m_avatar->setDiameter(avatarSide);
    layOut();
    wire();
    retranslate();
}

void ConversationHead::layOut()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_presence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_avatar);
    row->addLayout(column, 1);
    row->addWidget(m_voiceCall);
    row->addWidget(m_videoCall);
    row->addWidget(m_more);
}

void ConversationHead::wire()
{
    for (QWidget* person : {static_cast<QWidget*>(m_avatar), static_cast<QWidget*>(m_name),
                            static_cast<QWidget*>(m_presence)}) {
        person->installEventFilter(this); // a click tells who it is
        person->setCursor(Qt::PointingHandCursor);
    }
    connect(m_back, &RoundButton::clicked, this, &ConversationHead::backRequested);
    connect(m_voiceCall, &RoundButton::clicked, this,
            [this] { m_chat.call.dial(m_chat.conversation.peer(), CallKind::Audio); });
    connect(m_videoCall, &RoundButton::clicked, this,
            [this] { m_chat.call.dial(m_chat.conversation.peer(), CallKind::Video); });
    connect(m_more, &RoundButton::clicked, this, [this] {
        const int x = isRightToLeft() ? 0 : m_more->width() - m_historyMenu->sizeHint().width();
        m_historyMenu->popup(m_more->mapToGlobal(QPoint(x, m_more->height() + 4)));
    });
    connect(m_historyMenu, &HistoryMenu::contactRequested, this, &ConversationHead::showContact);
    connect(m_historyMenu, &HistoryMenu::findRequested, this, &ConversationHead::findRequested);
    connect(&m_chat.conversation, &viewmodels::ConversationViewModel::headChanged, this,
            &ConversationHead::refresh);
    m_presenceClock.setSingleShot(true);
    connect(&m_presenceClock, &QTimer::timeout, this, &ConversationHead::refresh);
}

void ConversationHead::setBackShown(bool shown)
{
    m_back->setVisible(shown);
}

void ConversationHead::exportChat()
{
    m_historyMenu->exportChat();
}

void ConversationHead::forgetChat()
{
    m_historyMenu->forgetChat();
}

void ConversationHead::showContact()
{
    (new ContactCard(m_chat.rooms, m_chat.conversation.room(), window()))->open();
}

void ConversationHead::refresh()
{
    const auto& conversation = m_chat.conversation;
    // Beside the avatar, whatever direction the name runs in: QLabel would follow its first letter.
    const Qt::Alignment side =
        Qt::AlignAbsolute | Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    m_name->setAlignment(side);
    m_presence->setAlignment(side);
    m_name->setText(conversation.name());
    m_name->setAccessibleName(conversation.name());
    m_presence->setText(conversation.presenceText());
    m_presence->setAccessibleName(conversation.presenceText());
    const style::Tokens& tokens = style::Tokens::of(this);
    QPalette palette = m_presence->palette();
    palette.setColor(QPalette::WindowText,
                     conversation.presence() == Presence::State::Online ? tokens.online : tokens.text2);
    m_presence->setPalette(palette);
    // "5 minutes ago" is true when one looks at it, and nobody wakes up before it is not.
    if (const auto holds = conversation.presenceHolds())
        m_presenceClock.start(*holds);
    else
        m_presenceClock.stop();
    m_avatar->setPerson(conversation.peer(), conversation.initials(), conversation.avatar());
}

void ConversationHead::retranslate()
{
    nameIt(m_back, tr("Back"));
    nameIt(m_voiceCall, tr("Voice call"));
    nameIt(m_videoCall, tr("Video call"));
    nameIt(m_more, tr("More"));
    m_historyMenu->retranslate();
    refresh();
}

void ConversationHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

bool ConversationHead::eventFilter(QObject* watched, QEvent* event)
{
    const bool clicked = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    if (clicked && (watched == m_avatar || watched == m_name || watched == m_presence))
        showContact();
    return QWidget::eventFilter(watched, event);
}

} // namespace duologue::ui
