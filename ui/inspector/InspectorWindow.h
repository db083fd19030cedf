#pragma once

#include <QWidget>

class QComboBox;
class QJsonValue;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSortFilterProxyModel;
class QTableView;
class QTreeWidget;
class QTreeWidgetItem;

namespace duologue::viewmodels {
class InspectorViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Every packet of the line, live: filtered, looked into, copied, exported; and events emitted by hand.
/// A window of its own, so that it can stand beside a call.
class InspectorWindow : public QWidget {
    Q_OBJECT

public:
    explicit InspectorWindow(viewmodels::InspectorViewModel& inspector, QWidget* parent);
    ~InspectorWindow() override;

private:
    [[nodiscard]] QWidget* buildBar();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildDetails();
    [[nodiscard]] QWidget* buildEmitter();
    void showPacket();
    void copy();
    void exportAll();
    void send();
    void say(const QString& sentence, bool isError);

    viewmodels::InspectorViewModel& m_inspector;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_raw;
    QComboBox* m_templates;
    QLineEdit* m_event;
    QPlainTextEdit* m_body;
    QLabel* m_said;
};

} // namespace duologue::ui
