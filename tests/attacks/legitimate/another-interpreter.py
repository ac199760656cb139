import subprocess
import sys

done = subprocess.run([sys.executable, "-I", "-c", "print(6 * 7)"], capture_output=True, text=True, timeout=10)
assert done.stdout == "42\n", done
print("OK")
