#pragma once

#include "app/socketio/Options.h"
#include "app/socketio/Result.h"

#include <QJsonObject>

/// The `opts` of a connect command, named and meant as in the JavaScript client. Malformed, saying which, for
/// an option that is not known or has a value that is not supported.
[[nodiscard]] duologue::socketio::Result<duologue::socketio::Options> optionsFromWire(const QJsonObject& from,
                                                                                      const QUrl& url);

/// `query` and `nspQuery`.
[[nodiscard]] QUrlQuery queryFromWire(const QJsonObject& from);
