#include "ui/widgets/AccessibleComboBox.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

QAccessibleInterface* make(const QString& name, QObject* object)
{
    Q_UNUSED(name)
    auto* box = qobject_cast<QComboBox*>(object);
    return box ? new AccessibleComboBox(box) : nullptr;
}

} // namespace

AccessibleComboBox::AccessibleComboBox(QComboBox* box) : QAccessibleWidget(box, QAccessible::ComboBox) {}

void AccessibleComboBox::install()
{
    QAccessible::removeFactory(make); // installed twice it would be asked twice
    QAccessible::installFactory(make);
}

QComboBox* AccessibleComboBox::box() const
{
    return static_cast<QComboBox*>(object());
}

QString AccessibleComboBox::text(QAccessible::Text kind) const
{
    const QString purpose = box()->accessibleName();
    if (kind == QAccessible::Value || (kind == QAccessible::Name && purpose.isEmpty()))
        return box()->currentText();
    if (kind == QAccessible::Name) // with the choice: AT-SPI has no values of words
        return purpose + u": "_s + box()->currentText();
    return QAccessibleWidget::text(kind);
}

QStringList AccessibleComboBox::actionNames() const
{
    return {showMenuAction(), pressAction(), setFocusAction()};
}

void AccessibleComboBox::doAction(const QString& name)
{
    if (name == showMenuAction() || name == pressAction())
        box()->showPopup();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace duologue::ui
