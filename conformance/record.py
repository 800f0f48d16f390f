"""Runs the programs of this suite on CPython 2.7 and compares what they do with what is expected of them.

    python2.7 conformance/record.py [--write | --beside] [PROGRAM ...]

Without an option every difference is reported, and the exit status is 1 if there is one. With --write the
expectations are rewritten from what CPython did: beside the print where a program has expectations of its
own, in the .out file otherwise. With --beside the .out file of a program is turned into expectations beside
its prints, if they can stand there: that needs each print to happen once and in the order of the file.
README.md tells the format. Without a PROGRAM all are run, the examples of this repository too.
"""

import ast
import difflib
import os
import re
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
EXAMPLES = os.path.join(os.path.dirname(HERE), 'examples')

# What programs import from beside them, and no programs of the suite.
SHARED = 'probing.py', 'calling.py'

# No line of a program is longer, expectations included.
WIDTH = 120

# A program with a statement that prints more lines than this keeps its .out file; one with blocks may print more,
# for its .out file would hold the values without what they are values of.
MOST_BESIDE = 60
MOST_BESIDE_WITH_BLOCKS = 150

# A program that prints more than this prints something that it did not mean to.
LARGEST = 200000

# So often is a program recorded: one that prints its line numbers has others when expectations are new.
ROUNDS = 3

# A program that runs longer than this is stopped, and differs.
SECONDS = 60

# The greedy start makes it the last "# =>" of the line, so that a string before it may hold one too.
EXPECTED = re.compile(r'^(?P<code>.*?)(?P<gap> *)# =>(?: (?P<text>(?:(?!# =>).)*))?$')
CONTINUED = re.compile(r'^ *# \.\.\. (?P<text>.*)$')
RAISES = re.compile(r'^# raises (?P<error>.*)$')

# Run in the child, this stands for a program's stdout and notes which line of the program ends each line of output:
# a line of the module, or that of the entry in a block whose turn it is.
FILL = r"""
import os
import sys
path = sys.argv.pop(1)
sys.path[0] = os.path.dirname(path)

def module_line():
    frame = sys._getframe(1)
    while frame.f_code.co_filename != path or frame.f_code.co_name != '<module>':
        frame = frame.f_back
    return frame.f_lineno

class Stdout(object):
    softspace = 0
    entry_line = None
    def __init__(self):
        self.ends = []
    def write(self, text):
        self.ends += [self.entry_line or module_line()] * text.count('\n')

def noted_entries(block):
    end = module_line()
    try:
        for number, entry in entries(block):
            written.entry_line = end - block.count('\n') + number
            yield number, entry
    finally:
        written.entry_line = None

if os.path.exists(os.path.join(sys.path[0], 'probing.py')):
    import probing
    entries, probing.entries = probing.entries, noted_entries
stdout = sys.stdout
sys.argv = [path]
sys.stdout = written = Stdout()
namespace = {'__name__': '__main__', '__file__': path, '__builtins__': __builtins__, '__doc__': None}
try:
    exec compile(open(path).read(), path, 'exec') in namespace
finally:
    sys.stdout = stdout
    print written.ends
"""


class Unfit(Exception):
    """Says why the expectations cannot stand beside the prints."""


def find_programs():
    """All programs in a fixed order, as pairs of directory to run in and path from there."""
    found = []
    for root in (PROGRAMS, EXAMPLES):
        for directory, _, names in os.walk(root):
            for name in names:
                if name.endswith('.py') and name not in SHARED:
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
    expecting = False
    for line in source.split('\n'):
        match = EXPECTED.match(line)
        if match:
            lines.append(match.group('text') or '')
            expecting = True
            continue
        match = CONTINUED.match(line)
        if match and expecting:
            lines[-1] += match.group('text')
            continue
        expecting = False
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
            replace(path[:-len('.py')] + '.out', out)
        return
    try:
        for _ in range(ROUNDS):
            filled, _ = fill(root, program, source)
            if filled == source:
                return
            replace(path, filled)
            source = filled
    except Unfit as e:
        raise SystemExit('%s: cannot be recorded: %s' % (program, e))


def move_beside(root, program):
    """Puts what the .out file of the program holds beside its prints, or says why not."""
    path = os.path.join(root, program)
    out_path = path[:-len('.py')] + '.out'
    if not os.path.exists(out_path):
        return
    source = read(path)
    recorded = read(out_path)
    os.remove(out_path)
    try:
        for _ in range(ROUNDS):
            filled, most = fill(root, program, read(path))
            if most > (MOST_BESIDE_WITH_BLOCKS if 'probe(' in source else MOST_BESIDE):
                raise Unfit('a statement prints %d lines' % most)
            replace(path, filled)
            problems = check(root, program)
            if not problems:
                return
        raise Unfit('not once and in order:\n    ' + '\n    '.join(problems[:8]))
    except Unfit as e:
        print '%s keeps its .out file: %s' % (program, e)
        replace(path, source)
        replace(out_path, recorded)


def replace(path, content):
    with open(path, 'wb') as f:
        f.write(content)


def fill(root, program, source):
    """Answers the source with what each statement printed beside it, in place of the expectations it had.

    Also answers how many lines of output stand together where most do.
    """
    noted, err, _ = run(root, ['-c', FILL, program])
    out, _, _ = run(root, [program])
    texts = out.split('\n')
    try:
        numbers = eval(noted)
    except Exception:
        raise Unfit('%s %s' % (noted, err))
    if texts.pop() or len(texts) != len(numbers):
        raise Unfit('its output cannot be told apart by statements')
    lines = source.split('\n')
    written, below = placed(zip(numbers, texts), statements_of(source, lines))
    result = []
    expecting = False
    for number, line in enumerate(lines, 1):
        match = EXPECTED.match(line)
        if expecting and CONTINUED.match(line):
            continue
        expecting = bool(match)
        if match and not match.group('code').strip():
            continue
        code, gap = match.group('code', 'gap') if match else (line, '  ')
        if number in written:
            result += beside(code, gap, written[number], number in below)
        else:
            result.append(code if match else line)
    return '\n'.join(result), max(map(len, written.values() or ['']))


def statements_of(source, lines):
    """Answers the first and the last line of each statement of the module, and whether it is a loop."""
    body = ast.parse(source).body
    starts = [min([node.lineno] + [d.lineno for d in getattr(node, 'decorator_list', [])]) for node in body]
    statements = []
    for node, start, after in zip(body, starts, starts[1:] + [len(lines) + 1]):
        end = after - 1
        while end > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith('#')):
            end -= 1
        statements.append((start, end, isinstance(node, (ast.For, ast.While))))
    return statements


def placed(lines, statements):
    """Answers what stands beside or below each line of the program, by its number, and which stands below.

    Output stands beside the line that printed it, that of a loop below the loop.
    """
    texts_of = {}
    below = set()
    for start, end, loop in statements:
        printed = [(number, text) for number, text in lines if start <= number <= end]
        numbers = [number for number, _ in printed]
        if numbers != sorted(numbers) or loop and len(numbers) > 1:
            printed = [(end, text) for _, text in printed]
            below.add(end)
        for number, text in printed:
            texts_of.setdefault(number, []).append(text)
    return texts_of, below


def beside(code, gap, texts, below):
    """Answers a line of code with its expectations: beside it, if there is room, and below."""
    indent = '' if below else ' ' * (len(code) - len(code.lstrip()))
    expected = []
    for text in texts:
        expected += expectation(indent, text)
    first = code + gap + expected[0].lstrip()
    if not below and len(first) <= WIDTH and (len(expected) == 1 or not CONTINUED.match(expected[1])):
        return [first] + expected[1:]
    return [code] + expected


def expectation(indent, text):
    """Answers the comment lines for a line of output."""
    result = []
    mark = '# => '
    while True:
        room = WIDTH - len(indent + mark)
        end = len(text) if len(text) <= room else break_of(text, room)
        result.append((indent + mark + text[:end]) if text else (indent + mark).rstrip())
        text = text[end:]
        mark = '# ... '
        if not text:
            return result


def break_of(text, room):
    """Answers where the text is broken: before a space, else before an escape, else where the room ends."""
    for character in ' \\':
        end = text.rfind(character, room // 2, room)
        while end > 0 and text[end - 1] == character:
            end -= 1
        if end > 0:
            return end
    return room


def main(arguments):
    options = [a for a in arguments if a.startswith('--')]
    named = [os.path.abspath(a) for a in arguments if a not in options]
    failed = count = 0
    for root, program in find_programs():
        if named and os.path.join(root, program) not in named:
            continue
        count += 1
        if '--write' in options:
            write(root, program)
        if '--beside' in options:
            move_beside(root, program)
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
