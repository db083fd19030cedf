#include "app/base/FrameMailbox.h"
#include "app/media/Engine.h"
#include "app/media/PeerConnection.h"

#include <QBackingStore>
#include <QGuiApplication>
#include <QPainter>
#include <QRasterWindow>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace duologue;
using namespace duologue::media;

namespace {

constexpr int patience = 20'000;

/// A window of one colour.
class Sheet : public QRasterWindow {
public:
    Sheet(QColor colour, QRect where) : m_colour(colour)
    {
        setGeometry(where);
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(QRect({}, size()), m_colour); }

private:
    QColor m_colour;
};

struct Side {
    Side(Engine& engine, qint64 identity, bool offers)
    {
        connection = std::make_unique<PeerConnection>(
            engine, Options{.offers = offers,
                            .fake = mediaapi::FakeMedia{.identity = identity},
                            .remotePicture = &remote});
    }
    /// Whether the middle of what is seen has about that colour.
    [[nodiscard]] bool sees(QColor wanted)
    {
        const QImage picture = remote.newest();
        if (picture.isNull())
            return false;
        const QColor seen = picture.pixelColor(picture.rect().center());
        return std::abs(seen.red() - wanted.red()) < 50 && std::abs(seen.green() - wanted.green()) < 50 &&
               std::abs(seen.blue() - wanted.blue()) < 50;
    }

    FrameMailbox remote;
    std::unique_ptr<PeerConnection> connection;
};

} // namespace

/// What one side shares of a real X server is what the other sees.
class ScreenShareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWindowIsSeenAlsoWhereOthersCoverIt();
    void noPictureOfAWindowHasTheShapeOfTheCamera();

private:
    void call(Side& a, Side& b);

    Engine m_engine;
};

void ScreenShareTest::call(Side& a, Side& b)
{
    for (const auto& [from, to] : {std::pair{&a, &b}, {&b, &a}}) {
        connect(from->connection.get(), &PeerConnection::localDescriptionCreated, to->connection.get(),
                &PeerConnection::setRemoteDescription);
        connect(from->connection.get(), &PeerConnection::iceCandidateGathered, to->connection.get(),
                &PeerConnection::addIceCandidate);
    }
    a.connection->createOffer();
    QTRY_VERIFY_WITH_TIMEOUT(!b.remote.newest().isNull(), patience);
}

void ScreenShareTest::aWindowIsSeenAlsoWhereOthersCoverIt()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    call(a, b);
    auto shared = std::make_unique<Sheet>(QColor(0, 160, 60), QRect(100, 100, 480, 320));
    QVERIFY(QTest::qWaitForWindowExposed(shared.get()));
    const QSignalSpy ended(a.connection.get(), &PeerConnection::sharingEnded);

    a.connection->share({.kind = ScreenSource::Kind::Window, .window = shared->winId()});
    a.connection->setSent({.camera = false, .screen = true});

    QTRY_VERIFY_WITH_TIMEOUT(b.sees(QColor(0, 160, 60)), patience);
    const auto isUndistorted = [&] { // pictures follow the new size with the next report of the network
        const QSize size = b.remote.newest().size();
        return std::abs(size.width() * shared->height() - size.height() * shared->width()) <
               8 * shared->width();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isUndistorted(), patience);

    {
        const Sheet secret(Qt::red, QRect(80, 80, 600, 400)); // another program's, on top
        QTest::qWait(1500);
        QVERIFY(b.sees(QColor(0, 160, 60)));
    }
    a.connection->share({.kind = ScreenSource::Kind::Screen, .area = shared->screen()->geometry()});
    const Sheet all(QColor(40, 40, 200), shared->screen()->geometry());
    QTRY_VERIFY_WITH_TIMEOUT(b.sees(QColor(40, 40, 200)), patience);

    a.connection->share({.kind = ScreenSource::Kind::Window, .window = shared->winId()});
    QTRY_VERIFY_WITH_TIMEOUT(b.sees(QColor(0, 160, 60)), patience);
    QCOMPARE(ended.count(), 0);
    shared.reset();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    a.connection->stopSharing();
    a.connection->setSent({});
    QTRY_VERIFY_WITH_TIMEOUT(!b.sees(QColor(0, 160, 60)), patience); // the camera is back
}

/// Not even the first ones, before the sender has chosen a size for it.
void ScreenShareTest::noPictureOfAWindowHasTheShapeOfTheCamera()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    call(a, b);
    constexpr QSize size(320, 480); // upright; the camera's is 640 × 360
    const QColor colour(160, 40, 160);
    Sheet shared(colour, QRect({200, 100}, size));
    QVERIFY(QTest::qWaitForWindowExposed(&shared));
    int seen = 0;
    int crooked = 0;
    connect(&b.remote, &FrameMailbox::arrived, this, [&] {
        if (!b.sees(colour))
            return;
        const QSize picture = b.remote.newest().size();
        ++seen;
        crooked += picture.width() >= picture.height() ? 1 : 0;
    });
    (void)b.remote.newest(); // what was announced before we listened is not announced again

    a.connection->share({.kind = ScreenSource::Kind::Window, .window = shared.winId()});
    a.connection->setSent({.camera = false, .screen = true});

    QTRY_VERIFY_WITH_TIMEOUT(seen > 15, patience);
    QCOMPARE(crooked, 0);
}

QTEST_MAIN(ScreenShareTest)
#include "ScreenShareTest.moc"
