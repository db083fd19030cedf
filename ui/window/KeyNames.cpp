#include "ui/window/KeyNames.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar popIsolate(0x2069);
} // namespace

QString KeyNames::translate(const char* context, const char* source, const char* /*disambiguation*/,
                            int /*n*/) const
{
    if (QLatin1StringView(context) != "QShortcut"_L1)
        return {};
    const QLatin1StringView name(source);
    if (name == "Up"_L1)
        return u"↑"_s;
    if (name == "Down"_L1)
        return u"↓"_s;
    if (name == "Left"_L1)
        return u"←"_s;
    if (name == "Right"_L1)
        return u"→"_s;
    if (name == "Return"_L1) // the same key to everybody
        return u"Enter"_s;
    return name;
}

QString KeyNames::of(const QList<QKeySequence>& keys)
{
    QStringList names;
    for (const QKeySequence& each : keys)
        names.append(each.toString(QKeySequence::NativeText));
    return leftToRightIsolate + names.join(u' ') + popIsolate;
}

QString KeyNames::spoken(QString names)
{
    return names.remove(leftToRightIsolate).remove(popIsolate);
}

} // namespace duologue::ui
