#include "ui/widgets/AccessibleScrollArea.h"

#include <QAccessibleWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace duologue::ui::accessibleScrollArea {

namespace {

/// Asked by the name of each class that the object is of, the innermost first: text fields and item views,
/// which scroll as well, have been answered for by then.
QAccessibleInterface* make(const QString& name, QObject* object)
{
    if (name != "QScrollArea"_L1 && name != "QAbstractScrollArea"_L1)
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Client);
}

} // namespace

void install()
{
    QAccessible::removeFactory(make); // installed twice it would be asked twice
    QAccessible::installFactory(make);
}

} // namespace duologue::ui::accessibleScrollArea
