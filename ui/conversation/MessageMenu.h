#pragma once

#include "app/domain/Message.h"
#include "app/viewmodels/MessageText.h"

#include <QObject>

#include <optional>

class QWidget;

namespace duologue::viewmodels {
class ConversationViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// What can be done with one message of the conversation: the menu, and the windows behind it.
class MessageMenu : public QObject {
    Q_OBJECT

public:
    MessageMenu(viewmodels::ConversationViewModel& conversation, QWidget* parent);

    struct Target {
        qint64 message = 0;
        QString selected; ///< what is marked in the conversation; may be more than this message
        std::optional<viewmodels::MessageLink> link; ///< under the pointer
    };
    void popUp(const Target& target, const QPoint& globalPosition);

    void open(const viewmodels::MessageLink& link, qint64 message);
    /// The whole text of a message that is too long for a bubble.
    void showAll(qint64 message);

Q_SIGNALS:
    void openRequested(qint64 message); ///< its picture or file
    void saveRequested(qint64 message);

private:
    void showDetails(const Message& message);
    void askToRemove(qint64 message);

    viewmodels::ConversationViewModel& m_conversation;
    QWidget* m_parent;
};

} // namespace duologue::ui
