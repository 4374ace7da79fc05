"""A project folder to which things are done, and what must be true of it afterwards."""

import hashlib
import os
import re
import shutil
import subprocess
import time

# What a run that was killed may leave behind: each is taken away or gone on with by the next run.
EXPLAINED = re.compile(
    r"(^|/)(\.nsp-lock|\.nsp-former|\.nsp-journal(-unfinished)?|\.nsp-staging-\d+(/.*)?"
    r"|\.[^/]+\.nsp-staging-\d+(/.*)?"
    r"|\.nsp(/downloads\.json(\.part)?|/(unfinished-\d+\.)?network-\w+\.nspnet)?"
    r"|[^/]+\.part(\.json)?|[^/]+\.unzip)$"
)
# What differs between runs by right: a lock names its last holder until the next run ends, and a cache
# knows the inode of its input.
VARIES = re.compile(r"(^|/)(\.nsp-lock|\.nsp/network-\w+\.nspnet)$")


class Broken(Exception):
    """Something that must never be."""


def state(folder):
    """Each file with its checksum; folders without files too."""
    result = {}
    for place, folders, files in os.walk(folder):
        inside = os.path.relpath(place, folder)
        for name in files:
            path = os.path.join(place, name)
            key = os.path.normpath(os.path.join(inside, name))
            with open(path, "rb") as file:
                digest = hashlib.sha256(file.read()).hexdigest()
            result[key] = "" if VARIES.search(key) else digest
        if not folders and not files and inside != ".":
            result[inside + "/"] = ""
    return result


def difference(one, other):
    keys = [key for key in sorted(set(one) | set(other)) if one.get(key) != other.get(key)]
    words = [f"{'+' if key not in one else '-' if key not in other else '~'}{key}" for key in keys]
    return ", ".join(words[:8]) + (f" and {len(words) - 8} more" if len(words) > 8 else "")


def settled(files):
    """Without what a kill may leave."""
    return {key: value for key, value in files.items() if not EXPLAINED.search(key.rstrip("/"))}


class Case:
    """One command over a project: what was there before it, and what it makes of it undisturbed."""

    def __init__(self, world, name, command, before=(), change=None, whole=True, folder="."):
        self.name, self.command, self.whole = name, command, whole
        self.world, self.folder = world, folder
        world.restore(world.base)
        for step in before:
            step(world) if callable(step) else world.must(step)
        if change:
            change(world)
        self.kept = world.keep(name)
        self.before = state(world.place)
        start = time.monotonic()
        world.must(command)
        self.seconds = time.monotonic() - start
        self.after = state(world.place)
        if settled(self.before) == settled(self.after):
            raise Broken(f"{name}: the command changes nothing, so nothing is tried")

    def reset(self):
        self.world.restore(self.kept)

    def check_outputs(self):
        """The former outputs are whole, or the new ones are."""
        now = settled(state(self.world.place))
        ends = [settled(self.before), settled(self.after)]
        # A network that could not be kept is a finding, which stands in the summary.
        for key in [key for key in now if key.endswith("summary.json")]:
            with open(os.path.join(self.world.place, key)) as file:
                if "cache-not-written" in file.read():
                    now[key] = ends[1].get(key)
        if self.whole and now not in ends:
            words = min((difference(end, now) for end in ends), key=len)
            raise Broken(f"neither the former set nor the new one: {words}")
        for key in set(now) | set(ends[0]):
            # What is in both must be there; the rest may be.
            if now.get(key) in [end.get(key) for end in ends]:
                continue
            raise Broken(f"{key} is half written or lost")

    def check_next_run(self):
        """The next run succeeds, with the bytes of an undisturbed one and nothing beside them."""
        run = self.world.run(self.command)
        if run.returncode != 0:
            raise Broken(f"the next run ends with {run.returncode}: {run.stderr.strip()}")
        now = state(self.world.place)
        if now != self.after:
            raise Broken(f"the next run gives other files: {difference(self.after, now)}")
        left = os.listdir(self.world.temporary)
        if left:
            raise Broken(f"the next run leaves {left[0]} among the temporary files")


class World:
    """The folder, and the nsp that works in it."""

    def __init__(self, nsp, scratch):
        self.nsp, self.scratch = nsp, scratch
        self.place = os.path.join(scratch, "world")
        self.base = os.path.join(scratch, "base")
        self.temporary = os.path.join(scratch, "temporary")
        self.environment = dict(
            os.environ, XDG_CACHE_HOME=os.path.join(scratch, "cache"), TMPDIR=self.temporary)
        for folder in (self.place, self.base, self.temporary):
            os.makedirs(folder)

    def keep(self, name):
        target = os.path.join(self.scratch, "kept-" + name)
        shutil.copytree(self.place, target)
        return target

    def restore(self, source):
        for folder in (self.place, self.temporary):
            shutil.rmtree(folder)
        os.makedirs(self.temporary)
        shutil.copytree(source, self.place)

    def start(self, command, faults=None):
        return subprocess.Popen(
            [self.nsp, *command], cwd=self.place, env={**self.environment, **(faults or {})},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def run(self, command, faults=None, seconds=300):
        process = self.start(command, faults)
        try:
            _, errors = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken(f"no end after {seconds} s")
        return subprocess.CompletedProcess(command, process.returncode, None, errors)

    def must(self, command):
        run = self.run(command)
        if run.returncode != 0:
            raise Broken(f"nsp {' '.join(command)}: {run.returncode} {run.stderr}")
