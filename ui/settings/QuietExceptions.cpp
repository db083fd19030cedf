#include "ui/settings/QuietExceptions.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using Row = viewmodels::ExceptionsViewModel::Row;

namespace {
constexpr int roomRole = Qt::UserRole;
constexpr int removeSize = 28;
} // namespace

QuietExceptions::QuietExceptions(viewmodels::ExceptionsViewModel& exceptions, QWidget* parent)
    : QWidget(parent), m_exceptions(exceptions), m_rows(new QVBoxLayout), m_add(new QLineEdit(this))
{
    setObjectName(u"quietExceptions"_s);
    auto* heading = new QLabel(tr("Who gets through"), this);
    heading->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
    m_add->setObjectName(u"addException"_s);
    m_add->setPlaceholderText(tr("Add a person by name"));
    m_add->setAccessibleName(tr("Add a person who gets through"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 24, 8, 6); // UX.md, "Settings"
    column->addWidget(heading);
    column->addLayout(m_rows);
    column->addWidget(m_add);
    // Queued: the box that was pressed must outlive its click.
    connect(&m_exceptions, &viewmodels::ExceptionsViewModel::changed, this, &QuietExceptions::show,
            Qt::QueuedConnection);
    show();
    offer();
}

void QuietExceptions::show()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Row& row : m_exceptions.rows())
        addRow(row);
    offer();
}

void QuietExceptions::addRow(const Row& row)
{
    auto* line = new QWidget(this);
    line->setObjectName(u"exception"_s);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    auto* name = new QLabel(line);
    name->setTextFormat(Qt::PlainText);
    name->setText(row.name);
    name->setMinimumWidth(1); // a long name is cut, the boxes are not
    layout->addWidget(name, 1);
    const auto box = [&](const QString& words, const QString& accessible, bool on, Exceptions without,
                         Exceptions with) {
        auto* check = new QCheckBox(words, line);
        check->setAccessibleName(accessible.arg(row.name));
        check->setChecked(on);
        layout->addWidget(check);
        connect(check, &QCheckBox::toggled, this, [this, room = row.room, without, with](bool now) {
            m_exceptions.set(room, now ? with : without);
        });
    };
    Exceptions calls = row.exceptions;
    //: %1 is a person
    box(tr("Messages"), tr("Messages of %1"), row.exceptions.messages,
        {.messages = false, .calls = calls.calls}, {.messages = true, .calls = calls.calls});
    //: %1 is a person
    box(tr("Calls"), tr("Calls of %1"), row.exceptions.calls, {.messages = calls.messages, .calls = false},
        {.messages = calls.messages, .calls = true});
    auto* remove = new RoundButton(line);
    remove->setObjectName(u"removeException"_s);
    remove->setIconName(u"close"_s);
    remove->setDiameter(removeSize);
    remove->setToolTip(tr("Remove"));
    //: %1 is a person
    remove->setAccessibleName(tr("Remove %1").arg(row.name));
    layout->addWidget(remove);
    connect(remove, &RoundButton::clicked, this, [this, room = row.room] { m_exceptions.set(room, {}); });
    m_rows->addWidget(line);
}

/// Everybody who is not in the list, while one types.
void QuietExceptions::offer()
{
    auto* people = new QStandardItemModel(m_add);
    for (const Row& row : m_exceptions.others()) {
        auto* item = new QStandardItem(row.name);
        item->setData(row.room.value, roomRole);
        people->appendRow(item);
    }
    auto* completer = new QCompleter(people, m_add);
    people->setParent(completer);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setAccessibleName(m_add->accessibleName());
    delete m_add->completer();
    m_add->setCompleter(completer);
    connect(
        completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) {
            const RoomTitle room{index.data(roomRole).toString()};
            m_add->clear();
            m_exceptions.set(room, {.messages = true, .calls = true});
        },
        Qt::QueuedConnection);
}

} // namespace duologue::ui
