"""Makes a model package of a checkpoint: measures it, chooses thresholds, exports ONNX, and writes manifest, reference case and card."""

import argparse
import datetime
import hashlib
import json
import sys
from pathlib import Path

import cv2
import numpy as np
import torch

from data import TRAINING, VALIDATION, DataError, load, open_data, stop
from evaluate import UNMEASURED_THRESHOLD, evaluate, print_report
from export import export, load_checkpoint, load_detector
from labels import ENGLISH, KOREAN
from metrics import at_thresholds
from network import ROWS
from planes import PATCH, in_patches, planes_of
from views import SYMMETRIES

HERE = Path(__file__).parent
SCORE_MARGIN = 0.06
KNOWN_SOURCES = {
    "deeppcb": ("DeepPCB", "https://github.com/tangsanli5201/DeepPCB, commit 08e98c4, trainval list",
                "LICENSE says MIT, README says research purpose; images not redistributed"),
    "rendered": ("Rendered substrates", "edge/Inspection.VirtualLine, rendered by this kit", "as this repository"),
}


def reference_case(detector, pixels, thresholds, labels):
    """Expected detections, and whether each score keeps clear of its threshold, so that rounding on another machine changes nothing."""
    with torch.no_grad():
        rows = detector(torch.from_numpy(in_patches(planes_of(pixels))[None]))[0].numpy()
    limits = np.array([thresholds[labels[int(r[5])]] for r in rows])
    clear = bool((np.abs(rows[:, 4] - limits)[rows[:, 4] > 0] > SCORE_MARGIN).all())
    kept = at_thresholds([rows[rows[:, 4] > 0]], thresholds, labels)[0]
    expected = [{"label": labels[int(r[5])], "score": round(float(r[4]), 4),
                 "box": [round(float(v), 2) for v in (r[0], r[1], r[2] - r[0], r[3] - r[1])]} for r in kept]
    return expected, clear


def choose_reference(detector, data, thresholds, cache):
    """The validation image of the data with the most classes found, every score clear of its threshold."""
    images = load(data, VALIDATION, cache)
    best, most = None, -1
    for i in np.argsort([-len(set(l)) for l in images.labels], kind="stable")[:60]:
        expected, clear = reference_case(detector, images.pixels[i], thresholds, data.labels)
        classes = len({e["label"] for e in expected})
        if clear and classes > most:
            best, most = (images.pixels[i], expected), classes
    if best is None:
        raise DataError(f"{data.name}: no validation image gives scores clear of the thresholds")
    return best


def patches_input(task, side):
    return {"name": "patches", "role": "pair" if task == "compare" else "tested", "type": "uint8", "layout": "patches4",
            "shape": [1, side // PATCH, side // PATCH, (4 if task == "compare" else 1) * PATCH * PATCH], "color": "grey",
            "normalisation": {"scale": 1, "mean": [0], "std": [1]}, "resize": "letterbox", "padValue": 0}


def data_sources(data_sets):
    rows = []
    for data in data_sets:
        name, source, terms = KNOWN_SOURCES.get(data.name, (data.name, data.name, "as given by its owner"))
        for split in (TRAINING, VALIDATION):
            rows.append({"name": name, "source": source, "terms": terms, "images": len(data.entries[split]), "use": split})
    return rows


def measurements(report, notes):
    rows = []
    for name, r in report["data"].items():
        rows.append({
            "data": f"{KNOWN_SOURCES.get(name, (name,))[0]}, validation pairs", "images": r["images"],
            "map33": round(r["map33"], 4), "map50": round(r["map50"], 4),
            "deeppcbAp": round(r["deeppcb"]["ap"], 4), "deeppcbF": round(r["at_thresholds"]["deeppcb"]["f"], 4),
            "note": notes})
    return rows


def figures_table(report):
    """Markdown for the card: one row a data set, then one row a label."""
    names = list(report["data"])
    lines = ["| Validation data | Pairs | Objects | mAP33 | mAP50 | AP (DeepPCB) | F (DeepPCB) | Defective images missed | Good images rejected |",
             "|---|---|---|---|---|---|---|---|---|"]
    for name in names:
        r = report["data"][name]
        chosen, image = r["at_thresholds"], r["at_thresholds"]["image_level"]
        lines.append(f"| {KNOWN_SOURCES.get(name, (name,))[0]} | {r['images']} | {r['objects']} | {percent(r['map33'])} | {percent(r['map50'])} | "
                     f"{percent(r['deeppcb']['ap'])} | {percent(chosen['deeppcb']['f'])} | {image['missed']} of {image['defective']} | "
                     f"{image['false_alarms']} of {image['good']} |")
    titles = [KNOWN_SOURCES.get(name, (name,))[0] for name in names]
    lines += ["", "| Label | Threshold | " + " | ".join(f"{t}: AP50 | precision | recall" for t in titles) + " |", "|---|---|" + "---|---|---|" * len(names)]
    for word in report["thresholds"]:
        cells = []
        for name in names:
            r = report["data"][name]
            pr = r["at_thresholds"]["per_class"].get(word)
            cells += [percent(r["ap50"][word]), percent(pr["precision"]), percent(pr["recall"])] if pr else ["–"] * 3
        lines.append(f"| {word} | {report['thresholds'][word]:.2f} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def percent(share):
    return f"{100 * share:.1f}"


def make_package(arguments):
    if not arguments.checkpoint.is_file():
        raise DataError(f"there is no checkpoint {arguments.checkpoint}")
    state = load_checkpoint(arguments.checkpoint)
    task, labels, side = state["task"], state["labels"], state["side"]
    trained = [open_data(argument, task) for argument in arguments.data]
    report = evaluate(arguments.checkpoint, trained + [open_data(argument, task) for argument in arguments.also_measure], arguments.cache, len(trained),
                      {word: float(value) for word, value in (given.split("=") for given in arguments.at_least)}, arguments.views)
    print_report(report)
    thresholds = {word: report["thresholds"].get(word, UNMEASURED_THRESHOLD) for word in labels}
    pixels, expected = choose_reference(load_detector(state, views=arguments.views), trained[-1], thresholds, arguments.cache)

    out = arguments.out / arguments.name / arguments.version
    (out / "reference").mkdir(parents=True, exist_ok=True)
    roles = ("tested", "template")[:len(pixels)]
    for role, image in zip(roles, pixels):
        cv2.imwrite(str(out / "reference" / f"{role}.png"), image)
    export(arguments.checkpoint, out / "model.onnx", arguments.views)
    texts = json.loads((HERE / "cards" / f"{arguments.name}.json").read_text())
    manifest = {
        "manifestVersion": 1, "name": arguments.name, "version": arguments.version, "task": task,
        "title": texts["title"], "license": texts["license"],
        "model": {"file": "model.onnx", "sha256": hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest(), "precision": "fp32"},
        "inputs": [patches_input(task, side)],
        "output": {"name": "detections", "head": "boxes", "shape": [1, ROWS, 6], "columns": ["x1", "y1", "x2", "y2", "score", "label"]},
        "labels": [{"id": w, "en": ENGLISH[w], "ko": KOREAN[w], "threshold": thresholds[w]} for w in labels],
        "reference": {"inputs": {role: f"reference/{role}.png" for role in roles}, "expected": expected,
                      "tolerance": {"score": 0.02, "boxPixels": 1.5}},
        "training": {"script": "models/training/train.py", "seed": state["seed"], "trainedAt": datetime.date.today().isoformat(),
                     "data": data_sources(trained)},
        "measured": measurements(report, arguments.note),
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
    card = (HERE / "cards" / f"{arguments.name}.md").read_text()
    minutes = f"{arguments.trained_minutes or state['progress']['seconds'] / 60:.0f}"
    parameters = sum(value.numel() for key, value in state["average"].items() if "running" not in key and "tracked" not in key)
    for key, value in {"NAME": f"{arguments.name} {arguments.version}", "FIGURES": figures_table(report), "MINUTES": minutes,
                       "SEED": ", ".join(map(str, state.get("seeds", [state["seed"]]))), "NOTE": arguments.note, "PARAMETERS": f"{parameters / 1e6:.2f} million"}.items():
        card = card.replace("{" + key + "}", value)
    (out / "card.md").write_text(card)
    print(f"{out}: {len(expected)} expected detections, {(out / 'model.onnx').stat().st_size / 1e6:.2f} MB")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", action="append", required=True, help="what it was trained on, as for train.py; repeatable; the last gives the reference case")
    parser.add_argument("--also-measure", action="append", default=[], help="as --data; measured, but no threshold is chosen on it")
    parser.add_argument("--name", required=True, help="one of those in cards/")
    parser.add_argument("--version", required=True)
    parser.add_argument("--note", default="Whole board groups or product seeds never trained on; thresholds chosen on these same images.")
    parser.add_argument("--at-least", nargs="+", default=[], metavar="LABEL=THRESHOLD", help="no lower threshold for these labels: what good boards bear")
    parser.add_argument("--views", type=int, choices=SYMMETRIES, default=1, help="symmetries in which the network looks at each image")
    parser.add_argument("--trained-minutes", type=float, help="when more than one run led to the checkpoint")
    parser.add_argument("--out", type=Path, default=HERE.parent / "packages")
    parser.add_argument("--cache", type=Path, default=HERE / "runs" / "cache")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        make_package(parse_arguments())
    except DataError as error:
        stop(error)
