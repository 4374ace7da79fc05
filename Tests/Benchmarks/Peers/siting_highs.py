"""Asks HiGHS the siting instances in a folder: the full model, every cell, nothing reduced by hand.

    most      sum of residents x covered
    so that   covered[cell] <= sum of chosen over its candidates,  sum of chosen <= p,  chosen whole

Usage: siting_highs.py FOLDER SECONDS [INSTANCE...]. Prints a row for each instance.
"""

import pathlib
import sys

import highspy
import numpy
import siting_instances


def model(instance):
    chosen, cells = instance.sizes["candidates"], len(instance.weights)
    starts, columns, values = [], [], []
    for cell, candidates in enumerate(instance.lists):
        starts.append(len(columns))
        columns += [chosen + cell, *candidates]
        values += [1.0] + [-1.0] * len(candidates)
    starts.append(len(columns))
    columns += range(chosen)
    values += [1.0] * chosen

    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = chosen + cells, cells + 1
    lp.sense_ = highspy.ObjSense.kMaximize
    lp.col_cost_ = numpy.array([0.0] * chosen + instance.weights)
    lp.col_lower_ = numpy.zeros(chosen + cells)
    lp.col_upper_ = numpy.ones(chosen + cells)
    lp.row_lower_ = numpy.full(cells + 1, -highspy.kHighsInf)
    lp.row_upper_ = numpy.array([0.0] * cells + [float(instance.sizes["p"])])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.array(starts + [len(columns)])
    lp.a_matrix_.index_ = numpy.array(columns)
    lp.a_matrix_.value_ = numpy.array(values)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * chosen + [
        highspy.HighsVarType.kContinuous
    ] * cells
    return lp


def main():
    folder, limit, wanted = pathlib.Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:]
    name = f"HiGHS {highspy.Highs().version()}"
    print(f"{name}, gap asked 1 %, two threads, at most {limit:.0f} s\n")

    def prepare(instance):
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 2)
        solver.setOptionValue("mip_rel_gap", 0.01)
        solver.setOptionValue("time_limit", limit)
        solver.passModel(model(instance))

        def solve():
            solver.run()
            info = solver.getInfo()
            ended = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
            return info.objective_function_value, info.mip_dual_bound, ended

        return solve

    siting_instances.ask(name, folder, wanted, prepare)


main()
