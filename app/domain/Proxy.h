#pragma once

#include <QString>

namespace duologue {

/// Through whom this computer reaches servers.
struct Proxy {
    enum class Kind { None, Http, Socks5 };

    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;

    friend bool operator==(const Proxy&, const Proxy&) = default;
};

} // namespace duologue
