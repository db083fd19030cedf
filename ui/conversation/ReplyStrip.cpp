#include "ui/conversation/ReplyStrip.h"

#include "app/viewmodels/PersonText.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr int iconSide = 20;
} // namespace

ReplyStrip::ReplyStrip(QWidget* parent)
    : QWidget(parent), m_name(new QLabel(this)), m_words(new QLabel(this)), m_close(new RoundButton(this))
{
    setObjectName(u"replyStrip"_s);
    for (QLabel* label : {m_name, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_name->setObjectName(u"replyName"_s);
    m_words->setObjectName(u"replyText"_s);
    m_close->setObjectName(u"replyCancel"_s);
    m_close->setIconName(u"close"_s);
    m_close->setDiameter(28);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 0);
    row->setSpacing(12);
    row->addSpacing(iconSide + 12);
    row->addLayout(words, 1);
    row->addWidget(m_close);
    connect(m_close, &RoundButton::clicked, this, &ReplyStrip::cancelled);
    hide();
    retranslate();
    restyle();
}

void ReplyStrip::show(const QString& name, const QString& text)
{
    m_person = name;
    m_text = text;
    retranslate();
    setVisible(!name.isEmpty());
}

void ReplyStrip::retranslate()
{
    //: %1 is a person, or "You"
    const QString head = tr("Reply to %1").arg(viewmodels::PersonText::isolated(m_person));
    m_name->setText(head);
    m_name->setAccessibleName(head);
    m_words->setText(
        QFontMetrics(m_words->font()).elidedText(style::withJoinedEmoji(m_text), Qt::ElideRight, 2000));
    m_words->setAccessibleName(m_text);
    const Qt::Alignment side = Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    m_name->setAlignment(side);
    m_words->setAlignment(side);
    m_close->setAccessibleName(tr("Do not reply"));
    m_close->setToolTip(m_close->accessibleName());
}

void ReplyStrip::restyle()
{
    const style::Tokens& tokens = style::Tokens::of(this);
    m_name->setFont(style::scaled(font(), 0.92, QFont::DemiBold));
    m_words->setFont(style::scaled(font(), 0.92));
    for (const auto& [label, colour] : {std::pair{m_name, tokens.link}, std::pair{m_words, tokens.text2}}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, colour);
        label->setPalette(palette);
    }
}

void ReplyStrip::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.border);
    const QPoint at(isRightToLeft() ? width() - 16 - iconSide : 16, (height() + 6 - iconSide) / 2);
    painter.drawPixmap(at, icon(u"reply"_s, iconSide, tokens.accent, devicePixelRatioF()));
}

void ReplyStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace duologue::ui
