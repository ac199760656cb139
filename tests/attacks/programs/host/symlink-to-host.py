from attack import *

@attack
def read():
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        link = os.path.join(folder, "link")
        os.symlink(HOST["canary"], link)
        with open(link) as file:
            return file.read(80)
