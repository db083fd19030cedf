#include "app/viewmodels/ErrorText.h"

#include "app/viewmodels/PersonText.h"

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

QString ErrorText::connecting(const Error& error, const QString& host)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return tr("No server answers at %1.").arg(host);
    case ErrorKind::NotSocketIo:
    case ErrorKind::Malformed:
        return tr("%1 is not a Socket.IO server.").arg(host);
    case ErrorKind::TimedOut:
        return tr("%1 does not answer in time.").arg(host);
    case ErrorKind::Insecure:
        return tr("The certificate of %1 cannot be trusted.").arg(host);
    case ErrorKind::Unauthorized:
    case ErrorKind::Refused:
        return tr("The server refused the access token.");
    case ErrorKind::Storage:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Damaged:
    case ErrorKind::Newer:
    case ErrorKind::Busy:
        return storage(error);
    case ErrorKind::Unavailable:
    case ErrorKind::NotFound:
        break;
    }
    return tr("The connection to %1 failed.").arg(host);
}

QString ErrorText::certificate(const CertificateProblem& problem)
{
    using Kind = CertificateProblem::Kind;
    switch (problem.kind) {
    case Kind::Expired:
        return tr("the certificate has expired");
    case Kind::NotYetValid:
        return tr("the certificate is not valid yet");
    case Kind::OtherHost:
        return tr("the certificate is for another server");
    case Kind::SelfSigned:
        return tr("the certificate is self-signed: nobody else vouches for it");
    case Kind::UnknownIssuer:
        return tr("nobody whom this computer trusts vouches for the certificate");
    case Kind::Revoked:
        return tr("the certificate has been revoked");
    case Kind::Other:
        break;
    }
    return PersonText::oneLine(problem.words);
}

QString ErrorText::keyring(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Refused:
        return tr("The keyring of this computer is locked. Unlock it, or enter the access token.");
    case ErrorKind::NotFound:
        // libsecret does not tell "locked" from "not there"
        return tr(
            "The keyring of this computer did not give your access token: perhaps it is locked. Unlock it "
            "and start Duologue again, or enter the access token.");
    default:
        return tr("This computer has no keyring that can be read. Enter the access token again.");
    }
}

QString ErrorText::keepingToken(const Error& error)
{
    return error.kind == ErrorKind::Refused
               ? tr("The keyring is locked and did not take your access token. You are signed in for this "
                    "session only.")
               : tr("This computer has no keyring for your access token. You are signed in for this session "
                    "only.");
}

QString ErrorText::startingChat(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Malformed:
        return tr("A user number has digits only, for example 42.");
    case ErrorKind::Refused:
        return tr("There is nobody with that number.");
    case ErrorKind::Unavailable:
        return tr("You are not connected. Try again when you are.");
    case ErrorKind::TimedOut:
        return tr("The server did not answer. Try again.");
    case ErrorKind::Busy:
        return tr("That is your own number.");
    default:
        return tr("The chat could not be opened.");
    }
}

QString ErrorText::delivery(const QString& refusal)
{
    return refusal.isEmpty() ? tr("Not delivered") : tr("The server refused it: %1").arg(refusal);
}

QString ErrorText::storage(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Newer:
        return tr("The messages on this computer were written by a newer version of Duologue. Update it to "
                  "read them.");
    case ErrorKind::DiskFull:
        return tr("The disk is full: messages cannot be kept. Make some room and they will be.");
    case ErrorKind::ReadOnly:
        return tr("The messages on this computer are write-protected. Nothing new can be kept.");
    case ErrorKind::Busy:
        return tr("This account is open in another Duologue on this computer. Close that one first.");
    case ErrorKind::Damaged:
        return tr("The file with the messages on this computer is damaged and could not be repaired. It was "
                  "left as it is.");
    case ErrorKind::NotFound:
        return tr("That message is not here any more.");
    default:
        return tr("The messages on this computer cannot be read or written.");
    }
}

QString ErrorText::rescued(int messages, const QString& movedTo)
{
    //: %1 is a file
    return tr("The file with the messages was damaged. %Ln message(s) could be rescued; the damaged file is "
              "kept as %1.",
              nullptr, messages)
        .arg(movedTo);
}

QString ErrorText::device(const DeviceNotice& notice)
{
    using What = DeviceNotice::What;
    const bool sound = notice.kind != DeviceKind::Camera;
    const QString name = PersonText::isolated(notice.name);
    switch (notice.what) {
    case What::FellBack:
        return tr("%1 was unplugged. The system's default is used instead.").arg(name);
    case What::Returned:
        return tr("%1 is used now.").arg(notice.name.isEmpty() ? nameless(notice.kind) : name);
    case What::Missing:
        if (notice.kind == DeviceKind::Speaker)
            return tr("No speaker was found. You cannot hear the other side.");
        return sound ? tr("No microphone was found. The other side cannot hear you.")
                     : tr("No camera was found.");
    case What::Busy:
        return sound ? tr("%1 is used by another program.")
                           .arg(notice.name.isEmpty() ? nameless(notice.kind) : name)
                     : tr("The camera is used by another program.");
    case What::Refused:
        return sound ? tr("This computer does not allow Duologue to use sound devices.")
                     : tr("This computer does not allow Duologue to use the camera.");
    case What::Broken:
        break;
    }
    return tr("%1 does not work.").arg(notice.name.isEmpty() ? nameless(notice.kind) : name);
}

QString ErrorText::callsMissing()
{
    return tr(
        "Calls are not possible: a part of Duologue is missing or damaged. Install it again. Messages work "
        "without it.");
}

QString ErrorText::dialing(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unavailable:
        return tr("You are not connected. Call again when you are.");
    case ErrorKind::Busy:
        return tr("You are in a call already.");
    case ErrorKind::Refused:
        return tr("You cannot call yourself.");
    default:
        return tr("The call could not be placed.");
    }
}

QString ErrorText::outcome(CallOutcome outcome, const QString& name)
{
    switch (outcome) {
    case CallOutcome::Completed:
        return tr("Call ended");
    case CallOutcome::Declined:
        return tr("Declined");
    case CallOutcome::Busy:
        return tr("%1 is on another call").arg(name);
    case CallOutcome::NoAnswer:
        return tr("No answer");
    case CallOutcome::Cancelled:
        return tr("Call cancelled");
    case CallOutcome::Missed:
        return tr("Missed call");
    case CallOutcome::AnsweredElsewhere:
        return tr("Answered on another device");
    case CallOutcome::DeclinedElsewhere:
        return tr("Declined on another device");
    case CallOutcome::Offline:
        return tr("%1 is not online").arg(name);
    case CallOutcome::ConnectionLost:
        return tr("Connection lost");
    case CallOutcome::MediaFailed:
        return tr("Picture and sound could not be set up");
    case CallOutcome::KeyMismatch:
        return tr("The other side's key is not the one it promised. Somebody may be sitting in between.");
    }
    return {};
}

QString ErrorText::nameless(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Camera:
        return tr("The camera");
    case DeviceKind::Microphone:
        return tr("The microphone");
    case DeviceKind::Speaker:
        break;
    }
    return tr("The speaker");
}

} // namespace duologue::viewmodels
