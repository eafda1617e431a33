"""The defect words in the order of the network's class index, with the annotation's type number (index + 1)."""

LABELS = ("open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump")

KOREAN = {
    "open": "단선",
    "short": "단락",
    "mousebite": "마우스바이트",
    "spur": "스퍼",
    "copper": "잔류 동",
    "pin-hole": "핀홀",
    "scratch": "스크래치",
    "bump": "돌기",
}

ENGLISH = {
    "open": "Open",
    "short": "Short",
    "mousebite": "Mousebite",
    "spur": "Spur",
    "copper": "Spurious copper",
    "pin-hole": "Pin-hole",
    "scratch": "Scratch",
    "bump": "Bump",
}
