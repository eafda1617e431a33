import shutil
import sys
from pathlib import Path

if not Path(sys.argv[1]).is_file():
    sys.exit(f"there is no checkpoint {sys.argv[1]}")
shutil.copy(Path(__file__).with_name("model.onnx"), sys.argv[2])
