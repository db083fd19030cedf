#pragma once

#include "app/calls/Verification.h"

#include <QCoreApplication>

namespace duologue::viewmodels {

/// The four signs of a call, for the eye and for the ear.
class VerificationText {
    Q_DECLARE_TR_FUNCTIONS(duologue::viewmodels::VerificationText)

public:
    [[nodiscard]] static QString emoji(const calls::Verification& signs);
    /// "dog, cloud, key, bee"
    [[nodiscard]] static QString words(const calls::Verification& signs);
    /// What they are for.
    [[nodiscard]] static QString explanation(const calls::Verification& signs, const QString& name);
};

} // namespace duologue::viewmodels
