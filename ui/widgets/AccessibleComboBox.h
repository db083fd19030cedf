#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace duologue::ui {

/// A combo box that says what it is for before what is chosen: Qt 6.4 gives the choice as its name and drops
/// accessibleName().
class AccessibleComboBox : public QAccessibleWidget {
public:
    explicit AccessibleComboBox(QComboBox* box);

    /// Makes Qt use this class for all combo boxes. Once is enough, more does no harm.
    static void install();

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;

private:
    [[nodiscard]] QComboBox* box() const;
};

} // namespace duologue::ui
