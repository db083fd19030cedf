"""What must hold when a chaos run is over: PROTOCOL.md, decision 6, as sentences about two stores and one database.

Every text begins with a word that no other has, such as "A17": the 17th text of the first person.
"""

import collections


def word(text):
    return text.split(" ", 1)[0]


def number(token):
    return int(token[1:])


class Evidence:
    """All that is left of a run: `server` is [(author, text, milliseconds)] of the room in the server's order;
    `rows[user]` what that person's store shows in its order; `accepted[user]` the words of the texts that were
    announced; `written` every text by its word; `breaks[user]` the seconds at which that person's line broke."""

    def __init__(self, users, server, last_message, rows, accepted, written, breaks):
        self.users, self.server, self.last_message = users, server, last_message
        self.rows, self.accepted, self.written, self.breaks = rows, accepted, written, breaks

    def texts(self, user, author=None):
        return [row for row in self.rows[user] if row["kind"] == "text" and author in (None, row["author"])]

    def own(self, user):
        """The rows of this run; what the seed planted is nobody's."""
        return [row for row in self.texts(user, user) if word(row["text"]) in self.written]

    def on_server(self, author):
        return [word(text) for user, text, _ in self.server if user == author and word(text) in self.written]

    def doubles(self, author):
        return {token: times - 1 for token, times in collections.Counter(self.on_server(author)).items() if times > 1}


def nothing_accepted_is_lost(evidence):
    """Holds in every mode: the sender's store has each accepted message once, and claims no more than is true."""
    for user in evidence.users:
        arrived = set(evidence.on_server(user))
        own = collections.Counter(word(row["text"]) for row in evidence.own(user))
        for token in evidence.accepted[user]:
            if own[token] != 1:
                yield f"{token} was accepted and is {own[token]} times in its sender's store"
        for token, times in own.items():
            if times > 1:
                yield f"{token} is {times} times in its sender's store"
        for row in evidence.own(user):
            token = word(row["text"])
            if row["delivery"] in ("confirmed", "sent") and token not in arrived:
                yield f"{token} is shown as {row['delivery']} and is not on the server"
            if row["text"] != evidence.written[token]:
                yield f"{token} is not what was written"
            if row["delivery"] in ("queued", "received"):
                yield f"{token} is {row['delivery']} after everything has settled"


def everything_is_there_once_and_in_order(evidence):
    """The default mode: both stores are what the server has, in the server's order."""
    server = [(author, text) for author, text, _ in evidence.server]
    for user in evidence.users:
        rows = [(row["author"], row["text"]) for row in evidence.texts(user)]
        if rows != server:
            yield from _difference(user, rows, server)
        for row in evidence.rows[user]:
            if row["kind"] == "gap":
                yield f"user {user} has a gap where {word(row['text'])} is"
        for row in evidence.own(user):
            if row["delivery"] != "confirmed":
                yield f"{word(row['text'])} is {row['delivery']}, not confirmed"
        arrived = set(evidence.on_server(user))
        for token in evidence.accepted[user]:
            if token not in arrived:
                yield f"{token} was accepted and never reached the server"
        for token in evidence.doubles(user):
            yield f"{token} is double on the server"


def _difference(user, rows, server):
    counted, expected = collections.Counter(rows), collections.Counter(server)
    for author, text in (expected - counted).elements():
        yield f"user {user} lacks {word(text)}"
    for author, text in (counted - expected).elements():
        yield f"user {user} has {word(text)} once too often"
    if counted == expected:
        at = next(i for i, (one, other) in enumerate(zip(rows, server)) if one != other)
        yield (f"user {user} has another order than the server from row {at} on: "
               f"{[word(text) for _, text in rows[at:at + 6]]} instead of {[word(text) for _, text in server[at:at + 6]]}")


def doubles_have_their_reason(evidence):
    """A message is on the server twice only if the line broke after its arrival and somebody else wrote before it
    came again (between the two, by the server's own order)."""
    slack = 0.5  # seconds between a break and its note, or between two clocks
    for user in evidence.users:
        places = collections.defaultdict(list)
        for at, (author, text, _) in enumerate(evidence.server):
            if author == user and word(text) in evidence.written:
                places[word(text)].append(at)
        for token, at in places.items():
            for first, second in zip(at, at[1:]):
                begin, end = evidence.server[first][2] / 1000, evidence.server[second][2] / 1000
                if not any(author != user for author, _, _ in evidence.server[first:second]):
                    yield f"{token} is double on the server and nobody else had written"
                if not any(begin - slack <= moment <= end + slack for moment in evidence.breaks[user]):
                    yield f"{token} is double on the server and the line had not broken"


def the_order_of_writing_is_kept(evidence):
    """What a person wrote reaches the server in that order, repeats aside, and stands in that order in their store."""
    for user in evidence.users:
        own = [word(row["text"]) for row in evidence.own(user)]
        if own != sorted(own, key=number):
            yield f"user {user} sees their own texts in another order than they wrote them"
        failed = {word(row["text"]) for row in evidence.own(user) if row["delivery"] == "failed"}
        first = [token for token in dict.fromkeys(evidence.on_server(user)) if token not in failed]
        for one, other in zip(first, first[1:]):
            if number(one) > number(other):
                yield f"{other} reached the server after {one}"


def what_came_is_what_was_relayed(evidence):
    """The receiver shows nothing that the server does not have, nothing more often, nothing in another order."""
    for user in evidence.users:
        (peer,) = (other for other in evidence.users if other != user)
        relayed = iter(evidence.on_server(peer))
        for row in evidence.texts(user, peer):
            token = word(row["text"])
            if token in evidence.written and token not in relayed:  # consumes: a subsequence, in order
                yield f"user {user} has {token} too often, out of order, or out of thin air"
                break


def gaps_are_marked(evidence):
    """What the list shows last is in the store, as a text or once as a gap; a gap stands only for what is missing."""
    for user in evidence.users:
        gaps = [row["text"] for row in evidence.rows[user] if row["kind"] == "gap"]
        texts = {row["text"] for row in evidence.texts(user)}
        if evidence.last_message not in texts and evidence.last_message not in gaps:
            yield f"the list shows {word(evidence.last_message)}, and user {user} sees neither it nor a gap"
        for text, times in collections.Counter(gaps).items():
            if times > 1:
                yield f"user {user} sees {times} gaps for {word(text)}"
            if text in texts:
                yield f"user {user} sees a gap for {word(text)}, which is there"


EXACTLY_ONCE = (nothing_accepted_is_lost, everything_is_there_once_and_in_order, the_order_of_writing_is_kept)
AS_PROMISED = (nothing_accepted_is_lost, doubles_have_their_reason, the_order_of_writing_is_kept,
               what_came_is_what_was_relayed, gaps_are_marked)


def problems(evidence, checks):
    return [problem for check in checks for problem in check(evidence)]
