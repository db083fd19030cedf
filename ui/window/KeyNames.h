#pragma once

#include <QKeySequence>
#include <QTranslator>

namespace duologue::ui {

/// Keys by the names that stand on them. Persian and Arabic keyboards have Latin letters on Ctrl, Shift and
/// Enter, and arrows on the arrow keys; Qt's translations of them ("کنترل", "الأعلى") stand on no key.
class KeyNames : public QTranslator {
    Q_OBJECT

public:
    /// Wherever keys are shown, Qt's own menus included, in a language that is written from right to left.
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// "Ctrl+," in the present language, one after the other, from left to right whatever stands around it.
    [[nodiscard]] static QString of(const QList<QKeySequence>& keys);

    /// The same for who hears it: without the marks of direction, which some voices read out.
    [[nodiscard]] static QString spoken(QString names);
};

} // namespace duologue::ui
