"""The commands to which faults are done, and the faults that need no count."""

import fcntl
import os
import shutil
import sqlite3
import subprocess
import threading
import time

import server
from world import Broken, Case, settled, state

REGION = os.path.join(os.path.dirname(__file__), "../../GeoData/voorbeeldregio")


def made(world, options):
    """Each case, made when its turn comes."""
    if options.residents:
        world.must(["example", world.base, "--residents", str(options.residents), "--quiet"])
    else:
        shutil.copytree(REGION, world.base, dirs_exist_ok=True)
    cold = ["analyse", ".", "--norm", "walk-15", "--quiet"]
    analyse = ["analyse", ".", "--quiet"]

    def forget(world):
        for name in os.listdir(os.path.join(world.place, ".nsp")):
            if name.endswith(".nspnet"):
                os.remove(os.path.join(world.place, ".nsp", name))

    def suggest(count):
        return ["suggest", ".", "--new-sites", str(count), "--quiet"]

    def report(*more):
        return ["report", ".", "--quiet", *more]

    def stress(count):
        return ["stress", ".", "--worst", str(count), "--quiet"]

    def example(seed):
        return ["example", "made", "--residents", "3000", "--seed", str(seed), "--quiet"]

    fetch = ["fetch", ".", "--quiet", "--retries", "1"]
    port = server.started()
    rows = {
        "analyse-cold": (analyse, [cold, forget]),
        "analyse": (analyse, [cold]),
        "suggest": (suggest(3), [analyse, suggest(2)]),
        "report": (report(), [report("--static", "--language", "en")]),
        "stress": (stress(2), [analyse, stress(1)]),
        "compare": (["compare", "base", "blackout", "--quiet"],
                    [analyse, ["compare", "base", "hoogwater", "--quiet"]]),
        "example": (example(2), [example(1)]),
        "fetch": (fetch, [lambda world: downloads(world, port, 1), fetch]),
    }
    for name, (command, before) in rows.items():
        if options.only and name not in options.only:
            continue
        change = (lambda world: downloads(world, port, 2)) if name == "fetch" else None
        yield Case(world, name, command, before, change, whole=name != "fetch")


def downloads(world, port, seed):
    """Writes a download list of which the files come from this machine."""
    address = f"http://127.0.0.1:{port}/{seed}"
    with open(os.path.join(world.base, "nsp.yaml")) as file:
        text = file.read()
    text += f"""downloads:
  - {{name: plain, url: '{address}/plain', file: data/plain.bin}}
  - {{name: packed, url: '{address}/packed', file: data/packed.bin, unzip: 'inside.*'}}
"""
    with open(os.path.join(world.place, "nsp.yaml"), "w") as file:
        file.write(text)


def checks(options):
    return [] if options.only or options.no_checks else [
        read_only, bound_folder, full_disk, two_runs, locked_database, vanishing, growing]


def expect(run, statuses, *words):
    message = run.stderr.strip().split("\n")[-1]
    if run.returncode not in statuses or not all(word in message for word in words):
        raise Broken(f"status {run.returncode}: {message}")
    return f"{run.returncode}, {message}"


def read_only(world):
    """A folder that may not be written."""
    world.restore(world.base)
    if os.geteuid() == 0:
        return "SKIPPED, since root may write everywhere"
    os.chmod(world.place, 0o555)
    try:
        return expect(world.run(["analyse", "."]), {73}, "out")
    finally:
        os.chmod(world.place, 0o755)


def mounted(world, *words):
    """Mounts something on the output folder; false when this system does not let us."""
    out = os.path.join(world.place, "out")
    os.makedirs(out, exist_ok=True)
    mount = [out if word == "OUT" else word for word in words]
    return subprocess.run(["mount", *mount], capture_output=True).returncode == 0


def unmount(world):
    subprocess.run(["umount", "-l", os.path.join(world.place, "out")], check=True)


def bound_folder(world):
    """An output folder that is bound to its place, killed before each call that changes files."""
    world.restore(world.base)
    if not mounted(world, "--bind", "OUT", "OUT"):
        return "SKIPPED, since nothing may be mounted here"
    killed = 0
    try:
        command = ["analyse", ".", "--quiet"]
        world.must(command)
        whole = state(os.path.join(world.place, "out"))
        for call in range(1, 400, 9):
            faults = {"LD_PRELOAD": world.library, "FAULT": "KILL", "FAULT_AT": str(call)}
            killed += world.run(command, faults).returncode == -9
            world.must(command)
            if state(os.path.join(world.place, "out")) != whole:
                raise Broken("the run after a kill gives other files")
        return f"{killed} kills"
    finally:
        unmount(world)


def full_disk(world):
    """A disk of some size that is too small."""
    statuses = {}
    for size in (4, 64, 256, 1024, 4096, 16384, 65536):
        world.restore(world.base)
        if not mounted(world, "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", "OUT"):
            return "SKIPPED, since nothing may be mounted here"
        try:
            run = world.run(["analyse", ".", "--quiet"])
            if run.returncode:
                expect(run, {73}, "space")
            statuses[run.returncode] = statuses.get(run.returncode, 0) + 1
            left = settled(state(os.path.join(world.place, "out")))
            if run.returncode and left:
                raise Broken(f"{size} kB leave {sorted(left)[:3]}")
        finally:
            unmount(world)
    return ", ".join(f"status {status} {count} times" for status, count in sorted(statuses.items()))


def two_runs(world):
    """Two runs at a time."""
    world.restore(world.base)
    first = world.start(["analyse", ".", "--quiet"])
    lock = os.path.join(world.place, "out/.nsp-lock")
    while first.poll() is None and not (os.path.exists(lock) and os.path.getsize(lock)):
        time.sleep(0.001)
    first.send_signal(19)
    try:
        return expect(world.run(["analyse", ".", "--quiet"]), {75}, str(first.pid))
    finally:
        first.send_signal(18)
        first.communicate()


def locked_database(world):
    """A GeoPackage that another program is writing."""
    world.restore(world.base)
    database = sqlite3.connect(os.path.join(world.place, "vierkanten_100m.gpkg"))
    database.execute("BEGIN EXCLUSIVE")
    try:
        return expect(world.run(["analyse", ".", "--quiet"], seconds=60), {65, 66, 75}, "gpkg")
    finally:
        database.close()


def vanishing(world):
    """An input that vanishes while it is read."""
    return changed(world, lambda path: os.remove(path))


def growing(world):
    """An input that grows while it is read."""
    def grow(path):
        with open(path, "ab") as file:
            file.write(b"\x00" * 5000)
    return changed(world, grow)


def changed(world, change):
    """Each input in turn, at several moments: read, or refused; never a crash."""
    statuses = {}
    names = ["voorbeeldregio.osm.pbf", "vierkanten_100m.gpkg", "noodsteunpunten.csv", "wijkenbuurten.gpkg"]
    for name in names:
        for moment in (0.01, 0.05, 0.1, 0.2, 0.4):
            world.restore(world.base)
            process = world.start(["analyse", ".", "--quiet"])
            time.sleep(moment)
            change(os.path.join(world.place, name))
            _, errors = process.communicate(timeout=120)
            if process.returncode not in (0, 65, 66) or (process.returncode and name not in errors):
                raise Broken(f"{name} after {moment} s: {process.returncode} {errors.strip()}")
            statuses[process.returncode] = statuses.get(process.returncode, 0) + 1
    return ", ".join(f"status {status} {count} times" for status, count in sorted(statuses.items()))
