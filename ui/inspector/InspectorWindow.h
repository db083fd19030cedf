#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTreeWidget;

namespace duologue::viewmodels {
class InspectorViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class EventEmitter;

/// Every packet of the line, live: filtered, looked into, copied, exported; and events emitted by hand.
/// A window of its own, so that it can stand beside a call.
class InspectorWindow : public QWidget {
    Q_OBJECT

public:
    explicit InspectorWindow(viewmodels::InspectorViewModel& inspector, QWidget* parent);
    ~InspectorWindow() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildBar();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildDetails();
    void showPacket();
    void copy();
    void exportAll();
    void retranslate();

    viewmodels::InspectorViewModel& m_inspector;
    QSortFilterProxyModel* m_filtered;
    QLineEdit* m_filter;
    QPushButton* m_pause;
    QPushButton* m_clear;
    QPushButton* m_copy;
    QPushButton* m_export;
    QTableView* m_table;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_raw;
    EventEmitter* m_emitter;
};

} // namespace duologue::ui
