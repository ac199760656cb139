"""Reads an Anki package with the standard library, and prints what is in it as JSON: a second opinion for tests."""

import json
import os
import sqlite3
import sys
import tempfile
import zipfile

# As Anki makes them: rslib/src/storage/schema11.sql, told by name and declared type.
SCHEMA_11 = {
    "col": "id integer, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer, ls integer, "
    "conf text, models text, decks text, dconf text, tags text",
    "notes": "id integer, guid text, mid integer, mod integer, usn integer, tags text, flds text, sfld integer, "
    "csum integer, flags integer, data text",
    "cards": "id integer, nid integer, did integer, ord integer, mod integer, usn integer, type integer, "
    "queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer, "
    "odue integer, odid integer, flags integer, data text",
    "revlog": "id integer, cid integer, usn integer, ease integer, ivl integer, lastIvl integer, factor integer, "
    "time integer, type integer",
    "graves": "usn integer, oid integer, type integer",
}


def rows(database, table):
    return [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY id")]


def differences(database):
    """What is not as in Anki's own schema."""
    for table, expected in SCHEMA_11.items():
        columns = database.execute(f"PRAGMA table_info({table})").fetchall()
        found = ", ".join(f"{column['name']} {column['type'].lower()}" for column in columns)
        if found != expected:
            yield f"{table}: {found}"
    for table, column, other in (("cards", "nid", "notes"), ("revlog", "cid", "cards")):
        query = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM {other})"
        lost = database.execute(query).fetchone()[0]
        if lost:
            yield f"{table}: {lost} belong to nothing"
    (collection,) = rows(database, "col")
    decks, models = json.loads(collection["decks"]), json.loads(collection["models"])
    for card in rows(database, "cards"):
        if str(card["did"]) not in decks:
            yield f"card {card['id']}: no deck"
    for note in rows(database, "notes"):
        model = models.get(str(note["mid"]))
        if model is None or len(model["flds"]) != len(note["flds"].split("\x1f")):
            yield f"note {note['id']}: not as its type"


with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as package:
        json.loads(package.read("media"))
        package.extract("collection.anki21", folder)
        broken = package.testzip()
    database = sqlite3.connect(os.path.join(folder, "collection.anki21"))
    database.row_factory = sqlite3.Row
    (collection,) = rows(database, "col")
    read = {
        "integrity": broken or database.execute("PRAGMA integrity_check").fetchone()[0],
        "differences": list(differences(database)),
        "cards": rows(database, "cards"),
        "notes": rows(database, "notes"),
        "revlog": rows(database, "revlog"),
        "version": collection["ver"],
        "crt": collection["crt"],
        "config": json.loads(collection["conf"]),
    }
    database.close()
print(json.dumps(read))
