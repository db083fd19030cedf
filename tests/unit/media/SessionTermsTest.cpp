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
    void vp8IsTakenIfItIsThere();
    void ofH264TheProfileCounts();
};

void SessionTermsTest::aBrowsersOfferIsRead()
{
    const auto terms = SessionTerms::from(
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
                                  .h264 = 0,
                                  .audioTransportCc = 3,
                                  .videoTransportCc = 4}));
}

void SessionTermsTest::linesMayComeInEitherOrder()
{
    const auto terms = SessionTerms::from(u"m=video 9 X 100\na=rtpmap:100 vp8/90000\nm=application 9 Y z\n"
                                          "m=audio 9 X 97\na=rtpmap:97 OPUS/48000/2\n"_s);

    QCOMPARE(terms.videoLine, 0);
    QCOMPARE(terms.vp8, 100);
    QCOMPARE(terms.dataLine, 1);
    QCOMPARE(terms.audioLine, 2);
    QCOMPARE(terms.opus, 97);
}

void SessionTermsTest::whatIsMissingIsAbsent()
{
    const auto terms = SessionTerms::from(u"m=audio 9 X 0\r\na=rtpmap:0 PCMU/8000\r\n"_s);

    QCOMPARE(terms.videoLine, -1);
    QCOMPARE(terms.opus, 0);
    QCOMPARE(terms.audioTransportCc, 0);
}

void SessionTermsTest::vp8IsTakenIfItIsThere()
{
    const QString h264 =
        u"a=rtpmap:102 H264/90000\na=fmtp:102 packetization-mode=1;profile-level-id=42e01f\n"_s;

    const auto both = SessionTerms::from(u"m=video 9 X 102 96\n"_s + h264 + u"a=rtpmap:96 VP8/90000\n"_s);
    QCOMPARE(both.codec(), VideoCodec::Vp8);
    const auto one = SessionTerms::from(u"m=video 9 X 102\n"_s + h264);
    QCOMPARE(one.codec(), VideoCodec::H264);
    QCOMPARE(one.h264, 102);
    QCOMPARE(SessionTerms::from(u"m=video 9 X 99\na=rtpmap:99 AV1/90000\n"_s).codec(), VideoCodec::Vp8);
}

void SessionTermsTest::ofH264TheProfileCounts()
{
    const auto terms = SessionTerms::from(
        u"m=video 9 X 100 101 102 103\na=rtpmap:100 H264/90000\na=rtpmap:101 H264/90000\na=rtpmap:102 "
        u"H264/90000\n"
        "a=rtpmap:103 VP9/90000\na=fmtp:103 profile-level-id=42e01f;packetization-mode=1\n"
        "a=fmtp:100 packetization-mode=0;profile-level-id=42e01f\na=fmtp:101 "
        "packetization-mode=1;profile-level-id=640c1f\n"
        "a=fmtp:102 level-asymmetry-allowed=1;profile-level-id=42E01F;packetization-mode=1\n"_s);
    QCOMPARE(terms.h264, 102);
}

QTEST_GUILESS_MAIN(SessionTermsTest)
#include "SessionTermsTest.moc"
