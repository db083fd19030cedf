#pragma once

#include "app/domain/CallStatistics.h"

namespace duologue::viewmodels {

/// Whose connection is to blame when a call goes badly. A judgement takes some seconds to come and to go, so
/// that words do not flicker. Pure.
class ConnectionQuality {
public:
    enum class Weak { Nobody, Mine, Theirs };

    /// Takes the last second; answers with the judgement.
    Weak update(const CallStatistics& second);
    [[nodiscard]] Weak weak() const { return m_weak; }

private:
    Weak m_weak = Weak::Nobody;
    Weak m_seen = Weak::Nobody;
    int m_seconds = 0; ///< for so long m_seen was seen
};

} // namespace duologue::viewmodels
