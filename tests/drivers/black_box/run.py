#!/usr/bin/env python3
"""Runs socketio_driver as a black box against raw servers, several cases at a time.

usage: run.py DRIVER [--mode 3|4|auto] [--only REGEX] [--jobs N]

Each line of the report names the rows of the conformance list. Exit 1 if a case fails.
"""

import argparse
import asyncio
import os
import re
import sys
import time
import traceback

import cases_events
import cases_heartbeat
import cases_joining
import cases_polling
import cases_reconnect
import cases_wire
from table import CASES, Table

assert all([cases_events, cases_heartbeat, cases_joining, cases_polling, cases_reconnect, cases_wire])


def runs(mode):
    """(case, revision, kind of mode) for everything that belongs to `mode`."""
    for what in CASES:
        for rev in what["revs"]:
            if mode == str(rev) and "fixed" in what["modes"]:
                yield what, rev, "fixed"
            if mode == "auto" and "auto" in what["modes"]:
                yield what, rev, "auto"
                if rev == 4 and what["old"]:
                    yield what, rev, "auto-old"


async def run_one(program, what, rev, mode):
    table = Table(program, what, rev, mode)
    try:
        async def play():
            await table.begin()
            await what["run"](table)
            await table.driver.leave()
        await asyncio.wait_for(play(), what["patience"])
        return None
    except BaseException as error:  # a case may fail in any way, also by time
        words = "".join(traceback.format_exception(error, limit=-3)).strip()
        await table.driver.kill()
        said = (await table.driver.errors).decode(errors="replace").strip() if table.driver.process else ""
        return f"{words}\n  driver said: {[e for e in table.driver.events][-8:]}\n  {said}"
    finally:
        await table.driver.kill()
        await table.server.stop()


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("driver")
    parser.add_argument("--mode", choices=["3", "4", "auto"], action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=2 * (os.cpu_count() or 2))
    arguments = parser.parse_args()
    slots, failed, total = asyncio.Semaphore(arguments.jobs), 0, 0

    async def run_and_tell(what, rev, mode, asked):
        nonlocal failed, total
        async with slots:
            began = time.monotonic()
            trouble = await run_one(arguments.driver, what, rev, mode)
            total += 1
            failed += trouble is not None
            label = f"{'ok  ' if trouble is None else 'FAIL'} rev {asked}{'' if mode == 'fixed' else f' on {rev}'}" \
                    f"{', 3.x' if mode == 'auto-old' else ''}  rows {what['rows']}: {what['name']}"
            print(f"{label} ({time.monotonic() - began:.1f} s)" + (f"\n{trouble}\n" if trouble else ""), flush=True)

    await asyncio.gather(*(run_and_tell(what, rev, kind, mode)
                           for mode in arguments.mode or ["3", "4", "auto"]
                           for what, rev, kind in runs(mode)
                           if re.search(arguments.only, f"{what['rows']} {what['name']}")))
    print(f"{total - failed} of {total} passed")
    return 1 if failed or not total else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
