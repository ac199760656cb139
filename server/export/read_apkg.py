"""Reads an Anki package with the standard library, and prints what is in it as JSON: a second opinion for tests."""

import json
import os
import sqlite3
import sys
import tempfile
import zipfile


def rows(database, table):
    return [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY id")]


with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as package:
        json.loads(package.read("media"))
        package.extract("collection.anki21", folder)
    database = sqlite3.connect(os.path.join(folder, "collection.anki21"))
    database.row_factory = sqlite3.Row
    tables = [row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    (collection,) = rows(database, "col")
    read = {
        "integrity": database.execute("PRAGMA integrity_check").fetchone()[0],
        "columns": {
            table: [row["name"] for row in database.execute(f"PRAGMA table_info({table})")] for table in tables
        },
        "cards": rows(database, "cards"),
        "notes": rows(database, "notes"),
        "revlog": rows(database, "revlog"),
        "models": json.loads(collection["models"]),
        "crt": collection["crt"],
    }
    database.close()
print(json.dumps(read))
