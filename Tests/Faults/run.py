"""Faults: nsp is killed at random moments and its writes fail one after the other.

    Tests/Faults/run PATH/TO/nsp [--kills 200] [--writes 30] [--residents 0] [--seed 8] [--only CASE]

After each fault: the former outputs are whole or the new ones are, whatever else lies there is known
and goes with the next run, and that run gives the bytes of an undisturbed one. Ends with a summary;
status 1 when something was broken.
"""

import argparse
import collections
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import cases
from world import Broken, World

DOCUMENTED = {65, 66, 69, 73, 75}


class Trials:
    """Runs faults, counts them, and goes on after what is broken."""

    def __init__(self, world, library, seed):
        self.world, self.library = world, library
        self.random = random.Random(seed)
        self.log = os.path.join(world.scratch, "fault.log")
        self.counts = collections.Counter()
        self.broken = []

    def faults(self, kind, at):
        if os.path.exists(self.log):
            os.remove(self.log)
        return {"LD_PRELOAD": self.library, "FAULT": kind, "FAULT_AT": str(at), "FAULT_LOG": self.log}

    def logged(self):
        if not os.path.exists(self.log):
            return ""
        with open(self.log) as file:
            return file.read().strip().replace(self.world.place, "").replace("\n", "; ")

    def attempt(self, case, what, trial):
        case.reset()
        try:
            trial()
        except Broken as broken:
            line = f"{case.name}, {what}: {broken} [{self.logged()}]"
            self.broken.append(line)
            print("BROKEN", line, flush=True)

    def calls(self, case):
        """How often the command changes a file."""
        case.reset()
        run = self.world.run(case.command, self.faults("EIO", 0))
        if run.returncode != 0:
            raise Broken(f"{case.name}: fails with the library: {run.stderr}")
        return int(self.logged().split()[1])

    def kill(self, case, calls):
        """Half by the clock, half right before a call, which clocks seldom hit."""
        by_clock = self.random.random() < 0.5
        moment = self.random.random() * case.seconds * 1.05
        # The last calls put the outputs in their place: half of these kills fall there.
        call = self.random.randint(self.random.choice([1, max(1, calls - 15)]), calls)

        def trial():
            faults = None if by_clock else self.faults("KILL", call)
            process = self.world.start(case.command, faults)
            try:
                process.communicate(timeout=moment if by_clock else 300)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
            self.counts["killed" if process.returncode == -signal.SIGKILL else "done before"] += 1
            case.check_outputs()
            case.check_next_run()

        self.attempt(case, f"killed at {moment:.3f} s" if by_clock else f"killed at call {call}", trial)

    def fail(self, case, kind, call):
        def trial():
            run = self.world.run(case.command, self.faults(kind, call))
            self.counts[f"{kind}: status {run.returncode}"] += 1
            if run.returncode not in DOCUMENTED | {0}:
                raise Broken(f"status {run.returncode}: {run.stderr.strip()[-300:]}")
            message = run.stderr.strip().split("\n")[-1]
            if run.returncode != 0 and (not re.search("expected|verwacht", message) or len(message) < 40):
                raise Broken(f"status {run.returncode} with the message \"{message}\"")
            case.check_outputs()
            case.check_next_run()

        self.attempt(case, f"{kind} at call {call}", trial)


def sample(calls, count, chance):
    """The first and last calls, and some of the others."""
    edges = set(range(1, min(4, calls) + 1)) | set(range(max(1, calls - 7), calls + 1))
    others = [call for call in range(1, calls + 1) if call not in edges]
    chosen = edges | set(chance.sample(others, min(len(others), max(0, count - len(edges)))))
    return sorted(chance.sample(sorted(chosen), min(count, len(chosen))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("nsp")
    parser.add_argument("--kills", type=int, default=200, help="over all commands together")
    parser.add_argument("--writes", type=int, default=30, help="for each command and kind of failure")
    parser.add_argument("--residents", type=int, default=0, help="of a made region; 0 for GeoData")
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--no-checks", action="store_true", help="only kills and failing writes")
    parser.add_argument("--only", action="append", help="names of cases")
    options = parser.parse_args()
    start = time.monotonic()
    scratch = tempfile.mkdtemp(prefix="nsp-faults-")
    try:
        library = os.path.join(scratch, "failing_calls.so")
        source = os.path.join(os.path.dirname(__file__), "failing_calls.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        world = World(os.path.realpath(options.nsp), scratch)
        world.library = library
        trials = Trials(world, library, options.seed)
        made = list(cases.made(world, options))
        for index, case in enumerate(made):
            calls = trials.calls(case)
            print(f"{case.name}: {case.seconds:.2f} s, {calls} calls that change files", flush=True)
            for _ in range(options.kills * (index + 1) // len(made) - options.kills * index // len(made)):
                trials.kill(case, calls)
            for kind in ("ENOSPC", "EIO"):
                for call in sample(calls, options.writes, trials.random):
                    trials.fail(case, kind, call)
        for check in cases.checks(options):
            try:
                said = check(world)
            except Broken as broken:
                trials.broken.append(str(broken))
                said = f"BROKEN {broken}"
            print(f"{check.__doc__.rstrip('.')}: {said}", flush=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    for what, count in sorted(trials.counts.items()):
        print(f"{what}: {count}")
    print(f"{len(trials.broken)} broken, {time.monotonic() - start:.0f} s")
    sys.exit(1 if trials.broken else 0)


main()
