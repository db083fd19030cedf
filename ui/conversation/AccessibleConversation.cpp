#include "ui/conversation/AccessibleConversation.h"

#include "app/viewmodels/ConversationModel.h"
#include "ui/conversation/ConversationView.h"
#include "ui/widgets/Announcer.h"

#include <QPointer>

namespace duologue::ui {

namespace {

/// One row, by its number: what it says follows the model.
class AccessibleRow : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleRow(ConversationView* view, int row) : m_view(view), m_row(row) {}

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->model().rowCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return m_view->model().index(m_row).data(viewmodels::ConversationModel::AccessibleRole).toString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_view->rowRect(m_row);
        return inside.isEmpty() ? QRect()
                                : QRect(m_view->viewport()->mapToGlobal(inside.topLeft()), inside.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.focused = m_view && m_view->hasFocus() && m_view->focusedRow() == m_row;
        state.active = state.focused;
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        m_view->setFocus();
        m_view->setFocusedRow(m_row);
        if (name == pressAction())
            m_view->activateFocused();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<ConversationView> m_view;
    int m_row;
};

QAccessibleInterface* make(const QString& name, QObject* object)
{
    Q_UNUSED(name)
    auto* view = qobject_cast<ConversationView*>(object);
    return view ? new AccessibleConversation(view) : nullptr;
}

} // namespace

AccessibleConversation::AccessibleConversation(ConversationView* view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

AccessibleConversation::~AccessibleConversation()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

void AccessibleConversation::install()
{
    QAccessible::removeFactory(make); // installed twice it would be asked twice
    QAccessible::installFactory(make);
}

void AccessibleConversation::announce(ConversationView* view, int row)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::ObjectCreated);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void AccessibleConversation::say(ConversationView* view, const QString& sentence)
{
    if (QAccessible::isActive())
        Announcer::of(view).say(sentence);
}

void AccessibleConversation::focus(ConversationView* view, int row)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

QAccessibleInterface* AccessibleConversation::focusChild() const
{
    return view()->hasFocus() && view()->focusedRow() >= 0 ? child(view()->focusedRow()) : nullptr;
}

ConversationView* AccessibleConversation::view() const
{
    return static_cast<ConversationView*>(object());
}

int AccessibleConversation::childCount() const
{
    return view()->model().rowCount();
}

QAccessibleInterface* AccessibleConversation::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    auto id = m_rows.value(index);
    if (id == 0) {
        id = QAccessible::registerAccessibleInterface(new AccessibleRow(view(), index));
        m_rows.insert(index, id);
    }
    return QAccessible::accessibleInterface(id);
}

int AccessibleConversation::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* row = dynamic_cast<const AccessibleRow*>(child);
    return row ? row->row() : -1;
}

QAccessibleInterface* AccessibleConversation::childAt(int x, int y) const
{
    return child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

} // namespace duologue::ui
