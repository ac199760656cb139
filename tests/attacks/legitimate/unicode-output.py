import sys

assert sys.stdout.encoding.lower() == "utf-8"
print("äöü \u20ac \U0001f40d \u65e5\u672c\u8a9e")
print("OK")
