"""Compares the table of compiled sources with what the compiler makes of each: code.py TABLE."""
import _cellvm
import collections
import marshal
import struct
import sys

with open(sys.argv[1], 'rb') as f:
    table = f.read()
count, = struct.unpack_from('>i', table)
sources = []
for place in struct.unpack_from('>%di' % count, table, 4):
    length, = struct.unpack_from('>H', table, place)
    sources.append(table[place + 2:place + 2 + length])

print len(sources) > 10
made = [_cellvm.code(source) for source in sources]
genuine = [compile(source, '<string>', 'exec', 0, True) for source in sources]
print made == genuine, map(marshal.dumps, made) == map(marshal.dumps, genuine)

# Any other text is executed itself, and each code object is a new one.
text = sources[0] + ' '
own = type('s', (str,), {})(sources[0])
print _cellvm.code(text) is text, _cellvm.code(own) is own, _cellvm.code(sources[0]) is not made[0]

# Nothing that these modules execute when they are imported is compiled.
compiled = []
code = _cellvm.code
_cellvm.code = lambda source: compiled.append(code(source)) or compiled[-1]
import difflib, inspect, urlparse, ssl, sched, decimal, doctest, tokenize, aifc, sndhdr, unittest
print [source for source in compiled if type(source) is str]
