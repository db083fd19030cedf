#include "ui/settings/SettingRow.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using Control = viewmodels::SettingsRow::Control;

/// A list that is scrolled past is not changed.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QString nameOf(platform::Preference preference)
{
    return u"setting-"_s + QString(platform::termsOf(preference).key).replace(u'/', u'-');
}

} // namespace

SettingRow::SettingRow(viewmodels::SettingsRow row, viewmodels::SettingsViewModel& settings, QWidget* parent)
    : QWidget(parent), m_row(std::move(row)), m_settings(settings), m_reset(new RoundButton(this))
{
    build();
    connect(m_reset, &RoundButton::clicked, this, [this] { m_settings.reset(m_row.preference); });
    connect(&m_settings, &viewmodels::SettingsViewModel::changed, this, &SettingRow::show);
    show();
}

void SettingRow::build()
{
    constexpr int resetSize = 28;
    m_reset->setIconName(u"reset"_s);
    m_reset->setDiameter(resetSize);
    m_reset->setToolTip(tr("Back to the default"));
    //: %1 is the name of a setting
    m_reset->setAccessibleName(tr("Back to the default: %1").arg(m_row.title));
    QSizePolicy keepsItsPlace = m_reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsItsPlace);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4); // Qt does not mirror them
    column->setSpacing(0);                  // the ring around the button is room enough
    QWidget* control = buildControl();
    control->setObjectName(nameOf(m_row.preference));
    control->setAccessibleName(m_row.title);
    control->setAccessibleDescription(m_row.explanation);
    if (m_row.control != Control::Switch) {
        auto* title = new QLabel(m_row.title, this);
        title->setBuddy(control);
        column->addWidget(title);
    }
    auto* line = new QHBoxLayout;
    if (m_row.control == Control::Number) {
        line->addWidget(control);
        line->addStretch(1);
    } else {
        line->addWidget(control, 1);
    }
    line->addWidget(m_reset);
    column->addLayout(line);
    if (!m_row.explanation.isEmpty()) {
        auto* explanation = new QLabel(m_row.explanation, this);
        explanation->setWordWrap(true);
        explanation->setFont(style::scaled(font(), 0.92));
        QPalette palette = explanation->palette();
        palette.setColor(QPalette::WindowText, style::Tokens::of(this).text2);
        explanation->setPalette(palette);
        if (m_row.control == Control::Switch) // under the words, not under the box
            explanation->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_switch) + 8);
        column->addWidget(explanation);
    }
}

QWidget* SettingRow::buildControl()
{
    switch (m_row.control) {
    case Control::Switch:
        m_switch = new QCheckBox(m_row.title, this);
        connect(m_switch, &QCheckBox::toggled, this, &SettingRow::choose);
        return m_switch;
    case Control::Choice:
        m_choice = new CalmComboBox(this);
        for (const auto& [value, text] : m_row.choices)
            m_choice->addItem(text, value);
        // Queued: a new language builds the page anew while the list is still open.
        connect(
            m_choice, &QComboBox::activated, this, [this](int at) { choose(m_choice->itemData(at)); },
            Qt::QueuedConnection);
        return m_choice;
    case Control::Text:
        m_text = new QLineEdit(this);
        m_text->setLayoutDirection(Qt::LeftToRight); // host names
        connect(m_text, &QLineEdit::editingFinished, this, [this] { choose(m_text->text().trimmed()); });
        return m_text;
    case Control::Number:
        break;
    }
    constexpr int largestPort = 65535;
    m_number = new QSpinBox(this);
    m_number->setRange(1, largestPort);
    m_number->setGroupSeparatorShown(false);
    connect(m_number, &QSpinBox::editingFinished, this, [this] { choose(m_number->value()); });
    return m_number;
}

QWidget* SettingRow::control() const
{
    return findChild<QWidget*>(nameOf(m_row.preference));
}

void SettingRow::choose(const QVariant& value)
{
    m_settings.setValue(m_row.preference, value);
}

void SettingRow::show()
{
    const QVariant value = m_settings.value(m_row.preference);
    if (m_switch)
        m_switch->setChecked(value.toBool());
    if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value));
    if (m_text && m_text->text() != value.toString())
        m_text->setText(value.toString());
    if (m_number)
        m_number->setValue(value.toInt());
    m_reset->setVisible(!m_settings.isDefault(m_row.preference));
    control()->setEnabled(m_settings.isMeaningful(m_row.preference));
}

void SettingRow::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    update();
}

void SettingRow::paintEvent(QPaintEvent*)
{
    if (!m_highlighted)
        return;
    constexpr int radius = 6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::Tokens::of(this).selection);
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace duologue::ui
