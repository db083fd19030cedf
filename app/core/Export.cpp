#include "app/core/Export.h"

#include "app/base/whenDone.h"
#include "app/core/History.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {

constexpr int pageSize = 500;

tl::unexpected<Error> fileFailure(const QSaveFile& file)
{
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    const bool forbidden =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
    return failure(full        ? ErrorKind::DiskFull
                   : forbidden ? ErrorKind::ReadOnly
                               : ErrorKind::Storage,
                   file.errorString());
}

} // namespace

Export::Export(History& history, const RoomTitle& room, const QString& file, Transcript transcript,
               QObject* parent)
    : QObject(parent),
      m_history(history),
      m_room(room),
      m_transcript(std::move(transcript)),
      m_file(std::make_unique<QSaveFile>(file)),
      m_worker(u"export"_s)
{
}

Export::~Export() = default;

void Export::start()
{
    const auto opened = m_worker.run([this]() -> Result<void> {
        if (!m_file->open(QFile::WriteOnly))
            return fileFailure(*m_file);
        return {};
    });
    whenDone(opened, this, [this](const Result<void>& open) {
        if (open)
            write(m_transcript.begin(), [this] { next({}); });
        else
            give(open.error());
    });
}

void Export::next(MessageKey after)
{
    whenDone(m_history.newer(m_room, after, pageSize), this, [this](const Result<HistoryPage>& page) {
        if (!page) {
            give(page.error());
            return;
        }
        m_messages += static_cast<int>(page->messages.size());
        write(m_transcript.rows(page->messages), [this, page = *page] {
            if (page.atEnd)
                write(m_transcript.end(), [this] { finish(); });
            else
                next(page.messages.last().key());
        });
    });
}

void Export::write(const QByteArray& bytes, std::function<void()> then)
{
    const auto written = m_worker.run([this, bytes]() -> Result<void> {
        if (m_file->write(bytes) != bytes.size())
            return fileFailure(*m_file);
        return {};
    });
    whenDone(written, this, [this, then = std::move(then)](const Result<void>& done) {
        if (done)
            then();
        else
            give(done.error());
    });
}

void Export::finish()
{
    const auto committed = m_worker.run([this]() -> Result<void> {
        if (!m_file->commit())
            return fileFailure(*m_file);
        return {};
    });
    whenDone(committed, this, [this](const Result<void>& done) {
        if (!done) {
            give(done.error());
            return;
        }
        Q_EMIT finished(m_messages);
        deleteLater();
    });
}

void Export::give(const Error& error)
{
    Q_EMIT failed(error);
    deleteLater();
}

} // namespace duologue::core
