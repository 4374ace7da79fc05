"""The map that moves and the sites that can be switched on."""

import json
import unittest

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from report_page import PageTest, example, nsp


def number(value):
    """A whole number as Dutch pages write it."""
    return f"{round(value):,}".replace(",", ".")


class Explorer(PageTest):
    def figures(self):
        """The ten figures with the choice, as the page writes them."""
        return {
            field.get_attribute("data-figure"): field.get_attribute("textContent")
            for field in self.all("#explorer-figures [data-figure]")
        }

    def report_figures(self, flags):
        """The same figures out of the report of a run with the sites added, and its summary."""
        out = example() / "out-check"
        nsp("analyse", example(), "--out", out, *flags)
        return json.loads((out / "summary.json").read_text())

    def choose(self, *places):
        for place in places:
            self.run_script(
                "document.querySelectorAll('#explorer-trials input')[arguments[0]].click()", place)

    def chosen_ids(self):
        line = self.one("#explorer-line").get_property("value")
        self.assertTrue(line.startswith("added-candidates: ["), line)
        return [part.strip().strip('"') for part in line.split("[")[1].rstrip("]").split(",")]

    def expect_summary(self, summary):
        figures = self.figures()
        residents = summary["residents"]
        missed = residents["total"] - residents["covered"]
        self.assertEqual(figures["residents"], number(residents["total"]))
        self.assertEqual(figures["not-covered"], number(missed))
        share = f"{residents['share'] * 100:.1f}".replace(".", ",")
        self.assertEqual(figures["share"], share + "\u00a0%")
        self.assertEqual(figures["median"], number(summary["walk"]["median"]) + "\u00a0m")
        self.assertEqual(figures["p90"], number(summary["walk"]["p90"]) + "\u00a0m")
        self.assertEqual(figures["gaps"], number(summary["gaps"]["count"]))
        over = summary["straight_line"]["overstated_by_residents"]
        self.assertEqual(figures["straight-line"].replace("\u2212", "-"), number(over))

    def test_page_works_out_what_the_report_says(self):
        self.assertTrue(self.one("#explorer-warning").get_property("hidden"))
        self.expect_summary(self.report_figures([]))

    def test_two_sites_switched_on_have_the_figures_of_a_run_with_them(self):
        self.choose(0, 14)
        self.assertIn("2 extra punten aan", self.one("#explorer-state").text)
        ids = self.chosen_ids()
        self.assertEqual(len(ids), 2)
        self.expect_summary(self.report_figures(["--added-candidates", *ids]))

    def test_every_sixth_site_switched_on_has_the_figures_of_a_run_with_them(self):
        count = len(self.all("#explorer-trials input"))
        self.choose(*range(1, count, 6))
        ids = self.chosen_ids()
        self.expect_summary(self.report_figures(["--added-candidates", *ids]))

    def test_the_line_means_the_same_in_the_project_file(self):
        self.choose(3)
        line = self.one("#explorer-line").get_property("value")
        project = example() / "nsp.yaml"
        before = project.read_text()
        try:
            project.write_text(before + "\n" + line + "\n")
            self.expect_summary(self.report_figures([]))
        finally:
            project.write_text(before)

    def test_switching_off_gives_the_figures_of_before(self):
        before = self.figures()
        self.one("#explorer-plan").click()
        self.assertNotEqual(self.figures(), before)
        self.one("#explorer-reset").click()
        self.assertEqual(self.figures(), before)
        self.assertEqual(self.one("#explorer-line").get_property("value"), "")
        self.assertFalse(self.one("#explorer-copy").is_enabled())

    def test_a_click_on_the_map_switches_a_site(self):
        self.run_script("document.querySelector('#explorer-map').scrollIntoView({block: 'center'})")
        before = self.one("#explorer-state").text
        # The first suggested site is brought to the middle by what the page itself knows of it.
        place = self.run_script("""
          const facts = nspExplorer.readFacts();
          const [, , , , , , x, y] = facts.trials[0];
          const box = document.querySelector('#explorer-map').getBoundingClientRect();
          const [west, south, east, north] = facts.box;
          const scale = nspExplorer.atlas.options.crs.scale(nspExplorer.atlas.getZoom());
          const middle = nspExplorer.atlas.getCenter();
          return [(x - west - middle.lng) * scale, (middle.lat - (y - south)) * scale];""")
        ActionChains(self.page).move_to_element_with_offset(
            self.one("#explorer-map"), *map(round, place)).pause(0.1).click().perform()
        self.wait("return document.querySelectorAll('#explorer-trials :checked').length === 1")
        self.assertNotEqual(self.one("#explorer-state").text, before)

    def test_every_control_is_reached_with_the_keyboard(self):
        wanted = self.run_script("""
          return [...document.querySelectorAll(
            '#explorer a[href], #explorer button:not(:disabled), #explorer input, #explorer summary, '
            + '#explorer-map')]
            .filter((control) => control.offsetParent !== null)
            .filter((control) => control.type !== 'radio' || control.checked)
            .map((control, place) => { control.dataset.control = place; return place; }).length;""")
        self.run_script("document.querySelector('#explorer').tabIndex = -1;"
                        "document.querySelector('#explorer').focus()")
        seen = set()
        for _ in range(wanted + 20):
            ActionChains(self.page).send_keys(Keys.TAB).perform()
            control = self.run_script(
                "const at = document.activeElement;"
                "const seen = getComputedStyle(at);"
                "return [at.dataset.control ?? null, seen.outlineStyle, at.outerHTML.slice(0, 80)];")
            if control[0] is not None:
                seen.add(control[0])
                self.assertNotEqual(control[1], "none", f"the focus of {control[2]} can be seen")
        self.assertEqual(len(seen), wanted)

    def test_arrow_keys_move_the_map_and_the_cross_tells_what_is_below(self):
        box = self.one("#explorer-map")
        self.run_script("arguments[0].focus()", box)
        box.send_keys(Keys.ARROW_RIGHT)
        self.wait("return document.querySelector('#explorer-info').textContent.length > 3")
        self.assertIn("x-keyboard", box.get_attribute("class"))
        centre = self.run_script("return nspExplorer.atlas.getCenter().lng")
        box.send_keys(Keys.ARROW_RIGHT)
        self.wait(f"return nspExplorer.atlas.getCenter().lng > {centre}")
        zoom = self.run_script("return nspExplorer.atlas.getZoom()")
        box.send_keys("+")
        self.wait(f"return nspExplorer.atlas.getZoom() > {zoom}")

    def test_views_and_layers_change_the_picture(self):
        def picture():
            return self.run_script(
                "return document.querySelector('.x-canvas').toDataURL().length")

        seen = {picture()}
        for value in ["distance", "gained", "reach", "sites", "names", "ground"]:
            self.run_script(
                f"document.querySelector('#explorer input[value={value}]').click()")
            seen.add(picture())
        self.assertEqual(len(seen), 7)

    def test_search_shortens_the_list_and_says_so(self):
        self.one("#explorer-search").send_keys("kerk")
        shown = [item for item in self.all("#explorer-trials li") if item.is_displayed()]
        self.assertTrue(0 < len(shown) < len(self.all("#explorer-trials li")))
        self.assertIn(str(len(shown)), self.one("#explorer-listed").text)


class NarrowExplorer(PageTest):
    width, height = 360, 740

    def test_nothing_is_wider_than_the_screen(self):
        wide = self.run_script("return document.documentElement.scrollWidth")
        self.assertLessEqual(wide, 360)


class EnglishExplorer(PageTest):
    flags = ("--language", "en")

    def test_page_works_out_what_the_report_says(self):
        self.assertTrue(self.one("#explorer-warning").get_property("hidden"))
        self.assertIn("No extra points on", self.one("#explorer-state").text)


class ChangedExplorer(PageTest):
    """A flood since an earlier run."""

    flags = ("--scenario", "hoogwater", "--date", "2027-01-01", "--earlier-runs", "OUT")

    @classmethod
    def project(cls):
        folder = example("changed")
        nsp("analyse", folder, "--out", folder / "earlier", "--date", "2026-07-01")
        cls.flags = (*cls.flags[:-1], str(folder / "earlier"))
        return folder

    def test_the_difference_with_an_earlier_run_is_drawn_and_told(self):
        self.run_script("document.querySelector('#explorer input[value=change]').click()")
        legend = self.one("#explorer-legend").text
        for words in ("Niet meer gedekt", "Niets veranderd"):
            self.assertIn(words, legend)
        # As many people lost their cover as the sentence on the course over time says.
        lost = self.page.execute_async_script("""
          const done = arguments[0];
          const facts = nspExplorer.readFacts();
          nspExplorer.readCells(facts).then((cells) => {
            let residents = 0;
            for (let cell = 0; cell < cells.count; cell++) {
              if (facts.changes[cells.change[cell]] === 'lost') residents += cells.residents[cell];
            }
            done(residents);
          });""")
        self.assertGreater(lost, 100)
        self.assertIn(f"{number(lost)} erbuiten", self.one("#trend").text)

    def test_the_flood_can_be_switched_off(self):
        def picture():
            return self.run_script("return document.querySelector('.x-canvas').toDataURL()")

        before = picture()
        self.run_script("document.querySelector('#explorer input[value=hazards]').click()")
        self.assertNotEqual(picture(), before)

    def test_page_works_out_what_the_report_says(self):
        self.assertTrue(self.one("#explorer-warning").get_property("hidden"))


class PublicExplorer(PageTest):
    flags = ("--tlp", "GREEN")

    def test_there_is_a_map_and_nothing_to_try(self):
        self.assertEqual(self.all("#explorer-trials"), [])
        self.assertTrue(self.one(".x-canvas").is_displayed())


if __name__ == "__main__":
    unittest.main()
