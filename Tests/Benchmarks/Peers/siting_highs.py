"""Asks HiGHS the siting instances in a folder: the full model, every cell, nothing reduced by hand.

    most      sum of residents x covered
    so that   covered[cell] <= sum of chosen over its candidates,  sum of chosen <= p,  chosen whole

Usage: siting_highs.py FOLDER SECONDS [INSTANCE...]. Prints a row for each instance. A time counts only
when both answers agree: no value above the other's bound. Building the model is not timed.
"""

import pathlib
import resource
import sys
import time

import highspy
import measurement
import numpy


def model(path):
    sizes, weights, lists = {}, [], []
    for line in path.read_text().splitlines():
        words = line.split()
        if words[0].isalpha():
            sizes[words[0]] = int(words[1])
        else:
            weights.append(float(words[0]))
            lists.append([int(word) for word in words[2:]])
    chosen, cells = sizes["candidates"], len(weights)
    starts, columns, values = [], [], []
    for cell, candidates in enumerate(lists):
        starts.append(len(columns))
        columns += [chosen + cell, *candidates]
        values += [1.0] + [-1.0] * len(candidates)
    starts.append(len(columns))
    columns += range(chosen)
    values += [1.0] * chosen

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = chosen + cells, cells + 1
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = numpy.array([0.0] * chosen + weights)
    lp.col_lower_ = numpy.zeros(chosen + cells)
    lp.col_upper_ = numpy.ones(chosen + cells)
    lp.row_lower_ = numpy.full(cells + 1, -highspy.kHighsInf)
    lp.row_upper_ = numpy.array([0.0] * cells + [float(sizes["p"])])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.array(starts + [len(columns)])
    lp.a_matrix_.index_ = numpy.array(columns)
    lp.a_matrix_.value_ = numpy.array(values)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * chosen + [
        highspy.HighsVarType.kContinuous
    ] * cells
    return lp


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    folder, limit, wanted = pathlib.Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    print(f"HiGHS {highspy.Highs().version()}, gap asked 1 %, two threads, at most {limit:.0f} s\n")
    print("| instance | ended | seconds | of the processor | value | bound | nsp sooner | by processor |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    disagree = False
    for path in sorted(folder.glob("*.txt")):
        if wanted and path.stem not in wanted:
            continue
        near, near_bound, wall, processor, best, best_bound = map(
            float, path.with_suffix(".answer").read_text().split()
        )
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 2)
        solver.setOptionValue("mip_rel_gap", 0.01)
        solver.setOptionValue("time_limit", limit)
        solver.passModel(model(path))
        started, started_processor = time.monotonic(), processor_seconds()
        solver.run()
        seconds = time.monotonic() - started
        busy = processor_seconds() - started_processor
        info = solver.getInfo()
        value, bound = info.objective_function_value, info.mip_dual_bound
        ended = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        slack = 1e-4 * abs(best_bound)
        agree = (
            value <= min(near_bound, best_bound) + slack and max(near, best) <= bound + slack
        )
        disagree |= not agree
        more = "" if ended else "more than "
        ratios = f"{more}{seconds / wall:.1f} x | {more}{busy / processor:.1f} x"
        if near_bound - near > 0.01 * near_bound:
            ratios = f"nsp stops at {100 * (near_bound / near - 1):.2f} % | "
        if not agree:
            ratios = "ANSWERS DISAGREE | "
        how = "within 1 %" if ended else "out of time"
        work, name = f"siting, {path.stem}", f"HiGHS {solver.version()}"
        if agree:
            measurement.keep(work, name, [(seconds, busy)], f"{how}, once, two threads")
        else:
            measurement.left_out(work, name, "its answer differs")
        print(
            f"| {path.stem} | {how} | {seconds:.1f} | {busy:.1f} | {value:.0f} | {bound:.0f} | {ratios} |",
            flush=True,
        )
    sys.exit(1 if disagree else 0)


main()
