#include "app/platform/CrashMarker.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace duologue::platform {

CrashMarker::CrashMarker(const QString& folder)
    : m_file(QDir(folder).filePath(u"running"_s)), m_found(QFile::exists(m_file))
{
    QFile file(m_file);
    if (!file.open(QFile::WriteOnly))
        m_found = false; // a folder that cannot be written to says nothing
}

CrashMarker::~CrashMarker()
{
    QFile::remove(m_file);
}

} // namespace duologue::platform
