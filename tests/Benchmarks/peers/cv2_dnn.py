"""A detector as one writes it with Debian's python3-opencv and python3-paho-mqtt: a folder of pictures, boxes to a broker.

YOLOX as published: letterbox to the upper left with 114, planes B, G, R of 0-255, a row of 85 numbers for each cell of three grids.
"""
import argparse
import json
import signal
import time
from pathlib import Path

import cv2
import numpy as np
import paho.mqtt.client as mqtt

STRIDES = (8, 16, 32)
PADDING = 114

parser = argparse.ArgumentParser()
for name in ("--model", "--images", "--topic"):
    parser.add_argument(name, required=True)
for name in ("--port", "--size", "--threads"):
    parser.add_argument(name, required=True, type=int)
for name in ("--threshold", "--overlap"):
    parser.add_argument(name, required=True, type=float)
options = parser.parse_args()

running = True


def stop(*_):
    global running
    running = False


def grid(size):
    cells, strides = [], []
    for stride in STRIDES:
        count = size // stride
        columns, rows = np.meshgrid(np.arange(count), np.arange(count))
        cells.append(np.stack((columns, rows), axis=2).reshape(-1, 2))
        strides.append(np.full((count * count, 1), stride))
    return np.concatenate(cells).astype(np.float32), np.concatenate(strides).astype(np.float32)


def preprocess(image, size):
    scale = min(size / image.shape[0], size / image.shape[1])
    height, width = round(image.shape[0] * scale), round(image.shape[1] * scale)
    fitted = np.full((size, size, 3), PADDING, dtype=np.uint8)
    fitted[:height, :width] = cv2.resize(image, (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.dnn.blobFromImage(fitted), scale


def decode(output, cells, strides, scale):
    # Most cells see nothing; only the others are worth a look at each of their labels.
    seen = output[:, 4] >= options.threshold
    output, cells, strides = output[seen], cells[seen], strides[seen]
    scores = output[:, 5:] * output[:, 4:5]
    labels = scores.argmax(axis=1)
    best = scores.max(axis=1)
    centres = (output[:, :2] + cells) * strides
    sizes = np.exp(output[:, 2:4]) * strides
    boxes = np.concatenate((centres - sizes / 2, sizes), axis=1) / scale
    detections = []
    for label in np.unique(labels):
        of_label = np.flatnonzero(labels == label)
        for kept in cv2.dnn.NMSBoxes(boxes[of_label].tolist(), best[of_label].tolist(), options.threshold, options.overlap):
            index = of_label[kept]
            detections.append({"label": f"label {label}", "score": round(float(best[index]), 4), "box": [round(float(value), 1) for value in boxes[index]]})
    return detections


signal.signal(signal.SIGTERM, stop)
cv2.setNumThreads(options.threads)
net = cv2.dnn.readNetFromONNX(options.model)
cells, strides = grid(options.size)
files = sorted(Path(options.images).iterdir())

client = mqtt.Client(protocol=mqtt.MQTTv5)
client.connect("127.0.0.1", options.port)
client.loop_start()

frame = 0
while running:
    file = files[frame % len(files)]
    frame += 1
    captured_at = time.time()
    began = time.perf_counter()
    image = cv2.imread(str(file))
    decoded = time.perf_counter()
    blob, scale = preprocess(image, options.size)
    prepared = time.perf_counter()
    net.setInput(blob)
    output = net.forward()[0]
    inferred = time.perf_counter()
    detections = decode(output, cells, strides, scale)
    ended = time.perf_counter()
    client.publish(options.topic, json.dumps({
        "partId": file.stem,
        "capturedAtMs": captured_at * 1000,
        "detections": detections,
        "stagesMs": {
            "capture": (decoded - began) * 1000,
            "preprocess": (prepared - decoded) * 1000,
            "inference": (inferred - prepared) * 1000,
            "decode": (ended - inferred) * 1000,
        },
    }), qos=1)

client.disconnect()
client.loop_stop()
