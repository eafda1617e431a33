"""Writes a checkpoint's averaged network, with decoding and suppression, as ONNX (opset 17, batch 1, uint8 patches in, [1, 100, 6] out)."""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from network import Design, Detector, Network
from planes import PATCH
from views import SYMMETRIES


def load_checkpoint(path):
    return torch.load(path, map_location="cpu")


def load_detector(checkpoint, side=None, views=1):
    """The averaged weights in full precision, ready to run on images of side x side pixels (default: as trained), each in `views` views."""
    state = checkpoint if isinstance(checkpoint, dict) else load_checkpoint(checkpoint)
    network = Network(Design(**state["design"]))
    network.load_state_dict(state["average"])
    side = side or state["side"]
    return Detector(network.eval(), side, side, views).eval()


def export(checkpoint, onnx_file, views=1):
    state = load_checkpoint(checkpoint)
    detector = load_detector(state, views=views)
    places, channels = state["side"] // PATCH, state["design"]["planes"] * PATCH * PATCH
    Path(onnx_file).parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        detector, torch.zeros(1, places, places, channels, dtype=torch.uint8), str(onnx_file), opset_version=17,
        input_names=["patches"], output_names=["detections"])
    model = onnx.load(str(onnx_file))
    dequantise_input(model.graph, views)
    model.graph.name = state["task"]
    model.producer_name = "models/training/export.py"
    # The station refuses a package whose manifest names other labels than its network was trained with.
    helper.set_model_props(model, {"labels": ",".join(state["labels"])})
    onnx.checker.check_model(model)
    onnx.save(model, str(onnx_file))


def dequantise_input(graph, inputs):
    """Makes one DequantizeLinear of each Cast, Div and Sub that read the patches, `inputs` times, so that an int8 model reads the bytes as they are."""
    replaced = 0
    graph.initializer.append(numpy_helper.from_array(np.float32(1 / 128), "patches_scale"))
    graph.initializer.append(numpy_helper.from_array(np.uint8(128), "patches_zero_point"))
    readers = {name: node for node in graph.node for name in node.input}
    for transpose in [node for node in graph.node if node.op_type == "Transpose"]:
        chain = [transpose]
        for kind in ("Cast", "Div", "Sub"):
            following = readers.get(chain[-1].output[0])
            if following is None or following.op_type != kind:
                break
            chain.append(following)
        if len(chain) < 4:
            continue
        name = f"{chain[-1].output[0]}_dequantised"
        read = helper.make_node("DequantizeLinear", [transpose.output[0], "patches_scale", "patches_zero_point"], [chain[-1].output[0]], name)
        at = list(graph.node).index(chain[1])
        for node in chain[1:]:
            graph.node.remove(node)
        graph.node.insert(at, read)
        replaced += 1
    assert replaced == inputs, "the exporter wrote the reading of the patches in another way"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("onnx_file", type=Path)
    parser.add_argument("--views", type=int, choices=SYMMETRIES, default=1, help="symmetries in which the network looks at each image")
    arguments = parser.parse_args()
    export(arguments.checkpoint, arguments.onnx_file, arguments.views)
