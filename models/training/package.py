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

from evaluate import UNMEASURED_THRESHOLD, evaluate, print_report
from export import export, load_detector
from labels import ENGLISH, KOREAN, LABELS
from metrics import at_thresholds
from network import ROWS
from pairs import SIZE, DataError, load_pairs, parse_folder, read_grey, read_list, stop

HERE = Path(__file__).parent
SCORE_MARGIN = 0.06
KNOWN_SOURCES = {
    "deeppcb": ("DeepPCB", "https://github.com/tangsanli5201/DeepPCB, commit 08e98c4, trainval list",
                "LICENSE says MIT, README says research purpose; images not redistributed"),
    "rendered": ("Rendered substrates", "edge/Inspection.VirtualLine, rendered by this kit", "as this repository"),
}


def reference_case(detector, tested, template, thresholds):
    """Expected detections, and whether each score keeps clear of its threshold, so that rounding on another machine changes nothing."""
    with torch.no_grad():
        rows = detector(*(torch.from_numpy(image)[None, None] for image in (tested, template)))[0].numpy()
    limits = np.array([thresholds[LABELS[int(r[5])]] for r in rows])
    clear = bool((np.abs(rows[:, 4] - limits)[rows[:, 4] > 0] > SCORE_MARGIN).all())
    kept = at_thresholds([rows[rows[:, 4] > 0]], thresholds)[0]
    expected = [{"label": LABELS[int(r[5])], "score": round(float(r[4]), 4),
                 "box": [round(float(v), 2) for v in (r[0], r[1], r[2] - r[0], r[3] - r[1])]} for r in kept]
    return expected, clear


def choose_reference(detector, folder, thresholds, cache):
    """The validation pair of the folder with the most classes found, every score clear of its threshold."""
    pairs = load_pairs(folder.name, folder.root, folder.validation_list, cache)
    best, most = None, -1
    for i in np.argsort([-len(set(l)) for l in pairs.labels], kind="stable")[:40]:
        expected, clear = reference_case(detector, pairs.images[i, 0], pairs.images[i, 1], thresholds)
        classes = len({e["label"] for e in expected})
        if clear and classes > most:
            best, most = (pairs.images[i, 0], pairs.images[i, 1], expected), classes
    if best is None:
        raise DataError(f"{folder.name}: no validation pair gives scores clear of the thresholds; give --reference TESTED TEMPLATE")
    return best


def image_input(role):
    return {"name": role, "role": role, "type": "uint8", "layout": "NCHW", "shape": [1, 1, SIZE, SIZE], "color": "grey",
            "normalisation": {"scale": 1, "mean": [0], "std": [1]}, "resize": "letterbox", "padValue": 0}


def data_sources(folders):
    rows = []
    for folder in folders:
        name, source, terms = KNOWN_SOURCES.get(folder.name, (folder.name, str(folder.root), "as given by its owner"))
        for use, listed in (("training", folder.train_list), ("validation", folder.validation_list)):
            rows.append({"name": name, "source": source, "terms": terms, "images": len(read_list(listed)), "use": use})
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
    for word in LABELS:
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
    folders = [parse_folder(d) for d in arguments.data]
    if not arguments.checkpoint.is_file():
        raise DataError(f"there is no checkpoint {arguments.checkpoint}")
    report = evaluate(arguments.checkpoint, folders, arguments.cache)
    print_report(report)
    thresholds = {word: report["thresholds"].get(word, UNMEASURED_THRESHOLD) for word in LABELS}
    detector = load_detector(arguments.checkpoint)
    if arguments.reference:
        tested, template = (read_grey(str(p)) for p in arguments.reference)
        expected, clear = reference_case(detector, tested, template, thresholds)
        if not clear:
            print("warning: a score of the reference pair lies near its threshold", file=sys.stderr)
    else:
        tested, template, expected = choose_reference(detector, folders[-1], thresholds, arguments.cache)

    out = arguments.out / arguments.name / arguments.version
    (out / "reference").mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(out / "reference" / "tested.png"), tested)
    cv2.imwrite(str(out / "reference" / "template.png"), template)
    export(arguments.checkpoint, out / "model.onnx")
    state = torch.load(arguments.checkpoint)
    manifest = {
        "manifestVersion": 1, "name": arguments.name, "version": arguments.version, "task": "compare",
        "title": {"en": arguments.title_en, "ko": arguments.title_ko},
        "license": arguments.license,
        "model": {"file": "model.onnx", "sha256": hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest(), "precision": "fp32"},
        "inputs": [image_input("tested"), image_input("template")],
        "output": {"name": "detections", "head": "boxes", "shape": [1, ROWS, 6], "columns": ["x1", "y1", "x2", "y2", "score", "label"]},
        "labels": [{"id": w, "en": ENGLISH[w], "ko": KOREAN[w], "threshold": thresholds[w]} for w in LABELS],
        "reference": {"inputs": {"tested": "reference/tested.png", "template": "reference/template.png"}, "expected": expected,
                      "tolerance": {"score": 0.02, "boxPixels": 1.5}},
        "training": {"script": "models/training/train.py", "seed": state["seed"], "trainedAt": datetime.date.today().isoformat(),
                     "data": data_sources(folders)},
        "measured": measurements(report, arguments.note),
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
    card = (HERE / "card-template.md").read_text()
    minutes = f"{arguments.trained_minutes or state['progress']['seconds'] / 60:.0f}"
    for key, value in {"NAME": f"{arguments.name} {arguments.version}", "FIGURES": figures_table(report), "MINUTES": minutes,
                       "SEED": str(state["seed"]), "NOTE": arguments.note}.items():
        card = card.replace("{" + key + "}", value)
    (out / "card.md").write_text(card)
    print(f"{out}: {len(expected)} expected detections, {(out / 'model.onnx').stat().st_size / 1e6:.2f} MB")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", action="append", required=True, help="FOLDER or FOLDER,TRAIN_LIST,VALIDATION_LIST; repeatable")
    parser.add_argument("--reference", nargs=2, type=Path, metavar=("TESTED", "TEMPLATE"), help="default: a validation pair of the last --data")
    parser.add_argument("--name", default="substrate-compare")
    parser.add_argument("--version", default="1.0.0")
    parser.add_argument("--title-en", default="Substrate against golden template")
    parser.add_argument("--title-ko", default="기준 영상 대비 기판 검사")
    parser.add_argument("--license", default="Weights trained with DeepPCB, which is provided for research purpose; see card.md")
    parser.add_argument("--note", default="Whole board groups or product seeds never trained on; thresholds chosen on these same pairs.")
    parser.add_argument("--trained-minutes", type=float, help="when more than one run led to the checkpoint")
    parser.add_argument("--out", type=Path, default=HERE.parent / "packages")
    parser.add_argument("--cache", type=Path, default=HERE / "runs" / "cache")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        make_package(parse_arguments())
    except DataError as error:
        stop(error)
