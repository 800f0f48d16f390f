# The type bool and the truth of values.

import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


print sorted(dir(bool))


class NonZero(object):
    def __init__(self, value):
        self.value = value

    def __nonzero__(self):
        return self.value


class Len(object):
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Both(Len):
    def __nonzero__(self):
        return True


class Classic:
    def __init__(self, value):
        self.value = value

    def __nonzero__(self):
        return self.value


class ClassicLen:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Raises(object):
    def __nonzero__(self):
        raise ValueError('no truth')


class Plain(object):
    pass


class OldPlain:
    pass


probe(r'''
True, False, bool(), bool(1), bool(''), bool('False'), bool(None), bool([]), bool([0]), bool(0.0), bool(0j), bool(0L)
bool(1, 2)
bool(x=1), bool(x=0)
bool(y=1)
True + True, True - False, True * 3, True / 2, True // 2, True % 2, True ** 2, -True, +True, ~True, abs(True), True << 3
True & False, True | False, True ^ True, True & 1, 1 & True, True | 2, True ^ 1, type(True & True), type(True & 1)
True and 5, 5 and True, 0 or False, not 5, not 0, not '', not None
True == 1, True is 1, True == 1.0, False == 0L, True < 2, True > False, cmp(True, False), hash(True), hash(False), True != 1
{1: 'int', True: 'bool'}, {True: 'bool', 1: 'int', 1.0: 'float'}
[10, 20][True], 'ab'[False], range(True), 'x' * True, 'x' * False
repr(True), str(False), unicode(True), '%d %s %r %i' % (True, True, True, False), '%5s|%-6s|' % (True, False)
format(True), format(True, 's') if 0 else 0, format(True, ''), format(True, 'd'), format(True, '5') + '|', '{0} {0!r} {0:>5}'.format(True)
format(True, 's')
int(True), long(True), float(True), complex(True), hex(True), oct(False), bin(True), chr(True), divmod(True, True)
True / False
True.real, True.imag, True.numerator, True.denominator, True.conjugate(), True.bit_length(), type(True.real)
True.__and__(False), True.__and__(1), True.__and__('a'), True.__or__(2), True.__xor__(True), True.__rand__(True), True.__nonzero__()
True.__add__(1), True.__int__(), True.__index__(), True.__getnewargs__(), True.__repr__(), True.__str__(), True.__format__('')
bool.__new__(bool, 'x'), bool.__new__(bool)
bool.__new__(int)
bool.__new__(int, 1)
int.__new__(bool, 1)
bool.__base__, bool.__mro__, issubclass(bool, int), isinstance(True, int), isinstance(1, bool), type(True)
class Sub(bool): pass
None = 1
True = 0; print True
del True; print True
bool(NonZero(True)), bool(NonZero(False)), bool(NonZero(1)), bool(NonZero(0)), not NonZero(0)
bool(NonZero(2))
bool(NonZero(-1))
bool(NonZero('x'))
bool(NonZero(1L))
bool(NonZero(None))
bool(NonZero(0.0))
bool(Len(0)), bool(Len(1)), bool(Len(5L)), bool(Both(0)), bool(Len(True))
bool(Len(-1))
bool(Len('a'))
bool(Len(1.5))
bool(Len(2 ** 70))
bool(Classic(True)), bool(Classic(0)), bool(Classic(5))
bool(Classic(-1))
bool(Classic('x'))
bool(Classic(5L))
bool(ClassicLen(0)), bool(ClassicLen(3))
bool(ClassicLen(-1))
bool(ClassicLen('x'))
bool(Raises())
not Raises()
[x for x in [1] if Raises()]
Raises() and 1
bool(Plain()), bool(OldPlain()), bool(Plain), bool(OldPlain), bool(probe), bool(type), bool(Ellipsis), bool(NotImplemented)
all([]), any([]), all([1, 0]), any([0, 1]), all([1, Raises()]) if 0 else 0
any([0, Raises()])
any([1, Raises()]), all([0, Raises()])
bool(xrange(0)), bool(xrange(1)), bool(set()), bool({}), bool({0: 0}), bool(u''), bool(()), bool((0,)), bool(frozenset())
bool(iter([])), bool(x for x in []), bool(slice(0)), bool(bytearray()), bool(bytearray('x'))
1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1.0 == True, 1 < 2 > 1, (1 < 2) < 3
5 if [] else 6, 5 if [0] else 6
''')
