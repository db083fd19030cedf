#include "app/platform/Pins.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

QString placeOf(const QUrl& server)
{
    const bool encrypted = server.scheme() == "https"_L1 || server.scheme() == "wss"_L1;
    return u"%1:%2"_s.arg(server.host()).arg(server.port(encrypted ? 443 : 80));
}

QJsonObject read(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

Pins::Pins(const QString& folder) : m_file(QDir(folder).filePath(u"trusted-certificates.json"_s)) {}

QList<QByteArray> Pins::of(const QUrl& server) const
{
    const QString text = read(m_file).value(placeOf(server)).toString();
    const QByteArray der = QByteArray::fromBase64(text.toLatin1());
    return der.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{der};
}

Result<void> Pins::trust(const QUrl& server, const QByteArray& certificate)
{
    return write(placeOf(server), certificate);
}

Result<void> Pins::forget(const QUrl& server)
{
    return write(placeOf(server), {});
}

Result<void> Pins::write(const QString& place, const QByteArray& certificate)
{
    QJsonObject pins = read(m_file);
    if (certificate.isEmpty())
        pins.remove(place);
    else
        pins.insert(place, QString::fromLatin1(certificate.toBase64()));
    QSaveFile file(m_file);
    const QByteArray text = QJsonDocument(pins).toJson();
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(ErrorKind::Storage, file.errorString());
    return {};
}

} // namespace duologue::platform
