#include "app/socketio/codec/JsonWriter.h"

#include <QCborMap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

/// Appends `\uXXXX`.
void appendEscape(QString& out, char16_t unit)
{
    constexpr char16_t digits[] = u"0123456789abcdef";
    const char16_t escape[] = {u'\\',
                               u'u',
                               digits[unit >> 12 & 0xf],
                               digits[unit >> 8 & 0xf],
                               digits[unit >> 4 & 0xf],
                               digits[unit & 0xf]};
    out.append(QStringView(escape, 6));
}

void appendSpecial(QString& out, char16_t unit)
{
    switch (unit) {
    case u'"':
        out.append("\\\""_L1);
        break;
    case u'\\':
        out.append("\\\\"_L1);
        break;
    case u'\b':
        out.append("\\b"_L1);
        break;
    case u'\f':
        out.append("\\f"_L1);
        break;
    case u'\n':
        out.append("\\n"_L1);
        break;
    case u'\r':
        out.append("\\r"_L1);
        break;
    case u'\t':
        out.append("\\t"_L1);
        break;
    default:
        appendEscape(out, unit);
    }
}

} // namespace

void JsonWriter::writeString(QStringView text)
{
    m_out.append(u'"');
    const char16_t* const units = text.utf16();
    const qsizetype size = text.size();
    qsizetype written = 0;
    for (qsizetype at = 0; at < size; ++at) {
        const char16_t unit = units[at];
        if (unit >= 0x20 && unit != u'"' && unit != u'\\' && (unit < 0xd800 || unit > 0xdfff))
            continue;
        if (QChar::isHighSurrogate(unit) && at + 1 < size && QChar::isLowSurrogate(units[at + 1])) {
            ++at; // a proper pair stays as it is
            continue;
        }
        m_out.append(text.sliced(written, at - written));
        appendSpecial(m_out, unit);
        written = at + 1;
    }
    m_out.append(written == 0 ? text : text.sliced(written));
    m_out.append(u'"');
}

void JsonWriter::writeNumber(double number)
{
    if (!std::isfinite(number))
        m_out.append("null"_L1);
    else if (std::abs(number) < 1e21 && number == std::trunc(number))
        m_out.append(number == 0 ? u"0"_s : QString::number(number, 'f', 0)); // JavaScript writes -0 as 0
    else
        m_out.append(QString::number(number, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::writeValue(const QCborValue& value)
{
    switch (value.type()) {
    case QCborValue::Integer:
        m_out.append(QString::number(value.toInteger()));
        break;
    case QCborValue::Double:
        writeNumber(value.toDouble());
        break;
    case QCborValue::String:
        writeString(value.toString());
        break;
    case QCborValue::True:
        m_out.append("true"_L1);
        break;
    case QCborValue::False:
        m_out.append("false"_L1);
        break;
    case QCborValue::Array:
        writeArray(value.toArray());
        break;
    case QCborValue::Map:
        writeMap(value.toMap());
        break;
    case QCborValue::ByteArray:
        m_out.append("{\"_placeholder\":true,\"num\":"_L1);
        m_out.append(QString::number(m_attachments.size()));
        m_out.append(u'}');
        m_attachments.append(value.toByteArray());
        break;
    case QCborValue::DateTime:
    case QCborValue::Url:
    case QCborValue::RegularExpression:
    case QCborValue::Uuid:
        writeString(value.toVariant().toString());
        break;
    default: // null, undefined, tags and simple types that JSON does not know
        m_out.append("null"_L1);
    }
}

void JsonWriter::writeItems(const QCborArray& array)
{
    bool first = true;
    for (const auto item : array) {
        if (!first)
            m_out.append(u',');
        first = false;
        writeValue(item);
    }
}

void JsonWriter::writeArray(const QCborArray& array)
{
    m_out.append(u'[');
    writeItems(array);
    m_out.append(u']');
}

void JsonWriter::writeEvent(QStringView name, const QCborArray& items)
{
    m_out.append(u'[');
    writeString(name);
    if (!items.isEmpty())
        m_out.append(u',');
    writeItems(items);
    m_out.append(u']');
}

void JsonWriter::writeMap(const QCborMap& map)
{
    m_out.append(u'{');
    bool first = true;
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        if (!first)
            m_out.append(u',');
        first = false;
        const QCborValue key = it.key();
        writeString(key.isString() ? key.toString() : key.toVariant().toString());
        m_out.append(u':');
        writeValue(it.value());
    }
    m_out.append(u'}');
}

} // namespace duologue::socketio
