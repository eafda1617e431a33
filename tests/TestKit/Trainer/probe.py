import json
import pathlib

print(json.dumps({"missing": json.loads(pathlib.Path(__file__).with_name("behaviour.json").read_text())["missing"], "gpu": None}))
