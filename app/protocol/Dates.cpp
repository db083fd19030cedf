#include "app/protocol/Dates.h"

#include <QCalendar>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

QString withAsciiDigits(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        plain += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    return plain;
}

} // namespace

QDateTime parseDate(QStringView text, const QTimeZone& zone)
{
    static const QRegularExpression shape(
        u"^\\s*(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?)?\\s*$"_s);
    if (text.size() > 64)
        return {};
    const auto match = shape.match(withAsciiDigits(text));
    if (!match.hasMatch())
        return {};

    const int year = match.capturedView(1).toInt();
    const QCalendar calendar(year < 1700 ? QCalendar::System::Jalali : QCalendar::System::Gregorian);
    const QDate date =
        calendar.dateFromParts(year, match.capturedView(2).toInt(), match.capturedView(3).toInt());
    const QTime time(match.capturedView(4).toInt(), match.capturedView(5).toInt(),
                     match.capturedView(6).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    const QDateTime local =
        zone.isValid() ? QDateTime(date, time, zone) : QDateTime(date, time, Qt::LocalTime);
    return local.toUTC();
}

} // namespace duologue::protocol
