"""The defect words in the order of the network's class index, with the annotation's type number (index + 1)."""

LABELS = ("open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump")

# What a defect becomes when copper and base change places: a cut trace is a bridged gap.
DUALS = {"open": "short", "short": "open", "mousebite": "spur", "spur": "mousebite", "copper": "pin-hole", "pin-hole": "copper"}

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
