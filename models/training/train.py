"""Trains the network on CPU: one process a core with one thread each, gradients averaged over gloo, bf16 convolutions, channels last."""

import argparse
import copy
import json
import math
import os
import signal
import socket
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp

from augment import CROP, change_grey, flip, training_view
from data import TRAINING, VALIDATION, DataError, load, open_data, stop
from evaluate import detect, ground_truth, summary
from loss import detection_loss
from network import Design, Detector, Network
from planes import in_patches, planes_of
from single import single_view

WARM_UP_STEPS = 200
WEIGHT_DECAY = 0.02
AVERAGE_DECAY = 0.998
GRADIENT_LIMIT = 10.0
CALM_FROM = 0.85

DESIGNS = {
    "compare": lambda classes: Design(planes=4, classes=classes, blocks=(1, 1, 3)),
    "detect": lambda classes: Design(planes=1, classes=classes, stem=48, widths=(64, 128, 192), blocks=(1, 2, 3), fused_blocks=2),
}


@dataclass
class Progress:
    """What a resumed run continues from."""

    step: int = 0
    images: int = 0
    seconds: float = 0.0
    best: float = 0.0


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", action="append", required=True,
                        help="dataset.json; or FOLDER or FOLDER,TRAIN_LIST,VALIDATION_LIST in the DeepPCB layout; repeatable")
    parser.add_argument("--task", choices=("compare", "detect"), help="detect leaves the templates of pairs away; default: as the data")
    parser.add_argument("--draw", type=int, nargs="+", help="how often each --data is drawn, e.g. 1 2; default: equally often")
    parser.add_argument("--also-measure", action="append", default=[], help="as --data; its validation images are measured, none is trained on")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "runs" / "latest")
    parser.add_argument("--cache", type=Path, default=Path(__file__).parent / "runs" / "cache")
    parser.add_argument("--minutes", type=float, default=60, help="training time, validation included; the learning rate follows it")
    parser.add_argument("--validate-minutes", type=float, default=6)
    parser.add_argument("--batch", type=int, default=8, help="crops for each process and step")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--seed", type=int, default=20260721)
    parser.add_argument("--resume", action="store_true", help="continue from checkpoint.pt in --out")
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu", help="cuda: steps on the GPU, with --processes 1; validation stays on the processor")
    parser.add_argument("--until-stdin-closes", action="store_true", help="end when whoever holds the other end of standard input is gone")
    parser.add_argument("--start", type=Path, help="begin from this checkpoint's averaged weights")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    if arguments.until_stdin_closes:
        threading.Thread(target=end_with_stdin, daemon=True).start()
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"
    try:
        if arguments.draw and (len(arguments.draw) != len(arguments.data) or min(arguments.draw) < 1):
            raise DataError(f"--draw {' '.join(map(str, arguments.draw))}: expected one number from 1 for each --data")
        if arguments.resume and not checkpoint.is_file():
            raise DataError(f"--resume: there is no {checkpoint}")
        if arguments.start and not arguments.start.is_file():
            raise DataError(f"--start: there is no {arguments.start}")
        data_sets = [open_data(argument, arguments.task) for argument in arguments.data]
        if len({(data.task, data.labels, data.side) for data in data_sets}) > 1:
            raise DataError("--data: all data sets must have the same task, labels and side")
        for data in data_sets:
            for split in (TRAINING, VALIDATION):
                load(data, split, arguments.cache)
        measured = data_sets + [open_data(argument, arguments.task) for argument in arguments.also_measure]
    except DataError as error:
        stop(error)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    mp.spawn(run, (arguments, data_sets, measured, port), nprocs=arguments.processes)


def end_with_stdin():
    """The processes that this one spawned end with it."""
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


def run(rank, arguments, data_sets, measured, port):
    """One process: the same weights everywhere, its own share of the images."""
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    dist.init_process_group("gloo", f"tcp://127.0.0.1:{port}", rank=rank, world_size=arguments.processes)
    trainer = Trainer(rank, arguments, data_sets, measured)
    trainer.train()
    dist.destroy_process_group()


class Trainer:
    def __init__(self, rank, arguments, data_sets, measured):
        self.rank, self.arguments, self.progress = rank, arguments, Progress()
        self.task, self.labels, self.side = data_sets[0].task, data_sets[0].labels, data_sets[0].side
        self.training = [load(data, TRAINING, arguments.cache) for data in data_sets]
        self.validation = [load(data, VALIDATION, arguments.cache) for data in measured]
        draw = arguments.draw or [1] * len(data_sets)
        self.turns = [images for images, times in zip(self.training, draw) for _ in range(times)]
        self.scaleless = {data.name for data in data_sets if data.scaleless and self.task == "detect"}
        self.chances = drawing_chances(self.training, len(self.labels))
        torch.manual_seed(arguments.seed)
        self.network = Network(DESIGNS[self.task](len(self.labels))).to(arguments.device, memory_format=torch.channels_last)
        if arguments.start:
            self.network.load_state_dict(torch.load(arguments.start, map_location=arguments.device)["average"])
        self.average = copy.deepcopy(self.network).eval()
        decayed = [p for p in self.network.parameters() if p.dim() > 1]
        plain = [p for p in self.network.parameters() if p.dim() <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": WEIGHT_DECAY}, {"params": plain, "weight_decay": 0.0}], lr=arguments.rate)
        if arguments.resume:
            self.load()

    def train(self):
        limit = self.arguments.minutes * 60
        self.started = time.monotonic() - self.progress.seconds
        next_report, next_validation = 50, self.progress.seconds + self.arguments.validate_minutes * 60
        share = self.progress.seconds / limit
        losses = []
        self.network.train()
        while share < 1:
            share, *loss = self.take_step(share, limit)
            losses.append(loss)
            self.progress.seconds = share * limit
            if self.progress.step % next_report == 0:
                self.report(losses, limit)
                losses = []
            if self.progress.seconds >= next_validation and share < 1:
                self.validate()
                next_validation = self.progress.seconds + self.arguments.validate_minutes * 60
        self.validate()

    def take_step(self, share, limit):
        """One optimiser step; returns the share of the time used (agreed between the processes) and both losses."""
        rate = self.arguments.rate * min(1, (self.progress.step + 1) / WARM_UP_STEPS) * (0.01 + 0.99 * (1 + math.cos(math.pi * min(share, 1))) / 2)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        patches, side, targets = self.next_batch()
        with torch.autocast(self.arguments.device, torch.bfloat16):
            out = self.network(patches)
        score_loss, box_loss = detection_loss(out, len(self.labels), targets, side)
        self.optimiser.zero_grad(set_to_none=True)
        (score_loss + box_loss).backward()
        share, *losses = self.share_gradients([(time.monotonic() - self.started) / limit, score_loss.item(), box_loss.item()])
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), GRADIENT_LIMIT)
        self.optimiser.step()
        self.progress.step += 1
        self.progress.images += self.arguments.batch * self.arguments.processes
        self.update_average()
        return share, *losses

    def next_batch(self):
        """The data sets in turn; the draw depends on seed, process and step alone, so a resumed run sees what an unbroken one would."""
        rng = np.random.default_rng((self.arguments.seed, self.rank, self.progress.step))
        views = []
        for i in range(self.arguments.batch):
            images = self.turns[(i + self.progress.step) % len(self.turns)]
            views.append(self.scaleless_view(images, rng) if images.name in self.scaleless else self.view(images, rng))
        patches = torch.from_numpy(np.stack([in_patches(planes_of(view[0])) for view in views]))
        device = self.arguments.device
        return patches.to(device), views[0][0][0].shape[0], [tuple(torch.from_numpy(a).to(device) for a in view[1:]) for view in views]

    def view(self, images, rng):
        k = self.draw(images, rng)
        return training_view(images.pixels[k], images.boxes[k], images.labels[k], images.binary[k], images.duals, self.task == "detect", rng)

    def scaleless_view(self, images, rng):
        def draw():
            k = self.draw(images, rng)
            return images.pixels[k, 0], images.boxes[k], images.labels[k]

        calm = self.progress.seconds > CALM_FROM * self.arguments.minutes * 60
        image, boxes, labels, ignored = single_view(draw, min(CROP, self.side), rng, calm)
        return flip(change_grey([image], False, rng), boxes, labels, ignored, rng)

    def draw(self, images, rng):
        return int(self.chances[images.name].searchsorted(rng.random()))

    def share_gradients(self, extra):
        """Averages all gradients, and the numbers in `extra`, over the processes in one exchange."""
        parameters = list(self.network.parameters())
        flat = torch.cat([p.grad.reshape(-1) for p in parameters] + [torch.tensor(extra, device=self.arguments.device)])
        if self.arguments.processes > 1:
            dist.all_reduce(flat)
        flat /= self.arguments.processes
        offset = 0
        for p in parameters:
            p.grad.copy_(flat[offset:offset + p.numel()].view_as(p))
            offset += p.numel()
        return flat[offset:].tolist()

    def update_average(self):
        decay = min(AVERAGE_DECAY, self.progress.step / (self.progress.step + 20))
        with torch.no_grad():
            for kept, new in zip(self.average.state_dict().values(), self.network.state_dict().values()):
                if kept.is_floating_point():
                    kept.lerp_(new, 1 - decay)

    def report(self, losses, limit):
        if self.rank == 0:
            p, (score_loss, box_loss) = self.progress, np.mean(losses, 0)
            print(f"step {p.step}  {p.images} crops  {p.images / max(p.seconds, 1):.1f}/s  score {score_loss:.3f}  box {box_loss:.3f}  "
                  f"{p.seconds / 60:.1f} of {limit / 60:.0f} min, {max(limit - p.seconds, 0) / 60:.1f} left", flush=True)
            self.log("progress", score_loss=round(float(score_loss), 4), box_loss=round(float(box_loss), 4))

    def log(self, kind, **more):
        with open(self.arguments.out / "log.jsonl", "a") as log:
            log.write(json.dumps({"kind": kind} | vars(self.progress) | more) + "\n")

    def validate(self):
        """Measures the averaged weights, each process a share of the images, and saves."""
        detector, figures = Detector(copy.deepcopy(self.average).cpu(), self.side, self.side).eval(), {}
        for images in self.validation:
            indices = np.arange(self.rank, len(images), self.arguments.processes)
            gathered = [None] * self.arguments.processes
            dist.all_gather_object(gathered, (indices, detect(detector, images, indices, autocast=True)))
            rows = {int(i): r for part in gathered for i, r in zip(*part)}
            figures[images.name] = summary(ground_truth(images, range(len(images))), [rows[i] for i in range(len(images))], self.labels)
        if self.rank == 0:
            for name, f in figures.items():
                classes = " ".join(f"{word} {value:.3f}" for word, value in f["ap50"].items())
                print(f"  {name}: mAP33 {f['map33']:.4f}  mAP50 {f['map50']:.4f}  DeepPCB AP {f['deeppcb']['ap']:.4f}  | {classes}", flush=True)
            self.save(figures)

    def save(self, figures):
        mean = float(np.mean([figures[images.name]["map50"] for images in self.training]))
        state = {"network": self.network.state_dict(), "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(),
                 "progress": vars(self.progress) | {"best": max(self.progress.best, mean)}, "seed": self.arguments.seed, "figures": figures,
                 "design": self.network.design.as_dict(), "task": self.task, "labels": self.labels, "side": self.side}
        write(state, self.arguments.out / "checkpoint.pt")
        if mean >= self.progress.best:
            self.progress.best = mean
            write(state, self.arguments.out / "best.pt")
        first = figures[self.training[0].name]
        self.log("validation", map50=mean, map33=first["map33"], ap50=first["ap50"], data=figures)

    def load(self):
        state = torch.load(self.arguments.out / "checkpoint.pt", map_location=self.arguments.device)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(**state["progress"])


def drawing_chances(data_sets, labels):
    """For each data set the cumulated chance of its images. An image's chance grows with its rarest label: the root of how many times rarer than the
    commonest that label is over all data sets."""
    counts = np.bincount(np.concatenate([np.concatenate(images.labels) for images in data_sets]), minlength=labels)
    factors = np.sqrt(counts.max() / np.maximum(counts, 1))
    chances = {}
    for images in data_sets:
        each = np.array([factors[found].max() if len(found) else 1.0 for found in images.labels])
        chances[images.name] = np.cumsum(each)[:-1] / each.sum()
    return chances


def write(state, path):
    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


if __name__ == "__main__":
    main()
