#pragma once

#include "app/application/CommandLine.h"
#include "app/platform/SingleInstance.h"

#include <QObject>

namespace duologue::application {

class Client;

/// Where later starts on the same data folder come in: their errands reach the Client that runs.
class Doorway : public QObject {
    Q_OBJECT

public:
    explicit Doorway(const CommandLine& commandLine);

    /// False: another Duologue has this data folder; hand over and end.
    [[nodiscard]] bool isFirst() const { return m_instance.isFirst(); }

    void serve(Client& client);
    /// answered() follows: words for the terminal, and the exit code.
    void handOver();

Q_SIGNALS:
    void answered(const QString& text, int code);

private:
    Errand m_errand;
    platform::SingleInstance m_instance;
};

} // namespace duologue::application
