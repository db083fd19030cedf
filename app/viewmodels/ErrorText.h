#pragma once

#include "app/base/Result.h"
#include "app/domain/CallRecord.h"
#include "app/domain/Certificate.h"
#include "app/domain/Devices.h"

#include <QCoreApplication>

namespace duologue::viewmodels {

/// Turns what went wrong into sentences for people. `Error::detail` is for logs and is never shown, except
/// the words in which a server refused.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// A sign-in or an attempt to connect failed. `host` as the person typed it.
    [[nodiscard]] static QString connecting(const Error& error, const QString& host);
    /// Why a certificate is not trusted, as the end of a sentence.
    [[nodiscard]] static QString certificate(const CertificateProblem& problem);
    /// Reading the access token failed, or there was none.
    [[nodiscard]] static QString keyring(const Error& error);
    /// It could not be kept.
    [[nodiscard]] static QString keepingToken(const Error& error);
    /// A chat could not be opened.
    [[nodiscard]] static QString startingChat(const Error& error);
    /// A message did not arrive; `refusal` are the server's words, or empty.
    [[nodiscard]] static QString delivery(const QString& refusal);
    /// The disk or the database does not do what it should.
    [[nodiscard]] static QString storage(const Error& error);
    /// A damaged file was repaired; it lies at `movedTo` now.
    [[nodiscard]] static QString rescued(int messages, const QString& movedTo);
    /// What happened to a camera, microphone or loudspeaker.
    [[nodiscard]] static QString device(const DeviceNotice& notice);
    /// The part of the program that makes calls cannot be loaded.
    [[nodiscard]] static QString callsMissing();
    /// A call cannot be placed.
    [[nodiscard]] static QString dialing(const Error& error);
    /// Why a call is over; `name` of the other person.
    [[nodiscard]] static QString outcome(CallOutcome outcome, const QString& name);

private:
    [[nodiscard]] static QString nameless(DeviceKind kind);
};

} // namespace duologue::viewmodels
