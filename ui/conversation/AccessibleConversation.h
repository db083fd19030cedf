#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace duologue::ui {

class ConversationView;

/// What assistive technology sees of a conversation: a list, whose items are the rows with the sentence that
/// the model has for each ("Sara, 14:05, hello"). A view that paints its rows itself has to say so itself.
class AccessibleConversation : public QAccessibleWidget {
public:
    explicit AccessibleConversation(ConversationView* view);
    ~AccessibleConversation() override;

    /// Makes Qt use this class for conversation views. Once is enough, more does no harm.
    static void install();
    /// A row came; a screen reader may look at it.
    static void announce(ConversationView* view, int row);
    /// News; a screen reader reads it at once.
    static void say(ConversationView* view, const QString& sentence);
    static void focus(ConversationView* view, int row);

    [[nodiscard]] ConversationView* view() const;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;

private:
    mutable QHash<int, QAccessible::Id> m_rows;
};

} // namespace duologue::ui
