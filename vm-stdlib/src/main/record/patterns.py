"""Records what sre_compile makes of the regular expressions of the library's modules.

Run when the library is packaged: patterns.py LIBRARY OUTPUT. Imports the modules that compile
patterns when they are imported, and writes the table that PackagedPatterns reads, whose format is
described there.
"""
import os
import re
import sre_compile
import sre_parse
import struct
import sys

# Import to act, or for a system that this is not, or lie in a directory of tests.
LEFT_OUT = ('antigravity', 'this', 'test', 'tests', '__main__', 'idlelib', 'lib-tk', 'msilib')

COMPILES = re.compile(r'\bre\.compile\b|\b_?compile\(|import re\b|from re ')

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
    """The patterns that are compiled when the modules are imported, as (pattern, flags)."""
    found = set()
    genuine = sre_compile.compile

    def compile(p, flags=0):
        compiled = genuine(p, flags)
        if type(p) is str and type(flags) is int and not (flags | compiled.flags) & NOT_FIXED:
            found.add((p, flags))
        return compiled

    sre_compile.compile = compile
    for name in modules(library):
        # What was imported by this module, or compiled before, is compiled once more.
        sys.modules.pop(name, None)
        re.purge()
        try:
            __import__(name)
        except Exception:
            pass  # for another system
    sre_compile.compile = genuine
    return found


def entry(pattern, flags):
    tree = sre_parse.parse(pattern, flags)
    state = tree.pattern
    code = sre_compile._code(tree, flags)
    names = [struct.pack('>B', len(name)) + name + struct.pack('>H', number)
             for name, number in sorted(state.groupdict.items(), key=lambda item: item[1])]
    return (struct.pack('>iHH', flags | state.flags, state.groups - 1, len(names)) + ''.join(names) +
            struct.pack('>I', len(code)) + ''.join(struct.pack('>I', word) for word in code))


def main(library, output):
    entries = {}
    for pattern, flags in recorded(library):
        key = struct.pack('>i', flags) + pattern
        entries[key] = struct.pack('>H', len(key)) + key + entry(pattern, flags)
    table = struct.pack('>i', len(entries))
    place = len(table) + 4 * len(entries)
    for key in sorted(entries):
        table += struct.pack('>i', place)
        place += len(entries[key])
    with open(output, 'wb') as out:
        out.write(table + ''.join(entries[key] for key in sorted(entries)))


main(*sys.argv[1:])
