"""Breaks the kernel on purpose, one place at a time: each break must be caught by the tests of laws. Besides, a
report of the example region is made with it: many breaks are noticed by the laws that every run looks at.

Usage: mutants.py [NAME...]. Works on a copy below .build/mutants; the sources here are only read. Ends with 1 when
a mutant lives, or when its place in the sources is gone.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parents[2]
COPY = HERE / ".build" / "mutants"
LAWS = "WalkLaws|RunLaws|PeopleConserved|ClosedStretches"

# What is broken: name, file, what stands there, what is put there.
MUTANTS = [
    ("an edge weight is halved", "WalkNetwork/Build/NetworkBuilder.swift",
     "Ticks.ticks(metres: chains.metres[chain])", "Ticks.ticks(metres: chains.metres[chain] / 2)"),
    ("an edge can be walked one way only", "WalkNetwork/Build/NetworkBuilder.swift",
     "body(to, HalfEdge(target: from, ticks: ticks), isPrivate, UInt32(edge))",
     "body(to, HalfEdge(target: to, ticks: ticks), isPrivate, UInt32(edge))"),
    ("a gate lets everybody through", "WalkNetwork/Build/ChainTracer.swift",
     "guard passage == .privateGate, access == .everyone else { return shared }",
     "guard passage == .privateGate, access == .privateOnly else { return shared }"),
    ("a wall lets everybody through", "WalkNetwork/Build/ChainTracer.swift",
     "if passage == .blocked { return", "if passage == .blocked, x < 0 { return"),
    ("a long edge is one piece longer", "WalkNetwork/Build/ChainTracer.swift",
     "open.metres += metres / Double(pieces)", "open.metres += metres / Double(max(1, pieces - 1))"),
    ("the leg of a place is not walked", "WalkNetwork/Search/NearestSites.swift",
     "plus: snap.legMetres + rest)\n      }\n    }\n    for site",
     "plus: rest)\n      }\n    }\n    for site"),
    ("neighbours on one street walk round", "WalkNetwork/Search/NearestSites.swift",
     "for site in sites.sites(on: snap.edge)\n", "for site in sites.sites(on: snap.edge).dropFirst()\n"),
    ("private streets are public", "WalkNetwork/Search/NearestSites.swift",
     "let known = isPrivate(edge: edge) ? labels.allLabels : labels.publicLabels",
     "let known = labels.allLabels"),
    ("a search stops a bucket early", "WalkNetwork/Search/WalkNetwork+Spreading.swift",
     "let spreadsFirst = Label.bucket(first) == bucket", "let spreadsFirst = Label.bucket(first) == bucket && bucket < 20"),
    ("the second nearest may be the nearest", "WalkNetwork/Search/Walk.swift",
     "if let walk = other.backup { result.add(walk) }", "if let walk = other.nearest { result.backup = walk }"),
    ("a bounded search goes a metre too far", "WalkNetwork/Search/SiteReach.swift",
     "if metres <= limitMetres, metres.isFinite", "if metres <= limitMetres + 1, metres.isFinite"),
    ("closed streets are walked", "WalkNetwork/Change/WalkNetwork+Closing.swift",
     "in halves[half].target = vertex }", "in if vertex == .max { halves[half].target = vertex } }"),
    ("places on a closed street can leave it", "WalkNetwork/Change/ClosedStretches.swift",
     "return !contains { stretch in", "return isEmpty || !dropFirst().contains { stretch in"),
    ("a corner is left though all its streets are closed", "WalkNetwork/Change/WalkNetwork+Closing.swift",
     "return canLeave ? vertices : []", "return canLeave || vertex < .max ? vertices : []"),
    ("the longest leg is not asked", "WalkNetwork/Search/WalkNetwork+Snapping.swift",
     "guard best.legMetres <= rules.maxSnapMetres + SnapRules.tieMetres else", "guard best.legMetres <= 2 * rules.maxSnapMetres else"),
    ("small islands are snapped to", "WalkNetwork/Search/WalkNetwork+Snapping.swift",
     ">= rules.minComponentMetres else { return nil }", ">= rules.minComponentMetres / 2 else { return nil }"),
    ("a cell is dropped", "Coverage/Run/RegionAreas.swift",
     "for record in inside { if let area", "for record in inside.dropLast() { if let area"),
    ("the norm is off by one metre", "Planning/WalkingNorm.swift",
     "walkMetres <= limitMetres + Self.toleranceMetres", "walkMetres <= limitMetres + 1"),
    ("a C-NSP counts as an L-NSP", "Coverage/Run/CellWalks.swift",
     "result.toLNSP.append(lNSP.nearest)", "result.toLNSP.append(cNSP.nearest)"),
    ("a resident counts at two sites", "Coverage/Figures/SiteFigures.swift",
     "figures[site].net += residents", "figures[site].net += residents * (walks.any[record].backup == nil ? 1 : 2)"),
]


def shell(*words, seconds=1200):
    run = subprocess.run(words, cwd=COPY, capture_output=True, text=True, timeout=seconds)
    return run.returncode, run.stdout + run.stderr


def copied():
    """A copy of what is built, with a build folder of its own that stays for the next time."""
    COPY.mkdir(parents=True, exist_ok=True)
    for name in ["Sources", "Tests"]:
        shutil.rmtree(COPY / name, ignore_errors=True)
        shutil.copytree(HERE / name, COPY / name)
    shutil.copy(HERE / "Package.swift", COPY)
    if (HERE / "Package.resolved").exists():
        shutil.copy(HERE / "Package.resolved", COPY)


def noticed_by_run():
    """The laws that a report of the example region says are broken."""
    with tempfile.TemporaryDirectory() as folder:
        # A copy, so that nothing that was worked out before the break is used.
        region = pathlib.Path(folder) / "region"
        shutil.copytree(HERE / "GeoData" / "voorbeeldregio", region)
        status, said = shell(".build/debug/nsp", "report", str(region))
        if status not in (0, 70):
            return f"ends with {status}"
        return ", ".join(re.findall(r"must always hold \((.*?)\)", said)) or "–"


def caught_by(name, path, old, new):
    """The tests that fail when a place is broken, and what a run says; None when the place is not there once."""
    file = COPY / "Sources" / path
    text = file.read_text()
    if text.count(old) != 1:
        return None
    file.write_text(text.replace(old, new))
    try:
        status, said = shell("swift", "build", "--build-tests")
        if status:
            raise SystemExit(f"{name}: " + next(iter(re.findall("error: .*", said)), said[-200:]))
        _, said = shell("swift", "test", "--skip-build", "--filter", LAWS)
        tests = sorted(set(re.findall(r'✘ Test "([^"]+)" (?:with \d+ test cases )?failed', said)))
        return tests, noticed_by_run()
    finally:
        file.write_text(text)


def main():
    wanted, lived = sys.argv[1:], 0
    copied()
    print("| break | caught by the tests | noticed by a run |\n|---|---|---|", flush=True)
    for name, path, old, new in MUTANTS:
        if wanted and name not in wanted:
            continue
        found = caught_by(name, path, old, new)
        tests, run = found or ([], "")
        lived += not tests
        said = "**nobody**" if found else "its place is gone from " + path
        print(f"| {name} | {'; '.join(tests) or said} | {run} |", flush=True)
    sys.exit(1 if lived else 0)


main()
