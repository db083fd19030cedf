#include "app/core/ProfileDownload.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace duologue::core {

ProfileDownload::ProfileDownload() = default;
ProfileDownload::~ProfileDownload() = default;

void ProfileDownload::start(const QUrl& url)
{
    constexpr qint64 largest = 1024LL * 1024;
    constexpr int patienceMs = 15000;
    m_network = std::make_unique<QNetworkAccessManager>(); // an older download ends with the old one
    QNetworkRequest request(url);
    request.setTransferTimeout(patienceMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    QNetworkReply* reply = m_network->get(request);
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 done) {
        if (done > largest)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            Q_EMIT finished(failure(ErrorKind::Unreachable, reply->errorString()));
        else
            Q_EMIT finished(reply->readAll());
    });
}

} // namespace duologue::core
