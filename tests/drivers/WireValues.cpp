#include "tests/drivers/WireValues.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 500; ///< readers with a recursive parser give up somewhere above

bool isPrintable(const QCborValue& value, int depth = 0)
{
    if (!value.isContainer())
        return true;
    if (depth > deepest)
        return false;
    if (value.isArray()) {
        const QCborArray array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [depth](const auto& item) { return isPrintable(item, depth + 1); });
    }
    const QCborMap map = value.toMap();
    return std::all_of(map.begin(), map.end(),
                       [depth](const auto& pair) { return isPrintable(pair.second, depth + 1); });
}

} // namespace

QCborValue fromWire(const QJsonValue& value)
{
    if (value.isArray()) {
        QCborArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(fromWire(item));
        return array;
    }
    if (!value.isObject())
        return QCborValue::fromJsonValue(value);
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains("$bin"_L1))
        return QByteArray::fromBase64(object.value("$bin"_L1).toString().toLatin1());
    QCborMap map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), fromWire(it.value()));
    return map;
}

QJsonValue toWire(const QCborValue& value)
{
    if (value.isByteArray())
        return QJsonObject{{u"$bin"_s, QString::fromLatin1(value.toByteArray().toBase64())}};
    if (value.isArray()) {
        QJsonArray array;
        for (const auto item : value.toArray())
            array.append(toWire(item));
        return array;
    }
    if (!value.isMap())
        return value.toJsonValue();
    QJsonObject object;
    const QCborMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key().toString(), toWire(it.value()));
    return object;
}

QJsonArray argumentsToWire(const QCborArray& arguments)
{
    return isPrintable(arguments) ? toWire(arguments).toArray() : QJsonArray{u"$unprintable"_s};
}
