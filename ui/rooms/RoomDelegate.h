#pragma once

#include <QStyledItemDelegate>

namespace duologue::ui {

/// Paints one room: avatar with presence, name and time, last message and unread count.
class RoomDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace duologue::ui
