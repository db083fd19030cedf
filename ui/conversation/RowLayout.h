#pragma once

#include "app/domain/Message.h"
#include "app/viewmodels/MessageText.h"

#include <QColor>
#include <QFont>
#include <QModelIndex>
#include <QRect>
#include <QString>

#include <memory>
#include <vector>

class QTextLayout;
class QWidget;

namespace duologue::ui {

/// What does not change from row to row.
struct RowMetrics {
    QFont font;
    int width = 0; ///< of the view
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QColor link;

    /// What the rows of a view have in common now, `width` being that of its viewport.
    [[nodiscard]] static RowMetrics of(const QWidget* view, int width);

    friend bool operator==(const RowMetrics&, const RowMetrics&) = default;
};

/// One row of a conversation, laid out: where its headings, bubble, text and time stand. Coordinates are
/// relative to the row's top left corner. Each paragraph has a direction of its own (viewmodels/MessageText).
struct RowLayout {
    struct Paragraph {
        std::unique_ptr<QTextLayout> text;
        QPointF at;
        qsizetype start = 0; ///< of its first character in the message
        bool rightToLeft = false;
    };

    MessageKind kind = MessageKind::Text;
    bool mine = false;
    Delivery delivery = Delivery::Received;
    bool groupStart = true;
    bool groupEnd = true;
    bool succeeded = false; ///< a call
    bool video = false;
    QString day;
    QString unread;
    QString time;
    QString failure;
    QString message;                      ///< as it is, for copying
    QList<viewmodels::MessageLink> links; ///< in `message`, as far as it is shown

    QRect dayRect;
    QRect unreadRect;
    QRect bubble;
    QRect meta; ///< time and ticks
    QRect failureRect;
    QRect retryRect;
    QRect callBackRect; ///< empty if it is not offered
    QString callBack;
    QRect deleteRect;
    int attachment = -1; ///< Attachment::Kind
    QString attachmentName;
    QString attachmentSize; ///< in words; empty for what cannot be read
    QSize pictureSize;      ///< pixels, as they were told
    QString quoteAuthor;
    QString quoteText;

    QRect quoteRect;   ///< these three stand above the text, if the message has them
    QRect pictureRect; ///< as large as it will be, before the picture is there
    QRect fileRect;
    QRect showAllRect; ///< of a message that is too long for a bubble: the rest is behind it
    std::vector<Paragraph> paragraphs;
    QFont metaFont;
    int height = 0;

    /// Lays a row of a ConversationModel out.
    [[nodiscard]] static std::unique_ptr<RowLayout> make(const QModelIndex& index, const RowMetrics& metrics);
    ~RowLayout();

    /// The position in `message` at a point of the row, −1 if there is no text there.
    [[nodiscard]] qsizetype positionAt(const QPointF& point) const;
    enum class Part { None, Quote, Attachment };
    [[nodiscard]] Part partAt(const QPoint& point) const;
    /// Index into `links` of the one at a point, −1 if there is none.
    [[nodiscard]] int linkAt(const QPointF& point) const;
};

} // namespace duologue::ui
