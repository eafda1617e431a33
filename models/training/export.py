"""Writes a checkpoint's averaged network, with decoding and suppression, as ONNX (opset 17, batch 1, uint8 in, [1, 100, 6] out)."""

import argparse
from pathlib import Path

import onnx
import torch

from labels import LABELS
from network import Detector, PairNetwork
from pairs import SIZE


def load_detector(checkpoint):
    """The averaged weights in full precision, ready to run."""
    network = PairNetwork(len(LABELS))
    network.load_state_dict(torch.load(checkpoint, map_location="cpu")["average"])
    return Detector(network.eval()).eval()


def export(checkpoint, onnx_file):
    image = torch.zeros(1, 1, SIZE, SIZE, dtype=torch.uint8)
    Path(onnx_file).parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        load_detector(checkpoint), (image, image.clone()), str(onnx_file), opset_version=17,
        input_names=["tested", "template"], output_names=["detections"])
    model = onnx.load(str(onnx_file))
    model.graph.name = "substrate-compare"
    model.producer_name = "models/training/export.py"
    # The station refuses a package whose manifest names other labels than its network was trained with.
    onnx.helper.set_model_props(model, {"labels": ",".join(LABELS)})
    onnx.checker.check_model(model)
    onnx.save(model, str(onnx_file))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("onnx_file", type=Path)
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.onnx_file)
