#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QJsonValue>

#include <deque>
#include <functional>

namespace duologue::core {
struct WirePacket;
} // namespace duologue::core

namespace duologue::viewmodels {

/// The packets of the line as they were seen, the newest last, and what of them was dropped and why. Bounded:
/// the oldest go first.
class InspectorModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Direction, Listener, Type, Size, Remark, columns };
    enum Role {
        JsonRole = Qt::UserRole, ///< QJsonValue of the arguments; undefined if there are none
        RawRole,                 ///< QString, the packet as text
        DroppedRole,             ///< bool
        FilterRole,              ///< QString, everything that a filter looks at
    };

    static constexpr size_t mostRows = 5000;
    static constexpr qsizetype mostCharacters = 8LL * 1024 * 1024;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void add(const core::WirePacket& packet);
    void addDropped(const QString& listener, const QString& why);
    void clear();

    /// One JSON object a line: time, direction, listener, type, size, arguments, remark. What there is now,
    /// made when the function is called, on any thread: 8 million characters take their time.
    [[nodiscard]] std::function<QByteArray()> jsonLines() const;

private:
    enum class Way { In, Out, Dropped };

    struct Row {
        QDateTime time;
        Way way = Way::In;
        QString listener;
        QString type;
        qsizetype bytes = 0;
        QString remark;
        QString raw;
        QJsonValue json = QJsonValue::Undefined;
    };

    void append(Row row);
    static void parse(Row& row);
    static void parseSocketIo(Row& row);
    [[nodiscard]] static QString words(Way way);
    [[nodiscard]] static QByteArray linesOf(const std::deque<Row>& rows);

    std::deque<Row> m_rows;
    qsizetype m_characters = 0;
};

} // namespace duologue::viewmodels
