#pragma once

#include "app/base/Result.h"
#include "app/domain/Ids.h"

#include <QJsonObject>

#include <optional>

namespace duologue::protocol {

/// Reads the members of a JSON body and remembers the first that is missing or of the wrong type, so that a
/// parser is a list of names with one check at the end. Tolerant as PROTOCOL.md, decision 1 asks: unknown
/// members are ignored, numbers may be numeric strings.
class Fields {
public:
    explicit Fields(const QJsonObject& body) : m_body(body) {}

    [[nodiscard]] UserId userId(QLatin1StringView name); ///< 1 … 2^53−1
    [[nodiscard]] RoomTitle roomTitle(QLatin1StringView name);
    [[nodiscard]] CallId callId(QLatin1StringView name);
    [[nodiscard]] qint64 integer(QLatin1StringView name); ///< −(2^53−1) … 2^53−1
    [[nodiscard]] bool boolean(QLatin1StringView name);   ///< also 0, 1, "true", "false", "0", "1"
    [[nodiscard]] QString string(QLatin1StringView name); ///< a number is taken as its digits
    [[nodiscard]] QJsonObject object(QLatin1StringView name);

    /// The same, for members that may be missing or null.
    [[nodiscard]] QString stringOr(QLatin1StringView name, const QString& otherwise);
    [[nodiscard]] qint64 integerOr(QLatin1StringView name, qint64 otherwise);
    [[nodiscard]] bool booleanOr(QLatin1StringView name, bool otherwise);

    [[nodiscard]] bool has(QLatin1StringView name) const;

    /// Calls the body malformed for a reason of the caller's.
    void reject(QLatin1StringView name, const char* why);
    void reject(const QString& name, const QString& why);
    /// What is wrong in the object that is the member `name` is wrong here: `name.member`.
    void adopt(const QString& name, const Fields& inner);

    [[nodiscard]] bool ok() const { return m_member.isNull(); }
    [[nodiscard]] QString problem() const; ///< empty if all is well

    /// `value` if every member was good, else Malformed.
    template <typename T>
    [[nodiscard]] Result<T> orFailure(T value) const
    {
        if (!ok())
            return failure(ErrorKind::Malformed, problem());
        return value;
    }

private:
    [[nodiscard]] QString identifier(QLatin1StringView name);

    const QJsonObject& m_body;
    QString m_member; ///< the first that is bad; null if all are good
    QString m_why;
};

/// An integer of a JSON value: a number without fraction or a numeric string, within ±(2^53−1).
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue& value);

} // namespace duologue::protocol
