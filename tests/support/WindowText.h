#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextEdit>
#include <QWidget>

namespace duologue::tests {

/// Numbers that go on by themselves (times, counts) become one zero of their digits: what is compared is how
/// they are written.
inline QString withoutNumbers(const QString& text)
{
    QString plain;
    for (const QChar letter : text) {
        if (letter.digitValue() < 0) {
            plain += letter;
            continue;
        }
        const QChar zero(letter.unicode() - letter.digitValue());
        if (!plain.endsWith(zero))
            plain += zero;
    }
    return plain;
}

/// Every word that the visible windows of this process show, tell by tool tip or say to a screen reader, with
/// the place where it stands; and the direction of each widget. Sorted, for the order of children says
/// nothing.
class WindowText {
public:
    [[nodiscard]] static QStringList ofAll()
    {
        WindowText words;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (!window->isVisible())
                continue;
            words.addWidget(window);
            for (auto* child : window->findChildren<QWidget*>()) {
                if (child->isVisible())
                    words.addWidget(child);
                if (auto* menu = qobject_cast<QMenu*>(child))
                    words.addActions(menu);
            }
            words.addAccessible(window->objectName(), QAccessible::queryAccessibleInterface(window));
        }
        words.m_lines.sort();
        return words.m_lines;
    }

private:
    void add(const QString& where, const QString& what, const QString& text)
    {
        QString line = text;
        line.replace(u'\n', u'/');
        if (!line.isEmpty())
            m_lines.append(QStringList{where, what, withoutNumbers(line)}.join(QStringLiteral(" | ")));
    }

    /// What was announced is said and past.
    [[nodiscard]] static bool isPast(const QObject* widget)
    {
        return widget && widget->objectName() == QStringLiteral("announcer");
    }

    void addWidget(QWidget* widget)
    {
        if (isPast(widget))
            return;
        const QString where = widget->window()->objectName() + u'/' +
                              QString::fromLatin1(widget->metaObject()->className()) + u'#' +
                              widget->objectName();
        add(where, QStringLiteral("direction"),
            widget->isRightToLeft() ? QStringLiteral("right to left") : QStringLiteral("left to right"));
        add(where, QStringLiteral("tool tip"), widget->toolTip());
        add(where, QStringLiteral("accessible name"), widget->accessibleName());
        add(where, QStringLiteral("accessible description"), widget->accessibleDescription());
        if (widget->isWindow())
            add(where, QStringLiteral("window title"), widget->windowTitle());
        if (const auto* label = qobject_cast<QLabel*>(widget))
            add(where, QStringLiteral("text"), label->text());
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            add(where, QStringLiteral("text"), button->text());
        if (const auto* group = qobject_cast<QGroupBox*>(widget))
            add(where, QStringLiteral("title"), group->title());
        if (const auto* line = qobject_cast<QLineEdit*>(widget))
            add(where, QStringLiteral("placeholder"), line->placeholderText());
        if (const auto* edit = qobject_cast<QTextEdit*>(widget))
            add(where, QStringLiteral("placeholder"), edit->placeholderText());
        if (const auto* choice = qobject_cast<QComboBox*>(widget)) {
            for (int at = 0; at < choice->count(); ++at)
                add(where, QStringLiteral("choice"), choice->itemText(at));
            add(where, QStringLiteral("chosen"), choice->currentText());
        }
        if (const auto* header = qobject_cast<QHeaderView*>(widget); header && header->model()) {
            for (int at = 0; at < header->count(); ++at)
                add(where, QStringLiteral("heading"),
                    header->model()->headerData(at, header->orientation()).toString());
        }
    }

    void addActions(const QMenu* menu)
    {
        for (const QAction* action : menu->actions())
            add(menu->window()->objectName() + u'/' + menu->objectName(), QStringLiteral("menu"),
                action->text());
    }

    /// Rows of lists are here only; what packets and logs have in them is nobody's words.
    void addAccessible(const QString& window, QAccessibleInterface* node)
    {
        if (!node || !node->isValid() || node->state().invisible || isPast(node->object()))
            return;
        const auto* widget = qobject_cast<QWidget*>(node->object());
        add(window, QStringLiteral("heard, role %1").arg(node->role()), node->text(QAccessible::Name));
        add(window, QStringLiteral("described"), node->text(QAccessible::Description));
        if (qobject_cast<const QTableView*>(widget) || qobject_cast<const QPlainTextEdit*>(widget))
            return;
        for (int at = 0; at < node->childCount(); ++at) {
            QAccessibleInterface* child = node->child(at);
            if (child && !(child->object() && child->object()->isWidgetType() &&
                           static_cast<QWidget*>(child->object())->isWindow()))
                addAccessible(window, child);
        }
    }

    QStringList m_lines;
};

} // namespace duologue::tests
