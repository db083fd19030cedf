#pragma once

#include <QStyledItemDelegate>

namespace duologue::ui {

/// A message that was found: whose chat and when, and the line with what was searched for marked.
class ResultDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace duologue::ui
