"""Writes the closure matrix, src/test/python/closures/matrix_*.py: one program for each origin of a cell.

    python2.7 conformance/generate_closure_matrix.py

Every square of the matrix is there: where the cell comes from (one program each) x how deep its reader is
nested (1, 2 or 3 functions) x what happens to it. A square that Python 2 does not allow prints that it is
impossible, and why. What the squares print on CPython 2.7 is then recorded beside each print by record.py.
"""

import os

import record

DEPTHS = (1, 2, 3)

PRELUDE = '''\
import gc
import sys

# A collection at a moment of the collector's own would put its finalizers anywhere in the log.
gc.disable()
log = []
never = False


class Value(object):
    def __init__(self, name):
        self.name = name

    def __del__(self, log=log):
        log.append('del ' + self.name)


def error(e):
    return '%s: %s' % (type(e).__name__, e)


def attempt(f):
    try:
        return tell(f())
    except NameError, e:
        return error(e)


def syntax_error(source):
    try:
        compile(source, 'square', 'exec')
    except SyntaxError, e:
        return 'SyntaxError: %s, line %s' % (e.msg, e.lineno)


def tell(x):
    return TELL
'''

MODULE = '''

def module(value):
    m = type(sys)('origin')
    m.x = value
    sys.modules['origin'] = m
'''

FAILURE = '''

class Failure(Exception):
    pass
'''

CONTEXT = '''

class Context(object):
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *error):
        return False
'''


def indent(text, by=1):
    return '\n'.join(' ' * 4 * by + line if line else line for line in text.split('\n'))


class Origin(object):
    """A way for x to be bound in the function that owns the cell.

    bind is the statement that binds x to VALUE, empty where the call of the function does; rebind is the one
    that binds it again, the same where nothing else is said.
    """

    impossible = {}

    def __init__(self, title, params='', arg='', bind='', rebind=None, tell='x.name', prelude=''):
        self.title = title
        self.params = params
        self.arg = arg
        self.bind_text = bind
        self.rebind_text = rebind or bind
        self.tell = tell
        self.prelude = prelude
        if not bind:
            self.impossible = {'unbound': 'an argument is bound on entry and a cell variable cannot be deleted'}

    def bind(self, name):
        return self.bind_text.replace('VALUE', "Value('%s')" % name)

    def rebind(self, name):
        return self.rebind_text.replace('VALUE', "Value('%s')" % name)

    def call(self, name='a'):
        return 'owner(%s)' % self.arg.replace('VALUE', "Value('%s')" % name)

    def reader(self, depth, name='read', body='return x', level=1):
        """A function that reads x from depth functions further in, and the name that it gets in the owner."""
        if level == depth:
            return 'def %s():\n%s' % (name, indent(body))
        inner = self.reader(depth, name, body, level + 1)
        # Only the innermost function is handed out; those between are called where they are made.
        function = 'def level%d():\n%s\n    return %s' % (level, indent(inner), name)
        return '%s\n%s = level%d()' % (function, name, level)

    def owner(self, *body):
        lines = [part for part in body if part]
        return 'def owner(%s):\n%s' % (self.params, indent('\n'.join(lines)))

    # The squares. Each is the text of one, with the label that its prints begin with.

    def read(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth), 'return tell(read()), read.func_code'),
            'told, code = %s' % self.call(),
            'print %r, told' % label,
            'print %r, owner.func_code.co_cellvars, code.co_freevars' % label,
        ]

    def rebound_before(self, label, depth):
        return [
            self.owner(self.bind('a'), self.rebind('b'), self.reader(depth), 'return tell(read())'),
            'print %r, %s' % (label, self.call()),
        ]

    def rebound_after(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth), 'first = tell(read())', self.rebind('b'),
                       'return first, tell(read())'),
            'print %r, %s' % (label, self.call()),
        ]

    def unbound(self, label, depth):
        return [
            self.owner(self.reader(depth), 'if never:', indent(self.bind('a')), 'inner = attempt(read)',
                       'try:', '    x', 'except NameError, e:', '    return inner, error(e)'),
            'inner, outer = owner()',
            'print %r, inner' % label,
            'print %r, outer' % label,
        ]

    def deleted(self, label, depth):
        return [
            'source = """',
            self.owner(self.bind('a'), self.reader(depth), 'del x'),
            '"""',
            'print %r, syntax_error(source)' % label,
            '',
            '',
            self.owner(self.bind('a'), self.reader(depth, body='del x\nreturn x'), 'return attempt(read)'),
            'print %r, %s' % (label, self.call()),
        ]

    def several(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth, 'first'), self.reader(depth, 'second'),
                       'same = first.func_closure[0] is second.func_closure[0]', self.rebind('b'),
                       'return same, tell(first()), tell(second())'),
            'print %r, %s' % (label, self.call()),
        ]

    def generator(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth, 'generate', 'yield x\nyield x'), 'g = generate()',
                       'first = tell(g.next())', self.rebind('b'), 'return first, tell(g.next()), list(g)'),
            'print %r, %s' % (label, self.call()),
        ]

    def outliving(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth), 'return read'),
            'one = %s' % self.call(),
            'two = %s' % self.call('b'),
            'print %r, tell(one()), tell(two())' % label,
            'print %r, one.func_code is two.func_code, one.func_closure[0] is two.func_closure[0]' % label,
        ]

    def counted(self, label, depth):
        count = 'counts.append((sys.getrefcount(x), sys.getrefcount(cell)))'
        return [
            self.owner('counts = []', self.bind('a'), self.reader(depth), 'cell = read.func_closure[0]', count,
                       self.reader(depth, 'second'), count, 'del second', count, 'return read, counts'),
            'read, counts = %s' % self.call(),
            'print %r, counts' % label,
            'print %r, sys.getrefcount(read()), sys.getrefcount(read.func_closure[0])' % label,
            'print %r, sys.getrefcount(read.func_closure), sys.getrefcount(read)' % label,
        ]

    def finalized(self, label, depth):
        return [
            self.owner(self.bind('a'), self.reader(depth), self.rebind('b'), 'log.append(\'return\')',
                       'return read'),
            'read = None' + self.collect,
            'del log[:]',
            'read = %s' % self.call(),
            'print %r, log' % label,
            'del read' + self.collect,
            'print %r, log' % label,
        ]

    collect = ''


class ClassBody(Origin):
    """x is the owner's. Every class body on the way to the reader binds an x of its own, which is passed by."""

    collect = '\ngc.collect()'

    def reader(self, depth, name='read', body='return x', level=1):
        head = "class Level%d(object):\n    x = 'class'\n\n" % level
        if level == depth:
            method = 'def %s(self=None):\n%s' % (name, indent(body))
            return '%s%s\n%s = Level%d.%s.im_func' % (head, indent(method), name, level, name)
        inner = self.reader(depth, name, body, level + 1)
        method = 'def level%d(self):\n%s\n    return %s' % (level + 1, indent(inner), name)
        return '%s%s\n%s = Level%d().level%d()' % (head, indent(method), name, level, level + 1)


class OwnScope(Origin):
    """A comprehension that is a scope of its own: its variable is a cell variable of that scope.

    form holds ELEMENT, an expression inside the scope, and CLAUSES, its for clauses.
    """

    impossible = {'deleted': 'no statement can stand in the scope of a comprehension'}

    def __init__(self, title, form):
        Origin.__init__(self, title, bind=' ')
        self.form = form
        self.impossible = OwnScope.impossible

    def comprehension(self, element, clauses):
        return self.form.replace('ELEMENT', element).replace('CLAUSES', clauses)

    def reader(self, depth, body='lambda: x'):
        return body if depth == 1 else '(lambda: %s)()' % self.reader(depth - 1, body)

    def captured(self, element, values, *after):
        clauses = 'for x in [%s]' % ', '.join("Value('%s')" % v for v in values)
        text = '    ' + self.comprehension(element, clauses)
        if len(text) > record.WIDTH:
            text = text.replace(' ' + clauses, '\n        ' + clauses)
        return '\n'.join(['def owner():', '    kept = []', text] + ['    ' + line for line in after])

    def read(self, label, depth):
        return [
            self.captured('kept.append(tell((%s)()))' % self.reader(depth), 'a', 'return kept'),
            'print %r, owner()' % label,
            'scope, = [c for c in owner.func_code.co_consts if hasattr(c, \'co_code\')]',
            'print %r, scope.co_name, scope.co_cellvars, owner.func_code.co_cellvars' % label,
        ]

    def rebound_before(self, label, depth):
        text = self.comprehension('kept.append(tell((%s)()))' % self.reader(depth),
                                  "for x in [Value('a')] for x in [Value('b')]")
        return ['def owner():', '    kept = []', '    ' + text, '    return kept', 'print %r, owner()' % label]

    def rebound_after(self, label, depth):
        return [
            self.captured('kept.append(%s)' % self.reader(depth), 'ab', 'return [tell(read()) for read in kept]'),
            'print %r, owner()' % label,
        ]

    def unbound(self, label, depth):
        text = self.comprehension('x', 'for n in [0] for early in [%s] if kept.append(attempt(early)) '
                                  'for x in [n]' % self.reader(depth))
        return ['def owner():', '    kept = []', '    ' + text, '    return kept',
                'told, = owner()', 'print %r, told' % label]

    def several(self, label, depth):
        read = self.reader(depth)
        return [
            self.captured('kept.extend([%s, %s])' % (read, read), 'ab', 'first, second = kept[:2]',
                          'same = first.func_closure[0] is second.func_closure[0]',
                          'return same, tell(first()), tell(second())'),
            'print %r, owner()' % label,
        ]

    def generator(self, label, depth):
        return [
            self.captured('kept.append(%s)' % self.reader(depth, '(x for n in [0, 1])'), 'ab',
                          'return [tell(x) for g in kept for x in g]'),
            'print %r, owner()' % label,
        ]

    def outliving(self, label, depth):
        return [
            self.captured('kept.append(%s)' % self.reader(depth), 'ab', 'return kept'),
            'one, two = owner()[0], owner()[0]',
            'print %r, tell(one()), tell(two())' % label,
            'print %r, one.func_code is two.func_code, one.func_closure[0] is two.func_closure[0]' % label,
        ]

    def counted(self, label, depth):
        return [
            'def count(x, read):',
            '    return sys.getrefcount(x), sys.getrefcount(read.func_closure[0]), read',
            '',
            '',
            self.captured('kept.append(count(x, %s))' % self.reader(depth), 'a', 'return kept[0]'),
            'of_x, of_cell, read = owner()',
            'print %r, (of_x, of_cell)' % label,
            'print %r, sys.getrefcount(read()), sys.getrefcount(read.func_closure[0])' % label,
            'print %r, sys.getrefcount(read.func_closure), sys.getrefcount(read)' % label,
        ]

    def finalized(self, label, depth):
        return [
            self.captured('kept.append(%s)' % self.reader(depth), 'ab', "log.append('return')", 'return kept'),
            'read = kept = None',
            'del log[:]',
            'kept = owner()',
            'print %r, log' % label,
            'del kept[0]',
            'print %r, log' % label,
            'del kept[0]',
            'print %r, log' % label,
        ]


ORIGINS = [
    ('local', Origin('a local variable', bind='x = VALUE')),
    ('argument', Origin('an argument', params='x', arg='VALUE', rebind='x = VALUE')),
    ('argument_default', Origin('an argument with a default', params="x=Value('default')", arg='VALUE',
                                rebind='x = VALUE')),
    ('argument_tuple', Origin('a name in a tuple argument', params='(x, y)', arg='(VALUE, 1)',
                              rebind='x = VALUE')),
    ('star_args', Origin('*args', params='*x', arg='VALUE', rebind='x = (VALUE,)', tell='x[0].name')),
    ('star_kw', Origin('**kw', params='**x', arg='k=VALUE', rebind="x = {'k': VALUE}", tell="x['k'].name")),
    ('loop', Origin('a loop variable', bind='for x in [VALUE]:\n    pass')),
    ('list_comprehension', Origin('the variable of a list comprehension, which is the function\'s',
                                  bind='[x for x in [VALUE]]')),
    ('set_comprehension', OwnScope('the variable of a set comprehension', '{ELEMENT CLAUSES}')),
    ('dict_comprehension', OwnScope('the variable of a dict comprehension', '{0: ELEMENT CLAUSES}')),
    ('generator_expression', OwnScope('the variable of a generator expression', 'list(ELEMENT CLAUSES)')),
    ('class_body', ClassBody('a local variable, through class bodies that bind the same name', bind='x = VALUE')),
    ('exception', Origin('an exception variable', bind='try:\n    raise Failure(VALUE)\nexcept Failure, x:\n    pass',
                         tell='x.args[0].name', prelude=FAILURE)),
    ('with_target', Origin('the target of a with statement', bind='with Context(VALUE) as x:\n    pass',
                           prelude=CONTEXT)),
    ('import', Origin('import', bind="module(VALUE)\nimport origin as x\ndel sys.modules['origin']",
                      tell='x.x.name', prelude=MODULE)),
    ('import_from', Origin('from ... import', bind="module(VALUE)\nfrom origin import x\ndel sys.modules['origin']",
                           prelude=MODULE)),
    ('nested_function', Origin('the name of a nested function', bind='def x(held=VALUE):\n    return held',
                               tell='x().name')),
]

EVENTS = [
    ('read', 'read'),
    ('rebound before', 'rebound_before'),
    ('rebound after', 'rebound_after'),
    ('unbound', 'unbound'),
    ('deleted', 'deleted'),
    ('captured by several', 'several'),
    ('captured by a generator', 'generator'),
    ('outliving its frame', 'outliving'),
    ('counted', 'counted'),
    ('finalized', 'finalized'),
]


def program(origin):
    lines = [
        '# The closure matrix: a cell that comes from %s.' % origin.title,
        '# Generated by conformance/generate_closure_matrix.py, the expectations recorded by record.py.',
        '#',
        '# Each print begins with its square: d and the depth of the reader, then what happens to the cell.',
    ]
    if origin.impossible:
        for event, why in sorted(origin.impossible.items()):
            lines.append('# Impossible, at every depth: %s: %s.' % (event, why))
    else:
        lines.append('# No square is impossible.')
    lines.append(PRELUDE.replace('TELL', origin.tell).rstrip('\n'))
    if origin.prelude:
        lines.append(origin.prelude.rstrip('\n'))
    for event, method in EVENTS:
        for depth in DEPTHS:
            label = 'd%d %s:' % (depth, event)
            lines += ['', '']
            if event in origin.impossible:
                lines.append('print %r' % (label + ' impossible, ' + origin.impossible[event]))
            else:
                lines += getattr(origin, method)(label, depth)
    text = '\n'.join(lines) + '\n'
    return '\n'.join(line + '  # =>' if line.startswith('print ') else line for line in text.split('\n'))


def main():
    for name, origin in ORIGINS:
        path = os.path.join('closures', 'matrix_%s.py' % name)
        with open(os.path.join(record.PROGRAMS, path), 'wb') as f:
            f.write(program(origin))
        record.write(record.PROGRAMS, path)
        problems = record.check(record.PROGRAMS, path)
        if problems:
            print path
            print '\n'.join(problems)


if __name__ == '__main__':
    main()
