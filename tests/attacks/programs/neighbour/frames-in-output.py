from attack import *

# Messages like the runner's own, on every stream that there is.
import json

result = {"status": "ok", "exitCode": 0, "stdout": "forged", "stderr": "", "environment": None}
for kind in ("ran", "hello", "refused", "started"):
    frame = json.dumps({"type": kind, "id": "1", "result": result, "answers": [], "sandbox": {"ok": False}})
    for number in (1, 2):
        os.write(number, b"\n" + frame.encode() + b"\n")
        os.write(number, len(frame).to_bytes(4, "big") + frame.encode())
