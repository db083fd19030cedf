#include "ui/conversation/DayDialog.h"

#include "app/viewmodels/TimeText.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

DayDialog::DayDialog(QWidget* parent) : QDialog(parent), m_days(new QCalendarWidget(this))
{
    setObjectName(u"dayDialog"_s);
    setWindowTitle(tr("Go to a day"));
    const viewmodels::TimeText times(locale());
    m_days->setObjectName(u"days"_s);
    m_days->setAccessibleName(tr("Day"));
    m_days->setLocale(times.locale());
    m_days->setCalendar(times.calendar());
    m_days->setFirstDayOfWeek(times.firstDayOfWeek());
    m_days->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_days->setMaximumDate(QDate::currentDate());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_days);
    column->addWidget(buttons);
    connect(m_days, &QCalendarWidget::activated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_days->selectedDate()); });
}

} // namespace duologue::ui
