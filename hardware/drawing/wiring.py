#!/usr/bin/env python3
"""Draws hardware/wiring.svg from hardware/station.json: wiring.py STATION.JSON > WIRING.SVG.

Which device sits on which pin is in station.json alone; how a device is connected is in devices.py. A wire leaves its pin to the side where the
pin is, and the devices stand in the order of their pins, so that no wire crosses a device or another wire.
"""
import json
import re
import sys

from devices import rows_of
from svg import Drawing

# The 40 pins of a Raspberry Pi: BCM number to place.
PLACES = {
    2: 3, 3: 5, 4: 7, 14: 8, 15: 10, 17: 11, 18: 12, 27: 13, 22: 15, 23: 16, 24: 18, 10: 19, 9: 21, 25: 22, 11: 23, 8: 24, 7: 26,
    0: 27, 1: 28, 5: 29, 6: 31, 12: 32, 13: 33, 19: 35, 16: 36, 26: 37, 20: 38, 21: 40,
}
SUPPLIES = {1: "3V3", 17: "3V3", 2: "5V", 4: "5V", **dict.fromkeys((6, 9, 14, 20, 25, 30, 34, 39), "GND")}
# The supply pins that feed the rails.
RAILS = (1, 2, 6)

WIDTH, CENTRE, TOP, PITCH = 1720, 860, 150, 40
# Distances from the middle of the header.
PIN, EDGE, LANES, LANE, INTERFACE, INTERFACE_WIDTH, DEVICE, DEVICE_WIDTH = 19, 58, 168, 13, 300, 200, 548, 262


def read(path):
    """JSON with comments, as the station reads it."""
    with open(path, encoding="utf-8") as file:
        return json.loads(re.sub(r"^\s*//.*$", "", file.read(), flags=re.M))


def pin_y(place):
    return TOP + 30 + (place - 1) // 2 * PITCH


def draw_header(drawing, used):
    """The Pi's header; `used` is place → (name, colour)."""
    height = 20 * PITCH + 20
    drawing.rectangle(CENTRE - EDGE, TOP, 2 * EDGE, height, fill="#1f5b3a", radius=12)
    drawing.text(CENTRE, TOP - 34, "Raspberry Pi 4 / 5", size=19, weight=700)
    drawing.text(CENTRE, TOP - 13, "40-pin header · 40핀 헤더", size=14, colour="#566")
    for place in range(1, 41):
        side = -1 if place % 2 else 1
        x, y = CENTRE + side * PIN, pin_y(place)
        supply = SUPPLIES.get(place)
        name, colour = used.get(place, (supply or "", drawing.SUPPLY.get(supply, "#8b9a92")))
        drawing.circle(x, y, 14, fill=colour if place in used or supply else "#35694d", stroke="#e9d9a6" if place in used or supply else "#557f69")
        drawing.text(x, y + 5, str(place), size=13, weight=600, colour="#fff" if place in used or supply else "#9dbaa9")
        if place in used:
            drawing.text(CENTRE + side * (EDGE + 8), y - 5, name, size=13, weight=600, colour=colour, anchor="end" if side < 0 else "start")
        if place in RAILS:
            drawing.wire([(CENTRE + side * EDGE, y), (CENTRE + side * (EDGE + 26), y)], drawing.SUPPLY[supply])
            drawing.tag(CENTRE + side * (EDGE + 56), y, supply)


def stack(rows):
    """Gives each row its y: in the order of their pins, the whole column centred on the header."""
    rows.sort(key=lambda row: min(PLACES[wire.pin] for wire in row.wires))
    total = sum(row.height for row in rows)
    y = TOP + (20 * PITCH + 20 - total) / 2
    for row in rows:
        row.y = y
        y += row.height


def lanes(wires):
    """Distance of each wire's vertical part from the header, such that none crosses another: of those that go up the upper, of those that go down the lower is nearer."""
    upward = [wire for wire in wires if wire.target < pin_y(PLACES[wire.pin]) - 1]
    downward = [wire for wire in wires if wire.target > pin_y(PLACES[wire.pin]) + 1]
    for order in (upward, downward[::-1]):
        for number, wire in enumerate(order):
            wire.lane = LANES + number * LANE


def draw_side(drawing, rows, side):
    stack(rows)
    for row in rows:
        row.aim(lambda pin: pin_y(PLACES[pin]))
    wires = [wire for row in rows for wire in row.wires]
    lanes(wires)
    for wire in wires:
        start = pin_y(PLACES[wire.pin])
        end = CENTRE + side * (INTERFACE if wire.has_interface else DEVICE)
        points = [(CENTRE + side * EDGE, start)]
        if abs(wire.target - start) > 1:
            points += [(CENTRE + side * wire.lane, start), (CENTRE + side * wire.lane, wire.target)]
        drawing.wire(points + [(end, wire.target)], wire.colour)
    for row in rows:
        row.draw(drawing, lambda offset, width: CENTRE + offset if side > 0 else CENTRE - offset - width, side, (INTERFACE, INTERFACE_WIDTH), (DEVICE, DEVICE_WIDTH))


def draw_power(drawing, y):
    """Where the rails of the field come from, and what the emergency stop cuts."""
    drawing.rectangle(40, y, WIDTH - 80, 190, fill="#f3f1ea", radius=14)
    drawing.text(64, y + 30, "Power · 전원", size=17, weight=700, anchor="start")
    line = y + 82
    boxes = [
        (64, 210, "24 V DC supply, 2.5 A", "24 V 직류 전원 2.5 A"),
        (330, 120, "Fuse 2 A", "퓨즈 2 A"),
        (760, 250, "Emergency stop, contact 2", "비상정지 접점 2 (NC)"),
    ]
    drawing.wire([(274, line), (330, line)], drawing.SUPPLY["24V"])
    drawing.wire([(450, line), (760, line)], drawing.SUPPLY["24V"])
    drawing.wire([(530, line), (530, y + 150), (560, y + 150)], drawing.SUPPLY["24V"])
    drawing.circle(530, line, 5, fill=drawing.SUPPLY["24V"])
    drawing.wire([(1010, line), (1090, line)], drawing.SUPPLY["24VS"])
    drawing.wire([(120, line), (120, y + 150), (140, y + 150)], drawing.SUPPLY["0V"])
    for x, width, english, korean in boxes:
        drawing.box(x, line - 30, width, 60, english, korean)
    drawing.tag(166, y + 150, "0V")
    drawing.text(196, y + 155, "supply minus · 전원 마이너스", size=14, anchor="start")
    drawing.tag(592, y + 150, "24V")
    drawing.text(632, y + 155, "sensor, encoder, tower light: always · 센서, 엔코더, 경광등: 항상 공급", size=14, anchor="start")
    drawing.tag(1128, line, "24VS")
    drawing.text(1172, line - 2, "gate and conveyor: cut by the emergency stop itself", size=14, anchor="start")
    drawing.text(1172, line + 17, "게이트와 컨베이어: 비상정지가 직접 차단", size=14, anchor="start", colour="#566")
    drawing.text(1172, y + 146, "0 V of the 24 V side and GND of the Pi stay apart.", size=14, anchor="start")
    drawing.text(1172, y + 165, "24 V 쪽의 0 V와 Pi의 GND는 서로 연결하지 않습니다.", size=14, anchor="start", colour="#566")


def draw_beside(drawing):
    """What is plugged in and needs no pin."""
    drawing.box(CENTRE + INTERFACE, TOP + 4, 218, 60, "Pi supply, 5 V 5 A → USB-C", "Pi 전원 5 V 5 A → USB-C")
    drawing.box(CENTRE + DEVICE, TOP + 4, DEVICE_WIDTH, 60, "Camera → USB or CSI", "카메라 → USB 또는 CSI")


def draw_legend(drawing, y):
    x = 64
    for kind, english, korean, width in (
        ("opto", "opto-coupler", "포토커플러", 230), ("driver", "driver channel, opto-isolated", "절연형 드라이버 채널", 400), ("logic", "shares its ground with the Pi", "Pi와 GND 공통", 400),
    ):
        drawing.rectangle(x, y - 13, 26, 18, fill=drawing.KIND[kind][0], stroke=drawing.KIND[kind][1], radius=4)
        drawing.text(x + 36, y + 1, f"{english} · {korean}", size=14, anchor="start")
        x += width
    for supply, width in (("3V3", 74), ("5V", 74), ("GND", 74), ("24V", 80), ("24VS", 84), ("0V", 74)):
        drawing.tag(x + 60, y - 4, supply)
        x += width


def main():
    rows = rows_of(read(sys.argv[1]))
    used = {PLACES[wire.pin]: (f"GPIO{wire.pin}", wire.colour) for row in rows for wire in row.wires}
    bottom = TOP + 20 * PITCH + 20
    drawing = Drawing(WIDTH, bottom + 330)
    drawing.text(64, 58, "Inspection station: wiring", size=30, weight=700, anchor="start")
    drawing.text(64, 88, "검사 스테이션 배선도", size=22, colour="#566", anchor="start")
    drawing.text(WIDTH - 64, 58, "drawn from hardware/station.json", size=14, colour="#566", anchor="end")
    drawing.text(WIDTH - 64, 80, "hardware/station.json에서 생성", size=14, colour="#566", anchor="end")
    draw_header(drawing, used)
    for side in (-1, 1):
        draw_side(drawing, [row for row in rows if all((PLACES[wire.pin] % 2 == 1) == (side < 0) for wire in row.wires)], side)
    draw_beside(drawing)
    draw_power(drawing, bottom + 60)
    draw_legend(drawing, bottom + 296)
    sys.stdout.write(drawing.finish())


if __name__ == "__main__":
    main()
