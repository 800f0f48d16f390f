"""Writes random programs for record_programs.py, by the grammar of Python 2.7.

usage: python2.7 generate_programs.py SEED COUNT > PROGRAMS

Names are few, so that they meet in every kind of scope; some statements stand where they must not.
On standard error it tells how often each production was used, and which opcodes appear in the code of no
program.
"""
import random
import sys
import types

NAMES = ['a', 'b', 'c', 'x', 'y', 'self', '__p', '_q', 'None', 'True', '__debug__', 'f', 'C', 'Foo']
ATTRS = ['a', 'b', 'append', '__p', '__init__', 'x_1']
MODULES = ['os', 'a.b', 'sys', 'p.q.r', '__m', 'a.__n']
CONSTANTS = ['0', '1', '2', '-1', '7', '255', '256', '1L', '0L', '-3L', '4611686018427387904', '1.5', '0.0',
             '-0.0', '2.5e10', '1e400', '1j', '0j', '-1j', '0x1f', '0777', '0b101', '9223372036854775807',
             '9223372036854775808', "''", "'a'", "'abc'", "' '", "'a b'", "'\\n'", "'\\x2f'", "u''",
             "u'a'", "u'\\u1234'", "b'x'", "r'\\n'", "'%s'", "'%d %%'", "'%5.2f'", "'a' 'b'",
             "'" + 'long' * 6 + "'", 'None', '()', '"""t\nw"""']
SMALL = ['0', '1', '2', '7', '-1', '3L', '0.5', '-2.0', "'a'", 'None', '2j']
BINARY = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^']
# What no source yields, and why.
NEVER_EMITTED = {
    'STOP_CODE': "no part of CPython's compiler emits it; it is only what a code string of zeros holds",
    'NOP': 'the compiler proper emits none, and the peephole pass removes all that it puts in before it answers; '
           'where it gives up half way, it answers the code string that it was given',
}
COMPARE = ['<', '<=', '==', '!=', '<>', '>', '>=', 'in', 'not in', 'is', 'is not']


class Generator(object):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.counts = {}
        self.statements = [n[5:] for n in dir(self) if n.startswith('stmt_')]
        self.expressions = [n[5:] for n in dir(self) if n.startswith('expr_')]
        self.targets = [n[7:] for n in dir(self) if n.startswith('target_')]

    # Helpers

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def chance(self, p):
        return self.random.random() < p

    def some(self, most, make, least=0):
        return [make() for i in range(self.random.randint(least, most))]

    def use(self, kind, names, *args):
        name = self.pick(names)
        self.counts[kind + name] = self.counts.get(kind + name, 0) + 1
        return getattr(self, kind + name)(*args)

    def name(self):
        return self.pick(NAMES)

    def break_line(self):
        return self.pick(['', '', '', '\n', '\n\n\n'])

    # Expressions, in parentheses where the grammar may need them

    def expr(self, depth):
        if depth <= 0:
            return self.use('expr_', ['name', 'name', 'constant'], 0)
        return self.use('expr_', self.expressions, depth - 1)

    def constant(self):
        return self.pick(CONSTANTS)

    def expr_name(self, depth):
        return self.name()

    def expr_constant(self, depth):
        return self.constant()

    def expr_fold(self, depth):
        text = self.constant()
        for i in range(self.random.randint(1, 3)):
            op = self.pick(BINARY)
            # CPython would compute 255 ** 10000000000 and 'a' * 10000000000.
            right = self.pick(SMALL) if op in ('*', '**', '<<') else self.constant()
            text = '(%s) %s %s' % (text, op, right)
        return '(%s)' % text

    def expr_index_constant(self, depth):
        return '(%s)[%s]' % (self.pick([self.constant(), '(1, 2, 3)', "('a', 'b')"]), self.constant())

    def expr_binary(self, depth):
        op = self.pick(BINARY)
        right = self.pick(SMALL + ['a']) if op in ('*', '**', '<<') else self.expr(depth)
        return '(%s %s%s %s)' % (self.expr(depth), self.break_line(), op, right)

    def expr_unary(self, depth):
        return '(%s%s)' % (self.pick(['-', '+', '~', 'not ', 'not not ']), self.expr(depth))

    def expr_bool(self, depth):
        op = self.pick([' and ', ' or '])
        return '(%s)' % op.join(self.some(4, lambda: self.expr(depth), 2))

    def expr_compare(self, depth):
        text = self.expr(depth)
        for i in range(self.random.choice([1, 1, 1, 2, 3])):
            text += ' %s %s' % (self.pick(COMPARE), self.expr(depth))
        return '(%s%s)' % (self.pick(['', '', 'not ']), text)

    def expr_membership(self, depth):
        items = ', '.join(self.some(4, self.constant))
        return '(%s %s %s)' % (self.expr(depth), self.pick(['in', 'not in']),
                               self.pick(['[%s]', '(%s)', '(%s,)']) % items)

    def expr_conditional(self, depth):
        return '(%s if %s else %s)' % tuple(self.expr(depth) for i in range(3))

    def expr_lambda(self, depth):
        return '(lambda %s: %s)' % (self.parameters(depth), self.expr(depth))

    def expr_yield(self, depth):
        return self.pick(['(yield)', '(yield %s)' % self.expr(depth)])

    def expr_tuple(self, depth):
        items = self.some(4, lambda: self.expr(depth) + self.break_line())
        return '(%s%s)' % (', '.join(items), ',' if len(items) == 1 else '')

    def expr_list(self, depth):
        return '[%s]' % ', '.join(self.some(4, lambda: self.expr(depth) + self.break_line()))

    def expr_dict(self, depth):
        return '{%s}' % ', '.join(
            self.some(3, lambda: '%s: %s' % (self.expr(depth), self.expr(depth))))

    def expr_set(self, depth):
        return '{%s}' % ', '.join(self.some(3, lambda: self.expr(depth), 1))

    def expr_repr(self, depth):
        return '(`%s`)' % self.pick([self.constant(), self.name(), '1, 2'])

    def clauses(self, depth):
        text = ''
        for i in range(self.random.choice([1, 1, 1, 2])):
            text += ' for %s in %s' % (self.target(1), self.expr(depth))
            for j in range(self.random.choice([0, 0, 1, 2])):
                text += ' if ' + self.expr(depth)
        return text

    def expr_list_comprehension(self, depth):
        return '[%s%s]' % (self.expr(depth), self.clauses(depth))

    def expr_set_comprehension(self, depth):
        return '{%s%s}' % (self.expr(depth), self.clauses(depth))

    def expr_dict_comprehension(self, depth):
        return '{%s: %s%s}' % (self.expr(depth), self.expr(depth), self.clauses(depth))

    def expr_generator(self, depth):
        return '(%s%s)' % (self.expr(depth), self.clauses(depth))

    def expr_call(self, depth):
        arguments = self.some(3, lambda: self.expr(depth))
        arguments += ['%s=%s' % (self.pick(['k%d' % i, 'kw%d' % i]), self.expr(depth))
                      for i in range(self.random.choice([0, 0, 0, 1, 2]))]
        if self.chance(.2):
            arguments.append('*' + self.expr(depth))
        if self.chance(.2):
            arguments.append('**' + self.expr(depth))
        return '%s(%s)' % (self.expr(depth), (',' + self.break_line() + ' ').join(arguments))

    def expr_attribute(self, depth):
        return '(%s).%s' % (self.expr(depth), self.pick(ATTRS))

    def subscript(self, depth):
        bound = lambda: self.pick(['', self.expr(depth)])
        return self.pick([
            self.expr(depth), '%s:%s' % (bound(), bound()), '%s:%s:%s' % (bound(), bound(), bound()),
            '...', '%s, %s' % (self.expr(depth), self.expr(depth)),
            '%s:%s, ..., %s' % (bound(), bound(), self.expr(depth))])

    def expr_subscript(self, depth):
        return '%s[%s]' % (self.expr(depth), self.subscript(depth))

    # Targets

    def target(self, depth):
        if depth <= 0:
            return self.use('target_', ['name'], 0)
        return self.use('target_', self.targets, depth - 1)

    def target_name(self, depth):
        return self.pick(['a', 'b', 'c', 'x', 'y', '__p', 'f'])

    def target_attribute(self, depth):
        return '%s.%s' % (self.name(), self.pick(ATTRS))

    def target_subscript(self, depth):
        return '%s[%s]' % (self.name(), self.subscript(depth))

    def target_tuple(self, depth):
        return '(%s,)' % ', '.join(self.some(3, lambda: self.target(depth), 1))

    def target_list(self, depth):
        return '[%s]' % ', '.join(self.some(3, lambda: self.target(depth), 1))

    def parameters(self, depth):
        names = ['a', 'b', 'c', 'x', 'y', '__p', 'self']
        self.random.shuffle(names)
        if self.chance(.02):
            names[0] = names[1]
        parameters = []
        default = False
        for i in range(self.random.choice([0, 0, 1, 1, 2, 3])):
            p = names.pop()
            if names and self.chance(.1):
                p = '(%s, %s)' % (p, names.pop())
            default = default or self.chance(.2)
            parameters.append(p + ('=' + self.expr(depth) if default else ''))
        if names and self.chance(.15):
            parameters.append('*' + names.pop())
        if names and self.chance(.15):
            parameters.append('**' + names.pop())
        return ', '.join(parameters)

    # Statements: each answers lines

    def block(self, depth, most=3):
        lines = []
        for line in self.body(depth, most):
            lines.append(' ' + line)
        return lines

    def body(self, depth, most=3):
        lines = []
        for i in range(self.random.randint(1, most)):
            lines += self.stmt(depth)
        return lines

    def stmt(self, depth):
        if depth <= 0:
            return self.use('stmt_', ['expression', 'assign', 'pass', 'return', 'augmented'], 0)
        return self.use('stmt_', self.statements, depth - 1)

    def e(self):
        return self.expr(self.random.choice([0, 1, 1, 2]))

    def stmt_expression(self, depth):
        return [self.expr(3)]

    def stmt_docstring(self, depth):
        return [self.pick(["'doc'", 'u"doc"', '1', "'''d\n\n'''"])]

    def stmt_assign(self, depth):
        return [' = '.join(self.some(3, lambda: self.target(2), 1) + [self.e()])]

    def stmt_swap(self, depth):
        n = self.random.randint(1, 4)
        left, right = ['%s,' % ', '.join(make() for i in range(n)) for make in
                       (lambda: self.target(0), self.e)]
        return ['%s = %s' % (left, right)]

    def stmt_augmented(self, depth):
        target = self.use('target_', ['name', 'attribute', 'subscript'], 1)
        return ['%s %s= %s' % (target, self.pick(BINARY), self.e())]

    def stmt_print(self, depth):
        return [self.pick(['print', 'print %s' % self.e(), 'print %s, %s,' % (self.e(), self.e()),
                           'print >>%s' % self.e(), 'print >>%s, %s,' % (self.e(), self.e()),
                           'print >>%s, %s, %s' % (self.e(), self.e(), self.e())])]

    def stmt_del(self, depth):
        return ['del ' + ', '.join(self.some(3, lambda: self.target(2), 1))]

    def stmt_pass(self, depth):
        return ['pass']

    def stmt_break(self, depth):
        return ['break'] if self.chance(.05) else ['pass']

    def stmt_continue(self, depth):
        return ['continue'] if self.chance(.05) else ['pass']

    def stmt_return(self, depth):
        if self.chance(.7):
            return ['pass']
        return [self.pick(['return', 'return ' + self.e()])]

    def stmt_raise(self, depth):
        return ['raise ' + ', '.join(self.some(3, self.e))]

    def stmt_global(self, depth):
        if self.chance(.7):
            return ['pass']
        return ['global ' + ', '.join(self.some(2, lambda: self.target(0), 1))]

    def stmt_exec(self, depth):
        if self.chance(.7):
            return ['pass']
        return [self.pick(['exec %s', 'exec %s in %s', 'exec %s in %s, %s']).replace('%s', self.e())]

    def stmt_assert(self, depth):
        return ['assert ' + ', '.join(self.some(2, self.e, 1))]

    def stmt_import(self, depth):
        return ['import ' + ', '.join(
            self.some(2, lambda: self.pick(MODULES) + self.pick(['', ' as ' + self.target(0)]), 1))]

    def stmt_from(self, depth):
        if self.chance(.03):
            return ['from os import *']
        names = self.some(2, lambda: self.pick(ATTRS) + self.pick(['', ' as ' + self.target(0)]), 1)
        module = self.pick(MODULES + ['.', '..', '.a'])
        return ['from %s import %s' % (module, ', '.join(names))]

    def test(self):
        return self.pick([self.e(), self.e(), self.e(), self.constant(), '__debug__', 'None'])

    def stmt_if(self, depth):
        lines = ['if %s:' % self.test()] + self.block(depth)
        for i in range(self.random.choice([0, 0, 1, 2])):
            lines += ['elif %s:' % self.test()] + self.block(depth)
        if self.chance(.4):
            lines += ['else:'] + self.block(depth)
        return lines

    def loop_block(self, depth):
        lines = self.block(depth)
        if self.chance(.4):
            lines += [' if %s: %s' % (self.test(), self.pick(['break', 'continue']))]
        if self.chance(.15):
            lines += [' try:', '  ' + self.pick(['break', 'continue', 'pass']),
                      self.pick([' except %s:' % self.e(), ' finally:']),
                      '  ' + self.pick(['break', 'continue', 'pass', 'pass', 'pass'])]
        if self.chance(.1):
            lines += [' ' + self.pick(['break', 'continue'])]
        return lines

    def stmt_while(self, depth):
        lines = ['while %s:' % self.test()] + self.loop_block(depth)
        return lines + (['else:'] + self.block(depth) if self.chance(.3) else [])

    def stmt_for(self, depth):
        lines = ['for %s in %s:' % (self.target(2), self.e())] + self.loop_block(depth)
        return lines + (['else:'] + self.block(depth) if self.chance(.3) else [])

    def stmt_try_except(self, depth):
        lines = ['try:'] + self.block(depth)
        for i in range(self.random.choice([1, 1, 2, 3])):
            lines += [self.pick(['except %s:' % self.e(), 'except %s, %s:' % (self.e(), self.target(1)),
                                 'except %s as %s:' % (self.e(), self.target(1))])]
            lines += self.block(depth)
        if self.chance(.2):
            lines += ['except:'] + self.block(depth)
        if self.chance(.3):
            lines += ['else:'] + self.block(depth)
        if self.chance(.2):
            lines += ['finally:'] + self.block(depth)
        return lines

    def stmt_try_finally(self, depth):
        return ['try:'] + self.block(depth) + ['finally:'] + self.block(depth)

    def stmt_with(self, depth):
        items = self.some(2, lambda: self.e() + self.pick(['', ' as ' + self.target(1)]), 1)
        return ['with %s:' % ', '.join(items)] + self.block(depth)

    def decorators(self):
        return ['@' + self.pick(['a', 'a.b', 'a(1)', 'b.c(x, y=1)'])
                for i in range(self.random.choice([0, 0, 0, 1, 2]))]

    def stmt_def(self, depth):
        head = 'def %s(%s):' % (self.pick(['f', 'g', '__p', 'x']), self.parameters(1))
        lines = self.decorators() + [head]
        if self.chance(.2):
            lines += [self.pick([" 'doc'", " u'doc'", " ''"])]
        lines += self.block(depth, 4)
        if self.chance(.2):
            lines += [' global ' + self.target(0)]
        if self.chance(.3):
            lines += [' return ' + self.e()]
        if self.chance(.1):
            lines += [' yield']
        return lines

    def stmt_class(self, depth):
        bases = self.pick(['', '()', '(object)', '(a, b.c)'])
        return (self.decorators() + ['class %s%s:' % (self.pick(['C', '_D', '__E', '__', 'x']), bases)]
                + self.block(depth, 4))

    # Long code: rare, since each takes as long as a thousand other programs; a depth below 0 asks for it

    def stmt_many_constants(self, depth):
        """More constants than 16 bits can count."""
        if depth >= 0 and not self.chance(.0005):
            return ['pass']
        first = self.random.randint(1000, 9999)
        items = ', '.join(str(first + i) for i in xrange(65530))
        return ['x = [%s]' % items, 'y = %s' % self.e(), 'b = 0.25, %s' % self.e()]

    def stmt_many_names(self, depth):
        """More names than 16 bits can count."""
        if depth >= 0 and not self.chance(.0005):
            return ['pass']
        return ['x = [%s]' % ', '.join('name%d' % i for i in xrange(65530))] + [
            'last.attribute = other', 'import module1, module2', 'del last', 'x.y.z += 1', self.e()]

    def stmt_long_jump(self, depth):
        """A loop or a branch over more bytes than 16 bits can count."""
        if depth >= 0 and not self.chance(.002):
            return ['pass']
        head = self.pick(['while %s:', 'if %s:', 'for x in %s:']) % self.e()
        return [head] + [' a.b(c)'] * self.random.choice([6500, 6600, 9000]) + self.block(0) + [
            'else:'] + self.block(0)

    def stmt_blank(self, depth):
        return ['\n' * self.random.choice([1, 1, 2, 260])] if self.chance(.1) else ['']

    def program(self):
        mode = self.random.choice(['exec'] * 8 + ['eval', 'single'])
        optimize = self.random.choice([0, 0, 0, 1, 2])
        if mode == 'eval':
            return mode, optimize, self.expr(4)
        if mode == 'single':
            return mode, optimize, '\n'.join(self.stmt(3)) + '\n\n'
        if self.chance(.002):
            return mode, optimize, '\n'.join(
                self.use('stmt_', ['many_constants', 'many_names', 'long_jump'], -1)) + '\n'
        lines = []
        if self.chance(.2):
            lines += ["'''module'''"]
        if self.chance(.15):
            lines += ['from __future__ import ' + self.pick(
                ['division', 'absolute_import', 'unicode_literals', 'print_function, division',
                 'with_statement, generators'])]
        return mode, optimize, '\n'.join(lines + self.body(4, 6)) + '\n'


def opcodes(code, found):
    data = code.co_code
    i = 0
    while i < len(data):
        op = ord(data[i])
        found.add(op)
        i += 3 if op >= 90 else 1
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            opcodes(constant, found)


def main(seed, count):
    import opcode
    import resource
    import warnings
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    warnings.simplefilter('ignore')
    generator = Generator(seed)
    found = set()
    compiled = 0
    for i in range(count):
        mode, optimize, source = generator.program()
        sys.stdout.write('#### %s %d\n%s\n####end\n' % (mode, optimize, source))
        try:
            opcodes(compile(source, 'program.py', mode, 0, 1), found)
            compiled += 1
        except (SyntaxError, ValueError, MemoryError):
            pass
    never = sorted(name for name, op in opcode.opmap.items() if op not in found and name not in NEVER_EMITTED)
    wrong = sorted(name for name in NEVER_EMITTED if opcode.opmap[name] in found)
    kinds = len([n for n in dir(generator) if n.split('_')[0] in ('stmt', 'expr', 'target')
                 and '_' in n])
    sys.stderr.write('%d programs, %d of them compile; productions used: %d of %d, least used: %s\n'
                     'opcodes reached: %d of %d; not reached: %s\n' % (
                         count, compiled, len(generator.counts), kinds,
                         sorted((n, k) for k, n in generator.counts.items())[:3],
                         len(found), len(opcode.opmap), ' '.join(never) or 'none'))
    for name, reason in sorted(NEVER_EMITTED.items()):
        sys.stderr.write("%s cannot be emitted by CPython's compiler: %s\n" % (name, reason))
    if wrong:
        sys.exit('but it was: ' + ' '.join(wrong))


if __name__ == '__main__':
    main(int(sys.argv[1]), int(sys.argv[2]))
