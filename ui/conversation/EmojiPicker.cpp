#include "ui/conversation/EmojiPicker.h"

#include "app/viewmodels/EmojiModel.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"

#include <QButtonGroup>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::EmojiModel;

constexpr int columns = 9;
constexpr int rows = 7;
constexpr double emojiFactor = 1.7;

/// A glyph for each group, in the order of EmojiTable::groups(); the first is for those used last.
const std::array<QString, 10> groupGlyphs{u"🕒"_s, u"😀"_s, u"🧑"_s, u"🐻"_s,      u"🍎"_s,
                                          u"🚗"_s, u"⚽"_s, u"💡"_s,    u"❤️"_s, u"🏳️"_s};
const std::array<QString, 6> toneGlyphs{u"✋"_s,       u"✋🏻"_s, u"✋🏼"_s,
                                        u"✋🏽"_s, u"✋🏾"_s, u"✋🏿"_s};

class EmojiDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int cell(const QFont& font)
    {
        return QFontMetrics(style::scaled(font, emojiFactor)).height() + 10;
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {cell(option.font), cell(option.font)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const style::Tokens& tokens = style::Tokens::of(option.widget);
        const QRectF area = QRectF(option.rect).adjusted(2, 2, -2, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state & QStyle::State_Selected;
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.selection);
            painter->drawRoundedRect(area, 6, 6);
        }
        if (current) {
            painter->setPen(QPen(tokens.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(area, 6, 6);
        }
        painter->setFont(style::scaled(option.font, emojiFactor));
        painter->setPen(tokens.text);
        painter->drawText(area, Qt::AlignCenter,
                          style::withJoinedEmoji(index.data(EmojiModel::TextRole).toString()));
        painter->restore();
    }
};

} // namespace

EmojiPicker::EmojiPicker(EmojiModel& emoji, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_emoji(emoji),
      m_search(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_groups(new QButtonGroup(this)),
      m_tones(new QButtonGroup(this)),
      m_name(new QLabel(this))
{
    setObjectName(u"emojiPicker"_s);
    setFrameShape(StyledPanel);
    m_search->setObjectName(u"emojiSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"emojiList"_s);
    m_list->setModel(&m_emoji);
    m_list->setItemDelegate(new EmojiDelegate(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->installEventFilter(this);
    m_name->setObjectName(u"emojiName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addLayout(buildGroups());
    column->addWidget(m_list, 1);
    column->addLayout(buildFoot());

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_emoji.search(typed);
        m_list->setCurrentIndex(m_emoji.index(0));
    });
    connect(m_list, &QListView::clicked, this, &EmojiPicker::choose);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            choose(index);
    });
    const auto showName = [this](const QModelIndex& index) {
        m_name->setText(index.data(EmojiModel::NameRole).toString());
    };
    connect(m_list, &QListView::entered, this, showName);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, showName);
    connect(&m_emoji, &EmojiModel::loaded, this, [this] { m_list->setCurrentIndex(m_emoji.index(0)); });
    retranslate();
}

QLayout* EmojiPicker::buildGroups()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (int i = 0; i < static_cast<int>(groupGlyphs.size()); ++i) {
        auto* button = new QToolButton(this);
        button->setText(groupGlyphs.at(static_cast<size_t>(i)));
        button->setAutoRaise(true);
        m_groups->addButton(button, i - 1);
        row->addWidget(button, 1);
    }
    connect(m_groups, &QButtonGroup::idClicked, this, [this](int group) {
        m_search->clear();
        if (const int first = m_emoji.firstRowOf(group); first >= 0) {
            m_list->setCurrentIndex(m_emoji.index(first));
            m_list->scrollTo(m_emoji.index(first), QAbstractItemView::PositionAtTop);
        }
        m_list->setFocus();
    });
    return row;
}

QLayout* EmojiPicker::buildFoot()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_name, 1);
    for (int i = 0; i < static_cast<int>(toneGlyphs.size()); ++i) {
        auto* button = new QToolButton(this);
        button->setText(toneGlyphs.at(static_cast<size_t>(i)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_tones->addButton(button, i);
        row->addWidget(button);
    }
    connect(m_tones, &QButtonGroup::idClicked, &m_emoji, &EmojiModel::setTone);
    return row;
}

void EmojiPicker::popUp(const QWidget& above)
{
    m_emoji.load();
    m_search->clear();
    m_emoji.search({}); // what was used meanwhile comes first
    showTone();
    const int cell = EmojiDelegate::cell(m_list->font());
    m_list->setFixedSize(columns * cell + 2 + m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent),
                         rows * cell);
    adjustSize();
    QPoint corner = above.mapToGlobal(QPoint(isRightToLeft() ? above.width() - width() : 0, -height() - 4));
    const QRect screen = above.screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::max(corner.y(), screen.top()));
    move(corner);
    show();
    m_search->setFocus();
    m_list->setCurrentIndex(m_emoji.index(0));
    m_list->scrollToTop();
}

void EmojiPicker::showTone()
{
    if (QAbstractButton* button = m_tones->button(m_emoji.tone()))
        button->setChecked(true);
}

void EmojiPicker::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QString emoji = index.data(EmojiModel::TextRole).toString();
    m_emoji.noteUsed(emoji);
    if (!(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier))
        close();
    Q_EMIT chosen(emoji);
}

bool EmojiPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (enter) {
        choose(m_list->currentIndex());
        return true;
    }
    if (watched == m_search && press->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    // Whoever types in the list searches on.
    if (watched == m_list && !press->text().isEmpty() && press->text().at(0).isPrint() &&
        press->key() != Qt::Key_Space) {
        m_search->setFocus();
        m_search->insert(press->text());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EmojiPicker::retranslate()
{
    setAccessibleName(tr("Emoji"));
    m_search->setPlaceholderText(tr("Search emoji"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_list->setAccessibleName(tr("Emoji"));
    const QStringList groups = QStringList(tr("Used last")) + viewmodels::EmojiTable::groups();
    const QStringList tones{tr("No skin tone"),     tr("Light skin tone"),       tr("Medium-light skin tone"),
                            tr("Medium skin tone"), tr("Medium-dark skin tone"), tr("Dark skin tone")};
    const auto nameAll = [](const QButtonGroup& buttons, const QStringList& names) {
        const QList<QAbstractButton*> all = buttons.buttons();
        for (qsizetype i = 0; i < all.size(); ++i) {
            all.at(i)->setAccessibleName(names.at(i));
            all.at(i)->setToolTip(names.at(i));
        }
    };
    nameAll(*m_groups, groups);
    nameAll(*m_tones, tones);
}

void EmojiPicker::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void EmojiPicker::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_emoji.retranslate();
        retranslate();
    }
}

} // namespace duologue::ui
