"""Says what becomes of each of the files that a list names, a line a file: the checksum of the
syntax tree's text with all lines and columns, of the symbol table's text and of the marshalled code; then
whether the code made of the tree is the same as that made of the source. For a file that does not compile
it says why.
"""

import sys
import marshal
import _ast
import _symtable

sys.setrecursionlimit(12000)


def write_tree(value, out):
    if isinstance(value, _ast.AST):
        out.append(type(value).__name__)
        for name in value._attributes:
            out.append(' %d' % getattr(value, name))
        out.append('(')
        for name in value._fields:
            out.append(name)
            out.append('=')
            write_tree(getattr(value, name), out)
        out.append(')')
    elif isinstance(value, list):
        out.append('[')
        for item in value:
            write_tree(item, out)
            out.append(',')
        out.append(']')
    else:
        out.append(repr(value))


def write_table(entry, out):
    out.append(repr((entry.name, entry.type, entry.lineno, entry.nested, entry.optimized, entry.varnames,
                     sorted(entry.symbols.items()))))
    for child in entry.children:
        write_table(child, out)
    out.append(';')


def checksum(write, value):
    out = []
    write(value, out)
    return hash(''.join(out))


def describe(path):
    source = open(path).read()
    try:
        code = compile(source, path, 'exec', 0, 1)
    except (SyntaxError, TypeError), e:
        return '%s %r' % (type(e).__name__, e.args[:1])
    tree = compile(source, path, 'exec', _ast.PyCF_ONLY_AST, 1)
    again = compile(tree, path, 'exec', 0, 1)
    table = checksum(write_table, _symtable.symtable(source, path, 'exec'))
    data = marshal.dumps(code)
    return '%x %x %x %s' % (checksum(write_tree, tree), table, hash(data), marshal.dumps(again) == data)


for path in open(sys.argv[1]).read().splitlines():
    print path, describe(path)
