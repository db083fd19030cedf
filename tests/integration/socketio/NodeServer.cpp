#include "tests/integration/socketio/NodeServer.h"

using namespace Qt::StringLiterals;

NodeServer::NodeServer(int version, const QStringList& arguments)
{
    const QString script = QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/support/socketio-servers/server.js");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"node"_s, QStringList{script, u"--socketio"_s, QString::number(version)} + arguments);
    QByteArray said;
    while (!said.endsWith('\n') && m_process.waitForReadyRead(20000))
        said += m_process.readAllStandardOutput();
    if (said.startsWith("listening "))
        m_port = said.sliced(10).trimmed().toUShort();
    else
        m_error = u"server.js did not start (npm ci in tests/support/socketio-servers?): "_s +
                  m_process.errorString();
}

NodeServer::~NodeServer()
{
    kill();
}

QUrl NodeServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void NodeServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}
