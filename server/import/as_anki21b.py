"""Turns a package of ours into what a newer Anki makes of it, for tests: schema 18, compressed with Zstandard, without our own
data. An option tells Anki to have moved things about meanwhile. Usage: as_anki21b.py FROM TO [--reviewed]"""

import os
import sqlite3
import struct
import sys
import tempfile
import zipfile

# The tables that schema 18 adds, with the collation that only Anki knows: rslib/src/storage/upgrades/.
SCHEMA_18 = """
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
  usn integer NOT NULL, config blob NOT NULL);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL,
  usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
INSERT INTO notetypes SELECT DISTINCT mid, 'Heapwise prediction', 0, -1, x'' FROM notes;
INSERT INTO decks SELECT DISTINCT did, 'Heapwise', 0, -1, x'', x'' FROM cards;
UPDATE col SET ver = 18, models = '', decks = '', dconf = '', conf = '', tags = '';
"""

# Another name for what comes from elsewhere, and one more review of our first card an hour after its last.
REVIEWED = """
INSERT INTO notes SELECT id + 900000, 'Xy{foreign}', mid, mod, usn, '', 'Front', 'Front', 0, 0, '' FROM notes LIMIT 1;
INSERT INTO cards SELECT id + 900000, nid + 900000, did, 0, mod, usn, 2, 2, 5, 9, 2500, 1, 0, 0, 0, 0, 0, '' FROM cards LIMIT 1;
INSERT INTO revlog SELECT id + 3600000, cid, usn, 3, 17, ivl, 0, 2500, 1 FROM revlog WHERE cid = (SELECT min(id) FROM cards)
  ORDER BY id DESC LIMIT 1;
UPDATE cards SET id = id + 5000000;
UPDATE revlog SET cid = cid + 5000000;
"""


def zstd(content):
    """A frame of blocks that are stored as they are, which every Zstandard decoder has to read."""
    blocks = [content[start : start + 131072] for start in range(0, len(content), 131072)] or [b""]
    frame = bytearray(b"\x28\xb5\x2f\xfd\x00\x68")  # no size, no checksum, a window of 8 MiB
    for place, block in enumerate(blocks):
        last = place == len(blocks) - 1
        frame += struct.pack("<I", last | len(block) << 3)[:3] + block
    return bytes(frame)


with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as package:
        package.extract("collection.anki21", folder)
    file = os.path.join(folder, "collection.anki21")
    database = sqlite3.connect(file)
    database.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
    database.executescript(SCHEMA_18)
    if "--reviewed" in sys.argv:
        database.executescript(REVIEWED)
    database.execute("PRAGMA journal_mode = WAL")
    database.close()
    with open(file, "rb") as read:
        collection = read.read()
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as package:
    package.writestr("meta", b"\x08\x03")
    package.writestr("collection.anki21b", zstd(collection))
    package.writestr("collection.anki2", b"what an old Anki is shown")
    package.writestr("media", zstd(b""))
