#include "ui/conversation/ComposerBar.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/conversation/Composer.h"
#include "ui/conversation/EmojiCompleter.h"
#include "ui/conversation/EmojiPicker.h"
#include "ui/conversation/ReplyStrip.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr double fieldRadius = 18; // UX.md, "Composer"
} // namespace

ComposerBar::ComposerBar(viewmodels::SettingsViewModel& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_emoji(settings),
      m_reply(new ReplyStrip(this)),
      m_attach(new RoundButton(this)),
      m_field(new QWidget(this)),
      m_emojiButton(new RoundButton(m_field)),
      m_composer(new Composer(m_speller, m_field)),
      m_send(new RoundButton(this))
{
    m_emojiButton->setObjectName(u"emoji"_s);
    m_emojiButton->setIconName(u"emoji"_s);
    m_emojiButton->setDiameter(32);
    m_attach->setObjectName(u"attach"_s);
    m_attach->setIconName(u"attach"_s);
    m_attach->hide();
    m_send->setObjectName(u"send"_s);
    m_send->setIconName(u"send"_s);
    m_send->setRole(RoundButton::Role::Accent);
    m_send->setEnabled(false);
    m_composer->installEventFilter(this);
    m_field->installEventFilter(this);
    new EmojiCompleter(*m_composer, m_emoji);

    auto* inside = new QHBoxLayout(m_field);
    inside->setContentsMargins(0, 0, 10, 0);
    inside->setSpacing(0);
    inside->addWidget(m_emojiButton, 0, Qt::AlignBottom);
    inside->addWidget(m_composer, 1, Qt::AlignBottom);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_attach, 0, Qt::AlignBottom);
    row->addWidget(m_field, 1, Qt::AlignBottom);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_reply);
    column->addLayout(row);

    connect(m_composer, &Composer::submitted, this, &ComposerBar::submit);
    connect(m_send, &RoundButton::clicked, this, &ComposerBar::submit);
    connect(m_emojiButton, &RoundButton::clicked, this, &ComposerBar::showEmoji);
    connect(m_attach, &RoundButton::clicked, this, &ComposerBar::attachRequested);
    connect(m_reply, &ReplyStrip::cancelled, this, &ComposerBar::answerCancelled);
    connect(m_composer, &Composer::brought, this, &ComposerBar::brought);
    connect(m_composer, &QTextEdit::textChanged, this, [this] {
        const QString text = m_composer->toPlainText();
        m_send->setEnabled(!text.trimmed().isEmpty());
        Q_EMIT edited(text);
    });
    connect(m_composer, &Composer::directionForced, this,
            [this](Qt::LayoutDirection direction) { m_forced.insert(m_room, direction); });
    connect(&m_settings, &viewmodels::SettingsViewModel::composingChanged, this, &ComposerBar::applySettings);
    applySettings();
    retranslate();
    restyle();
}

QString ComposerBar::text() const
{
    return m_composer->toPlainText();
}

void ComposerBar::setText(const QString& text)
{
    const QSignalBlocker blocker(this);
    m_composer->setPlainText(text);
    m_composer->moveCursor(QTextCursor::End);
}

void ComposerBar::enterRoom(const RoomTitle& room, const QString& draft)
{
    m_room = room;
    setText(draft);
    const auto forced = m_forced.constFind(room);
    m_composer->forceDirection(forced == m_forced.cend() ? Composer::Forced() : *forced);
}

void ComposerBar::setPlaceholder(const QString& words)
{
    m_composer->setPlaceholderText(words);
}

void ComposerBar::setAttachable(bool attachable)
{
    m_attach->setVisible(attachable);
}

void ComposerBar::showAnswered(const QString& name, const QString& text)
{
    m_reply->show(name, text);
}

void ComposerBar::focusText()
{
    m_composer->setFocus();
}

void ComposerBar::submit()
{
    const QString message = m_composer->message();
    if (m_composer->toPlainText().trimmed().isEmpty())
        return;
    m_composer->clear();
    m_composer->setFocus();
    Q_EMIT submitted(message);
}

void ComposerBar::showEmoji()
{
    if (!m_picker) {
        m_picker = new EmojiPicker(m_emoji, this);
        connect(m_picker, &EmojiPicker::closed, this, &ComposerBar::focusText);
        connect(m_picker, &EmojiPicker::chosen, m_composer, &QTextEdit::insertPlainText);
    }
    m_picker->popUp(*m_emojiButton);
}

void ComposerBar::applySettings()
{
    m_composer->setEnterSends(m_settings.enterSends());
    m_speller.setLanguages(m_settings.spellingLanguages());
}

void ComposerBar::retranslate()
{
    m_composer->setAccessibleName(tr("Message"));
    for (const auto& [button, name] : {std::pair{m_send, tr("Send")}, std::pair{m_emojiButton, tr("Emoji")},
                                       std::pair{m_attach, tr("Attach")}}) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

void ComposerBar::restyle()
{
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_composer->setPalette(clear);
}

void ComposerBar::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tokens.window);
    painter.setPen(
        QPen(m_composer->hasFocus() ? tokens.accent : tokens.outline, m_composer->hasFocus() ? 2 : 1));
    painter.drawRoundedRect(QRectF(m_field->geometry()).adjusted(-1, -1, 1, 1), fieldRadius, fieldRadius);
}

void ComposerBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        applySettings(); // the dictionaries may follow the language
    } else if (event->type() == QEvent::PaletteChange) {
        restyle();
    }
}

bool ComposerBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool focus = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    const bool geometry = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (focus || (geometry && watched == m_field))
        update(); // the ground and the ring around the field
    return QWidget::eventFilter(watched, event);
}

} // namespace duologue::ui
