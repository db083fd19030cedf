#include "app/base/FrameMailbox.h"
#include "app/calls/Verification.h"
#include "app/media/Engine.h"
#include "app/media/PeerConnection.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using media::PeerConnection;

namespace {

const CallId call{u"0b1f9a52-7d3c-4b8e-9a6f-2f4f1c5d6e70"_s};
constexpr int patience = 20'000;

/// One end of a real session.
struct End {
    End(media::Engine& engine, qint64 identity, bool offers)
        : connection(
              engine,
              {.offers = offers, .fake = mediaapi::FakeMedia{.identity = identity}, .remotePicture = &seen})
    {
    }
    [[nodiscard]] bool isSecured() const { return !secured.isEmpty(); }
    [[nodiscard]] QString ownKey() const { return secured.first().first().toString(); }
    [[nodiscard]] QString theirKey() const { return secured.first().last().toString(); }
    [[nodiscard]] calls::Verification signs() const
    {
        return calls::verificationOf(call, ownKey(), theirKey());
    }

    FrameMailbox seen;
    PeerConnection connection;
    QSignalSpy secured{&connection, &PeerConnection::secured};
};

void join(End& offerer, End& answerer)
{
    for (const auto& [from, to] : {std::pair{&offerer, &answerer}, {&answerer, &offerer}}) {
        QObject::connect(&from->connection, &PeerConnection::localDescriptionCreated, &to->connection,
                         &PeerConnection::setRemoteDescription);
        QObject::connect(&from->connection, &PeerConnection::iceCandidateGathered, &to->connection,
                         &PeerConnection::addIceCandidate);
    }
    offerer.connection.createOffer();
}

} // namespace

/// The four signs, over the keys of real DTLS sessions.
class MiddleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoAloneHaveTheSameSigns()
    {
        End alice(m_engine, 1, true);
        End bob(m_engine, 2, false);
        join(alice, bob);
        QTRY_VERIFY_WITH_TIMEOUT(alice.isSecured() && bob.isSecured(), patience);
        QCOMPARE(alice.ownKey(), bob.theirKey());
        QCOMPARE(bob.ownKey(), alice.theirKey());
        QCOMPARE(alice.signs(), bob.signs());
    }

    /// Whoever carries the descriptions puts in his own and passes picture and sound on.
    void somebodyInTheMiddleGivesThemDifferentOnes()
    {
        End alice(m_engine, 1, true);
        End towardsAlice(m_engine, 3, false);
        End towardsBob(m_engine, 3, true);
        End bob(m_engine, 2, false);
        join(alice, towardsAlice);
        join(towardsBob, bob);
        for (const End* end : {&alice, &towardsAlice, &towardsBob, &bob})
            QTRY_VERIFY_WITH_TIMEOUT(end->isSecured(), patience);
        QCOMPARE(alice.signs(), towardsAlice.signs()); // each session is sound in itself
        QCOMPARE(bob.signs(), towardsBob.signs());
        QVERIFY(alice.signs() != bob.signs());
    }

    /// By its key nobody can tell that two calls are the same person's.
    void eachSessionHasAKeyOfItsOwn()
    {
        QSet<QString> keys;
        for (int session = 0; session < 2; ++session) {
            End alice(m_engine, 1, true);
            End bob(m_engine, 2, false);
            join(alice, bob);
            QTRY_VERIFY_WITH_TIMEOUT(alice.isSecured() && bob.isSecured(), patience);
            keys << alice.ownKey() << bob.ownKey();
        }
        QCOMPARE(keys.size(), 4);
    }

private:
    media::Engine m_engine;
};

QTEST_MAIN(MiddleTest)

#include "MiddleTest.moc"
