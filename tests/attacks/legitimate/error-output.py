import logging
import sys
import warnings

print("to the error stream", file=sys.stderr)
logging.warning("a log line")
warnings.warn("a warning", stacklevel=1)
print("OK")
