#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

#include <QCoreApplication>

namespace duologue::viewmodels {

/// Pictures and files in words. Names come from outside: they are shown isolated, without control characters.
class AttachmentText {
    Q_DECLARE_TR_FUNCTIONS(AttachmentText)

public:
    /// What a message says on one line, for lists and notifications: "Photo · in the garden", "report.pdf",
    /// or its text.
    [[nodiscard]] static QString preview(const Message& message);
    /// What it brings: "Photo", "File report.pdf", "A picture that cannot be read".
    [[nodiscard]] static QString words(const Attachment& attachment);
    /// "183 kB", "1.4 MB": in the words of the language, which Qt's own has in Latin letters only.
    [[nodiscard]] static QString size(qint64 bytes);
    /// A name as a file may have it; never empty, no path, no leading dot.
    [[nodiscard]] static QString fileName(const Attachment& attachment);
    /// Whether the desktop may be asked to open it: programs and scripts are not opened out of a chat.
    [[nodiscard]] static bool mayBeOpened(const Attachment& attachment);

    /// Why a file cannot be sent. `largest` in bytes.
    [[nodiscard]] static QString refusal(const Error& error, qint64 largest);
};

} // namespace duologue::viewmodels
