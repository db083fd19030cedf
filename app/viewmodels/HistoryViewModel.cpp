#include "app/viewmodels/HistoryViewModel.h"

#include "app/core/Export.h"
#include "app/core/History.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/ConversationModel.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/TimeText.h"

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

HistoryViewModel::HistoryViewModel(core::History& history, core::Rooms& rooms, const TimeText& times)
    : m_history(history), m_rooms(rooms), m_times(times)
{
    connect(&m_history, &core::History::forgettingFailed, this, [this](const RoomTitle&, const Error& error) {
        Q_EMIT told([error] { return ErrorText::storage(error); });
    });
}

QString HistoryViewModel::name(const RoomTitle& title) const
{
    const Room* room = m_rooms.find(title);
    return room ? PersonText::name(room->peerName, room->peer) : title.value;
}

core::Transcript::Words HistoryViewModel::words(const RoomTitle& room) const
{
    const QString peer = name(room);
    return {//: %1 is a person
            .title = tr("Chat with %1").arg(PersonText::isolated(peer)),
            .me = tr("Me"),
            .peer = peer,
            .missing = tr("[Messages may be missing here. The last one was:]"),
            .call = [peer, this](
                        const CallRecord& call) { return ConversationModel::callText(call, peer, m_times); },
            .attachment =
                [](const Attachment& attachment) {
                    return AttachmentText::words(attachment);
                }};
}

QString HistoryViewModel::suggestedFileName(const RoomTitle& room) const
{
    // A name is somebody else's words: letters and digits of it may be part of a file's name, nothing else.
    QString safe;
    for (const QChar c : name(room))
        safe += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    return safe.simplified().left(60) + u' ' + QDate::currentDate().toString(Qt::ISODate);
}

void HistoryViewModel::exportTo(const RoomTitle& room, const QString& file)
{
    auto* task =
        new core::Export(m_history, room, file,
                         core::Transcript(core::Transcript::formatOf(file), words(room), m_rooms.me()), this);
    connect(task, &core::Export::finished, this, [this](int messages) {
        Q_EMIT told([messages] { return tr("%Ln message(s) were written to the file.", nullptr, messages); });
    });
    connect(task, &core::Export::failed, this, [this](const Error& error) {
        Q_EMIT told([isFull = error.kind == ErrorKind::DiskFull] {
            return isFull ? tr("The chat could not be exported: the disk is full.")
                          : tr("The chat could not be exported: the file cannot be written.");
        });
    });
    task->start();
}

QString HistoryViewModel::forgettingQuestion(const RoomTitle& room) const
{
    //: %1 is a person
    return tr("Delete everything that was said with %1 from this computer? The server keeps no history: it "
              "cannot be "
              "brought back. Messages that wait to be sent there are not sent. The other side keeps what it "
              "has.")
        .arg(PersonText::isolated(name(room)));
}

void HistoryViewModel::forget(const RoomTitle& room)
{
    m_history.forget(room);
}

} // namespace duologue::viewmodels
