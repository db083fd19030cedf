#include "ui/style/Look.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPointer>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui::style {

namespace {

/// An icon of resources/icons in the colour of quiet text on its widget, whatever that is when it is painted.
class QuietIcon : public QIconEngine {
public:
    QuietIcon(QString role, const QWidget* widget) : m_role(std::move(role)), m_widget(widget) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        QRect square(0, 0, size, size);
        square.moveCenter(rect.center());
        painter->drawPixmap(square,
                            icon(m_role, size, (m_widget ? Tokens::of(m_widget) : Tokens::light()).text2,
                                 painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new QuietIcon(*this); }

private:
    QString m_role;
    QPointer<const QWidget> m_widget;
};

} // namespace

/// Fusion reads the desktop's icon theme and loads every image format for this one, which takes as long as
/// making the window.
QIcon Look::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    return which == SP_LineEditClearButton ? QIcon(new QuietIcon(u"close"_s, widget))
                                           : QProxyStyle::standardIcon(which, option, widget);
}

} // namespace duologue::ui::style
