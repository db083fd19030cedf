#include "app/viewmodels/EmojiModel.h"

#include "app/base/whenDone.h"
#include "app/viewmodels/SettingsViewModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {
constexpr int mostFound = 200;
} // namespace

EmojiModel::EmojiModel(SettingsViewModel& settings, QObject* parent)
    : QAbstractListModel(parent), m_settings(settings)
{
}

EmojiModel::~EmojiModel() = default;

int EmojiModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EmojiModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& [emoji, group] = m_rows.at(index.row());
    switch (role) {
    case TextRole:
        return emoji->withTone(tone());
    case NameRole:
    case AccessibleRole:
        return emoji->name;
    case GroupRole:
        return group;
    default:
        return {};
    }
}

void EmojiModel::load()
{
    if (!m_table && !m_worker)
        read();
}

void EmojiModel::read()
{
    m_worker = std::make_unique<Worker>(u"emoji"_s);
    const QString code = QLocale::languageToCode(m_settings.locale().language());
    const auto table = m_worker->run([code] { return std::make_shared<EmojiTable>(EmojiTable::load(code)); });
    whenDone(table, this, [this](const std::shared_ptr<EmojiTable>& read) {
        m_worker.reset();
        beginResetModel();
        m_table = std::make_unique<EmojiTable>(std::move(*read));
        fill();
        endResetModel();
        Q_EMIT loaded();
    });
}

void EmojiModel::retranslate()
{
    if (m_table)
        read();
}

void EmojiModel::fill()
{
    m_rows.clear();
    if (!m_table)
        return;
    if (!m_search.trimmed().isEmpty()) {
        for (const Emoji* emoji : m_table->find(m_search, mostFound))
            m_rows.append({emoji, -1});
        return;
    }
    for (const QString& recent : m_settings.recentEmoji()) {
        if (const Emoji* emoji = m_table->of(recent))
            m_rows.append({emoji, -1});
    }
    for (const Emoji& emoji : m_table->all())
        m_rows.append({&emoji, emoji.group});
}

void EmojiModel::search(const QString& typed)
{
    beginResetModel();
    m_search = typed;
    fill();
    endResetModel();
}

int EmojiModel::firstRowOf(int group) const
{
    const auto it = std::ranges::find(m_rows, group, &std::pair<const Emoji*, int>::second);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int EmojiModel::tone() const
{
    return m_settings.emojiTone();
}

void EmojiModel::setTone(int tone)
{
    m_settings.setEmojiTone(tone);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TextRole});
}

void EmojiModel::noteUsed(const QString& text)
{
    m_settings.noteEmoji(text);
}

QList<EmojiModel::Completion> EmojiModel::complete(QStringView typed, int most) const
{
    QList<Completion> completions;
    if (!m_table)
        return completions;
    for (const Emoji* emoji : m_table->find(typed, most))
        completions.append({emoji->withTone(tone()), emoji->name});
    return completions;
}

} // namespace duologue::viewmodels
