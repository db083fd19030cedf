#!/usr/bin/env python3
"""Two people write to each other while clients and the backend are killed and connections are cut at any byte; then
everything that was accepted is looked for.

usage: chaos.py CHAT_DRIVER [--events N] [--seed N] [--mode MODE]… [--backend OPTIONS] [--keep]

What happens is decided by the seed alone, so that --seed repeats the decisions of a run; its timing is the machine's.
Modes: default, plain, plain-no-ack, mute (--plain --no-echo --no-ack); without --mode all of them, side by side.
"""

import argparse
import concurrent.futures
import json
import pathlib
import random
import shutil
import tempfile
import time

import chaos_verdict as verdict
from chaos_actors import Failure, Person, Server, Wire

SARA, ALI = 1, 2
MODES = {
    "default": ([], True, verdict.EXACTLY_ONCE),
    "plain": (["--plain"], False, verdict.AS_PROMISED),
    "plain-no-ack": (["--plain", "--no-ack"], False, verdict.AS_PROMISED),
    "mute": (["--plain", "--no-echo", "--no-ack"], False, verdict.AS_PROMISED),
}
LONGEST = 60_000  # the backend refuses what is longer than 65,536, and nobody hears of it where it does not acknowledge
FILLERS = ["fine", "سلام، خوبی؟", "می‌بینمت", "👍", "see you at eight", "ok", "\n"]


class Plan:
    """A list of (second, action, arguments) that the seed alone decides."""

    def __init__(self, seed, events):
        self.random = random.Random(seed)
        self.actions, self.now = [], 0.0
        self.count = {SARA: 0, ALI: 0}
        for _ in range(events):
            self._write_for(self.random.uniform(0.05, 1.1))
            self.random.choices([self._kill_client, self._kill_backend, self._cut], [3, 2, 5])[0]()
        self._write_for(1.0)
        self.actions.sort(key=lambda action: action[0])

    def _add(self, after, name, *arguments):
        self.actions.append((self.now + after, name, arguments))

    def _text(self, who):
        """Mostly short, sometimes longer than a packet."""
        self.count[who] += 1
        size = self.random.choices([self.random.randint(0, 12), self.random.randint(200, 900), self.random.randint(4000, 9000)],
                                   [80, 17, 3])[0]
        filler = " ".join(self.random.choice(FILLERS) for _ in range(size))
        return f"{'A' if who == SARA else 'B'}{self.count[who]} {filler}"[:LONGEST]

    def _write(self, after, who):
        self._add(after, "write", who, self._text(who))

    def _write_for(self, seconds):
        """The order in which one person's texts are numbered is the order in which they are written."""
        moments = sorted(self.random.uniform(0, seconds) for _ in range(self.random.randint(0, 5)))
        for moment in moments:
            self._write(moment, self.random.choice([SARA, ALI]))
        self.now += seconds

    def _kill_client(self):
        who = self.random.choice([SARA, ALI])
        for _ in range(self.random.randint(0, 4)):  # killed with a word on the tongue, or on its way to the ear
            self._write(0, self.random.choice([SARA, ALI]))
        self.now += self.random.choice([0, self.random.uniform(0, 0.03), self.random.uniform(0, 0.1)])
        self._add(0, "kill", who)
        self._write_for(self.random.choice([0.0, self.random.uniform(0.0, 1.5)]))
        self._add(0, "start", who)

    def _kill_backend(self):
        self._add(0, "kill backend")
        self._write_for(self.random.uniform(0.0, 1.0))
        self._add(0, "start backend")
        self._write_for(0.5)
        for who in (SARA, ALI):
            if self.random.random() < 0.5:
                self._add(0, "hurry", who)

    def _cut(self):
        who = self.random.choice([SARA, ALI])
        manner = self.random.choices(["close", "reset", "silence", "deaf"], [4, 4, 1, 1])[0]
        hold = self.random.choice([self.random.uniform(0.3, 3), self.random.uniform(0.3, 3), self.random.uniform(11, 13)])
        self._add(0, "cut", who, self.random.choice(["up", "down"]), self.random.randint(0, 1200), manner, hold)
        for _ in range(self.random.randint(0, 4)):
            self._write(0, self.random.choice([SARA, ALI]))
        if self.random.random() < 0.5:
            self._write_for(0.4)
            self._add(0, "hurry", who)


class Run:
    """One mode from the first start to the verdict."""

    def __init__(self, executable, mode, seed, events, folder, backend_options):
        self.mode, self.seed, self.events = mode, seed, events
        options, message_ids, self.checks = MODES[mode]
        options = options + backend_options
        self.folder = pathlib.Path(folder)
        self.plan = Plan(f"{seed} {mode}", events)
        self.written = {}
        self.log = open(self.folder / "log", "wb", buffering=0)
        self.server = Server(self.folder / "backend", options, self.log)
        self.wires, self.people, self.kills = {}, {}, {SARA: [], ALI: []}
        for user in (SARA, ALI):
            self.wires[user] = Wire(self.server.port)
            profile = self.folder / f"profile-{user}.json"
            profile.write_text(json.dumps({"url": f"http://127.0.0.1:{self.wires[user].port}", "message_ids": message_ids}))
            self.people[user] = Person(executable, user, self.folder / f"user-{user}", profile, self.log)

    def note(self, *words):
        self.log.write(f"{time.time():.3f} ---- {' '.join(map(str, words))}\n".encode())

    # --- what happens -------------------------------------------------------------------------------------------------

    def perform(self):
        self.wait("both are connected", lambda: all(person.connected for person in self.people.values()))
        self.room = self.people[SARA].ask("opened", cmd="open", peer=ALI)["room"]
        started = time.monotonic()
        for moment, name, arguments in self.plan.actions:
            time.sleep(max(0.0, started + moment - time.monotonic()))
            self.note(name, *(str(argument)[:40] for argument in arguments))
            getattr(self, "do_" + name.replace(" ", "_"))(*arguments)
        self.settle()

    def do_write(self, who, text):
        if self.people[who].tell(cmd="send", room=self.room, text=text):
            self.written[verdict.word(text)] = text

    def do_kill(self, who):
        self.kills[who].append(time.time())
        self.people[who].kill()

    def do_start(self, who):
        self.people[who].start()

    def do_kill_backend(self):
        for kills in self.kills.values():
            kills.append(time.time())
        self.server.kill()

    def do_start_backend(self):
        self.server.start()

    def do_hurry(self, who):
        self.people[who].tell(cmd="hurry")

    def do_cut(self, who, direction, after, manner, hold):
        self.wires[who].cut(direction, after, manner, hold)

    # --- afterwards ---------------------------------------------------------------------------------------------------

    def wait(self, what, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise Failure(f"after {seconds} s: {what}")
            time.sleep(0.1)

    def settle(self):
        time.sleep(1.6)  # the last cut
        self.wait("no silent line is left", lambda: not any(c.muted for w in self.wires.values() for c in w.cables))
        self.wait("both are connected again", lambda: all(person.connected for person in self.people.values()))
        self.wait("everything is sent and said", self.is_quiet, 90)

    def is_quiet(self):
        """Nothing has changed for a while, in either store or on the server. What failed is tried again by the person,
        where that is safe."""
        before = self.picture()
        if self.mode == "default":
            for person in self.people.values():
                for row in person.rows(self.room):
                    if row["delivery"] == "failed":
                        person.tell(cmd="retry", id=row["id"])
        time.sleep(4.5)  # longer than any list or confirmation takes
        states = {row["delivery"] for rows in before[0] for row in rows}
        return not states & {"queued"} and before == self.picture()

    def picture(self):
        return [person.rows(self.room) for person in self.people.values()], self.on_server()

    def on_server(self):
        return self.server.query("SELECT m.user_id, m.message, m.sent_at FROM messages m JOIN rooms r ON r.id = m.room_id "
                                 "WHERE r.title = ? ORDER BY m.id", self.room)

    def evidence(self):
        for person in self.people.values():
            person.tell(cmd="refresh")
        time.sleep(1.5)
        ((last_message,),) = self.server.query("SELECT last_message FROM rooms WHERE title = ?", self.room)
        return verdict.Evidence(
            (SARA, ALI), self.on_server(), last_message,
            rows={user: person.rows(self.room) for user, person in self.people.items()},
            accepted={user: person.accepted for user, person in self.people.items()},
            written=self.written,
            breaks={user: self.kills[user] + self.wires[user].breaks + person.breaks
                    for user, person in self.people.items()})

    def restart_quietly(self):
        """What is settled stays settled: a new start sends nothing again."""
        before = self.on_server()
        for person in self.people.values():
            person.kill()
            person.start()
        self.wait("both are connected after a restart", lambda: all(p.connected for p in self.people.values()))
        time.sleep(2.5)
        after = self.on_server()
        return [f"{verdict.word(text)} is sent again after a restart" for _, text, _ in after[len(before):]]

    def stop(self):
        for person in self.people.values():
            person.stop()
        for wire in self.wires.values():
            wire.stop()
        self.server.kill()
        self.log.close()


def summary(run, evidence, found, seconds):
    states = {}
    for user in evidence.users:
        for row in evidence.own(user):
            states[row["delivery"]] = states.get(row["delivery"], 0) + 1
    doubles = sum(sum(evidence.doubles(user).values()) for user in evidence.users)
    gaps = sum(row["kind"] == "gap" for rows in evidence.rows.values() for row in rows)
    breaks = sum(len(moments) for moments in evidence.breaks.values())
    return (f"{run.mode}: seed {run.seed}, {run.events} events, {breaks} breaks noted, {len(run.written)} written, "
            f"{sum(map(len, evidence.accepted.values()))} accepted, {states}, {doubles} doubled, {gaps} gaps, "
            f"{len(found)} problems, {seconds:.0f} s")


def carry_out(executable, mode, seed, options):
    """True if everything holds."""
    folder = tempfile.mkdtemp(prefix=f"duologue-chaos-{mode}-")
    began = time.monotonic()
    run = Run(executable, mode, seed, options.events, folder, options.backend.split())
    try:
        run.perform()
        evidence = run.evidence()
        found = verdict.problems(evidence, run.checks) + run.restart_quietly()
        print(summary(run, evidence, found, time.monotonic() - began), flush=True)
    except Failure as failure:
        found = [str(failure)]
    finally:
        run.stop()
    for problem in found[:20]:
        print(f"  {mode}: {problem}", flush=True)
    if found:
        print(f"  {mode}: again with --mode {mode} --events {options.events} --seed {seed}; the log is in {folder}",
              flush=True)
    elif not options.keep:
        shutil.rmtree(folder)
    return not found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("executable")
    parser.add_argument("--events", type=int, default=25)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--mode", choices=MODES, action="append")
    parser.add_argument("--backend", default="", help="further options of the backend, such as '--socketio 2'")
    parser.add_argument("--keep", action="store_true", help="keep the folders of good runs, too")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1_000_000)
    print(f"seed {seed}", flush=True)
    modes = options.mode or list(MODES)
    with concurrent.futures.ThreadPoolExecutor(len(modes)) as pool:
        good = list(pool.map(lambda mode: carry_out(options.executable, mode, seed, options), modes))
    print(f"{sum(good)} passed, {len(good) - sum(good)} failed")
    raise SystemExit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
