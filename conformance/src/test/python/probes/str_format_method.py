# str.format, format() and __format__: replacement fields, every presentation type, the errors.

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


class Point(object):
    x = 3
    y = {'k': 'v', 1: 'one', '1': 'text one', '-1': 'minus'}
    z = [10, 20, 30]

    def __str__(self):
        return 'point'

    def __repr__(self):
        return '<Point>'


class Formats(object):
    def __format__(self, spec):
        return 'spec(%s)' % spec


class BadFormat(object):
    def __format__(self, spec):
        return 5


class Classic:
    def __str__(self):
        return 'classic'


class Sub(str):
    pass


p = Point()
values = (0, 1, -1, 42, -42, 1234567, 10 ** 25, -10 ** 25, True)
for spec in ('', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', '#b', '#o', '#x', '#X', '#d', '+', '-', ' ', '+d', ' d', ',', ',d',
             '5', '05', '<5', '>5', '^5', '=5', '*<8', '*>8', '*^8', '*=8', '+08', '#010x', '#10x', '<#10x', '=+10', '012,', '015,d', '+,d', ' ,',
             '.2f', '12.2f', ',.2f', '010.1e', '.0%', 's', '.3', '.3d', 'y', '5s', '#', '<', '<<5', '<>5', '{<5', '05d', '<05', '0<5', '1c', ',x', ',s', ', d', '10,,'):
    results = []
    for v in values:
        try:
            results.append(format(v, spec))
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results

floats = (0.0, -0.0, 1.0, -1.5, 3.14159265, 1e10, 1.5e-7, 123456789.123, 1e22, 1e100, float('inf'), float('-inf'), float('nan'))
for spec in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0f', '.1f', '.3', '.3g', '.10', '.0', '.17g', '+', ' ', '+.2f', '10', '<12', '^12.3', '=+12', '012.3f',
             '+012.1e', ',', ',.2f', '020,.2f', '#.3f', 'd', 'x', 's', 'c', '.2n', '.400f', 'z', '*^+15.2%', '.1%', '08', '-08', '.f'):
    results = []
    for v in floats:
        try:
            results.append(format(v, spec)[:60])
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results

for spec in ('', 's', '5', '<5', '>5', '^5', '^6', '*^7', '.2', '5.2', '.0', '.10', '05', '=5', '+', '-', ' ', '#', ',', 'd', 'x', '5s', '<<5s', 'ss', '.s', '5.s', '..', '0', '1000000000000000000000', '.1000000000000000000000'):
    results = []
    for v in ('abc', '', u'abc', Sub('abc')):
        try:
            results.append(format(v, spec))
        except Exception, e:
            results.append('%s: %s' % (type(e).__name__, e))
    print repr(spec), results

probe(r'''
'{} {}'.format(1, 2), '{0} {1} {0}'.format(1, 2), '{a} {b}'.format(a=1, b=2), '{} {a}'.format(1, a=2), '{{}}'.format(), '{{{}}}'.format(1), ''.format(), 'x'.format(1, 2, a=3), '{0}{0}'.format('ab')
'{0.x} {0.y[k]} {0.y[1]} {0.z[1]} {0.y[-1]}'.format(p), '{a.z[2]}'.format(a=p), '{0[a]} {0[1]}'.format({'a': 'A', 1: 'one'}), '{0[0]}'.format('abc'), '{.x}'.format(p), '{[1]}'.format([1, 2]), '{0.x.real}'.format(p)
'{0!r} {0!s} {0}'.format(p), '{0!r:>10}|{0!s:<10}|'.format(p), '{!r}'.format('a'), '{0!r:.3}'.format('abcdef')
'{0:{1}}'.format(5, 10), '{0:{w}.{p}f}'.format(3.14159, w=10, p=2), '{0:{1}{2}{3}}'.format('x', '*', '^', 9), '{:{}}'.format('a', 5), '{0:{1[w]}}'.format(1, {'w': 4})
'{0:spec}'.format(Formats()), '{0:}'.format(Formats()), '{0}'.format(Formats()), '{0:{1}}'.format(Formats(), 'abc'), '{0!s:>5}'.format(1)
'{}'.format(Classic()), '{0:>10}'.format(Classic()), format(Classic()), format(p), format(p, '>8'), format(p, ''), format([1]), format({}, '5'), format(None, '5'), format(object) == str(object), format(int)
'{0}'.format()
'{}'.format()
'{} {}'.format(1)
'{1}'.format(1)
'{a}'.format()
'{a}'.format(1)
'{0} {}'.format(1, 2)
'{} {0}'.format(1, 2)
'{0:{}}'.format(1, 2)
'{:{0}}'.format(1, 2)
'{'.format()
'}'.format()
'{0'.format(1)
'{0!'.format(1)
'{0!}'.format(1)
'{0!x}'.format(1)
'{0!rr}'.format(1)
'{0!r:'.format(1)
'{!}'.format(1)
'{0.}'.format(1)
'{0.nothing}'.format(1)
'{0[}'.format([1])
'{0[]}'.format([1])
'{0[0}'.format([1])
'{0[0]x}'.format([1])
'{0[5]}'.format([1])
'{0[a]}'.format([1])
'{0[a]}'.format({})
'{0[0]}'.format(1)
'{0]}'.format(1)
'{ 0}'.format(1)
'{0 }'.format(1)
'{-1}'.format(1)
'{99999999999999999999}'.format(1)
'{0[99999999999999999999]}'.format([1])
'a}b'.format()
'a}}b{{c'.format()
'{0:{1:{2}}}'.format(1, 2, 3)
'{0:}}'.format(1)
'{0:{'.format(1)
'{a.b.c}'.format(a=1)
'{0:x}'.format('a')
'{0:d}'.format('a')
'{0:d}'.format(1.5)
'{0:c}'.format(65), '{0:c}'.format(255)
'{0:c}'.format(256)
'{0:c}'.format(-1)
'{0:+c}'.format(65)
'{0:,c}'.format(65)
'{0:.3c}'.format(65)
'{0:s}'.format(5)
'{0:5d}'.format(None)
'{0:}'.format(BadFormat())
format(BadFormat())
format(1, 2)
format(1, None)
format()
format(1, '', 2)
format(1, u'5'), format(u'a', '5'), format('a', u'5'), format(u'\xe9', u'>3'), type(format('a', u''))
u'{0} {1!r}'.format('a', u'\xe9'), u'{}'.format(u'\u1234'), u'{0:>5}'.format(u'\xe9'), u'{a}'.format(a=5), type(u'{}'.format(1)), type('{}'.format(u'a'))
'{}'.format(u'\xe9')
u'{}'.format('\xe9')
u'{'.format()
u'{0!x}'.format(1)
'{0}'.format(1, **{'a': 2}), '{a}'.format(**{'a': 2}), '{0}{1}'.format(*'ab')
'{0.__class__.__name__}'.format(1), '{0.real}'.format(5)
'{0:%Y}'.format(5)
'{:,}'.format(1234567), '{:,}'.format(-1234567.891), '{:,.0f}'.format(1e6), '{:>+15,}'.format(12345), '{:,}'.format(999), '{:,}'.format(1000), '{:06,}'.format(1234), '{:,}'.format(10 ** 30)
''.format(), '{0}'.format('{1}'), '{x[y]}'.format(x={'y': 1}), '{0[x y]}'.format({'x y': 1}), '{0[a.b]}'.format({'a.b': 2}), '{0[ 1]}'.format({' 1': 3})
(5).__format__('03d'), (5.5).__format__('.1f'), 'a'.__format__('3'), object().__format__('')[:7], None.__format__('>5'), [].__format__(''), True.__format__('d'), (1j).__format__('.1f')
object.__format__(5, ''), object.__format__(5, '>4')
object.__format__(5, 1)
object.__format__()
''')
