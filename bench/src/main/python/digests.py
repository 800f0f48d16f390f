# Measures: hashlib, hmac, zlib's and binascii's checksums, base64.
# One unit: a message is hashed by several algorithms, signed, checked and encoded.

import base64
import binascii
import hashlib
import hmac
import zlib

MESSAGE = 'The quick brown fox jumps over the lazy dog. ' * 20


def run(n):
    total = 0
    for i in xrange(n):
        message = MESSAGE + str(i)
        total += len(hashlib.md5(message).hexdigest()) + len(hashlib.sha1(message).digest())
        total += ord(hashlib.sha256(message).digest()[0]) + ord(hashlib.sha512(message).digest()[1])
        total += len(hmac.new('key', message, hashlib.sha1).hexdigest())
        total += (zlib.crc32(message) & 0xffff) + (zlib.adler32(message) & 0xff)
        total += len(base64.b64decode(base64.b64encode(message))) + len(binascii.hexlify(message))
    return total


N = 4500
CHECK = 162098623
