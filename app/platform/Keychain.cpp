#include "app/platform/Keychain.h"

#include "app/base/Log.h"

#include <QCryptographicHash>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

const QString service = u"Duologue"_s;

/// Runs a job of QtKeychain; `answer` makes the result of a finished one. The job deletes itself.
template <typename T, typename Job, typename Answer>
QFuture<Result<T>> start(Job* job, Answer answer)
{
    job->setInsecureFallback(false); // never a plain file
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, answer](QKeychain::Job*) {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound) {
            promise->addResult(answer(*job));
        } else {
            qCWarning(lcPlatform) << "keyring:" << job->error() << job->errorString();
            const bool refused =
                job->error() == QKeychain::AccessDenied || job->error() == QKeychain::AccessDeniedByUser;
            promise->addResult(
                failure(refused ? ErrorKind::Refused : ErrorKind::Unavailable, job->errorString()));
        }
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

Keychain::Keychain(const QString& folder) : m_folder(folder) {}

QString Keychain::key(const QString& account) const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"%1@%2"_s.arg(account, QString::fromLatin1(hash));
}

QFuture<Result<QString>> Keychain::read(const QString& account) const
{
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key(account));
    return start<QString>(job, [](const QKeychain::ReadPasswordJob& done) { return done.textData(); });
}

QFuture<Result<void>> Keychain::write(const QString& account, const QString& token) const
{
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(key(account));
    job->setTextData(token);
    return start<void>(job, [](const QKeychain::WritePasswordJob&) { return Result<void>(); });
}

QFuture<Result<void>> Keychain::remove(const QString& account) const
{
    auto* job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key(account));
    return start<void>(job, [](const QKeychain::DeletePasswordJob&) { return Result<void>(); });
}

} // namespace duologue::platform
