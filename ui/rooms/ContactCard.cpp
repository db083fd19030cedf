#include "ui/rooms/ContactCard.h"

#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/RoomListModel.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::RoomListModel;

namespace {

constexpr int avatarSide = 96;

QLabel* centred(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

ContactCard::ContactCard(RoomListModel& rooms, RoomTitle room, QWidget* parent)
    : QDialog(parent),
      m_rooms(rooms),
      m_room(std::move(room)),
      m_avatar(new Avatar(this)),
      m_name(centred(u"contactName"_s, this)),
      m_presence(centred(u"contactPresence"_s, this)),
      m_number(centred(u"contactNumber"_s, this)),
      m_tell(new QCheckBox(tr("Tell me when this person is online"), this))
{
    setObjectName(u"contactCard"_s);
    setWindowTitle(tr("Contact"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_avatar->setDiameter(avatarSide);
    m_name->setFont(style::scaled(font(), 1.25, QFont::DemiBold));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tell->setObjectName(u"tellWhenOnline"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy link"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyContactLink"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_avatar, 0, Qt::AlignHCenter);
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_presence),
                            static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_tell)})
        column->addWidget(widget);
    column->addSpacing(8);
    column->addWidget(buttons);
    setMinimumWidth(320);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        const qint64 user = m_rooms.indexOf(m_room).data(RoomListModel::PeerRole).toLongLong();
        QGuiApplication::clipboard()->setText(u"duologue://chat/%1"_s.arg(user));
    });
    connect(m_tell, &QCheckBox::toggled, this, [this](bool on) { m_rooms.tellWhenOnline(m_room, on); });
    connect(&m_rooms, &QAbstractItemModel::dataChanged, this, &ContactCard::fill);
    fill();
}

void ContactCard::fill()
{
    const QModelIndex index = m_rooms.indexOf(m_room);
    if (!index.isValid())
        return; // filtered away: what is shown stays
    m_avatar->setPerson(UserId{index.data(RoomListModel::PeerRole).toLongLong()},
                        index.data(RoomListModel::InitialsRole).toString(),
                        index.data(RoomListModel::AvatarRole).value<QImage>());
    m_name->setText(index.data(RoomListModel::NameRole).toString());
    m_presence->setText(index.data(RoomListModel::PresenceTextRole).toString());
    m_number->setText(
        tr("User number %1")
            .arg(viewmodels::PersonText::number(UserId{index.data(RoomListModel::PeerRole).toLongLong()})));
    const bool isOnline =
        index.data(RoomListModel::PresenceRole).toInt() == static_cast<int>(Presence::State::Online);
    m_tell->setEnabled(!isOnline);
    const QSignalBlocker blocker(m_tell);
    m_tell->setChecked(m_rooms.isAwaited(m_room));
}

} // namespace duologue::ui
