#pragma once

namespace duologue::ui::accessibleScrollArea {

/// Makes assistive technology see scroll areas as plain widgets. Qt 6.4's own class for them reads beyond the
/// end of its children when it is asked for one that is not there: whoever counted them before a scroll bar
/// went away brings the program down. Once is enough, more does no harm.
void install();

} // namespace duologue::ui::accessibleScrollArea
