#include "ui/conversation/FindBar.h"

#include "app/viewmodels/FindViewModel.h"
#include "ui/widgets/Announcer.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

RoundButton* button(const QString& name, const QString& icon, QWidget* parent)
{
    auto* made = new RoundButton(parent);
    made->setObjectName(name);
    made->setIconName(icon);
    return made;
}

} // namespace

FindBar::FindBar(viewmodels::FindViewModel& find, QWidget* parent)
    : QWidget(parent),
      m_find(find),
      m_field(new QLineEdit(this)),
      m_status(new QLabel(this)),
      m_older(button(u"findOlder"_s, u"up"_s, this)),
      m_newer(button(u"findNewer"_s, u"down"_s, this)),
      m_close(button(u"findClose"_s, u"close"_s, this))
{
    setObjectName(u"findBar"_s);
    m_field->setObjectName(u"findField"_s);
    m_field->installEventFilter(this);
    m_status->setObjectName(u"findStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_field, 1);
    row->addWidget(m_status);
    for (RoundButton* each : {m_older, m_newer, m_close})
        row->addWidget(each);

    using viewmodels::FindViewModel;
    connect(m_field, &QLineEdit::textChanged, &m_find, &FindViewModel::setQuery);
    connect(m_older, &RoundButton::clicked, &m_find, &FindViewModel::older);
    connect(m_newer, &RoundButton::clicked, &m_find, &FindViewModel::newer);
    connect(m_close, &RoundButton::clicked, this, &FindBar::end);
    connect(&m_find, &FindViewModel::changed, this, &FindBar::showState);
    retranslate();
    showState();
    hide();
}

void FindBar::begin()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_find.setQuery(m_field->text());
}

void FindBar::end()
{
    if (!isVisible())
        return;
    m_find.stop();
    hide();
    Q_EMIT ended();
}

void FindBar::showState()
{
    if (isVisible() && m_status->text() != m_find.status())
        Announcer::of(this).say(m_find.status()); // the keyboard stays in the field
    m_status->setText(m_find.status());
    m_status->setAccessibleName(m_find.status());
    m_older->setEnabled(m_find.hasHits());
    m_newer->setEnabled(m_find.hasHits());
}

void FindBar::retranslate()
{
    const auto name = [](RoundButton* named, const QString& words) {
        named->setAccessibleName(words);
        named->setToolTip(words);
    };
    m_field->setPlaceholderText(tr("Find in this chat"));
    m_field->setAccessibleName(tr("Find in this chat"));
    name(m_older, tr("Older hit"));
    name(m_newer, tr("Newer hit"));
    name(m_close, tr("Stop finding"));
    showState();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ShiftModifier)
            m_find.newer();
        else
            m_find.older();
        return true;
    case Qt::Key_Up:
        m_find.older();
        return true;
    case Qt::Key_Down:
        m_find.newer();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace duologue::ui
