#pragma once

#include "app/domain/Message.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

#include <functional>

namespace duologue::core {

/// A room's history as a file for people or programs, piece by piece: begin(), rows() as often as there are
/// pages, end(). UTF-8. Times are local, as `2026-11-24 14:05`, in JSON with their offset. In HTML everything
/// that people wrote is escaped, and the page forbids itself to load or run anything.
class Transcript {
public:
    enum class Format { Text, Json, Html };

    /// What a transcript says in words of its own.
    struct Words {
        QString title; ///< "Chat with Sara"
        QString me;
        QString peer;
        QString missing; ///< before the text of a gap
        std::function<QString(const CallRecord&)> call;
        std::function<QString(const Attachment&)> attachment;
    };

    /// By the ending of a file's name: `.json`, `.html` or `.htm`, else text.
    [[nodiscard]] static Format formatOf(const QString& fileName);

    Transcript(Format format, Words words, UserId me, const QTimeZone& zone = QTimeZone::systemTimeZone());

    [[nodiscard]] QByteArray begin() const;
    [[nodiscard]] QByteArray rows(const QList<Message>& messages);
    [[nodiscard]] QByteArray end() const;

private:
    [[nodiscard]] QString author(const Message& message) const;
    [[nodiscard]] QString words(const Message& message) const;
    [[nodiscard]] QString textRow(const Message& message) const;
    [[nodiscard]] QString jsonRow(const Message& message);
    [[nodiscard]] QString htmlRow(const Message& message) const;

    Format m_format;
    Words m_words;
    UserId m_me;
    QTimeZone m_zone;
    bool m_hasRows = false;
};

} // namespace duologue::core
