#!/usr/bin/env python3
"""The JSON Schemas of server profiles and of message contents and the program's readers agree: both judge the same cases.

usage: profile_schema.py SOURCE_DIR
"""

import json
import pathlib
import sys

import jsonschema


def judge(root, schema_file, cases_file, member, is_good):
    """Lines about the cases on which the schema and the readers' tests do not agree."""
    schema = json.loads((root / schema_file).read_text(encoding="utf-8"))
    cases = json.loads((root / cases_file).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for case in cases:
        good = validator.is_valid(case[member])
        if good != is_good(case):
            yield f'{case["name"]}: the schema says {"good" if good else "bad"}'


def main():
    root = pathlib.Path(sys.argv[1])
    wrong = [
        # What a schema cannot say (that a time zone exists) it lets pass.
        *judge(root, "resources/server-profile.schema.json", "tests/unit/protocol/server-profiles.json", "profile",
               lambda case: "member" not in case or case.get("beyondSchema", False)),
        *judge(root, "resources/message-content.schema.json", "tests/unit/protocol/message-contents.json", "content",
               lambda case: not case.get("bad", False)),
    ]
    print("\n".join(wrong) or "schemas and readers agree")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
