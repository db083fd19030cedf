#include "app/media/SessionTerms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::media;

class SessionTermsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBrowsersOfferIsRead();
    void linesMayComeInEitherOrder();
    void whatIsMissingIsAbsent();
};

void SessionTermsTest::aBrowsersOfferIsRead()
{
    const auto terms = SessionTerms::fromOffer(
        u"v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n"
        "m=audio 9 UDP/TLS/RTP/SAVPF 111 63\r\na=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n"
        "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n"
        "a=rtpmap:111 opus/48000/2\r\na=rtpmap:63 red/48000/2\r\n"
        "m=video 9 UDP/TLS/RTP/SAVPF 102 96 97\r\na=rtpmap:102 H264/90000\r\na=rtpmap:96 VP8/90000\r\n"
        "a=extmap:4/sendrecv http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n"_s);

    QCOMPARE(terms, (SessionTerms{.audioLine = 0,
                                  .videoLine = 1,
                                  .dataLine = -1,
                                  .opus = 111,
                                  .vp8 = 96,
                                  .audioTransportCc = 3,
                                  .videoTransportCc = 4}));
}

void SessionTermsTest::linesMayComeInEitherOrder()
{
    const auto terms =
        SessionTerms::fromOffer(u"m=video 9 X 100\na=rtpmap:100 vp8/90000\nm=application 9 Y z\n"
                                "m=audio 9 X 97\na=rtpmap:97 OPUS/48000/2\n"_s);

    QCOMPARE(terms.videoLine, 0);
    QCOMPARE(terms.vp8, 100);
    QCOMPARE(terms.dataLine, 1);
    QCOMPARE(terms.audioLine, 2);
    QCOMPARE(terms.opus, 97);
}

void SessionTermsTest::whatIsMissingIsAbsent()
{
    const auto terms = SessionTerms::fromOffer(u"m=audio 9 X 0\r\na=rtpmap:0 PCMU/8000\r\n"_s);

    QCOMPARE(terms.videoLine, -1);
    QCOMPARE(terms.opus, 0);
    QCOMPARE(terms.audioTransportCc, 0);
}

QTEST_GUILESS_MAIN(SessionTermsTest)
#include "SessionTermsTest.moc"
