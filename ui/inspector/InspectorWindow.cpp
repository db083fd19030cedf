#include "ui/inspector/InspectorWindow.h"

#include "app/viewmodels/InspectorViewModel.h"
#include "ui/inspector/EventEmitter.h"
#include "ui/style/Tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::InspectorModel;

namespace {

/// Dropped packets stand out.
class PacketDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(InspectorModel::DroppedRole).toBool())
            option->palette.setColor(QPalette::Text, style::Tokens::of(option->widget).danger);
    }
};

constexpr int mostNodes = 5000; // a tree of more is of no use and takes its time

void fill(QTreeWidgetItem* parent, const QString& name, const QJsonValue& value, int& left)
{
    if (--left < 0)
        return;
    auto* item = new QTreeWidgetItem(parent, {name});
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            fill(item, it.key(), it.value(), left);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at)
            fill(item, u"[%1]"_s.arg(at), array.at(at), left);
    } else {
        item->setText(1, value.isNull() ? u"null"_s : value.toVariant().toString());
    }
}

} // namespace

InspectorWindow::InspectorWindow(viewmodels::InspectorViewModel& inspector, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_inspector(inspector),
      m_filtered(new QSortFilterProxyModel(this)),
      m_emitter(new EventEmitter(inspector, this))
{
    setObjectName(u"inspectorWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 620);
    m_filtered->setSourceModel(m_inspector.packets());
    m_filtered->setFilterRole(InspectorModel::FilterRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(buildTable());
    upper->addWidget(buildDetails());
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    auto* all = new QSplitter(Qt::Vertical, this);
    all->addWidget(upper);
    all->addWidget(m_emitter);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildBar());
    column->addWidget(all, 1);
    connect(&m_inspector, &viewmodels::InspectorViewModel::exported, this, [this](const QString& complaint) {
        m_emitter->say(complaint.isEmpty() ? tr("Exported. Names and messages are in the file.") : complaint,
                       !complaint.isEmpty());
    });
    retranslate();
    m_inspector.setPaused(false);
    m_inspector.setOpen(true);
}

InspectorWindow::~InspectorWindow()
{
    m_inspector.setOpen(false);
}

QWidget* InspectorWindow::buildBar()
{
    auto* bar = new QWidget(this);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"inspectorFilter"_s);
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_filter, 1);
    const auto add = [bar, row](const QString& name) {
        auto* button = new QPushButton(bar);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_pause = add(u"inspectorPause"_s);
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) { m_inspector.setPaused(paused); });
    m_clear = add(u"inspectorClear"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_inspector.clear(); });
    m_copy = add(u"inspectorCopy"_s);
    connect(m_copy, &QPushButton::clicked, this, &InspectorWindow::copy);
    m_export = add(u"inspectorExport"_s);
    connect(m_export, &QPushButton::clicked, this, &InspectorWindow::exportAll);
    return bar;
}

QWidget* InspectorWindow::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"inspectorTable"_s);
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new PacketDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair{InspectorModel::Time, 15},
                                          {InspectorModel::Direction, 10},
                                          {InspectorModel::Listener, 16},
                                          {InspectorModel::Type, 12},
                                          {InspectorModel::Size, 8}})
        m_table->setColumnWidth(column, letters * letter);
    // Follows the newest, unless somebody has scrolled up to read.
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        m_table->setProperty("atEnd", bar->value() >= bar->maximum() - 1);
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_table->property("atEnd").toBool())
            m_table->scrollToBottom();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InspectorWindow::showPacket);
    return m_table;
}

QWidget* InspectorWindow::buildDetails()
{
    auto* details = new QSplitter(Qt::Vertical, this);
    m_tree = new QTreeWidget(details);
    m_tree->setObjectName(u"inspectorTree"_s);
    m_raw = new QPlainTextEdit(details);
    m_raw->setObjectName(u"inspectorRaw"_s);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setLayoutDirection(Qt::LeftToRight);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    details->addWidget(m_tree);
    details->addWidget(m_raw);
    details->setStretchFactor(0, 3);
    details->setStretchFactor(1, 1);
    return details;
}

void InspectorWindow::showPacket()
{
    m_tree->clear();
    const QModelIndex index = m_table->currentIndex();
    m_raw->setPlainText(index.data(InspectorModel::RawRole).toString());
    const auto json = index.data(InspectorModel::JsonRole).value<QJsonValue>();
    if (json.isUndefined())
        return;
    int left = mostNodes;
    auto* root = m_tree->invisibleRootItem();
    fill(root, index.siblingAtColumn(InspectorModel::Listener).data().toString(), json, left);
    m_tree->expandToDepth(2);
    m_tree->resizeColumnToContents(0);
}

void InspectorWindow::copy()
{
    QGuiApplication::clipboard()->setText(m_raw->toPlainText());
    m_emitter->say(tr("Copied."), false);
}

void InspectorWindow::exportAll()
{
    auto* files = new QFileDialog(this, tr("Export packets"), {}, tr("JSON Lines (*.jsonl)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(u"jsonl"_s);
    connect(files, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_inspector.exportTo(file); });
    files->open();
}

/// In the present language.
void InspectorWindow::retranslate()
{
    setWindowTitle(tr("Event inspector"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_pause->setText(tr("Pause"));
    m_clear->setText(tr("Clear"));
    m_copy->setText(tr("Copy"));
    m_export->setText(tr("Export…"));
    m_table->setAccessibleName(tr("Packets"));
    m_tree->setAccessibleName(tr("Arguments"));
    m_tree->setHeaderLabels({tr("Member"), tr("Value")});
    m_raw->setAccessibleName(tr("The packet as text"));
}

void InspectorWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace duologue::ui
