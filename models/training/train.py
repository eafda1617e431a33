"""Trains the pair network on CPU: one process a core with one thread each, gradients averaged over gloo, bf16 convolutions, channels last."""

import argparse
import copy
import json
import math
import os
import socket
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp

from augment import CROP, training_view
from evaluate import detect, ground_truth, summary
from labels import LABELS
from loss import pair_loss
from network import Detector, PairNetwork
from pairs import DataError, load_pairs, parse_folder, stop

WARM_UP_STEPS = 200
WEIGHT_DECAY = 0.02
AVERAGE_DECAY = 0.998
GRADIENT_LIMIT = 10.0


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
                        help="FOLDER or FOLDER,TRAIN_LIST,VALIDATION_LIST in the DeepPCB layout; repeatable")
    parser.add_argument("--draw", type=int, nargs="+", help="how often each --data is drawn, e.g. 1 2; default: equally often")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "runs" / "latest")
    parser.add_argument("--cache", type=Path, default=Path(__file__).parent / "runs" / "cache")
    parser.add_argument("--minutes", type=float, default=60, help="training time, validation included; the learning rate follows it")
    parser.add_argument("--validate-minutes", type=float, default=6)
    parser.add_argument("--batch", type=int, default=8, help="crops for each process and step")
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--seed", type=int, default=20260721)
    parser.add_argument("--resume", action="store_true", help="continue from checkpoint.pt in --out")
    parser.add_argument("--start", type=Path, help="begin from this checkpoint's averaged weights")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    checkpoint = arguments.out / "checkpoint.pt"
    try:
        if arguments.draw and (len(arguments.draw) != len(arguments.data) or min(arguments.draw) < 1):
            raise DataError(f"--draw {' '.join(map(str, arguments.draw))}: expected one number from 1 for each --data")
        if arguments.resume and not checkpoint.is_file():
            raise DataError(f"--resume: there is no {checkpoint}")
        if arguments.start and not arguments.start.is_file():
            raise DataError(f"--start: there is no {arguments.start}")
        for folder in map(parse_folder, arguments.data):
            for listed in (folder.train_list, folder.validation_list):
                load_pairs(folder.name, folder.root, listed, arguments.cache)
    except DataError as error:
        stop(error)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    mp.spawn(run, (arguments, port), nprocs=arguments.processes)


def run(rank, arguments, port):
    """One process: the same weights everywhere, its own share of the images."""
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    dist.init_process_group("gloo", f"tcp://127.0.0.1:{port}", rank=rank, world_size=arguments.processes)
    trainer = Trainer(rank, arguments)
    trainer.train()
    dist.destroy_process_group()


class Trainer:
    def __init__(self, rank, arguments):
        self.rank, self.arguments, self.progress = rank, arguments, Progress()
        folders = [parse_folder(d) for d in arguments.data]
        self.training = [load_pairs(f.name, f.root, f.train_list, arguments.cache) for f in folders]
        draw = arguments.draw or [1] * len(folders)
        self.turns = [pairs for pairs, times in zip(self.training, draw) for _ in range(times)]
        self.chances = drawing_chances(self.training)
        self.validation = [load_pairs(f.name, f.root, f.validation_list, arguments.cache) for f in folders]
        torch.manual_seed(arguments.seed)
        self.network = PairNetwork(len(LABELS)).to(memory_format=torch.channels_last)
        if arguments.start:
            self.network.load_state_dict(torch.load(arguments.start)["average"])
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
        tested, template, targets = self.next_batch()
        with torch.autocast("cpu", torch.bfloat16):
            logits, boxes = self.network(tested, template)
        score_loss, box_loss = pair_loss(logits, boxes, targets, CROP)
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
            pairs = self.turns[(i + self.progress.step) % len(self.turns)]
            k = int(self.chances[pairs.name].searchsorted(rng.random()))
            views.append(training_view(pairs.images[k, 0], pairs.images[k, 1], pairs.boxes[k], pairs.labels[k], pairs.binary[k], rng))
        tested, template = (torch.from_numpy(np.stack([v[i] for v in views]))[:, None] for i in (0, 1))
        return tested, template, [tuple(torch.from_numpy(a) for a in v[2:]) for v in views]

    def share_gradients(self, extra):
        """Averages all gradients, and the numbers in `extra`, over the processes in one exchange."""
        parameters = list(self.network.parameters())
        flat = torch.cat([p.grad.reshape(-1) for p in parameters] + [torch.tensor(extra)])
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

    def validate(self):
        """Measures the averaged weights, each process a share of the images, and saves."""
        detector, figures = Detector(self.average).eval(), {}
        for pairs in self.validation:
            indices = np.arange(self.rank, len(pairs), self.arguments.processes)
            gathered = [None] * self.arguments.processes
            dist.all_gather_object(gathered, (indices, detect(detector, pairs, indices, autocast=True)))
            rows = {int(i): r for part in gathered for i, r in zip(*part)}
            figures[pairs.name] = summary(ground_truth(pairs, range(len(pairs))), [rows[i] for i in range(len(pairs))])
        if self.rank == 0:
            for name, f in figures.items():
                classes = " ".join(f"{word} {value:.3f}" for word, value in f["ap50"].items())
                print(f"  {name}: mAP33 {f['map33']:.4f}  mAP50 {f['map50']:.4f}  DeepPCB AP {f['deeppcb']['ap']:.4f}  | {classes}", flush=True)
            self.save(figures)

    def save(self, figures):
        mean = float(np.mean([f["map50"] for f in figures.values()]))
        state = {"network": self.network.state_dict(), "average": self.average.state_dict(), "optimiser": self.optimiser.state_dict(),
                 "progress": vars(self.progress) | {"best": max(self.progress.best, mean)}, "seed": self.arguments.seed, "figures": figures}
        write(state, self.arguments.out / "checkpoint.pt")
        if mean >= self.progress.best:
            self.progress.best = mean
            write(state, self.arguments.out / "best.pt")
        with open(self.arguments.out / "log.jsonl", "a") as log:
            log.write(json.dumps(vars(self.progress) | figures) + "\n")

    def load(self):
        state = torch.load(self.arguments.out / "checkpoint.pt")
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(**state["progress"])


def drawing_chances(data_sets):
    """For each data set the cumulated chance of its pairs. A pair's chance grows with its rarest label: the root of how many times rarer than the
    commonest that label is over all data sets."""
    counts = np.bincount(np.concatenate([np.concatenate(pairs.labels) for pairs in data_sets]), minlength=len(LABELS))
    factors = np.sqrt(counts.max() / np.maximum(counts, 1))
    chances = {}
    for pairs in data_sets:
        each = np.array([factors[labels].max() if len(labels) else 1.0 for labels in pairs.labels])
        chances[pairs.name] = np.cumsum(each)[:-1] / each.sum()
    return chances


def write(state, path):
    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


if __name__ == "__main__":
    main()
