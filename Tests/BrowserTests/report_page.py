"""What every browser test needs: reports, each made once, and a browser that shows them."""

import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def nsp(*arguments):
    """Runs nsp; a failure fails the test with what nsp said."""
    done = subprocess.run(
        [os.environ["NSP"], *map(str, arguments), "--quiet"], capture_output=True, text=True
    )
    if done.returncode != 0:
        raise AssertionError(f"nsp {arguments}: {done.stderr}")
    return done.stdout


@functools.cache
def scratch():
    """A folder for what tests write; removed at the end."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="nsp-browser-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def example(name="example"):
    """A project folder of its own with the example region."""
    folder = scratch() / name
    folder.mkdir()
    for file in (ROOT / "GeoData" / "voorbeeldregio").iterdir():
        if file.is_file() and not file.name.startswith("."):
            shutil.copy(file, folder)
    return folder


@functools.cache
def report(project, *flags):
    """The page of a project's report with some flags.

    The name of the page depends on its label, so it is looked for.
    """
    out = project / ("out-" + "-".join(flag.strip("-") for flag in flags) if flags else "out")
    nsp("report", project, "--out", out, *flags)
    return next((out / "report").glob("*.html"))


def binary(*names):
    """The first program of some names that the system has."""
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise unittest.SkipTest(f"none of {', '.join(names)} is installed")


class PageTest(unittest.TestCase):
    """A browser with an open page; every test looks whether the page complained or asked for more."""

    width, height = 1280, 1000
    flags = ()

    @classmethod
    def project(cls):
        """The folder of which the report is shown."""
        return example()

    @classmethod
    def setUpClass(cls):
        options = webdriver.ChromeOptions()
        options.binary_location = binary("chromium", "chromium-browser", "google-chrome")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         f"--window-size={cls.width},{cls.height}"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        cls.url = report(cls.project(), *cls.flags).as_uri()
        cls.page = webdriver.Chrome(service=Service(binary("chromedriver")), options=options)
        cls.addClassCleanup(cls.page.quit)

    def setUp(self):
        self.size(self.width, self.height)
        # Smooth scrolling would move what is about to be clicked.
        self.page.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": "", "features": [{"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.page.get("about:blank")
        for log in ("browser", "performance"):
            self.page.get_log(log)
        self.page.get(self.url)
        self.wait("return document.querySelector('#explorer-body')?.dataset.state === 'ready'")

    def tearDown(self):
        complaints = [entry["message"] for entry in self.page.get_log("browser")]
        self.assertEqual(complaints, [], "the console is silent")
        asked = []
        for entry in self.page.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if url.split("#")[0] != self.url and not url.startswith(("data:", "blob:")):
                    asked.append(url)
        self.assertEqual(asked, [], "nothing is asked of any other place")

    def size(self, width, height, media=""):
        """A window of so many CSS pixels, as a screen or as paper."""
        self.page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})

    def wait(self, script):
        WebDriverWait(self.page, 20, poll_frequency=0.05).until(
            lambda page: page.execute_script(script))

    def run_script(self, script, *arguments):
        return self.page.execute_script(script, *arguments)

    def one(self, selector):
        return self.page.find_element("css selector", selector)

    def all(self, selector):
        return self.page.find_elements("css selector", selector)
