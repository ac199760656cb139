import base64
import bz2
import hashlib
import hmac
import lzma
import secrets
import uuid
import zlib

text = b"the same again and again " * 1000
for module in (zlib, bz2, lzma):
    assert module.decompress(module.compress(text)) == text
assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert hashlib.blake2b(text).digest() and hashlib.md5(text).digest()
assert hmac.new(b"key", text, "sha256").digest() and len(secrets.token_bytes(8)) == 8
assert uuid.uuid4().version == 4 and base64.b64decode(base64.b64encode(text)) == text
print("OK")
