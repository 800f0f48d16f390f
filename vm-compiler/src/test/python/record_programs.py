"""Records what CPython 2.7 makes of each program in a file of programs.

usage: python2.7 record_programs.py PROGRAMS > EXPECTED

A program begins after a line "#### MODE OPTIMIZE [3]" (MODE is the mode of compile(), or "file" for a
program that is imported from a file; OPTIMIZE 0, 1 or 2; 3 stands for the option -3) and ends before a
line "####end". One line is printed for each: the md5 of the marshalled code, or the error; before it,
each warning. Options need an interpreter of their own, so the script runs itself with them.
"""
import hashlib
import imp
import marshal
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import warnings


def programs(path):
    for part in open(path).read().split('\n####end\n')[:-1]:
        head, source = part.split('\n', 1)
        words = head.split(' ')
        options = ['-' + 'O' * int(words[2])] if words[2] != '0' else []
        yield words[1], tuple(options + ['-' + word for word in words[3:]]), source


def describe(e):
    if isinstance(e, SyntaxError):
        return '|'.join(map(str, [type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.text,
                                  len(e.args)]))
    return type(e).__name__ + '|' + str(e)


def load(source):
    """Compiles the source as an import does; it is expected to fail."""
    directory, here = tempfile.mkdtemp(), os.getcwd()
    try:
        os.chdir(directory)
        with open('program.py', 'wb') as f:
            f.write(source)
        imp.load_source('program', 'program.py')
    finally:
        os.chdir(here)
        shutil.rmtree(directory)


def record(mode, source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        # CPython gives this one, of a folded constant, the line of compile()'s caller.
        warnings.filterwarnings('ignore', 'complex divmod')
        try:
            code = load(source) if mode == 'file' else compile(source, 'program.py', mode, 0, 1)
        except Exception as e:
            result = describe(e)
        else:
            result = hashlib.md5(marshal.dumps(code)).hexdigest()
    seen = ['%s:%d:%s; ' % (w.category.__name__, w.lineno, w.message) for w in caught]
    return (''.join(seen) + result).encode('string_escape')


def main(path, *options):
    # A constant too large to compute is not folded; without a limit CPython would try.
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    lines = []
    others = set()
    for mode, wanted, source in programs(path):
        others.add(wanted)
        lines.append(record(mode, source) if wanted == options else None)
    if not options:
        for wanted in sorted(others - set([()])):
            command = [sys.executable] + list(wanted) + [__file__, path] + list(wanted)
            other = subprocess.check_output(command).split('\n')
            lines = [a if a is not None else b or None for a, b in zip(lines, other)]
    for line in lines:
        print line or ''


if __name__ == '__main__':
    main(*sys.argv[1:])
