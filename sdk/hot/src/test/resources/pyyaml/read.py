"""Reads YAML documents, each a JSON string on a line of standard input, as Heat does: with PyYAML's safe loader and timestamps
as strings. Prints for each the value as ascii() writes it, or ERROR."""
import json
import sys

import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    pass


Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))

for line in sys.stdin:
    try:
        print(ascii(yaml.load(json.loads(line), Loader=Loader)))
    except Exception:
        print("ERROR")
