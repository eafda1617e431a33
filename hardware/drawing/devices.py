"""How each device of a station is connected: its wires to the Pi, what stands between, which rails it needs, what it looks like."""
import icons


class Wire:
    def __init__(self, pin, colour, has_interface):
        self.pin, self.colour, self.has_interface = pin, colour, has_interface
        self.target = self.lane = 0.0


class Part:
    """A device at the end of a row, with what stands between it and the Pi."""

    def __init__(self, english, korean, icon, tags=(), interface=None, wires=1):
        self.english, self.korean, self.icon, self.tags, self.interface, self.wires = english, korean, icon, tags, interface, wires


class Row:
    """Wires that belong together and the parts that they go to: one part, or several that share all wires (a bus)."""

    GAP = 15
    # So far a wire may enter a box off its middle, to be straight.
    SLACK = 14

    def __init__(self, wires, parts, part_height=94):
        self.parts, self.part_height = parts, part_height
        self.wires = [Wire(pin, colour, parts[0].interface is not None) for pin, colour in wires]
        self.height = part_height * len(parts)
        self.y = self.shift = 0.0

    def ys(self, number):
        """Heights at which the wires reach a part."""
        middle = self.y + self.shift + (number + 0.5) * self.part_height
        return [middle + (place - (len(self.wires) - 1) / 2) * (24 if len(self.wires) > 2 else self.GAP) for place in range(len(self.wires))]

    def aim(self, pin_y):
        """Decides where the wires end; `pin_y` tells where a pin is."""
        if len(self.wires) == 1 and abs(straight := pin_y(self.wires[0].pin) - self.ys(0)[0]) <= self.SLACK:
            self.shift = straight
        for wire, y in zip(self.wires, self.ys(0)):
            wire.target = y

    def draw(self, drawing, at, side, interface, device):
        for number, part in enumerate(self.parts):
            y, height = self.y + number * self.part_height + 7, self.part_height - 14
            if number > 0:
                self.draw_bus(drawing, at, side, number, (interface if part.interface else device)[0])
            if part.interface:
                english, korean, kind, tags = part.interface
                drawing.box(at(*interface), y, interface[1], height, english, korean, kind, tags)
                near, far = (interface[0] + interface[1], device[0])
                for wire, target in zip(self.wires, self.ys(number)):
                    drawing.wire([(at(near, 0), target), (at(far, 0), target)], wire.colour)
            x = at(*device)
            icon = x + 40 if side < 0 else x + device[1] - 40
            drawing.box(x, y, device[1], height, part.english, part.korean, tags=part.tags, text_x=x + device[1] / 2 - side * 32)
            part.icon(drawing, icon, y + height / 2)

    def draw_bus(self, drawing, at, side, number, end):
        """From the first part's wires to a further part's, each with its junction."""
        for place, (wire, first, target) in enumerate(zip(self.wires, self.ys(0), self.ys(number))):
            x = at(272 - place * 16, 0)
            drawing.wire([(x, first), (x, target), (at(end, 0), target)], wire.colour)
            drawing.circle(x, first, 5, fill=wire.colour)


def driver(number, *tags):
    return f"Driver channel {number}", f"드라이버 채널 {number}", "driver", ("GND", *tags)


def rows_of(station):
    """The rows of what the file names; what it leaves out is not drawn."""
    rows = []
    displays = {
        "oled": Part("OLED SSD1306", "OLED 표시기", icons.oled, ("3V3", "GND")),
        "lcd": Part("LCD 16×2, PCF8574", "문자 LCD", icons.lcd, ("5V", "GND"), ("Level shifter", "레벨 시프터", "logic", ("3V3", "5V", "GND"))),
    }
    if station.get("displays"):
        rows.append(Row([(2, "#2f7dd1"), (3, "#12a089")], [with_address(displays[display["kind"]], display["address"]) for display in station["displays"]], 96))
    if (trigger := station.get("trigger")) and trigger.get("pin") is not None:
        rows.append(Row([(trigger["pin"], "#3b82c4")], [Part("Part sensor, NPN", "부품 센서 (NPN)", icons.sensor, ("24V", "0V"), ("Opto-coupler 1", "포토커플러 1", "opto", ("24V", "GND")))]))
    if encoder := station.get("encoder"):
        rows.append(Row(
            [(encoder["pinA"], "#8e5bd0"), (encoder["pinB"], "#5f3da8")],
            [Part("Encoder, NPN", "엔코더 (NPN)", icons.encoder, ("24V", "0V"), ("Opto-couplers 2, 3", "포토커플러 2, 3", "opto", ("24V", "GND")))]))
    if gate := station.get("gate"):
        rows.append(Row([(gate["pin"], "#c2187a")], [Part("Reject gate, solenoid", "배출 게이트 솔레노이드", icons.solenoid, ("24VS",), driver(1, "24VS", "0V"))]))
    if line := station.get("line"):
        rows.append(Row([(line["pin"], "#8a2f6b")], [Part("Conveyor motor, 24 V", "컨베이어 모터", icons.motor, ("24VS",), driver(2, "24VS", "0V"))]))
    if lights := station.get("towerLight"):
        colours = {"red": "#d3342c", "yellow": "#d6a100", "green": "#2f9e44"}
        rows.append(Row(
            [(lights[name], colour) for name, colour in colours.items() if name in lights],
            [Part("Tower light, 24 V", "경광등", icons.tower, ("24V",), ("Driver channels 3–5", "드라이버 채널 3–5", "driver", ("GND", "24V", "0V")))], 118))
    if ring := station.get("lightRing"):
        rows.append(Row([(ring["pin"], "#b8860b")], [Part("Light ring, 5 V", "링 조명", icons.ring, ("5V",), ("MOSFET, PWM", "MOSFET (PWM)", "logic", ("GND",)))]))
    if buzzer := station.get("buzzer"):
        rows.append(Row([(buzzer["pin"], "#6b7280")], [Part("Piezo buzzer, 220 Ω", "피에조 부저, 220 Ω", icons.buzzer, ("GND",))]))
    buttons = {"start": ("Start", "시작 버튼", "#2f9e44"), "stop": ("Stop", "정지 버튼", "#d3342c"), "acknowledge": ("Acknowledge", "확인 버튼", "#2f6fd1")}
    for name, (english, korean, colour) in buttons.items():
        if name in station.get("buttons", {}):
            rows.append(Row([(station["buttons"][name], colour)], [Part(english, korean, lambda d, x, y, c=colour: icons.button(d, x, y, c), ("GND",))]))
    if stop := station.get("emergencyStop"):
        contact = "NC" if stop.get("normallyClosed", True) else "NO"
        rows.append(Row([(stop["pin"], "#e8590c")], [Part(f"Emergency stop ({contact})", f"비상정지 접점 1 ({contact})", icons.emergency, ("GND",))]))
    return rows


def with_address(part, address):
    return Part(f"{part.english} · {address}" if part.interface is None else f"LCD 16×2 · {address}", part.korean, part.icon, part.tags, part.interface)
