#include "ui/search/SearchResults.h"

#include "app/viewmodels/SearchModel.h"
#include "ui/search/ResultDelegate.h"
#include "ui/style/Tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::SearchModel;

SearchResults::SearchResults(SearchModel& search, QWidget* parent)
    : QWidget(parent),
      m_search(search),
      m_head(new QLabel(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(this))
{
    setObjectName(u"searchResults"_s);
    m_head->setObjectName(u"searchHead"_s);
    m_head->setContentsMargins(12, 8, 12, 4);
    m_nothing->setObjectName(u"searchNothing"_s);
    m_nothing->setContentsMargins(12, 4, 12, 12);
    m_nothing->setWordWrap(true);
    m_list->setObjectName(u"foundMessages"_s);
    m_list->setModel(&m_search);
    m_list->setItemDelegate(new ResultDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);

    connect(m_list, &QListView::clicked, this, &SearchResults::choose);
    connect(m_list, &QListView::activated, this, &SearchResults::choose);
    connect(&m_search, &SearchModel::searched, this, &SearchResults::showState);
    restyle();
    showState();
}

void SearchResults::setQuery(const QString& typed)
{
    m_search.setQuery(typed);
    showState();
}

bool SearchResults::hasResults() const
{
    return m_search.rowCount() > 0;
}

bool SearchResults::takeFocus()
{
    if (!hasResults())
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    m_list->setCurrentIndex(m_search.index(0));
    return true;
}

void SearchResults::choose(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT chosen({index.data(SearchModel::TitleRole).toString()},
                      index.data(SearchModel::IdRole).toLongLong());
}

void SearchResults::showState()
{
    m_head->setText(tr("Messages"));
    m_list->setAccessibleName(tr("Found messages"));
    m_nothing->setText(tr("No message has these words."));
    setVisible(m_search.isAsking());
    m_list->setVisible(hasResults());
    m_nothing->setVisible(!hasResults());
    Q_EMIT shown();
}

void SearchResults::restyle()
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, tokens.text2);
    m_head->setPalette(quiet);
    m_head->setFont(style::scaled(font(), 0.92, QFont::DemiBold));
    m_nothing->setPalette(quiet);
    QPalette list = m_list->palette();
    list.setColor(QPalette::Base, tokens.surface);
    m_list->setPalette(list);
}

bool SearchResults::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || (key == Qt::Key_Up && m_list->currentIndex().row() == 0)) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchResults::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace duologue::ui
