#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace duologue::socketio {

/// Writes values as the JSON text a JavaScript server would have written: compact, integers never with an
/// exponent, NaN and infinity as null, lone surrogates escaped. Byte arrays become placeholders
/// (`{"_placeholder":true,"num":n}`) and are appended to `attachments`, depth first. Faster than
/// QJsonDocument, which would go by way of UTF-8.
class JsonWriter {
public:
    /// Appends to `out` and to `attachments`; both outlive the writer.
    JsonWriter(QString& out, QList<QByteArray>& attachments) : m_out(out), m_attachments(attachments) {}

    void writeString(QStringView text);
    void writeValue(const QCborValue& value);
    void writeArray(const QCborArray& array);
    /// `[name, items…]`
    void writeEvent(QStringView name, const QCborArray& items);

private:
    void writeItems(const QCborArray& array);
    void writeMap(const QCborMap& map);
    void writeNumber(double number);

    QString& m_out;
    QList<QByteArray>& m_attachments;
};

/// The same container as CBOR, without a copy.
[[nodiscard]] inline QCborArray toCbor(QJsonArray array)
{
    return QCborArray::fromJsonArray(std::move(array));
}

} // namespace duologue::socketio
