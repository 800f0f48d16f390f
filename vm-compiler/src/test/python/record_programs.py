"""Records what CPython 2.7 makes of each program in a file of programs.

usage: python2.7 record_programs.py PROGRAMS > EXPECTED

A program begins after a line "#### MODE OPTIMIZE" (MODE is the mode of compile(), OPTIMIZE 0, 1 or 2)
and ends before a line "####end". One line is printed for each: the md5 of the marshalled code, or the
error; before it, each warning. OPTIMIZE needs an interpreter of its own, so the script runs itself
with -O and -OO.
"""
import hashlib
import marshal
import resource
import subprocess
import sys
import warnings


def programs(path):
    for part in open(path).read().split('\n####end\n')[:-1]:
        head, source = part.split('\n', 1)
        mark, mode, optimize = head.split(' ')
        yield mode, int(optimize), source


def describe(e):
    if isinstance(e, SyntaxError):
        return '|'.join(map(str, [type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.text,
                                  len(e.args)]))
    return type(e).__name__ + '|' + str(e)


def record(mode, source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        # CPython gives this one, of a folded constant, the line of compile()'s caller.
        warnings.filterwarnings('ignore', 'complex divmod')
        try:
            code = compile(source, 'program.py', mode, 0, 1)
        except Exception as e:
            result = describe(e)
        else:
            result = hashlib.md5(marshal.dumps(code)).hexdigest()
    seen = ['%s:%d:%s; ' % (w.category.__name__, w.lineno, w.message) for w in caught]
    return (''.join(seen) + result).encode('string_escape')


def main(path):
    # A constant too large to compute is not folded; without a limit CPython would try.
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    optimize = sys.flags.optimize
    lines = []
    for mode, level, source in programs(path):
        lines.append(record(mode, source) if level == optimize else None)
    if optimize == 0:
        for level in 1, 2:
            flag = '-' + 'O' * level
            other = subprocess.check_output([sys.executable, flag, __file__, path]).split('\n')
            lines = [a if a is not None else b or None for a, b in zip(lines, other)]
    for line in lines:
        print line or ''


if __name__ == '__main__':
    main(sys.argv[1])
