#pragma once

#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace duologue::socketio {

/// What kind of thing went wrong: something to branch on.
enum class ErrorKind {
    Malformed,    ///< not what it should be: a URL, a packet
    Refused,      ///< the server refused a namespace in its own words
    Unreachable,  ///< nobody answers at that address, or the line broke
    NotSocketIo,  ///< somebody answers, but does not speak Socket.IO
    Unauthorized, ///< the server answered 401 or 403
    TimedOut,     ///< no answer in time
    Insecure,     ///< the certificate cannot be trusted
    Unavailable,  ///< not sent, or disconnected before the answer came
};

/// Why something failed. `detail` is English, for a log.
struct Error {
    ErrorKind kind = ErrorKind::Malformed;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

// NOLINTBEGIN(readability-identifier-naming): the names of std::expected

/// A value, or the reason why there is none: what this library needs of std::expected, which is C++23.
/// Reading the one that is not there is undefined, except by value(), which throws.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_held(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_held.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }

    [[nodiscard]] T& operator*() { return *std::get_if<0>(&m_held); }
    [[nodiscard]] const T& operator*() const { return *std::get_if<0>(&m_held); }
    [[nodiscard]] T* operator->() { return std::get_if<0>(&m_held); }
    [[nodiscard]] const T* operator->() const { return std::get_if<0>(&m_held); }
    [[nodiscard]] const T& value() const { return std::get<0>(m_held); }
    [[nodiscard]] T value_or(T otherwise) const { return has_value() ? **this : std::move(otherwise); }
    [[nodiscard]] const Error& error() const { return *std::get_if<1>(&m_held); }

private:
    std::variant<T, Error> m_held;
};

/// Success, or the reason why not.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return !m_error; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

// NOLINTEND(readability-identifier-naming)

} // namespace duologue::socketio

Q_DECLARE_METATYPE(duologue::socketio::Error)
