// A window to be shared: the moving block code of an identity (app/media/BlockCode.h), a colour in each
// corner below it, and as a title the last argument.
//   usage: picture_window IDENTITY WIDTH HEIGHT TITLE

#include "app/media/BlockCode.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRasterWindow>
#include <QTimer>

#include <vector>

using namespace duologue;

namespace {

constexpr QSize codeSize(640, 64);

class PictureWindow : public QRasterWindow {
public:
    explicit PictureWindow(std::uint16_t identity) : m_code{.identity = identity}
    {
        m_tick.setInterval(1000 / 30);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            ++m_code.counter;
            update();
        });
        m_tick.start();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QImage code(codeSize, QImage::Format_Grayscale8);
        code.fill(128);
        std::vector<unsigned char> chroma(static_cast<std::size_t>(codeSize.width() * codeSize.height() / 2));
        const int half = codeSize.width() / 2;
        media::draw(m_code, {.y = code.bits(),
                             .u = chroma.data(),
                             .v = chroma.data() + chroma.size() / 2,
                             .yStride = static_cast<int>(code.bytesPerLine()),
                             .uStride = half,
                             .vStride = half,
                             .width = codeSize.width(),
                             .height = codeSize.height()});
        QPainter painter(this);
        painter.fillRect(QRect({}, size()), Qt::gray);
        painter.drawImage(QRect({}, codeSize.scaled(width(), height(), Qt::KeepAspectRatio)), code);
        const QSize corner(width() / 4, height() / 4);
        const int top = height() / 2 - corner.height();
        painter.fillRect(QRect({0, top}, corner), Qt::red);
        painter.fillRect(QRect({width() - corner.width(), top}, corner), Qt::green);
        painter.fillRect(QRect({0, height() - corner.height()}, corner), Qt::blue);
        painter.fillRect(QRect({width() - corner.width(), height() - corner.height()}, corner), Qt::yellow);
    }

private:
    media::BlockCode m_code;
    QTimer m_tick;
};

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList said = QGuiApplication::arguments();
    if (said.size() != 5)
        return 2;
    PictureWindow window(static_cast<std::uint16_t>(said.at(1).toUInt()));
    window.setFlags(Qt::FramelessWindowHint);
    window.setTitle(said.at(4));
    window.resize(said.at(2).toInt(), said.at(3).toInt());
    window.show();
    return QGuiApplication::exec();
}
