#include "ui/settings/DeviceSettings.h"

#include "ui/call/Tones.h"
#include "ui/call/VideoView.h"
#include "ui/style/Tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QMetaEnum>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::DevicesViewModel;
using Role = DevicesViewModel::Role;

namespace {

/// The wheel scrolls the page, not the choice under the mouse.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

constexpr QMargins rowMargins(8, 6, 8, 6);
constexpr int wide = 320;

/// A level as an ear judges it: −60 dB and less is nothing.
int heard(double peak)
{
    return peak <= 0.001 ? 0 : static_cast<int>(std::lround((20 * std::log10(peak) + 60) / 60 * 100));
}

QLabel* explanation(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(style::scaled(parent->font(), 0.92));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, style::Tokens::of(parent).text2);
    label->setPalette(palette);
    return label;
}

} // namespace

DeviceSettings::DeviceSettings(DevicesViewModel& devices, QWidget* parent)
    : QWidget(parent), m_devices(devices)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(rowMargins);
    column->setSpacing(4);
    buildChoices(column);
    buildVolume(column);
    buildCheck(column);
    connect(&m_devices, &DevicesViewModel::changed, this, &DeviceSettings::fill);
    connect(&m_devices, &DevicesViewModel::checkChanged, this, &DeviceSettings::showCheck);
    connect(&m_devices, &DevicesViewModel::level, this, [this](double peak) {
        m_level->setValue(std::max(heard(peak), m_level->value() - 4)); // falls slower than it rises
    });
    m_devices.start();
    fill();
    showCheck();
}

DeviceSettings::~DeviceSettings()
{
    if (m_panel->isVisibleTo(this))
        m_devices.endCheck(); // the picture goes with this
}

void DeviceSettings::buildChoices(QVBoxLayout* column)
{
    for (const Role role : {Role::Camera, Role::Microphone, Role::Speaker, Role::Ringer}) {
        auto* choice = new CalmComboBox(this);
        choice->setObjectName(u"device-"_s + QString::fromLatin1(QMetaEnum::fromType<Role>().valueToKey(
                                                 static_cast<int>(role))));
        choice->setAccessibleName(DevicesViewModel::title(role));
        choice->view()->setAccessibleName(DevicesViewModel::title(role));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        auto* title = new QLabel(DevicesViewModel::title(role), this);
        title->setBuddy(choice);
        column->addWidget(title);
        column->addWidget(choice);
        column->addSpacing(8);
        connect(choice, &QComboBox::activated, this,
                [this, role, choice](int at) { m_devices.choose(role, choice->itemData(at).toString()); });
        m_choices.append({role, choice});
    }
}

void DeviceSettings::buildVolume(QVBoxLayout* column)
{
    auto* title = new QLabel(tr("Ring volume"), this);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(u"ringVolume"_s);
    m_volume->setAccessibleName(tr("Ring volume"));
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    m_volume->setMaximumWidth(wide);
    title->setBuddy(m_volume);
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int percent) { m_devices.setRingVolume(percent); });
    auto* ring = new QPushButton(tr("Try the ring tone"), this);
    ring->setObjectName(u"testRing"_s);
    ring->setAutoDefault(false);
    connect(ring, &QPushButton::clicked, this, [this] { m_devices.testRinger(samples(Tone::Ring)); });
    column->addWidget(title);
    column->addWidget(m_volume);
    column->addWidget(ring, 0, Qt::AlignLeading);
}

void DeviceSettings::buildCheck(QVBoxLayout* column)
{
    constexpr int groupSpacing = 24;
    column->addSpacing(groupSpacing);
    m_check = new QPushButton(this);
    m_check->setObjectName(u"checkDevices"_s);
    m_check->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, &DeviceSettings::toggleCheck);
    column->addWidget(m_check, 0, Qt::AlignLeading);
    m_hint = explanation(tr("Opens camera and microphone, for you alone."), this);
    column->addWidget(m_hint);

    m_panel = new QWidget(this);
    m_panel->hide();
    column->addWidget(m_panel);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 8, 0, 0);
    m_picture = new VideoView(VideoView::Mirror::Yes);
    m_picture->setObjectName(u"checkPicture"_s);
    m_picture->setAccessibleName(tr("Camera picture"));
    m_picture->setFixedSize(wide, wide * 9 / 16);
    m_picture->setCornerRadius(12);
    panel->addWidget(m_picture, 0, Qt::AlignLeading);
    m_level = new QProgressBar;
    m_level->setObjectName(u"checkLevel"_s);
    m_level->setAccessibleName(tr("Level of the microphone"));
    m_level->setRange(0, 100);
    m_level->setTextVisible(false);
    m_level->setFixedSize(wide, 12);
    panel->addWidget(m_level);
    panel->addWidget(explanation(tr("Say something: the bar follows your voice."), this));
    m_notice = new QLabel;
    m_notice->setObjectName(u"checkNotice"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, style::Tokens::of(this).warn);
    m_notice->setPalette(warning);
    panel->addWidget(m_notice);
    m_test = new QPushButton(tr("Play a test sound"));
    m_test->setObjectName(u"testSpeaker"_s);
    connect(m_test, &QPushButton::clicked, this, [this] { m_devices.testSpeaker(samples(Tone::Ended)); });
    m_record = new QPushButton;
    m_record->setObjectName(u"recordAndPlay"_s);
    connect(m_record, &QPushButton::clicked, this, [this] { m_devices.record(); });
    for (QPushButton* button : {m_test, m_record}) {
        button->setAutoDefault(false);
        panel->addWidget(button, 0, Qt::AlignLeading);
    }
}

void DeviceSettings::fill()
{
    for (const auto& [role, choice] : std::as_const(m_choices)) {
        choice->clear();
        for (const DevicesViewModel::Entry& entry : m_devices.entries(role)) {
            choice->addItem(entry.text, entry.value);
            if (entry.isChosen)
                choice->setCurrentIndex(choice->count() - 1);
        }
    }
    const QSignalBlocker quiet(m_volume);
    m_volume->setValue(m_devices.ringVolume());
}

void DeviceSettings::toggleCheck()
{
    const bool begins = m_panel->isHidden();
    m_panel->setVisible(begins);
    m_level->setValue(0);
    if (begins)
        m_devices.beginCheck(m_picture->mailbox());
    else
        m_devices.endCheck();
    showCheck();
    if (begins)
        bringIntoSight();
}

/// What a click opens further down is looked at: once it has its place.
void DeviceSettings::bringIntoSight()
{
    QTimer::singleShot(0, m_record, [this] {
        for (QWidget* around = parentWidget(); around; around = around->parentWidget()) {
            if (auto* page = qobject_cast<QScrollArea*>(around))
                page->ensureWidgetVisible(m_record);
        }
    });
}

void DeviceSettings::showCheck()
{
    using Activity = DevicesViewModel::Activity;
    const bool open = !m_panel->isHidden();
    if (open && !m_devices.isChecking()) { // a call needs the devices
        m_panel->hide();
        return showCheck();
    }
    m_check->setText(open ? tr("End the check") : tr("Check camera and sound"));
    m_check->setEnabled(m_devices.canCheck());
    m_hint->setText(m_devices.canCheck() ? tr("Opens camera and microphone, for you alone.")
                                         : tr("The check is there again when the call is over."));
    m_notice->setText(m_devices.checkNotice());
    const bool wasSilent = m_notice->isHidden();
    m_notice->setHidden(m_devices.checkNotice().isEmpty());
    if (open && wasSilent && !m_notice->isHidden())
        bringIntoSight(); // it pushes the rest down
    const Activity activity = m_devices.activity();
    // What was pressed can be pressed again, and keeps the keyboard so.
    m_test->setEnabled(activity == Activity::Nothing || activity == Activity::Testing);
    m_record->setEnabled(activity != Activity::Testing);
    m_record->setText(activity == Activity::Recording     ? tr("Recording… Press to stop")
                      : activity == Activity::PlayingBack ? tr("Playing it back… Press to stop")
                                                          : tr("Record 5 seconds and play them back"));
}

void DeviceSettings::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous() && !m_panel->isHidden())
        toggleCheck(); // nobody looks: the camera goes dark
}

} // namespace duologue::ui
