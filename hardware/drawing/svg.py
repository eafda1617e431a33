"""The few shapes of the drawing, as SVG text. Numbers are written in one way, so that the same drawing gives the same bytes."""
from html import escape

FONT = "'Noto Sans','Noto Sans CJK KR','Noto Sans KR','Malgun Gothic',sans-serif"


def n(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")


class Drawing:
    SUPPLY = {"3V3": "#d9822b", "5V": "#c8322b", "GND": "#30353a", "24V": "#7a4a1e", "24VS": "#b0006a", "0V": "#2860a8"}
    LABEL = {"3V3": "3.3 V", "5V": "5 V", "GND": "GND", "24V": "24 V", "24VS": "24 V S", "0V": "0 V"}
    # Fill and stroke.
    KIND = {"device": ("#ffffff", "#9aa5ab"), "opto": ("#e3eefb", "#5b8fc9"), "driver": ("#fdf0d8", "#d09a3a"), "logic": ("#e6f4e6", "#69a869")}

    def __init__(self, width, height):
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(width)} {n(height)}" width="{n(width)}" height="{n(height)}" font-family="{FONT}">',
            f'<rect width="{n(width)}" height="{n(height)}" fill="#fbfaf6"/>',
        ]

    def rectangle(self, x, y, width, height, fill, stroke="none", radius=8, line=1.5):
        self.parts.append(f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" rx="{n(radius)}" fill="{fill}" stroke="{stroke}" stroke-width="{n(line)}"/>')

    def circle(self, x, y, radius, fill, stroke="none", line=2.0):
        self.parts.append(f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="{fill}" stroke="{stroke}" stroke-width="{n(line)}"/>')

    def text(self, x, y, text, size=15, weight=400, colour="#22282c", anchor="middle"):
        self.parts.append(f'<text x="{n(x)}" y="{n(y)}" font-size="{n(size)}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}">{escape(text)}</text>')

    def path(self, commands, stroke="#22282c", line=2.0, fill="none"):
        self.parts.append(f'<path d="{commands}" fill="{fill}" stroke="{stroke}" stroke-width="{n(line)}" stroke-linecap="round" stroke-linejoin="round"/>')

    def wire(self, points, colour):
        """A wire through the points, with round corners, in a bright sheath."""
        commands = f"M{n(points[0][0])} {n(points[0][1])}"
        for before, at, after in zip(points, points[1:], points[2:]):
            radius = min(8, *(max(abs(p[0] - at[0]), abs(p[1] - at[1])) / 2 for p in (before, after)))
            commands += f" L{self.toward(at, before, radius)} Q{n(at[0])} {n(at[1])} {self.toward(at, after, radius)}"
        commands += f" L{n(points[-1][0])} {n(points[-1][1])}"
        self.path(commands, "#fbfaf6", 6.5)
        self.path(commands, colour, 3.2)

    @staticmethod
    def toward(start, goal, distance):
        length = max(abs(goal[0] - start[0]), abs(goal[1] - start[1]), 1e-9)
        return f"{n(start[0] + (goal[0] - start[0]) / length * distance)} {n(start[1] + (goal[1] - start[1]) / length * distance)}"

    def tag(self, x, y, supply):
        """A pill that says which rail a terminal goes to; its middle at (x, y)."""
        label = self.LABEL[supply]
        width = 18 + 7.6 * len(label)
        self.rectangle(x - width / 2, y - 11, width, 22, fill=self.SUPPLY[supply], radius=11)
        self.text(x, y + 4.5, label, size=13, weight=600, colour="#fff")
        return width

    def box(self, x, y, width, height, english, korean, kind="device", tags=(), text_x=None):
        """A labelled box; the tags stand in its lowest line."""
        fill, stroke = self.KIND[kind]
        self.rectangle(x, y, width, height, fill=fill, stroke=stroke, radius=9)
        middle = text_x if text_x is not None else x + width / 2
        first = y + (height - (24 if tags else 0)) / 2 - 4
        self.text(middle, first, english, size=15, weight=600)
        self.text(middle, first + 19, korean, size=14, colour="#566")
        gap = 64
        for number, supply in enumerate(tags):
            self.tag(middle + (number - (len(tags) - 1) / 2) * gap, y + height - 17, supply)

    def finish(self):
        return "\n".join(self.parts) + "\n</svg>\n"
