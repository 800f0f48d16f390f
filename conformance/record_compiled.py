"""Records what the tests keep of CPython 2.7's compiler: compiled files, and texts of dis.

    python2.7 conformance/record_compiled.py

Writes src/test/resources/pyc/*.pyc from programs of the suite, and beside src/test/resources/closures/program.py
what CPython makes of it: its .pyc, what facts.py prints after it, and the disassembly of its two functions.
"""

import dis
import imp
import marshal
import os
import re
import StringIO
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
RESOURCES = os.path.join(HERE, 'src', 'test', 'resources')

RECORDED = ['closures/argument_is_a_cell.py', 'closures/decorators_and_state.py',
            'closures/generator_keeps_cells.py', 'closures/the_program.py',
            'closures/unbound_free_variable.py', 'probes/with_statement.py']


def read(path):
    with open(path, 'rb') as f:
        return f.read()


def write(path, content):
    with open(path, 'wb') as f:
        f.write(content)


def compiled(source, filename):
    """A compiled file without a time stamp: the same bytes each time."""
    return imp.get_magic() + '\0\0\0\0' + marshal.dumps(compile(source, filename, 'exec', 0, 1))


def disassembly(function):
    stdout = sys.stdout
    sys.stdout = StringIO.StringIO()
    try:
        dis.dis(function)
        return re.sub(' at 0x[0-9a-f]+', ' at 0x...', sys.stdout.getvalue())
    finally:
        sys.stdout = stdout


def main():
    for program in RECORDED:
        name = os.path.basename(program)[:-len('.py')] + '.pyc'
        write(os.path.join(RESOURCES, 'pyc', name), compiled(read(os.path.join(PROGRAMS, program)), program))
    directory = os.path.join(RESOURCES, 'closures')
    source = read(os.path.join(directory, 'program.py'))
    write(os.path.join(directory, 'program.pyc'), compiled(source, 'program.py'))
    run = 'execfile("program.py"); execfile("facts.py")'
    write(os.path.join(directory, 'facts.out'),
          subprocess.check_output([sys.executable, '-S', '-c', run], cwd=directory))
    namespace = {}
    exec compile(source, 'program.py', 'exec', 0, 1) in namespace
    outer = namespace['do_sth']
    inner = [const for const in outer.func_code.co_consts if hasattr(const, 'co_code')][0]
    write(os.path.join(directory, 'do_sth.dis'), disassembly(outer))
    write(os.path.join(directory, 'lambda.dis'), disassembly(inner))


if __name__ == '__main__':
    main()
