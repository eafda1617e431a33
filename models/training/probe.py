"""Says as JSON what the trainer would find here: modules that are missing, and the GPU that PyTorch sees, if any."""

import importlib
import json

NEEDED = ("torch", "onnx", "cv2", "numpy")


def missing_modules():
    missing = []
    for name in NEEDED:
        try:
            importlib.import_module(name)
        except ImportError:
            missing.append(name)
    return missing


def gpu():
    """Name of a GPU that computes in bfloat16, as the trainer does."""
    import torch
    return torch.cuda.get_device_name(0) if torch.cuda.is_available() and torch.cuda.is_bf16_supported() else None


if __name__ == "__main__":
    missing = missing_modules()
    print(json.dumps({"missing": missing, "gpu": None if missing else gpu()}))
