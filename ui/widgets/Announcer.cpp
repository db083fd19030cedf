#include "ui/widgets/Announcer.h"

#include <QAccessible>
#include <QAccessibleWidget>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

QAccessibleInterface* make(const QString& name, QObject* object)
{
    Q_UNUSED(name)
    auto* announcer = qobject_cast<Announcer*>(object);
    return announcer ? new QAccessibleWidget(announcer, QAccessible::Notification) : nullptr;
}

} // namespace

Announcer::Announcer(QWidget* window) : QWidget(window)
{
    QAccessible::removeFactory(make); // installed twice it would be asked twice
    QAccessible::installFactory(make);
    setObjectName(u"announcer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    hide(); // until there is something to say: that it shows is what is read
}

Announcer& Announcer::of(QWidget* widget)
{
    QWidget* window = widget->window();
    auto* known = window->findChild<Announcer*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Announcer(window);
}

void Announcer::say(const QString& sentence)
{
    constexpr qsizetype longest = 1000;
    setAccessibleName(sentence.left(longest));
    if (isHidden() && window()->isVisible()) {
        show(); // tells of itself
        return;
    }
    // Screen readers read a notification when it shows; this one does already, so the event alone is sent.
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

} // namespace duologue::ui
