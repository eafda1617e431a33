"""Pairs of tested image and golden template in the published DeepPCB layout, read once and kept as one memory-mapped array."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from labels import LABELS

SIZE = 640
CACHE_FORMAT = 3


class DataError(Exception):
    """Data that is missing or not in the expected layout; the message says which file and what would be right."""


def stop(error):
    """Ends the script with the one line and exit code 2: wrong usage or input."""
    print(error, file=sys.stderr)
    sys.exit(2)


@dataclass(frozen=True)
class DataFolder:
    """One data set: the folder that holds the listed paths, and its two lists."""

    name: str
    root: Path
    train_list: Path
    validation_list: Path


@dataclass(frozen=True)
class Pairs:
    """Images uint8 [pairs, 2, 640, 640] (tested, template), boxes float32 [n, 4] x1 y1 x2 y2 and label indices [n] for each pair."""

    name: str
    names: list
    images: np.ndarray
    boxes: list
    labels: list
    binary: list

    def __len__(self):
        return len(self.names)


def parse_folder(argument):
    """FOLDER, or FOLDER,TRAIN_LIST,VALIDATION_LIST; the folder holds PCBData or is it. Lists default to train.txt and val.txt inside."""
    parts = argument.split(",")
    if len(parts) not in (1, 3):
        raise DataError(f"--data {argument}: expected FOLDER or FOLDER,TRAIN_LIST,VALIDATION_LIST")
    root = Path(parts[0])
    if (root / "PCBData").is_dir():
        root = root / "PCBData"
    if not root.is_dir():
        raise DataError(f"--data {argument}: there is no folder {root}")
    lists = [Path(p) for p in parts[1:]] or [root / "train.txt", root / "val.txt"]
    for path in lists:
        if not path.is_file():
            raise DataError(f"--data {argument}: there is no list {path}; give FOLDER,TRAIN_LIST,VALIDATION_LIST")
    name = root.parent.name if root.name == "PCBData" else root.name
    return DataFolder(name, root, lists[0], lists[1])


def load_pairs(name, root, list_file, cache):
    """Reads the listed pairs, aligns each template onto its tested image, and keeps the result under the folder `cache`."""
    entries = read_list(list_file)
    key = hashlib.sha256(f"{CACHE_FORMAT}|{Path(root).resolve()}|{entries}".encode()).hexdigest()[:16]
    index_file, array_file = Path(cache) / f"{name}-{key}.json", Path(cache) / f"{name}-{key}.npy"
    if not index_file.is_file():
        build_cache(Path(root), entries, index_file, array_file)
    index = json.loads(index_file.read_text())
    boxes = [np.array(b, np.float32).reshape(-1, 5) for b in index["boxes"]]
    return Pairs(
        name, index["names"], np.load(array_file, mmap_mode="r"),
        [b[:, :4] for b in boxes], [b[:, 4].astype(np.int64) for b in boxes], index["binary"])


def read_list(list_file):
    entries = [line.split() for line in Path(list_file).read_text().splitlines() if line.strip()]
    if not entries or any(len(e) != 2 for e in entries):
        raise DataError(f"{list_file}: expected lines of 'image.jpg annotation.txt'")
    return entries


def build_cache(root, entries, index_file, array_file):
    index_file.parent.mkdir(parents=True, exist_ok=True)
    part = array_file.with_suffix(".part.npy")
    images = np.lib.format.open_memmap(part, "w+", np.uint8, (len(entries), 2, SIZE, SIZE))
    names, boxes, binary, moved = [], [], [], 0
    for i, (image, annotation) in enumerate(entries):
        stem = root / Path(image).with_suffix("")
        tested, template = read_grey(f"{stem}_test.jpg"), read_grey(f"{stem}_temp.jpg")
        is_binary = bool(np.mean((tested > 40) & (tested < 215)) < 0.04)
        if is_binary:
            template, shifted = align(tested, template)
            moved += shifted
        images[i, 0], images[i, 1] = tested, template
        names.append(str(Path(image).with_suffix("")))
        boxes.append(read_annotation(root / annotation))
        binary.append(is_binary)
    images.flush()
    os.replace(part, array_file)
    index_file.write_text(json.dumps({"names": names, "boxes": boxes, "binary": binary, "aligned": moved}))


def read_grey(path):
    image = cv2.imread(path, cv2.IMREAD_GRAYSCALE) if Path(path).is_file() else None
    if image is None:
        raise DataError(f"{path}: missing or not an image")
    if image.shape != (SIZE, SIZE):
        raise DataError(f"{path}: {image.shape[1]}x{image.shape[0]} pixels, expected {SIZE}x{SIZE}")
    return image


def read_annotation(path):
    """Rows x1, y1, x2, y2, label index."""
    if not path.is_file():
        raise DataError(f"{path}: missing annotation")
    rows = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip():
            continue
        fields = line.replace(",", " ").split()
        if len(fields) != 5 or not 1 <= int(fields[4]) <= len(LABELS):
            raise DataError(f"{path}:{number}: '{line}', expected x1 y1 x2 y2 type with type 1 to {len(LABELS)}")
        rows.append([float(f) for f in fields[:4]] + [int(fields[4]) - 1])
    return rows


def align(tested, template):
    """Moves a binarised template by whole or half pixels where that lowers the difference; uncovered area shows the tested image, as at the station.

    The station registers every template before the network sees it. About a tenth of the published pairs are up to 10 px apart.
    """
    window = cv2.createHanningWindow((SIZE, SIZE), cv2.CV_32F)
    (dx, dy), _ = cv2.phaseCorrelate(template.astype(np.float32), tested.astype(np.float32), window)
    centre = (round(dx), round(dy)) if max(abs(dx), abs(dy)) <= 24 else (0, 0)
    starts = [(0.0, 0.0)] + [(centre[0] + i, centre[1] + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    best = min(starts, key=lambda s: residual(tested, template, s))
    halves = [(best[0] + i / 2, best[1] + j / 2) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    best = min(halves, key=lambda s: residual(tested, template, s))
    if residual(tested, template, best) >= 0.95 * residual(tested, template, (0.0, 0.0)):
        return template, False
    return shift(tested, template, best), True


def shift(tested, template, by):
    matrix = np.array([[1, 0, by[0]], [0, 1, by[1]]], np.float32)
    return cv2.warpAffine(template, matrix, (SIZE, SIZE), dst=tested.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)


def residual(tested, template, by):
    """Mean absolute difference over the inner area, which every tried shift covers."""
    inner = (slice(26, -26), slice(26, -26))
    return float(cv2.absdiff(shift(tested, template, by)[inner], tested[inner]).mean())
