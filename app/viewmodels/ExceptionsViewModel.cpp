#include "app/viewmodels/ExceptionsViewModel.h"

#include "app/core/Rooms.h"
#include "app/viewmodels/PersonText.h"

#include <algorithm>

namespace duologue::viewmodels {

ExceptionsViewModel::ExceptionsViewModel(core::Rooms& rooms, QObject* parent)
    : QObject(parent), m_rooms(rooms)
{
    connect(&m_rooms, &core::Rooms::changed, this, &ExceptionsViewModel::take);
    connect(&m_rooms, &core::Rooms::added, this, &ExceptionsViewModel::take);
    connect(&m_rooms, &core::Rooms::loaded, this, &ExceptionsViewModel::takeAll);
}

void ExceptionsViewModel::take(const Room& room)
{
    if (m_known.value(room.title) == room.exceptions)
        return;
    if (room.exceptions.any())
        m_known.insert(room.title, room.exceptions);
    else
        m_known.remove(room.title);
    Q_EMIT changed();
}

void ExceptionsViewModel::takeAll()
{
    for (const Room& room : m_rooms.all())
        take(room);
}

QList<ExceptionsViewModel::Row> ExceptionsViewModel::those(bool excepted) const
{
    QList<Row> rows;
    for (const Room& room : m_rooms.all()) {
        if (room.exceptions.any() == excepted)
            rows.append({room.title, PersonText::name(room.peerName, room.peer), room.exceptions});
    }
    std::ranges::sort(
        rows, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; }, &Row::name);
    return rows;
}

QList<ExceptionsViewModel::Row> ExceptionsViewModel::rows() const
{
    return those(true);
}

QList<ExceptionsViewModel::Row> ExceptionsViewModel::others() const
{
    return those(false);
}

void ExceptionsViewModel::set(const RoomTitle& room, Exceptions exceptions)
{
    m_rooms.setExceptions(room, exceptions);
}

} // namespace duologue::viewmodels
