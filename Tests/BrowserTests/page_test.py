"""The whole page: for every reader, at every width, and on paper."""

import base64
import csv
import importlib.util
import io
import json
import pathlib
import unicodedata
import unittest

from pypdf import PdfReader
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from report_page import SHARED, PageTest, example, scratch

# What stands further right than the window, outside the parts that scroll by themselves.
CUT_OFF = """
  return [...document.querySelectorAll('body *')]
    .filter((part) => !part.closest('.scroll, .leaflet-container, svg, .skip'))
    .filter((part) => part.getClientRects().length && getComputedStyle(part).position !== 'absolute')
    .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
    .map((part) => part.outerHTML.slice(0, 120));"""


class Readers(PageTest):
    def violations(self):
        """What axe has to say against the page as it is now."""
        package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
        self.run_script((pathlib.Path(package) / "axe.min.js").read_text())
        found = self.page.execute_async_script(
            "const done = arguments[0]; axe.run().then((found) => done(found.violations))")
        return [(rule["id"], [node["html"][:120] for node in rule["nodes"]]) for rule in found]

    def test_axe_finds_nothing_on_a_wide_screen(self):
        self.assertEqual(self.violations(), [])

    def test_axe_finds_nothing_on_a_narrow_screen(self):
        self.size(320, 640)
        self.assertEqual(self.violations(), [])

    def test_axe_finds_nothing_where_sites_are_tried(self):
        self.one("#explorer-plan").click()
        self.assertEqual(self.violations(), [])


class EnglishReaders(Readers):
    flags = ("--language", "en", "--tlp", "AMBER")


class Page(PageTest):
    def test_every_link_leads_somewhere(self):
        lost = self.run_script("""
          return [...document.querySelectorAll('main a[href^="#"], nav a')]
            .filter((link) => link.hash && !document.getElementById(link.hash.slice(1)))
            .map((link) => link.hash);""")
        self.assertEqual(lost, [])
        outside = self.run_script("""
          return [...document.querySelectorAll('a[href]')]
            .filter((link) => !link.getAttribute('href').startsWith('#'))
            .map((link) => link.href);""")
        self.assertEqual(outside, [])

    def test_names_of_parts_are_used_once(self):
        twice = self.run_script("""
          const ids = [...document.querySelectorAll('[id]')].map((part) => part.id);
          return ids.filter((id, place) => ids.indexOf(id) !== place);""")
        self.assertEqual(twice, [])

    def test_nothing_is_cut_off_at_any_zoom(self):
        # 1280 pixels wide at 100, 200 and 400 %, and a telephone.
        for width in (1280, 640, 360, 320):
            with self.subTest(width=width):
                self.size(width, 800)
                self.assertLessEqual(
                    self.run_script("return document.documentElement.scrollWidth"), width)
                self.assertEqual(self.run_script(CUT_OFF), [])

    def test_a_table_is_sorted_and_searched_with_the_keyboard(self):
        table = "#gemeenten table"

        def column(place):
            return self.run_script(
                f"return [...document.querySelectorAll('{table} tbody tr')].filter("
                "(row) => row.checkVisibility()).map((row) => Number("
                "row.children[arguments[0]].dataset.value))", place)

        heads = self.all(f"{table} thead th")
        place = 1
        before = column(place)
        for order, wanted in (("ascending", sorted(before)),
                              ("descending", sorted(before, reverse=True))):
            for _ in range(2):
                if heads[place].get_attribute("aria-sort") == order:
                    break
                heads[place].find_element("css selector", "button").send_keys(Keys.ENTER)
            self.assertEqual(heads[place].get_attribute("aria-sort"), order)
            self.assertEqual(column(place), wanted)
        name = self.one(f"{table} tbody th").text
        self.one("#gemeenten .tools input").send_keys(name)
        self.assertEqual(len(column(place)), 1)

    def test_every_control_of_the_page_is_reached_with_the_keyboard(self):
        wanted = self.run_script("""
          return [...document.querySelectorAll(
            'a[href], button:not(:disabled), input, textarea, select, summary, [tabindex="0"]')]
            .filter((control) => control.checkVisibility())
            .filter((control) => control.type !== 'radio' || control.checked)
            .map((control, place) => { control.dataset.control = place; }).length;""")
        seen = set()
        actions = ActionChains(self.page)
        for _ in range(wanted + 5):
            actions.send_keys(Keys.TAB)
        self.run_script("""
          window.seen = new Set();
          window.unseen = new Set();
          addEventListener('focusin', (event) => {
            const control = event.target;
            seen.add(control.dataset.control);
            const style = getComputedStyle(control);
            if (style.outlineStyle === 'none') unseen.add(control.outerHTML.slice(0, 100));
          });""")
        actions.perform()
        seen = self.run_script("return [...window.seen]")
        self.assertEqual(len([place for place in seen if place is not None]), wanted)
        self.assertEqual(self.run_script("return [...window.unseen]"), [])


class Paper(PageTest):
    flags = ("--tlp", "AMBER")

    def printed(self):
        """The page as a reader prints it, with the sizes that it asks for."""
        made = self.page.execute_cdp_cmd(
            "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        return PdfReader(io.BytesIO(base64.b64decode(made["data"])))

    def test_paper_is_a4_with_one_map_on_a3(self):
        sizes = [tuple(sorted(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]))
                 for page in self.printed().pages]
        self.assertEqual(sizes.count((297, 420)), 1)
        self.assertEqual(sizes.count((210, 297)), len(sizes) - 1)

    def test_every_page_has_its_label_and_number(self):
        pages = self.printed().pages
        for number, page in enumerate(pages, 1):
            text = page.extract_text()
            self.assertEqual(text.count("TLP:AMBER") >= 2, True, f"page {number}: {text[:80]}")
            self.assertIn(f"{number} / {len(pages)}", text)

    def test_every_gemeente_has_one_page(self):
        names = self.run_script(
            "return [...document.querySelectorAll('.sheet > h3')].map((name) => name.textContent)")
        self.assertGreater(len(names), 3)
        # Letters that print as one, such as "fi", are two again.
        texts = [" ".join(unicodedata.normalize("NFKC", page.extract_text()).split())
                 for page in self.printed().pages]
        first = next(number for number, text in enumerate(texts)
                     if f"noodsteunpunten van {names[0]}" in text)
        for place, name in enumerate(names):
            self.assertIn(f"noodsteunpunten van {name}", texts[first + place])
            self.assertEqual(sum(f"noodsteunpunten van {name}" in text for text in texts), 1)

    def test_nothing_is_wider_than_the_paper(self):
        # A4 less its margins, in CSS pixels.
        self.size(round((210 - 26) / 25.4 * 96), 1000, media="print")
        wide = self.run_script("""
          return [...document.querySelectorAll('body *')]
            .filter((part) => !part.closest('svg, #explorer') && part.getClientRects().length)
            .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
            .map((part) => part.outerHTML.slice(0, 120));""")
        self.assertEqual(wide, [])


class HostileNames(PageTest):
    """Names that are markup, or a formula to a sheet, are text to a page."""

    names = ("<script>alert(1)</script>", '=HYPERLINK("http://x.example","klik")')

    @classmethod
    def project(cls):
        folder = example("hostile")
        for file in ("noodsteunpunten.csv", "kandidaten.csv"):
            path = folder / file
            with path.open(newline="") as source:
                rows = list(csv.DictReader(source))
            for row, name in zip(rows, cls.names):
                row["name"] = name
            with path.open("w", newline="") as target:
                writer = csv.DictWriter(target, rows[0])
                writer.writeheader()
                writer.writerows(rows)
        return folder

    def test_names_are_shown_as_they_are_and_do_nothing(self):
        self.assertEqual(len(self.all("script:not([type])")), 3)
        tables = self.run_script(
            "return [...document.querySelectorAll('#sites th')].map((field) => field.textContent)")
        trials = self.run_script(
            "return [...document.querySelectorAll('#explorer-trials li')].map("
            "(item) => item.textContent)")
        for name in self.names:
            self.assertIn(name, tables)
            self.assertEqual(sum(name in trial for trial in trials), 1)

    def test_the_map_writes_names_as_text(self):
        self.assertEqual(self.run_script("""
          const facts = nspExplorer.readFacts();
          return JSON.stringify(facts).includes('<script>alert(1)</script>');"""), True)
        map_box = self.one("#explorer-map")
        self.run_script("""
          const facts = nspExplorer.readFacts();
          const site = facts.sites.find((site) => site.includes('<script>alert(1)</script>'));
          const [x, y] = site.slice(-2);
          const [west, south] = facts.box;
          nspExplorer.atlas.setView([y - south, x - west], nspExplorer.atlas.getMaxZoom());
          arguments[0].focus();""", map_box)
        map_box.send_keys(Keys.ARROW_RIGHT, Keys.ARROW_LEFT)
        self.wait("return document.querySelector('#explorer-info').textContent.includes('alert(1)')")
        self.assertEqual(len(self.all("script:not([type])")), 3)


class PortoAlegre(Readers):
    """A real town with 813,000 residents, of which the sites are made up."""

    @classmethod
    def project(cls):
        expected, data = SHARED / "expected" / "porto-alegre", SHARED / "data" / "pair-porto-alegre"
        if not expected.is_dir():
            raise unittest.SkipTest("there is no ../shared with real data")
        folder = scratch() / "porto-alegre"
        folder.mkdir(exist_ok=True)
        case = json.loads((expected / "case.json").read_text())
        (folder / "nsp.yaml").write_text(f"""name: Porto Alegre
network: {data / 'poa.osm.pbf'}
population: {expected / 'population.csv'}
sites: {expected / 'sites.csv'}
crs: {case['crs']}
norm: {case['norm']}m
no-squares: true
suggest:
  candidates-from-cells: true
  new-sites: 10
""")
        return folder

    def test_figures_are_those_of_an_independent_implementation(self):
        expected = json.loads((SHARED / "expected" / "porto-alegre" / "summary.json").read_text())
        figures = {
            field.get_attribute("data-figure"): field.get_attribute("textContent")
            for field in self.all("#explorer-figures [data-figure]")
        }
        for name, wanted in (("residents", expected["residents"]["total"]),
                             ("median", expected["walk"]["median"]),
                             ("p90", expected["walk"]["p90"])):
            shown = int("".join(letter for letter in figures[name] if letter.isdigit()))
            self.assertAlmostEqual(shown, wanted, delta=1, msg=name)

    def test_nothing_is_cut_off(self):
        for width in (1280, 320):
            self.size(width, 800)
            self.assertEqual(self.run_script(CUT_OFF), [])


if __name__ == "__main__":
    unittest.main()
