#include "ui/conversation/Composer.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {
constexpr int mostLines = 8;
} // namespace

Composer::Composer(QWidget* parent) : QTextEdit(parent)
{
    setObjectName(u"composer"_s);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(8);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    document()->setDefaultTextOption(option);
    connect(document(), &QTextDocument::contentsChanged, this, &Composer::fit);
    fit();
}

QSize Composer::sizeHint() const
{
    // Arabic letters stand higher and hang lower than the Latin ones that the metrics know.
    const int line = QFontMetrics(font()).lineSpacing() * 4 / 3;
    const int margins = static_cast<int>(2 * document()->documentMargin());
    const int wanted = static_cast<int>(std::ceil(document()->size().height()));
    return {120, std::clamp(wanted, line + margins, mostLines * line + margins)};
}

void Composer::fit()
{
    const int height = sizeHint().height();
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

void Composer::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier))) {
        Q_EMIT submitted(toPlainText());
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void Composer::insertFromMimeData(const QMimeData* source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

} // namespace duologue::ui
