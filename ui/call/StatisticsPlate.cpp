#include "ui/call/StatisticsPlate.h"

#include "app/viewmodels/CallViewModel.h"
#include "ui/style/Tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

namespace {

/// Three small plots over each other, each scaled to its own highest value.
class Curves : public QWidget {
public:
    explicit Curves(const CallViewModel& call) : m_call(call) { setFixedHeight(3 * plotHeight); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& tokens = style::Tokens::dark();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const std::array<double (*)(const CallStatistics&), 3> values{
            [](const CallStatistics& s) { return double(s.receivedKbps + s.sentKbps); },
            [](const CallStatistics& s) { return double(s.framesReceived); },
            [](const CallStatistics& s) {
                return s.roundTripMs;
            }};
        const std::array captions{StatisticsPlate::tr("kbit/s"), StatisticsPlate::tr("Pictures per second"),
                                  StatisticsPlate::tr("Round trip in ms")};
        painter.setFont(style::scaled(font(), 0.85));
        for (std::size_t plot = 0; plot < values.size(); ++plot) {
            const QRect area(0, static_cast<int>(plot) * plotHeight, width(), plotHeight - 4);
            painter.setPen(tokens.text2);
            // Where the past is: time runs from left to right in every language.
            painter.drawText(area, Qt::AlignAbsolute | Qt::AlignLeft | Qt::AlignTop, captions.at(plot));
            painter.setPen(tokens.border);
            painter.drawLine(area.bottomLeft(), area.bottomRight());
            painter.setPen(QPen(tokens.accent, 1.5));
            painter.drawPath(curve(values.at(plot), area));
        }
    }

private:
    static constexpr int plotHeight = 36;
    static constexpr int seconds = 60;

    template <typename Value>
    [[nodiscard]] QPainterPath curve(Value value, const QRect& area) const
    {
        const QList<CallStatistics>& all = m_call.statistics();
        double highest = 1;
        for (const CallStatistics& second : all)
            highest = std::max(highest, value(second));
        QPainterPath path;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const double x = area.right() - double(all.size() - 1 - i) * area.width() / (seconds - 1);
            const QPointF at(x, area.bottom() - value(all.at(i)) / highest * (area.height() - 2));
            if (i == 0)
                path.moveTo(at);
            else
                path.lineTo(at);
        }
        return path;
    }

    const CallViewModel& m_call;
};

} // namespace

StatisticsPlate::StatisticsPlate(const CallViewModel& call, QWidget* parent) : Plate(parent), m_call(call)
{
    setObjectName(u"statistics"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    m_numbers = new QLabel(this);
    m_numbers->setObjectName(u"statisticsNumbers"_s);
    m_numbers->setTextFormat(Qt::PlainText);
    m_curves = new Curves(call);
    column->addWidget(m_numbers);
    column->addWidget(m_curves);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&call, &CallViewModel::measured, this, [this] {
        if (isVisible())
            refresh();
    });
    hide();
}

void StatisticsPlate::refresh()
{
    m_numbers->setText(m_call.statisticsLines().join(u'\n'));
    m_curves->update();
}

void StatisticsPlate::changeEvent(QEvent* event)
{
    Plate::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StatisticsPlate::showEvent(QShowEvent* event)
{
    refresh();
    Plate::showEvent(event);
}

} // namespace duologue::ui
