#include "app/protocol/Fields.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {
constexpr qint64 largestInteger = (qint64{1} << 53) - 1;
constexpr qsizetype longestIdentifier = 1024;
} // namespace

std::optional<qint64> integerOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::trunc(number) != number || std::abs(number) > static_cast<double>(largestInteger))
            return std::nullopt;
        return static_cast<qint64>(number);
    }
    if (value.isString()) {
        bool ok = false;
        const qint64 number = QLocale::c().toLongLong(value.toString().trimmed(), &ok);
        if (ok && number <= largestInteger && number >= -largestInteger)
            return number;
    }
    return std::nullopt;
}

bool Fields::has(QLatin1StringView name) const
{
    const QJsonValue value = m_body.value(name);
    return !value.isUndefined() && !value.isNull();
}

void Fields::reject(QLatin1StringView name, const char* why)
{
    if (ok())
        reject(QString(name), QString(QLatin1StringView(why)));
}

void Fields::reject(const QString& name, const QString& why)
{
    if (!ok())
        return;
    m_member = name.isEmpty() ? u""_s : name.left(longestIdentifier);
    m_why = why;
}

void Fields::adopt(const QString& name, const Fields& inner)
{
    if (!inner.ok())
        reject(name + u'.' + inner.m_member, inner.m_why);
}

QString Fields::problem() const
{
    return ok() ? QString() : u"member \"%1\" %2"_s.arg(m_member, m_why);
}

UserId Fields::userId(QLatin1StringView name)
{
    const UserId id{integer(name)};
    if (ok() && !id.isValid())
        reject(name, "is not a user id");
    return id;
}

QString Fields::identifier(QLatin1StringView name)
{
    const QString value = string(name);
    if (ok() && (value.isEmpty() || value.size() > longestIdentifier))
        reject(name, "is not an identifier");
    return value;
}

RoomTitle Fields::roomTitle(QLatin1StringView name)
{
    return {identifier(name)};
}

CallId Fields::callId(QLatin1StringView name)
{
    return {identifier(name)};
}

qint64 Fields::integer(QLatin1StringView name)
{
    const auto number = integerOf(m_body.value(name));
    if (!number)
        reject(name, has(name) ? "is not an integer" : "is missing");
    return number.value_or(0);
}

bool Fields::boolean(QLatin1StringView name)
{
    const QJsonValue value = m_body.value(name);
    if (value.isBool())
        return value.toBool();
    if (value.toString() == "true"_L1)
        return true;
    if (value.toString() == "false"_L1)
        return false;
    const auto number = integerOf(value);
    if (!number || *number < 0 || *number > 1)
        reject(name, has(name) ? "is not true or false" : "is missing");
    return number.value_or(0) == 1;
}

QString Fields::string(QLatin1StringView name)
{
    const QJsonValue value = m_body.value(name);
    if (value.isString())
        return value.toString();
    if (const auto number = integerOf(value))
        return QString::number(*number);
    reject(name, has(name) ? "is not a string" : "is missing");
    return {};
}

QJsonObject Fields::object(QLatin1StringView name)
{
    const QJsonValue value = m_body.value(name);
    if (!value.isObject())
        reject(name, has(name) ? "is not an object" : "is missing");
    return value.toObject();
}

QString Fields::stringOr(QLatin1StringView name, const QString& otherwise)
{
    return has(name) ? string(name) : otherwise;
}

qint64 Fields::integerOr(QLatin1StringView name, qint64 otherwise)
{
    return has(name) ? integer(name) : otherwise;
}

bool Fields::booleanOr(QLatin1StringView name, bool otherwise)
{
    return has(name) ? boolean(name) : otherwise;
}

} // namespace duologue::protocol
