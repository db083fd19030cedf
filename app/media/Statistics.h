#pragma once

#include "app/domain/CallStatistics.h"

namespace duologue::media {

using Statistics = CallStatistics;

} // namespace duologue::media
