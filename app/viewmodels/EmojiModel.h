#pragma once

#include "app/base/Worker.h"
#include "app/viewmodels/EmojiTable.h"

#include <QAbstractListModel>

#include <memory>

namespace duologue::viewmodels {

class SettingsViewModel;

/// The emoji that can be chosen now: those used last and then all, or those that were searched for. The table
/// is read on a worker when load() first asks; loaded() follows.
class EmojiModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TextRole = Qt::DisplayRole,              ///< QString, with the chosen skin tone
        NameRole = Qt::ToolTipRole,              ///< QString, in the language of the interface
        AccessibleRole = Qt::AccessibleTextRole, ///< the name
        GroupRole = Qt::UserRole, ///< int: of EmojiTable::groups(); −1 = used last or searched for
    };

    explicit EmojiModel(SettingsViewModel& settings, QObject* parent = nullptr);
    ~EmojiModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    void load();
    void search(const QString& typed); ///< empty = all
    /// The first row of a group; −1 = those used last.
    [[nodiscard]] int firstRowOf(int group) const;

    [[nodiscard]] int tone() const;
    void setTone(int tone);
    /// It was chosen, as TextRole has it.
    void noteUsed(const QString& text);

    /// The first hits for what was typed after a colon; empty before loaded().
    struct Completion {
        QString text;
        QString name;
    };
    [[nodiscard]] QList<Completion> complete(QStringView typed, int most) const;

    /// The language changed: names are read anew.
    void retranslate();

Q_SIGNALS:
    void loaded();

private:
    void fill();
    void read();

    SettingsViewModel& m_settings;
    std::unique_ptr<EmojiTable> m_table;
    QString m_search;
    QList<std::pair<const Emoji*, int>> m_rows; ///< with the group it is shown in
    std::unique_ptr<Worker> m_worker;           ///< while the table is being read
};

} // namespace duologue::viewmodels
