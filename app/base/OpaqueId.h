#pragma once

#include <QHashFunctions>
#include <QString>

namespace duologue {

/// A string that identifies something and is never parsed. `Tag` makes ids of different things different
/// types.
template <typename Tag>
struct OpaqueId {
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const OpaqueId&, const OpaqueId&) = default;
    friend auto operator<=>(const OpaqueId& a, const OpaqueId& b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const OpaqueId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// An integer that identifies something; 0 is "none".
template <typename Tag>
struct IntegerId {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    friend auto operator<=>(const IntegerId&, const IntegerId&) = default;
    friend size_t qHash(const IntegerId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace duologue
