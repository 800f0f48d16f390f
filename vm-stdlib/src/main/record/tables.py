"""Records what is compiled when the library's modules are imported.

Run when the library is packaged: tables.py LIBRARY OUTPUT. Imports the modules, and writes into the
directory OUTPUT what sre_compile makes of their regular expressions (patterns, for PackagedPatterns) and
the code of the sources that they execute (code, for PackagedCode), as the tables that RecordedTable
reads.
"""
import _cellvm
import marshal
import os
import re
import sre_compile
import sre_parse
import struct
import sys

# Import to act, or for a system that this is not, or lie in a directory of tests.
LEFT_OUT = ('antigravity', 'this', 'test', 'tests', '__main__', 'idlelib', 'lib-tk', 'msilib')

COMPILES = re.compile(r'\bre\.compile\b|\b_?compile\(|import re\b|from re |\bnamedtuple\b')

# What is seen of a pattern may depend on where it is compiled, or is printed.
NOT_FIXED = sre_compile.SRE_FLAG_LOCALE | sre_parse.SRE_FLAG_DEBUG


def modules(library):
    for directory, directories, files in os.walk(library):
        directories[:] = sorted(d for d in directories if d not in LEFT_OUT)
        for name in sorted(files):
            if name.endswith('.py') and name[:-3] not in LEFT_OUT:
                path = os.path.join(directory, name)
                with open(path) as source:
                    if COMPILES.search(source.read()):
                        module = path[len(library) + 1:-3].replace('/', '.')
                        yield module[:-9] if module.endswith('.__init__') else module


def recorded(library):
    """What is compiled when the modules are imported: (pattern, flags), and source texts."""
    found = set()
    sources = set()
    genuine = sre_compile.compile
    genuine_code = _cellvm.code

    def code(source):
        if type(source) is str:
            sources.add(source)
        return source

    def compile(p, flags=0):
        compiled = genuine(p, flags)
        if type(p) is str and type(flags) is int and not (flags | compiled.flags) & NOT_FIXED:
            found.add((p, flags))
        return compiled

    sre_compile.compile = compile
    _cellvm.code = code
    for name in modules(library):
        # What was imported by this module, or compiled before, is compiled once more.
        sys.modules.pop(name, None)
        re.purge()
        try:
            __import__(name)
        except Exception:
            pass  # for another system
    sre_compile.compile = genuine
    _cellvm.code = genuine_code
    return found, sources


def pattern_entry(pattern, flags):
    tree = sre_parse.parse(pattern, flags)
    state = tree.pattern
    code = sre_compile._code(tree, flags)
    names = [struct.pack('>H', len(name)) + name + struct.pack('>H', number)
             for name, number in sorted(state.groupdict.items(), key=lambda item: item[1])]
    return (struct.pack('>iHH', flags | state.flags, state.groups - 1, len(names)) + ''.join(names) +
            struct.pack('>I', len(code)) + ''.join(struct.pack('>I', word) for word in code))


def code_entry(source):
    code = marshal.dumps(compile(source, '<string>', 'exec', 0, True))
    return struct.pack('>I', len(code)) + code


def write(output, name, values):
    """Writes a table of values by key."""
    entries = [struct.pack('>H', len(key)) + key + values[key] for key in sorted(values)]
    table = struct.pack('>i', len(entries))
    place = len(table) + 4 * len(entries)
    for entry in entries:
        table += struct.pack('>i', place)
        place += len(entry)
    with open(os.path.join(output, name), 'wb') as out:
        out.write(table + ''.join(entries))


def main(library, output):
    patterns, sources = recorded(library)
    write(output, 'patterns', dict((struct.pack('>i', flags) + pattern, pattern_entry(pattern, flags))
                                   for pattern, flags in patterns))
    write(output, 'code', dict((source, code_entry(source)) for source in sources))


main(*sys.argv[1:])
