#pragma once

#include "app/domain/Ids.h"

#include <QCoreApplication>

namespace duologue::viewmodels {

/// Names of people as they may be shown: they come from outside and may hold anything.
class PersonText {
    Q_DECLARE_TR_FUNCTIONS(PersonText)

public:
    /// On one line, without control characters and direction overrides; "User 7" if nothing is left.
    [[nodiscard]] static QString name(const QString& told, UserId user);
    /// In the digits of the language, as people write it to each other: nothing separates thousands.
    [[nodiscard]] static QString number(UserId user);
    /// The first letters of the first and the last word, at most two.
    [[nodiscard]] static QString initials(const QString& shownName);
    /// Wrapped in FSI … PDI, to stand inside a sentence of either direction.
    [[nodiscard]] static QString isolated(const QString& text);
    /// One line of foreign text for previews: control characters, overrides and line breaks become spaces or
    /// nothing.
    [[nodiscard]] static QString oneLine(const QString& text);
};

} // namespace duologue::viewmodels
