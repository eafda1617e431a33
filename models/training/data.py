"""Labelled images for training and validation, read once and kept as one memory-mapped array.

A data set is a dataset.json, which names every image, its boxes and its split (see README.md), or a folder in the published DeepPCB layout."""

import hashlib
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from labels import DUALS, LABELS

PAIR_SIDE = 640
CACHE_FORMAT = 5
TRAINING, VALIDATION = "training", "validation"


class DataError(Exception):
    """Data that is missing or not in the expected layout; the message says which file and what would be right."""


def stop(error):
    """Ends the script with the one line and exit code 2: wrong usage or input."""
    print(error, file=sys.stderr)
    sys.exit(2)


@dataclass(frozen=True)
class Entry:
    """One labelled image on disk; boxes are rows x1, y1, x2, y2, label index in its own pixels."""

    name: str
    tested: Path
    template: Path
    boxes: list


@dataclass(frozen=True)
class DataSet:
    """What --data names. `entries` holds lists of `Entry` by split; `task` is compare or detect; images are kept at side x side pixels.
    `scaleless`: nothing is known about its pictures, and they bear any zoom; substrates have one scale."""

    name: str
    task: str
    labels: tuple
    side: int
    entries: dict
    scaleless: bool = False


@dataclass(frozen=True)
class Images:
    """Pixels uint8 [images, 1 or 2, side, side] (tested, and template), boxes float32 [n, 4] x1 y1 x2 y2 and label indices [n] for each image.
    Images to learn detection from keep their templates, where they have them: a defect can be taken away with them.
    `duals`: the label index that each becomes when black and white change places; None where that is not known."""

    name: str
    names: list
    pixels: np.ndarray
    boxes: list
    labels: list
    binary: list
    duals: np.ndarray

    def __len__(self):
        return len(self.names)


def open_data(argument, task=None):
    """FILE.json; or FOLDER, or FOLDER,TRAIN_LIST,VALIDATION_LIST in the DeepPCB layout, where the folder holds PCBData or is it and lists default to
    train.txt and val.txt inside. `task` detect leaves the templates of pairs away."""
    return read_json(Path(argument), task) if argument.endswith(".json") else open_deeppcb(argument, task or "compare")


def read_json(path, task):
    try:
        content = json.loads(path.read_text())
        entries = {TRAINING: [], VALIDATION: []}
        for image in content["images"]:
            template = Path(image["template"]) if image.get("template") else None
            entries[image["split"]].append(Entry(image["name"], Path(image["tested"]), template, image["boxes"]))
        return DataSet(path.stem, task or content["task"], tuple(content["labels"]), int(content["side"]), entries, scaleless=True)
    except (OSError, KeyError, ValueError) as error:
        raise DataError(f"{path}: not a dataset.json as README.md describes it: {error!r}") from error


def open_deeppcb(argument, task):
    parts = argument.split(",")
    if len(parts) not in (1, 3):
        raise DataError(f"--data {argument}: expected FOLDER or FOLDER,TRAIN_LIST,VALIDATION_LIST")
    root = Path(parts[0])
    if (root / "PCBData").is_dir():
        root = root / "PCBData"
    lists = [Path(p) for p in parts[1:]] or [root / "train.txt", root / "val.txt"]
    for path in lists:
        if not path.is_file():
            raise DataError(f"--data {argument}: there is no list {path}; give FOLDER,TRAIN_LIST,VALIDATION_LIST")
    name = root.parent.name if root.name == "PCBData" else root.name
    return DataSet(name, task, LABELS, PAIR_SIDE, {split: deeppcb_entries(root, path) for split, path in zip((TRAINING, VALIDATION), lists)})


def deeppcb_entries(root, list_file):
    lines = [line.split() for line in Path(list_file).read_text().splitlines() if line.strip()]
    if not lines or any(len(line) != 2 for line in lines):
        raise DataError(f"{list_file}: expected lines of 'image.jpg annotation.txt'")
    entries = []
    for image, annotation in lines:
        stem = root / Path(image).with_suffix("")
        entries.append(Entry(str(Path(image).with_suffix("")), Path(f"{stem}_test.jpg"), Path(f"{stem}_temp.jpg"), read_annotation(root / annotation)))
    return entries


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


def load(data, split, cache):
    """Reads the images of a split, aligns each template onto its tested image, and keeps the result under the folder `cache`."""
    entries = data.entries[split]
    listed = [(e.name, str(e.tested.resolve()), e.tested.stat().st_mtime if e.tested.is_file() else 0, e.boxes) for e in entries]
    paired = data.task == "compare" or (split == TRAINING and all(e.template for e in entries))
    key = hashlib.sha256(f"{CACHE_FORMAT}|{paired}|{data.side}|{listed}".encode()).hexdigest()[:16]
    index_file, array_file = Path(cache) / f"{data.name}-{key}.json", Path(cache) / f"{data.name}-{key}.npy"
    if not index_file.is_file():
        build_cache(data, entries, paired, index_file, array_file)
    index = json.loads(index_file.read_text())
    boxes = [np.array(b, np.float32).reshape(-1, 5) for b in index["boxes"]]
    return Images(
        data.name, index["names"], np.load(array_file, mmap_mode="r"),
        [b[:, :4] for b in boxes], [b[:, 4].astype(np.int64) for b in boxes], index["binary"],
        np.array([LABELS.index(DUALS.get(word, word)) for word in LABELS]) if data.labels == LABELS else None)


def build_cache(data, entries, paired, index_file, array_file):
    index_file.parent.mkdir(parents=True, exist_ok=True)
    part = array_file.with_suffix(f".part{os.getpid()}.npy")
    pixels = np.lib.format.open_memmap(part, "w+", np.uint8, (len(entries), 1 + paired, data.side, data.side))
    names, boxes, binary, moved = [], [], [], 0
    for i, entry in enumerate(entries):
        tested, scale, offset = letterboxed(read_grey(entry.tested), data.side)
        is_binary = bool(np.mean((tested > 40) & (tested < 215)) < 0.04)
        pixels[i, 0] = tested
        if paired:
            template, *_ = letterboxed(read_grey(entry.template), data.side)
            if is_binary:
                template, shifted = align(tested, template)
                moved += shifted
            pixels[i, 1] = template
        names.append(entry.name)
        boxes.append([[b[0] * scale + offset[0], b[1] * scale + offset[1], b[2] * scale + offset[0], b[3] * scale + offset[1], b[4]] for b in entry.boxes])
        binary.append(is_binary)
    pixels.flush()
    os.replace(part, array_file)
    write = index_file.with_suffix(f".part{os.getpid()}")
    write.write_text(json.dumps({"names": names, "boxes": boxes, "binary": binary, "aligned": moved}))
    os.replace(write, index_file)


def read_grey(path):
    image = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE) if Path(path).is_file() else None
    if image is None:
        raise DataError(f"{path}: missing or not an image")
    return image


def letterboxed(image, side):
    """The image fitted into a square by one scale for both axes, centred on black, as the station does; the scale, and the offset x, y."""
    height, width = image.shape
    if (height, width) == (side, side):
        return image, 1.0, (0, 0)
    scale = min(side / width, side / height)
    fitted = max(1, min(side, round(width * scale))), max(1, min(side, round(height * scale)))
    x, y = (side - fitted[0]) // 2, (side - fitted[1]) // 2
    square = np.zeros((side, side), np.uint8)
    square[y:y + fitted[1], x:x + fitted[0]] = cv2.resize(image, fitted, interpolation=cv2.INTER_LINEAR)
    return square, scale, (x, y)


def align(tested, template):
    """Moves a binarised template by whole or half pixels where that lowers the difference; uncovered area shows the tested image, as at the station.

    The station registers every template before the network sees it. About a tenth of the published pairs are up to 10 px apart.
    """
    window = cv2.createHanningWindow(tested.shape[::-1], cv2.CV_32F)
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
    return cv2.warpAffine(template, matrix, tested.shape[::-1], dst=tested.copy(), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_TRANSPARENT)


def residual(tested, template, by):
    """Mean absolute difference over the inner area, which every tried shift covers."""
    inner = (slice(26, -26), slice(26, -26))
    return float(cv2.absdiff(shift(tested, template, by)[inner], tested[inner]).mean())
