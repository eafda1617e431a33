"""The defect words in the order of the network's class index, with the annotation's type number (index + 1)."""

LABELS = ("open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump")

KOREAN = {
    "open": "단선",
    "short": "단락",
    "mousebite": "결손",
    "spur": "돌기",
    "copper": "잔류 구리",
    "pin-hole": "핀홀",
    "scratch": "긁힘",
    "bump": "융기",
}

ENGLISH = {
    "open": "Open",
    "short": "Short",
    "mousebite": "Mouse bite",
    "spur": "Spur",
    "copper": "Spurious copper",
    "pin-hole": "Pin-hole",
    "scratch": "Scratch",
    "bump": "Bump",
}
