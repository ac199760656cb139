from attack import *

@attack
def run():
    import subprocess

    return subprocess.run(["/bin/sh", "-c", "echo shell"], capture_output=True, text=True).stdout.strip()
