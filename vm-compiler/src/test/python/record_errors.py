"""Records what CPython 2.7 writes to standard error for each program in a file of programs.

usage: python2.7 record_errors.py PROGRAMS > EXPECTED

The file is as record_programs.py reads it. One line is printed for each way of running a program: its number,
the way, and the text, escaped as by string_escape. The ways are

    file     a script, program.py in the working directory
    input    a script on standard input
    command  the argument of -c
    string   compile() in a program that does not catch the error
    exec     the exec statement or eval(), likewise

Warnings are switched off. The text is without the traceback of the program that compiles, and the file is
program.py in all. A way that writes what the way before it wrote is left out, and so is a program that writes
nothing in any way, and one that needs options. A program goes to -c only if it is ASCII.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

from record_programs import programs

READ = "open('program.py', 'rb').read()"
COMPILE = "exec compile(" + READ + ", 'program', '%s', 0, 1)"
CAUGHT = 'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n'


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))


def stderr(arguments, source=None):
    command = [sys.executable, '-S', '-B', '-Wignore'] + arguments
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env={}, preexec_fn=limit)
    return child.communicate(source or '')[1]


def of_string(program):
    return stderr(['-c', program]).replace(CAUGHT, '', 1)


def ways(mode, source):
    if mode in ('exec', 'file'):
        yield 'file', stderr(['program.py'])
        yield 'input', stderr([], source).replace('<stdin>', 'program.py')
        if not [c for c in source if not '\0' < c < '\x80']:
            yield 'command', stderr(['-c', source]).replace('<string>', 'program.py')
    if mode != 'file':
        yield 'string', of_string(COMPILE % mode).replace('"program"', '"program.py"')
    if mode in ('exec', 'eval'):
        text = ('exec ' if mode == 'exec' else 'eval') + '(' + READ + ')'
        yield 'exec', of_string(text).replace('<string>', 'program.py')


def main(path):
    path = os.path.abspath(path)
    directory = tempfile.mkdtemp()
    os.chdir(directory)
    try:
        for number, (mode, options, source) in enumerate(programs(path)):
            if options:
                continue
            with open('program.py', 'wb') as f:
                f.write(source)
            before = ''
            for way, text in ways(mode, source):
                if text != before:
                    print number, way, text.encode('string_escape')
                before = text
    finally:
        shutil.rmtree(directory)


if __name__ == '__main__':
    main(*sys.argv[1:])
