import os
import pathlib
import shutil
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a", "b.txt")
    path.parent.mkdir()
    path.write_text("zwölf", encoding="utf-8")
    shutil.copy(path, path.with_suffix(".copy"))
    os.replace(path, path.with_name("c.txt"))
    assert sorted(each.name for each in path.parent.iterdir()) == ["b.copy", "c.txt"]
    os.mkfifo(os.path.join(folder, "fifo"))
with tempfile.NamedTemporaryFile("w+") as file:
    file.write("x" * 1_000_000)
    file.flush()
    assert os.stat(file.name).st_size == 1_000_000
with tempfile.TemporaryFile() as file, tempfile.SpooledTemporaryFile(max_size=10) as spooled:
    file.write(b"x")
    spooled.write(b"x" * 20)
with open("here.txt", "w") as file:
    file.write("the working folder can be written")
print("OK")
