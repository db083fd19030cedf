#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace duologue {

/// What kind of thing went wrong: something to branch on. The words for people are made in
/// viewmodels/ErrorText.
enum class ErrorKind {
    Malformed,    ///< a body, file or number that is not what it should be
    Refused,      ///< the other side said no
    Unreachable,  ///< nobody answers at that address
    NotSocketIo,  ///< somebody answers, but does not speak Socket.IO
    Unauthorized, ///< the server refused the token
    TimedOut,     ///< no answer in time
    Insecure,     ///< the certificate cannot be trusted
    Storage,      ///< the disk or the database
    DiskFull,     ///< no room left to write
    ReadOnly,     ///< it may be read, but not written
    Damaged,      ///< a file that is broken inside
    Newer,        ///< written by a newer version of this program
    Busy,         ///< somebody else holds it
    Unavailable,  ///< a device or service that is not there
    NotFound,
};

/// Why something failed. `detail` is English, for the log: never message text, tokens or SDP.
struct Error {
    ErrorKind kind = ErrorKind::Malformed;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail)
{
    return tl::unexpected<Error>(Error{kind, std::move(detail)});
}

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Error)
