#pragma once

#include "app/viewmodels/CallViewModel.h"
#include "app/viewmodels/ConversationViewModel.h"
#include "app/viewmodels/RoomListModel.h"

namespace duologue::viewmodels {

/// What one signed-in account shows: made at sign-in, gone at sign-out.
struct ChatViewModel {
    RoomListModel rooms;
    ConversationViewModel conversation;
    CallViewModel call;

    /// Words changed their language, or a day began.
    void retranslate()
    {
        rooms.retranslate();
        conversation.retranslate();
        call.retranslate();
    }
};

} // namespace duologue::viewmodels
