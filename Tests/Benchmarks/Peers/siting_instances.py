"""The siting instances that nsp wrote down, with its answers, and the rows of whoever is asked the same.

A time counts only when both answers agree: no value above the other's bound. Building a model is not timed.
"""

import resource
import sys
import time

import measurement


class Instance:
    def __init__(self, path):
        self.name = path.stem
        self.sizes, self.weights, self.lists = {}, [], []
        for line in path.read_text().splitlines():
            words = line.split()
            if words[0].isalpha():
                self.sizes[words[0]] = int(words[1])
            else:
                self.weights.append(float(words[0]))
                self.lists.append([int(word) for word in words[2:]])
        answer = [float(word) for word in path.with_suffix(".answer").read_text().split()]
        self.near, self.near_bound, self.wall, self.processor, self.best, self.best_bound = answer

    def agrees(self, value, bound):
        slack = 1e-4 * abs(self.best_bound)
        return (
            value <= min(self.near_bound, self.best_bound) + slack
            and max(self.near, self.best) <= bound + slack
        )


def processor_seconds():
    """Of this process and of those it waited for."""
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


def ask(name, folder, wanted, prepare):
    """Asks a peer every wanted instance: `prepare` makes a call that gives value, bound and whether it ended."""
    print("| instance | ended | seconds | of the processor | value | bound | nsp sooner | by processor |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    disagree = False
    for path in sorted(folder.glob("*.txt")):
        if wanted and path.stem not in wanted:
            continue
        instance = Instance(path)
        solve = prepare(instance)
        started, started_processor = time.monotonic(), processor_seconds()
        value, bound, ended = solve()
        seconds = time.monotonic() - started
        busy = processor_seconds() - started_processor
        more = "" if ended else "more than "
        ratios = f"{more}{seconds / instance.wall:.1f} x | {more}{busy / instance.processor:.1f} x"
        if instance.near_bound - instance.near > 0.01 * instance.near_bound:
            ratios = f"nsp stops at {100 * (instance.near_bound / instance.near - 1):.2f} % | "
        how = "within 1 %" if ended else "out of time"
        work = f"siting, {instance.name}"
        if instance.agrees(value, bound):
            measurement.keep(work, name, [(seconds, busy)], f"{how}, once, two threads")
        else:
            disagree, ratios = True, "ANSWERS DISAGREE | "
            measurement.left_out(work, name, "its answer differs")
        print(
            f"| {instance.name} | {how} | {seconds:.1f} | {busy:.1f} | {value:.0f} | {bound:.0f} | {ratios} |",
            flush=True,
        )
    sys.exit(1 if disagree else 0)
