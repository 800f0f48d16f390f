"""Runs the programs of this suite on CPython 2.7 and compares what they do with what is expected of them.

    python2.7 conformance/record.py [--write] [PROGRAM ...]

Without --write every difference is reported, and the exit status is 1 if there is one. With --write the
expectations are rewritten from what CPython did: beside the print where a program has expectations of its
own, in the .out file otherwise. README.md tells the format. Without a PROGRAM all are run, the examples of
this repository too.
"""

import difflib
import os
import re
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
EXAMPLES = os.path.join(os.path.dirname(HERE), 'examples')

# A program that prints more than this prints something that it did not mean to.
LARGEST = 200000

# A program that runs longer than this is stopped, and differs.
SECONDS = 60

# The greedy start makes it the last "# =>" of the line, so that a string before it may hold one too.
EXPECTED = re.compile(r'^(?P<code>.*?)(?P<gap> *)# =>(?: (?P<text>(?:(?!# =>).)*))?$')
RAISES = re.compile(r'^# raises (?P<error>.*)$')

# Run in the child, this stands for a program's stdout and notes which line of the program wrote what.
FILL = r'''
import sys
class Stdout(object):
    softspace = 0
    def __init__(self, path):
        self.path = path
        self.lines = {}
    def write(self, text):
        frame = sys._getframe(1)
        while frame.f_code.co_filename != self.path:
            frame = frame.f_back
        while frame.f_back and frame.f_back.f_code.co_filename == self.path:
            if frame.f_code.co_name == '<module>':
                break
            frame = frame.f_back
        self.lines.setdefault(frame.f_lineno, []).append(text)
path = sys.argv.pop(1)
stdout = sys.stdout
sys.argv = [path]
sys.stdout = written = Stdout(path)
namespace = {'__name__': '__main__', '__file__': path, '__builtins__': __builtins__, '__doc__': None}
try:
    exec compile(open(path).read(), path, 'exec') in namespace
finally:
    sys.stdout = stdout
    print repr(dict((line, ''.join(text)) for line, text in written.lines.items()))
'''


def find_programs():
    """All programs in a fixed order, as pairs of directory to run in and path from there."""
    found = []
    for root in (PROGRAMS, EXAMPLES):
        for directory, _, names in os.walk(root):
            for name in names:
                if name.endswith('.py'):
                    found.append((root, os.path.relpath(os.path.join(directory, name), root)))
    return sorted(found)


def run(root, arguments):
    """Answers stdout, stderr and exit status of CPython in the same clean surroundings each time."""
    env = dict((k, v) for k, v in os.environ.items() if not k.startswith('PYTHON'))
    env['PYTHONDONTWRITEBYTECODE'] = '1'
    child = subprocess.Popen([sys.executable, '-S'] + arguments, cwd=root, env=env,
                             stdin=open(os.devnull), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    timer = threading.Timer(SECONDS, child.kill)
    timer.start()
    out, err = child.communicate()
    timer.cancel()
    return out, err, child.returncode


def read(path):
    with open(path, 'rb') as f:
        return f.read()


def expectations(source):
    """Answers the lines expected beside the prints, or None if there are none, and the error or None."""
    lines = []
    error = None
    for line in source.split('\n'):
        match = EXPECTED.match(line)
        if match:
            lines.append(match.group('text') or '')
            continue
        match = RAISES.match(line)
        if match:
            error = match.group('error')
    return lines or None, error


def check(root, program):
    """Answers a list of what is different, empty if the program does what is expected of it."""
    path = os.path.join(root, program)
    out_path = path[:-len('.py')] + '.out'
    lines, error = expectations(read(path))
    if os.path.exists(out_path):
        if lines is not None:
            return ['has both "# =>" expectations and a .out file']
        expected = read(out_path)
    else:
        expected = ''.join(line + '\n' for line in lines or [])
    out, err, status = run(root, [program])
    problems = []
    if out != expected:
        problems += list(difflib.unified_diff(expected.split('\n'), out.split('\n'),
                                              'expected', 'CPython', lineterm=''))
    if error is None:
        if status or err:
            problems += ['exit status %d, stderr:' % status] + err.split('\n')
    elif status != 1 or err.rstrip('\n').split('\n')[-1] != error:
        problems += ['expected to raise %s; exit status %d, stderr:' % (error, status), err]
    return problems


def write(root, program):
    """Rewrites the expectations of the program."""
    path = os.path.join(root, program)
    source = read(path)
    if expectations(source)[0] is None:
        out, _, _ = run(root, [program])
        if len(out) > LARGEST:
            raise SystemExit('%s: prints %d bytes, too much to be kept' % (program, len(out)))
        if out:
            with open(path[:-len('.py')] + '.out', 'wb') as f:
                f.write(out)
        return
    filled = fill(root, program, source)
    if filled != source:
        with open(path, 'wb') as f:
            f.write(filled)


def fill(root, program, source):
    """Answers the source with what each line printed beside it, in place of the expectations it had."""
    out, err, _ = run(root, ['-c', FILL, program])
    try:
        written = eval(out)
    except SyntaxError:
        raise SystemExit('%s: cannot be recorded: %s %s' % (program, out, err))
    result = []
    for number, line in enumerate(source.split('\n'), 1):
        match = EXPECTED.match(line)
        if match and not match.group('code').strip():
            continue
        code, gap = match.group('code', 'gap') if match else (line, '  ')
        if number not in written:
            result.append(code if match else line)
            continue
        texts = written[number].split('\n')
        if texts.pop() != '':
            raise SystemExit('%s:%d: prints less than a line' % (program, number))
        indent = ' ' * (len(code) - len(code.lstrip()))
        result.append(code + gap + expectation(texts[0]))
        result += [indent + expectation(text) for text in texts[1:]]
    return '\n'.join(result)


def expectation(text):
    return '# => ' + text if text else '# =>'


def main(arguments):
    writing = '--write' in arguments
    named = [os.path.abspath(a) for a in arguments if a != '--write']
    failed = count = 0
    for root, program in find_programs():
        if named and os.path.join(root, program) not in named:
            continue
        count += 1
        if writing:
            write(root, program)
        problems = check(root, program)
        if problems:
            failed += 1
            print 'DIFFERS', program
            for problem in problems:
                print '   ', problem
    print '%d programs, %d differ' % (count, failed)
    return 1 if failed or not count else 0


if __name__ == '__main__':
    if sys.version_info[:2] != (2, 7) or not hasattr(sys, 'getrefcount'):
        sys.exit('record.py wants to be run by CPython 2.7')
    sys.exit(main(sys.argv[1:]))
