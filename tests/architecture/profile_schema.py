#!/usr/bin/env python3
"""The JSON Schema of server profiles and the program's reader agree: both judge the same cases.

usage: profile_schema.py SOURCE_DIR
"""

import json
import pathlib
import sys

import jsonschema


def main():
    root = pathlib.Path(sys.argv[1])
    schema = json.loads((root / "resources/server-profile.schema.json").read_text(encoding="utf-8"))
    cases = json.loads((root / "tests/unit/protocol/server-profiles.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []
    for case in cases:
        good = validator.is_valid(case["profile"])
        # What a schema cannot say (that a time zone exists) it lets pass.
        expected = "member" not in case or case.get("beyondSchema", False)
        if good != expected:
            wrong.append(f'{case["name"]}: the schema says {"good" if good else "bad"}')
    print("\n".join(wrong) or f"{len(cases)} cases, schema and reader agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
