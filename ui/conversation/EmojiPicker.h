#pragma once

#include <QFrame>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListView;

namespace duologue::viewmodels {
class EmojiModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// All emoji to choose from, with search, groups and skin tones; closes when one is chosen, unless Shift is
/// held.
class EmojiPicker : public QFrame {
    Q_OBJECT

public:
    explicit EmojiPicker(viewmodels::EmojiModel& emoji, QWidget* parent);

    /// Shows it above this widget.
    void popUp(const QWidget& above);

Q_SIGNALS:
    void chosen(const QString& emoji);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QLayout* buildGroups();
    [[nodiscard]] QLayout* buildFoot();
    void choose(const QModelIndex& index);
    void showTone();
    void retranslate();

    viewmodels::EmojiModel& m_emoji;
    QLineEdit* m_search;
    QListView* m_list;
    QButtonGroup* m_groups;
    QButtonGroup* m_tones;
    QLabel* m_name;
};

} // namespace duologue::ui
