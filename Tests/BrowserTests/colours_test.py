"""The classes of the maps, as readers who see fewer colours see them, and as grey paper shows them."""

import io
import statistics
import unittest

from PIL import Image

from report_page import PageTest

# The classes that lie beside each other everywhere on the map.
CLASSES = ("covered", "beyond", "unreachable", "unsnapped")


def lightness(red, green, blue):
    """CIE L*, from 0 (black) to 100 (white)."""
    light = sum(
        weight * (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
        for weight, value in ((0.2126, red / 255), (0.7152, green / 255), (0.0722, blue / 255)))
    return 116 * light ** (1 / 3) - 16 if light > 0.008856 else 903.3 * light


class Colours(PageTest):
    def seen(self, part):
        """How light a part of the page is on average, and how much its pixels differ."""
        picture = Image.open(io.BytesIO(part.screenshot_as_png)).convert("RGB")
        width, height = picture.size
        inner = picture.crop((3, 3, width - 3, height - 3))
        data = inner.tobytes()
        values = [lightness(*pixel) for pixel in zip(data[::3], data[1::3], data[2::3])]
        return statistics.mean(values), statistics.pstdev(values)

    def swatches(self):
        """Large fields with the colour and pattern of each class, as the fixed maps have them."""
        self.run_script("""
          const field = document.createElement('div');
          field.id = 'swatches';
          field.innerHTML = arguments[0].map((name) =>
            `<svg id="sw-${name}" width="60" height="60" viewBox="0 0 900 900">`
            + `<rect class="m-${name}" width="900" height="900"></rect></svg>`).join('');
          document.body.prepend(field);""", CLASSES)
        return {name: self.one(f"#sw-{name}") for name in CLASSES}

    def expect_apart(self, deficiency):
        self.page.execute_cdp_cmd(
            "Emulation.setEmulatedVisionDeficiency", {"type": deficiency})
        seen = {name: self.seen(part) for name, part in self.swatches().items()}
        self.run_script("document.querySelector('#swatches').remove()")
        covered, beyond = seen["covered"], seen["beyond"]
        # Without any hue the two that matter most are still light and dark.
        self.assertGreater(beyond[0] - covered[0], 14, f"{deficiency}: {seen}")
        # The covered are even, all others have a pattern that can be seen.
        self.assertLess(covered[1], 2, deficiency)
        for name in CLASSES[1:]:
            self.assertGreater(seen[name][1], 8, f"{deficiency} {name}: {seen}")
        # And the rarer two are darker than what lies beyond.
        for name in ("unreachable", "unsnapped"):
            self.assertGreater(beyond[0] - seen[name][0], 8, f"{deficiency} {name}: {seen}")

    def test_classes_are_apart_for_everybody(self):
        for deficiency in ("none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"):
            with self.subTest(deficiency):
                self.expect_apart(deficiency)

    def tearDown(self):
        self.page.execute_cdp_cmd("Emulation.setEmulatedVisionDeficiency", {"type": "none"})
        super().tearDown()


if __name__ == "__main__":
    unittest.main()
