"""Writes CPython 2.7's syntax trees in the form of AstDump.java, or its errors, a file each.

usage: python2.7 ast_dump.py LIST OUTDIR      LIST names a source on each line
"""
import _ast
import os
import struct
import sys


def const(v):
    if isinstance(v, str):
        return 's' + v.encode('hex')
    if isinstance(v, unicode):
        return 'u' + ','.join('%x' % ord(c) for c in v)
    if isinstance(v, float):
        return 'f' + struct.pack('>d', v).encode('hex')
    if isinstance(v, complex):
        return 'c' + struct.pack('>dd', v.real, v.imag).encode('hex')
    if isinstance(v, long):
        return 'l%x' % v
    return 'i%d' % v


def dump(node, out):
    if isinstance(node, _ast.AST):
        name = node.__class__.__name__
        if 'lineno' in node._attributes:
            out.append('\n')
        out.append(name)
        out.append('(')
        for i, field in enumerate(node._fields):
            if i:
                out.append(', ')
            value = getattr(node, field)
            if name in ('Num', 'Str'):
                out.append(const(value))
            else:
                dump(value, out)
        out.append(')')
        if 'lineno' in node._attributes:
            out.append('@%d:%d' % (node.lineno, node.col_offset))
    elif isinstance(node, list):
        out.append('[')
        for i, item in enumerate(node):
            if i:
                out.append(', ')
            dump(item, out)
        out.append(']')
    else:
        out.append(str(node))


def quote(s):
    return 'None' if s is None else "'" + s.encode('string_escape').replace('"', '\\"') + "'"


def attempt(source, filename, mode='exec', flags=0, errors_only=False):
    try:
        tree = compile(source, filename, mode, _ast.PyCF_ONLY_AST | flags, True)
    except SyntaxError as e:
        return '%s|%s|%s|%s|%s|%s' % (
            type(e).__name__, quote(e.msg), quote(e.filename), e.lineno, e.offset, quote(e.text))
    except (ValueError, MemoryError, OverflowError) as e:
        return '%s|%s' % (type(e).__name__, quote(str(e)))
    if errors_only:
        return 'tree'
    out = []
    dump(tree, out)
    return ''.join(out)


if __name__ == '__main__':
    for i, path in enumerate(open(sys.argv[1]).read().splitlines()):
        with open(path, 'rb') as f:
            source = f.read()
        with open(os.path.join(sys.argv[2], str(i)), 'wb') as f:
            f.write(attempt(source, path) + '\n')
