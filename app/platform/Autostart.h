#pragma once

#include "app/base/Result.h"

#include <QString>

namespace duologue::platform {

/// Whether the desktop starts Duologue at log-in: a file in the XDG autostart folder.
class Autostart {
public:
    /// `folder`: the data folder, if it is not the usual one; empty otherwise.
    explicit Autostart(QString folder);

    [[nodiscard]] bool isOn() const;
    /// Storage: the file cannot be written.
    Result<void> set(bool on);

private:
    [[nodiscard]] static QString file();

    QString m_folder;
};

} // namespace duologue::platform
