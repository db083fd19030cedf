// A bare Qt Widgets window: says "painted" and ends with standard input, as bench_start asks.
#include <QApplication>
#include <QWidget>

#include <cstdio>

namespace {

class Bare : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        std::fputs("painted\n", stderr);
        std::fflush(stderr);
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    Bare window;
    window.resize(960, 680);
    window.show();
    return QApplication::exec();
}
