#include "app/calls/CallMachine.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::calls;
using namespace duologue::protocol;

namespace {

constexpr UserId me{5};
constexpr UserId sara{7}; ///< calls of mine survive a glare with her
constexpr UserId omid{2}; ///< his survive with me
const CallId callId{u"call-1"_s};
const WaitingCall omidWaits{{u"his-call"_s}, omid};

CallRequested ring(UserId from, UserId to, const QString& status = u"Ringing"_s, const CallId& id = callId)
{
    return {.call = id, .from = from, .to = to, .fromStatus = u"Calling"_s, .toStatus = status};
}

CallSignalled signalFrom(UserId author, CallSignal::Content content, int generation = 1)
{
    return {author, {callId.value}, {generation, std::move(content)}};
}

template <typename Action>
bool has(const QList<CallAction>& actions)
{
    return std::ranges::any_of(actions,
                               [](const CallAction& a) { return std::holds_alternative<Action>(a); });
}

template <typename Action>
Action only(const QList<CallAction>& actions)
{
    for (const CallAction& action : actions) {
        if (const auto* found = std::get_if<Action>(&action))
            return *found;
    }
    return {};
}

/// A machine that was led into each phase by the events that lead there.
CallMachine machineIn(CallPhase phase, UserId peer = sara)
{
    CallMachine machine(me);
    const auto feed = [&machine](const CallEvent& event) {
        machine.handle(event);
    };
    switch (phase) {
    case CallPhase::Idle:
        break;
    case CallPhase::Incoming:
        feed(ring(peer, me));
        break;
    case CallPhase::Dialing:
        feed(Dialed{peer, CallKind::Video});
        break;
    case CallPhase::Ringing:
        feed(Dialed{peer, CallKind::Video});
        feed(ring(me, peer));
        break;
    case CallPhase::Connecting:
        machine = machineIn(CallPhase::Ringing, peer);
        feed(CallAnswered{callId, true});
        break;
    case CallPhase::Active:
        machine = machineIn(CallPhase::Connecting, peer);
        feed(MediaConnected{});
        break;
    case CallPhase::Reconnecting:
        machine = machineIn(CallPhase::Active, peer);
        feed(MediaLost{});
        break;
    case CallPhase::Ended:
        machine = machineIn(CallPhase::Active, peer);
        feed(HungUp{});
        break;
    }
    return machine;
}

constexpr std::array allPhases{CallPhase::Idle,         CallPhase::Dialing,    CallPhase::Ringing,
                               CallPhase::Incoming,     CallPhase::Connecting, CallPhase::Active,
                               CallPhase::Reconnecting, CallPhase::Ended};

} // namespace

Q_DECLARE_METATYPE(duologue::calls::CallEvent)

class CallMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPhaseIsReachable();
    void everyEventHasAResultInEveryPhase_data();
    void everyEventHasAResultInEveryPhase();
    void anEndIsToldExactlyWhenTheOtherSideCannotKnow_data();
    void anEndIsToldExactlyWhenTheOtherSideCannotKnow();
    void aDeclinedCallIsDeclinedAndABusyOneBusy();
    void aCallerWhoGivesUpLeavesAMissedCall();
    void anotherDeviceOfMineMayAnswerOrDecline();
    void aRemoteHangUpIsNotEchoed();
    void whoEndedAnAnsweredCallIsKnown();
    void aKeyThatWasNotPromisedHasAnOutcomeOfItsOwn();
    void theLowerUserIdWinsAGlare();
    void theSamePersonCallingAgainReplacesTheCall();
    void aSecondCallerWaits();
    void whoWaitsIsAnsweredOrRefused_data();
    void whoWaitsIsAnsweredOrRefused();
    void aCallGivenUpBeforeItHadAnIdDoesNotRing_data();
    void aCallGivenUpBeforeItHadAnIdDoesNotRing();
    void callingSomebodyWhoRingsIsAnswering();
    void aRingThatIsSaidTwiceRingsOnce();
    void whatGotLostWithTheLineIsSaidAgain_data();
    void whatGotLostWithTheLineIsSaidAgain();
    void onlyTheCallerMakesNewGenerations();
    void theCalleeFollowsANewGenerationAndIgnoresOlderOnes();
    void answersForOtherCallsAreIgnored();
    void anAudioCallSendsNoCamera();
};

void CallMachineTest::eachPhaseIsReachable()
{
    for (const CallPhase phase : allPhases)
        QCOMPARE(machineIn(phase).state().phase, phase);
}

void CallMachineTest::everyEventHasAResultInEveryPhase_data()
{
    using enum CallPhase;
    QTest::addColumn<int>("event");
    QTest::addColumn<QList<int>>("results");
    // Rows are events; columns the phases in the order of allPhases; −1 = the phase stays.
    auto row = [event = 0](const char* name, std::initializer_list<int> results) mutable {
        QTest::newRow(name) << event++ << QList<int>(results);
    };
    const auto p = [](CallPhase phase) {
        return static_cast<int>(phase);
    };
    //                       Idle         Dialing      Ringing          Incoming         Connecting Active
    //                       Reconnecting     Ended
    // clang-format off
    row("Dialed",          {p(Dialing),  -1,          -1,              p(Connecting),            -1,              -1,              -1,              p(Dialing)});
    row("Accepted",        {-1,          -1,          -1,              p(Connecting),   -1,              -1,              -1,              -1});
    row("HungUp",          {-1,          p(Ended),    p(Ended),        p(Ended),        p(Ended),        p(Ended),        p(Ended),        -1});
    row("TimedOut",        {-1,          p(Ended),    p(Ended),        p(Ended),        p(Ended),        -1,              p(Ended),        -1});
    row("LineLost",        {-1,          p(Ended),    -1,              -1,              -1,              -1,              -1,              -1});
    row("LineRestored",    {-1,          -1,          -1,              -1,              -1,              -1,              -1,              -1});
    row("WaitingAccepted", {-1,          -1,          -1,              -1,              -1,              -1,              -1,              -1});
    row("WaitingDeclined", {-1,          -1,          -1,              -1,              -1,              -1,              -1,              -1});
    row("WaitingTimedOut", {-1,          -1,          -1,              -1,              -1,              -1,              -1,              -1});
    row("MediaConnected",  {-1,          -1,          -1,              -1,              p(Active),       -1,              p(Active),       -1});
    row("MediaLost",       {-1,          -1,          -1,              -1,              -1,              p(Reconnecting), -1,              -1});
    row("MediaFailed",     {-1,          p(Ended),    p(Ended),        p(Ended),        p(Ended),        p(Ended),        p(Ended),        -1});
    row("LocalMedia",      {-1,          -1,          -1,              -1,              -1,              -1,              -1,              -1});
    row("ring of mine",    {-1,          p(Ringing),  -1,              -1,              -1,              -1,              -1,              -1});
    row("busy there",      {-1,          p(Ended),    -1,              -1,              -1,              -1,              -1,              -1});
    row("ring by another", {p(Incoming), -1,          -1,              -1,              -1,              -1,              -1,              p(Incoming)});
    row("answered",        {-1,          -1,          p(Connecting),   p(Ended),        -1,              -1,              -1,              -1});
    row("not answered",    {-1,          -1,          p(Ended),        p(Ended),        p(Ended),        p(Ended),        p(Ended),        -1});
    row("restart wanted",  {-1,          -1,          -1,              -1,              -1,              p(Reconnecting), -1,              -1});
    row("bye",             {-1,          -1,          -1,              -1,              p(Ended),        p(Ended),        p(Ended),        -1});
    // clang-format on
}

void CallMachineTest::everyEventHasAResultInEveryPhase()
{
    QFETCH(int, event);
    QFETCH(QList<int>, results);
    const std::array<CallEvent, 20> events{Dialed{sara},
                                           Accepted{},
                                           HungUp{},
                                           TimedOut{},
                                           LineLost{},
                                           LineRestored{},
                                           WaitingAccepted{},
                                           WaitingDeclined{},
                                           WaitingTimedOut{},
                                           MediaConnected{},
                                           MediaLost{},
                                           MediaFailed{},
                                           LocalMediaChanged{SentMedia{false, false, false}},
                                           ring(me, sara),
                                           ring(me, sara, u"Busy"_s),
                                           ring(UserId{9}, me, u"Ringing"_s, {u"another"_s}),
                                           CallAnswered{callId, true},
                                           CallAnswered{callId, false},
                                           signalFrom(sara, RestartWanted{}),
                                           signalFrom(sara, Bye{u"hangup"_s})};

    for (std::size_t i = 0; i < allPhases.size(); ++i) {
        CallMachine machine = machineIn(allPhases.at(i));
        const auto actions = machine.handle(events.at(static_cast<std::size_t>(event)));
        const int expected = results.at(static_cast<qsizetype>(i));
        const CallPhase phase = expected < 0 ? allPhases.at(i) : static_cast<CallPhase>(expected);
        QVERIFY2(machine.state().phase == phase,
                 qPrintable(u"in phase %1 it became %2"_s.arg(i).arg(int(machine.state().phase))));
        if (phase == CallPhase::Ended && allPhases.at(i) != CallPhase::Ended) {
            QVERIFY2(has<LogCall>(actions) && has<StopMedia>(actions) && has<StopTimer>(actions),
                     "an end stops media and timer and is written down");
        }
    }
}

void CallMachineTest::anEndIsToldExactlyWhenTheOtherSideCannotKnow_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("byTimer");
    QTest::addColumn<bool>("told");
    const auto row = [](const char* name, CallPhase phase, CallOutcome outcome, bool byTimer, bool told) {
        QTest::newRow(name) << int(phase) << int(outcome) << byTimer << told;
    };
    row("cancelled while ringing", CallPhase::Ringing, CallOutcome::Cancelled, false, true);
    row("declined", CallPhase::Incoming, CallOutcome::Declined, false, true);
    row("hung up", CallPhase::Active, CallOutcome::Completed, false, true);
    row("nobody answered", CallPhase::Ringing, CallOutcome::NoAnswer, true, true);
    row("I did not answer", CallPhase::Incoming, CallOutcome::Missed, true, false);
    row("no media", CallPhase::Connecting, CallOutcome::MediaFailed, true, true);
    row("media never came back", CallPhase::Reconnecting, CallOutcome::ConnectionLost, true, true);
    row("the server never answered", CallPhase::Dialing, CallOutcome::ConnectionLost, true, false);
}

void CallMachineTest::anEndIsToldExactlyWhenTheOtherSideCannotKnow()
{
    QFETCH(int, phase);
    QFETCH(int, outcome);
    QFETCH(bool, byTimer);
    QFETCH(bool, told);
    CallMachine machine = machineIn(static_cast<CallPhase>(phase));

    const auto actions = machine.handle(byTimer ? CallEvent(TimedOut{}) : CallEvent(HungUp{}));

    QCOMPARE(int(machine.state().outcome), outcome);
    QCOMPARE(has<SendAnswer>(actions), told);
    if (told) {
        QCOMPARE(only<SendAnswer>(actions).call, callId);
        QVERIFY(!only<SendAnswer>(actions).answered);
        QVERIFY2(std::holds_alternative<SendBye>(actions.first()), "the reason goes before the end");
    }
}

void CallMachineTest::aDeclinedCallIsDeclinedAndABusyOneBusy()
{
    CallMachine declined = machineIn(CallPhase::Ringing);
    CallMachine busy = machineIn(CallPhase::Ringing);

    declined.handle(CallAnswered{callId, false});
    busy.handle(signalFrom(sara, Bye{u"busy"_s}));
    busy.handle(CallAnswered{callId, false});

    QCOMPARE(declined.state().outcome, CallOutcome::Declined);
    QCOMPARE(busy.state().outcome, CallOutcome::Busy);
}

void CallMachineTest::aCallerWhoGivesUpLeavesAMissedCall()
{
    CallMachine machine = machineIn(CallPhase::Incoming);

    machine.handle(signalFrom(sara, Bye{u"hangup"_s}));
    const auto actions = machine.handle(CallAnswered{callId, false});

    QCOMPARE(machine.state().outcome, CallOutcome::Missed);
    QVERIFY(!has<SendAnswer>(actions));
}

void CallMachineTest::anotherDeviceOfMineMayAnswerOrDecline()
{
    CallMachine answered = machineIn(CallPhase::Incoming);
    CallMachine declined = machineIn(CallPhase::Incoming);

    answered.handle(CallAnswered{callId, true});
    declined.handle(signalFrom(me, Bye{u"hangup"_s}));
    declined.handle(CallAnswered{callId, false});

    QCOMPARE(answered.state().outcome, CallOutcome::AnsweredElsewhere);
    QCOMPARE(declined.state().outcome, CallOutcome::DeclinedElsewhere);
}

void CallMachineTest::aRemoteHangUpIsNotEchoed()
{
    CallMachine machine = machineIn(CallPhase::Active);

    const auto actions = machine.handle(CallAnswered{callId, false});

    QVERIFY(!has<SendAnswer>(actions));
    QCOMPARE(machine.state().outcome, CallOutcome::Completed);
}

void CallMachineTest::whoEndedAnAnsweredCallIsKnown()
{
    CallMachine mine = machineIn(CallPhase::Active);
    CallMachine theirs = machineIn(CallPhase::Active);
    CallMachine broken = machineIn(CallPhase::Reconnecting);
    CallMachine brokenThere = machineIn(CallPhase::Reconnecting);
    CallMachine unanswered = machineIn(CallPhase::Ringing);

    const auto logged = only<LogCall>(mine.handle(HungUp{}));
    theirs.handle(signalFrom(sara, Bye{u"hangup"_s}));
    broken.handle(TimedOut{});
    brokenThere.handle(signalFrom(sara, Bye{u"media-failed"_s}));
    unanswered.handle(HungUp{});

    QCOMPARE(logged.call.endedBy, CallEnder::Me);
    QCOMPARE(theirs.state().endedBy, CallEnder::Peer);
    QCOMPARE(broken.state().endedBy, CallEnder::Nobody);
    QCOMPARE(broken.state().outcome, CallOutcome::ConnectionLost);
    QCOMPARE(brokenThere.state().endedBy, CallEnder::Nobody);
    QCOMPARE(brokenThere.state().outcome, CallOutcome::ConnectionLost);
    QCOMPARE(unanswered.state().endedBy, CallEnder::Nobody);
}

void CallMachineTest::aKeyThatWasNotPromisedHasAnOutcomeOfItsOwn()
{
    CallMachine machine = machineIn(CallPhase::Connecting);

    const auto actions = machine.handle(MediaFailed{CallOutcome::KeyMismatch});

    QCOMPARE(machine.state().outcome, CallOutcome::KeyMismatch);
    QVERIFY(has<SendAnswer>(actions) && has<StopMedia>(actions));
}

void CallMachineTest::theLowerUserIdWinsAGlare()
{
    CallMachine mineSurvives = machineIn(CallPhase::Ringing, sara);
    CallMachine hisSurvives = machineIn(CallPhase::Ringing, omid);
    const CallId his{u"his-call"_s};

    const auto nothing = mineSurvives.handle(ring(sara, me, u"Ringing"_s, {u"her-call"_s}));
    const auto accepted = hisSurvives.handle(ring(omid, me, u"Ringing"_s, his));

    QVERIFY(nothing.isEmpty());
    QCOMPARE(mineSurvives.state().id, callId);
    QCOMPARE(hisSurvives.state().phase, CallPhase::Connecting);
    QCOMPARE(hisSurvives.state().id, his);
    QVERIFY(!hisSurvives.state().outgoing);
    const auto last = std::ranges::find_if(accepted.crbegin(), accepted.crend(), [](const CallAction& a) {
        return std::holds_alternative<SendAnswer>(a);
    });
    QVERIFY(last != accepted.crend() && std::get<SendAnswer>(*last).answered);
    QCOMPARE(std::get<SendAnswer>(*last).call, his);
    QVERIFY2(!only<SendAnswer>(accepted).answered && only<SendAnswer>(accepted).call == callId,
             "my own ring stops");
}

void CallMachineTest::theSamePersonCallingAgainReplacesTheCall()
{
    CallMachine machine = machineIn(CallPhase::Active);

    const auto actions = machine.handle(ring(sara, me, u"Ringing"_s, {u"second"_s}));

    QCOMPARE(machine.state().id, CallId{u"second"_s});
    QCOMPARE(machine.state().phase, CallPhase::Connecting);
    QVERIFY(only<SendAnswer>(actions).answered);
    QCOMPARE(only<LogCall>(actions).call.id, callId);
    QCOMPARE(only<LogCall>(actions).call.outcome, CallOutcome::Completed);
}

void CallMachineTest::aSecondCallerWaits()
{
    for (const CallPhase phase :
         {CallPhase::Incoming, CallPhase::Ringing, CallPhase::Connecting, CallPhase::Active}) {
        CallMachine machine = machineIn(phase);
        CallState expected = machine.state();
        expected.waiting = omidWaits;

        const auto actions = machine.handle(ring(omid, me, u"Ringing"_s, omidWaits.id));
        const auto third = machine.handle(ring(UserId{9}, me, u"Ringing"_s, {u"third"_s}));

        QCOMPARE(actions.size(), 1);
        QVERIFY(has<StartWaitingTimer>(actions));
        QVERIFY(third.isEmpty());
        QCOMPARE(machine.state(), expected);
    }
}

void CallMachineTest::whoWaitsIsAnsweredOrRefused_data()
{
    QTest::addColumn<CallEvent>("event");
    QTest::addColumn<int>("phase");
    QTest::addColumn<CallId>("present");
    QTest::addColumn<QStringList>("told"); ///< call, answered, reason
    QTest::addColumn<int>("logged");       ///< outcome of the one that waited, −1 = it is not over
    const CallId his = omidWaits.id;
    const auto row = [](const char* name, const CallEvent& event, CallPhase phase, const CallId& present,
                        const QStringList& told, int logged) {
        QTest::newRow(name) << event << int(phase) << present << told << logged;
    };
    row("ended and answered", WaitingAccepted{CallKind::Audio}, CallPhase::Connecting, his,
        {u"bye call-1 hangup"_s, u"call-1 false"_s, u"his-call true"_s}, -1);
    row("declined", WaitingDeclined{}, CallPhase::Active, callId,
        {u"bye his-call hangup"_s, u"his-call false"_s}, int(CallOutcome::Declined));
    row("left waiting", WaitingTimedOut{}, CallPhase::Active, callId,
        {u"bye his-call busy"_s, u"his-call false"_s}, int(CallOutcome::Missed));
    row("gave up", CallAnswered{his, false}, CallPhase::Active, callId, {}, int(CallOutcome::Missed));
    row("answered elsewhere", CallAnswered{his, true}, CallPhase::Active, callId, {},
        int(CallOutcome::AnsweredElsewhere));
    row("I hang up: it rings", HungUp{}, CallPhase::Incoming, his,
        {u"bye call-1 hangup"_s, u"call-1 false"_s}, -1);
    row("the other hangs up: it rings", CallAnswered{callId, false}, CallPhase::Incoming, his, {}, -1);
    row("rings again", ring(omid, me, u"Ringing"_s, his), CallPhase::Active, callId, {}, -1);
}

void CallMachineTest::whoWaitsIsAnsweredOrRefused()
{
    QFETCH(CallEvent, event);
    QFETCH(int, phase);
    QFETCH(CallId, present);
    QFETCH(QStringList, told);
    QFETCH(int, logged);
    CallMachine machine = machineIn(CallPhase::Active);
    machine.handle(ring(omid, me, u"Ringing"_s, omidWaits.id));

    const auto actions = machine.handle(event);

    QCOMPARE(int(machine.state().phase), phase);
    QCOMPARE(machine.state().id, present);
    QStringList said;
    int outcome = -1;
    for (const CallAction& action : actions) {
        if (const auto* bye = std::get_if<SendBye>(&action))
            said.append(u"bye %1 %2"_s.arg(bye->call.value, bye->reason));
        if (const auto* answer = std::get_if<SendAnswer>(&action))
            said.append(u"%1 %2"_s.arg(answer->call.value, answer->answered ? u"true"_s : u"false"_s));
        if (const auto* over = std::get_if<LogWaiting>(&action))
            outcome = int(over->outcome);
    }
    QCOMPARE(said, told);
    QCOMPARE(outcome, logged);
    if (present != callId)
        QCOMPARE(only<LogCall>(actions).call.id, callId);
}

void CallMachineTest::aCallGivenUpBeforeItHadAnIdDoesNotRing_data()
{
    QTest::addColumn<CallEvent>("end");
    QTest::newRow("hung up") << CallEvent(HungUp{});
    QTest::newRow("the server took too long") << CallEvent(TimedOut{});
    QTest::newRow("the line broke") << CallEvent(LineLost{});
}

void CallMachineTest::aCallGivenUpBeforeItHadAnIdDoesNotRing()
{
    QFETCH(CallEvent, end);
    CallMachine machine = machineIn(CallPhase::Dialing);
    machine.handle(end);

    const auto late = machine.handle(ring(me, sara));
    const auto another = machine.handle(ring(me, sara, u"Ringing"_s, {u"of another device"_s}));

    QCOMPARE(only<SendAnswer>(late).call, callId);
    QVERIFY(!only<SendAnswer>(late).answered);
    QVERIFY(another.isEmpty());
}

void CallMachineTest::callingSomebodyWhoRingsIsAnswering()
{
    CallMachine machine = machineIn(CallPhase::Incoming);

    const auto actions = machine.handle(Dialed{sara, CallKind::Audio});

    QCOMPARE(machine.state().phase, CallPhase::Connecting);
    QVERIFY(only<SendAnswer>(actions).answered && !has<SendCall>(actions));
}

void CallMachineTest::aRingThatIsSaidTwiceRingsOnce()
{
    CallMachine incoming = machineIn(CallPhase::Incoming);
    CallMachine over = machineIn(CallPhase::Incoming);
    over.handle(HungUp{});

    QVERIFY(incoming.handle(ring(sara, me)).isEmpty());
    QVERIFY(over.handle(ring(sara, me)).isEmpty());
    QCOMPARE(over.state().phase, CallPhase::Ended);
}

void CallMachineTest::whatGotLostWithTheLineIsSaidAgain_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("callerOffers");
    QTest::addColumn<bool>("calleeAsks");
    QTest::newRow("connecting") << int(CallPhase::Connecting) << true << true;
    QTest::newRow("active: the media path is its own") << int(CallPhase::Active) << false << false;
    QTest::newRow("reconnecting") << int(CallPhase::Reconnecting) << true << true;
}

void CallMachineTest::whatGotLostWithTheLineIsSaidAgain()
{
    QFETCH(int, phase);
    QFETCH(bool, callerOffers);
    QFETCH(bool, calleeAsks);
    CallMachine caller = machineIn(static_cast<CallPhase>(phase));
    CallMachine callee(me);
    callee.handle(ring(sara, me));
    callee.handle(Accepted{});
    if (phase != int(CallPhase::Connecting))
        callee.handle(MediaConnected{});
    if (phase == int(CallPhase::Reconnecting))
        callee.handle(MediaLost{});
    const int generation = caller.state().generation;

    const auto offered = caller.handle(LineRestored{});
    const auto asked = callee.handle(LineRestored{});

    QCOMPARE(has<StartMedia>(offered), callerOffers);
    QCOMPARE(caller.state().generation, generation + (callerOffers ? 1 : 0));
    QCOMPARE(has<SendRestart>(asked), calleeAsks);
}

void CallMachineTest::onlyTheCallerMakesNewGenerations()
{
    CallMachine caller = machineIn(CallPhase::Active);
    CallMachine callee(me);
    callee.handle(ring(sara, me));
    callee.handle(Accepted{});
    callee.handle(signalFrom(sara, SessionDescription{SessionDescription::Type::Offer, u"v=0"_s}));
    callee.handle(MediaConnected{});

    const auto offered = caller.handle(MediaLost{});
    const auto asked = callee.handle(MediaLost{});

    QVERIFY(has<StartMedia>(offered));
    QCOMPARE(caller.state().generation, 2);
    QVERIFY(has<SendRestart>(asked) && !has<StartMedia>(asked));
    QCOMPARE(callee.state().generation, 1);
    QVERIFY(has<StartMedia>(caller.handle(signalFrom(sara, RestartWanted{}, 2))));
    QCOMPARE(caller.state().generation, 3);
    QVERIFY2(caller.handle(signalFrom(sara, RestartWanted{}, 2)).isEmpty(),
             "a request that crossed the newer offer");
}

void CallMachineTest::theCalleeFollowsANewGenerationAndIgnoresOlderOnes()
{
    CallMachine callee(me);
    callee.handle(ring(sara, me));
    callee.handle(Accepted{});
    const SessionDescription offer{SessionDescription::Type::Offer, u"v=0"_s};

    QVERIFY(callee.handle(signalFrom(sara, offer, 1)).isEmpty());
    QVERIFY(has<StartMedia>(callee.handle(signalFrom(sara, offer, 2))));
    QVERIFY(callee.handle(signalFrom(sara, offer, 1)).isEmpty());
    QCOMPARE(callee.state().generation, 2);
}

void CallMachineTest::answersForOtherCallsAreIgnored()
{
    for (const CallPhase phase : allPhases) {
        CallMachine machine = machineIn(phase);
        const CallState before = machine.state();

        QVERIFY(machine.handle(CallAnswered{{u"unheard-of"_s}, false}).isEmpty());
        QCOMPARE(machine.state(), before);
    }
}

void CallMachineTest::anAudioCallSendsNoCamera()
{
    CallMachine caller(me);
    caller.handle(Dialed{sara, CallKind::Audio});
    CallMachine callee(me);
    callee.handle(ring(sara, me));
    callee.handle(Accepted{CallKind::Audio});

    QVERIFY(!caller.state().local.camera);
    QVERIFY(!callee.state().local.camera);
    QVERIFY(callee.state().local.microphone);
}

QTEST_GUILESS_MAIN(CallMachineTest)
#include "CallMachineTest.moc"
