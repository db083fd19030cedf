#pragma once

#include "app/viewmodels/AttachmentsViewModel.h"
#include "app/viewmodels/CallViewModel.h"
#include "app/viewmodels/ConversationViewModel.h"
#include "app/viewmodels/ExceptionsViewModel.h"
#include "app/viewmodels/FindViewModel.h"
#include "app/viewmodels/HistoryViewModel.h"
#include "app/viewmodels/RoomListModel.h"
#include "app/viewmodels/SearchModel.h"

namespace duologue::viewmodels {

/// What one signed-in account shows: made at sign-in, gone at sign-out.
struct ChatViewModel {
    RoomListModel rooms;
    ConversationViewModel conversation;
    AttachmentsViewModel attachments;
    CallViewModel call;
    SearchModel search;
    FindViewModel find;
    HistoryViewModel history;
    ExceptionsViewModel exceptions;

    /// Words changed their language, or a day began.
    void retranslate()
    {
        rooms.retranslate();
        conversation.retranslate();
        call.retranslate();
        search.retranslate();
    }
};

} // namespace duologue::viewmodels
