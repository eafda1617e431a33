"""Small pictures of the devices, about 48 pixels wide, around their middle (x, y)."""
from math import cos, pi, sin


def oled(drawing, x, y):
    drawing.rectangle(x - 25, y - 18, 50, 36, fill="#0c1a2b", stroke="#34495e", radius=4)
    drawing.text(x, y - 2, "OK", size=13, weight=700, colour="#6fe3ff")
    drawing.text(x, y + 12, "128/130", size=9, colour="#6fe3ff")


def lcd(drawing, x, y):
    drawing.rectangle(x - 27, y - 16, 54, 32, fill="#2b4fb8", stroke="#1b2f6b", radius=3)
    drawing.text(x, y - 2, "NG  short", size=9, weight=600, colour="#fff")
    drawing.text(x, y + 10, "OK128 NG2", size=9, weight=600, colour="#fff")


def sensor(drawing, x, y):
    drawing.rectangle(x - 24, y - 12, 24, 24, fill="#3d4a52", radius=4)
    drawing.circle(x - 1, y, 6, fill="#d3342c")
    drawing.path(f"M{x + 7:.1f} {y:.1f} h18", stroke="#d3342c", line=2)


def encoder(drawing, x, y):
    drawing.circle(x, y, 20, fill="#eef0f2", stroke="#4b5563")
    for spoke in range(12):
        a = spoke * pi / 6
        drawing.path(f"M{x + 13 * cos(a):.1f} {y + 13 * sin(a):.1f} L{x + 18 * cos(a):.1f} {y + 18 * sin(a):.1f}", stroke="#4b5563", line=2)
    drawing.circle(x, y, 4, fill="#4b5563")


def solenoid(drawing, x, y):
    """A coil with its flyback diode across it."""
    drawing.path(f"M{x - 22} {y + 12} h6 " + "a4.5 6 0 0 1 9 0 " * 4 + "h6", stroke="#4b5563", line=2.2)
    drawing.path(f"M{x - 22} {y + 12} v-22 h16 M{x + 26} {y + 12} v-22 h-16", stroke="#4b5563", line=1.8)
    drawing.path(f"M{x + 10} {y - 17} v14 L{x - 4} {y - 10} Z", stroke="#4b5563", line=1.5, fill="#4b5563")
    drawing.path(f"M{x - 5} {y - 17} v14", stroke="#4b5563", line=2.2)
    drawing.text(x + 2, y + 30, "1N4007", size=11, colour="#566")


def motor(drawing, x, y):
    drawing.circle(x, y - 6, 17, fill="#eef0f2", stroke="#4b5563")
    drawing.text(x, y, "M", size=17, weight=700)
    drawing.text(x, y + 30, "1N4007", size=11, colour="#566")


def tower(drawing, x, y):
    for place, colour in enumerate(("#d3342c", "#f0b400", "#2f9e44")):
        drawing.rectangle(x - 13, y - 38 + place * 22, 26, 21, fill=colour, stroke="#fff", radius=4)
    drawing.rectangle(x - 4, y + 28, 8, 12, fill="#6b7280", radius=1)
    drawing.rectangle(x - 14, y + 39, 28, 5, fill="#6b7280", radius=2)


def ring(drawing, x, y):
    drawing.circle(x, y, 17, fill="none", stroke="#f0c040", line=8)
    for lamp in range(10):
        a = lamp * pi / 5
        drawing.circle(x + 17 * cos(a), y + 17 * sin(a), 2.4, fill="#fff")


def buzzer(drawing, x, y):
    drawing.circle(x, y, 18, fill="#2b2f33", stroke="#6b7280")
    drawing.circle(x, y, 4, fill="#aab2b8")
    drawing.path(f"M{x - 24} {y - 13} q-7 13 0 26 M{x + 24} {y - 13} q7 13 0 26", stroke="#6b7280", line=2)


def button(drawing, x, y, colour):
    drawing.circle(x, y, 21, fill="#e5e7ea", stroke="#9aa5ab")
    drawing.circle(x, y, 15, fill=colour)


def emergency(drawing, x, y):
    drawing.circle(x, y, 25, fill="#f7c948", stroke="#c79a16")
    drawing.circle(x, y, 17, fill="#d3342c", stroke="#8f1d17")
    drawing.path(f"M{x - 8} {y - 3} a9 9 0 0 1 16 0 m0 0 l-1 -6 m1 6 l-6 -1", stroke="#fff", line=2)
