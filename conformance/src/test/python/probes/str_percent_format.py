# str % values: every code with every flag, widths and precisions, the errors.

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


# The whole table for ints: flags x width x precision x code.
for code in 'diuoxXcsre':
    for flags in ('', '-', '+', ' ', '0', '#', '+-', '0-', '#0', '+0', ' +'):
        for size in ('', '6', '.0', '.3', '8.3', '1'):
            form = '%' + flags + size + code
            print form, [form % v for v in (0, 5, -5 if code != 'c' else 65, 97, 100L)],
        print


class Both(object):
    def __str__(self):
        return 'text'

    def __repr__(self):
        return 'repr'

    def __int__(self):
        return 7

    def __float__(self):
        return 7.5


class Hex(object):
    def __hex__(self):
        return '0xff'

    def __oct__(self):
        return '077'

    def __long__(self):
        return 12L

    def __int__(self):
        return 12


class Index(object):
    def __index__(self):
        return 3


class Keys(object):
    def __getitem__(self, key):
        return '<%s>' % key


class Sub(dict):
    def __missing__(self, key):
        return 'no ' + key


class UnicodeText(object):
    def __str__(self):
        return u'\xe9'


b = Both()
big = 10 ** 30
probe(r'''
'%%' % (), '%5%|' % (), '%-5%|' % (), 'no codes' % (), '' % (), 'x' % {}, 'x' % [], '100%%' % {}
'%s %s' % ('a', 'b'), '%s' % 'a', '%s' % ('a',), '%s' % [1, 2], '%s' % {'a': 1}, '%s' % None, '%s' % (None,), '%s' % ((1, 2),), '%r %r' % ('a', u'b')
'%s %s' % ('a',)
'%s' % ('a', 'b')
'%s' % ()
'' % 1
'x' % 'y'
'x' % (1,)
'x' % b
'%' % ()
'%5' % 1
'abc%' % 1
'%.' % 1
'%(a' % {'a': 1}
'%(a)' % {'a': 1}
'%y' % 1
'%5.3y' % 1
'%Z' % 1
'%\x01' % 1
'%(a)y' % {'a': 1}
'% ' % 1
'%a' % 1
'%b' % 1
'%hd %ld %Ld %hhd' % (1, 2, 3, 4)
'%hd %ld %Ld' % (1, 2, 3)
'%*d|%-*d|%.*f|%*.*f' % (5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828)
'%*d' % (-5, 42), '%.*f' % (-1, 2.5)
'%*d' % ('5', 42)
'%*d' % (5,)
'%*d' % 5
'%.*f' % (1.5, 2)
'%*d' % (5L, 42)
'%0*d' % (5, 42)
'%9999999999999999999d' % 1
'%.9999999999999999999d' % 1
'%.2147483648f' % 1
'%(a)s %(b)d' % {'a': 'x', 'b': 5}, '%(a)s%(a)s' % {'a': 1}, '%(a)5s|%(a)-5s|' % {'a': 'x'}, '%()s' % {'': 1}, '%(a(b))s' % {'a(b)': 1}, '%(a)%' % {'a': 1}
'%(a)s' % {}
'%(a)s' % 1
'%(a)s' % 'x'
'%(a)s' % (1,)
'%(a)s' % [1]
'%(a)s %s' % {'a': 1}
'%s %(a)s' % {'a': 1}
'%(a)s' % Keys(), '%(x)s' % Sub(), '%(a)*d' % {'a': 1} if 0 else 0
'%(a)*d' % {'a': 1}
'%s' % Keys() != '', '%d %s' % (1, {}), '%s' % Sub()
'%d' % 1.9, '%d' % -1.9, '%d' % 1e20, '%d' % True, '%i' % 5L, '%u' % -5, '%d' % big, '%d' % -big, '%x' % 3.7 if 0 else 0, '%d' % b
'%x' % 3.7
'%o' % 3.7
'%d' % 'a'
'%d' % '5'
'%d' % None
'%d' % [1]
'%d' % 1j
'%d' % float('nan')
'%d' % float('inf')
'%x' % 'a'
'%x' % None
'%i' % 'a'
'%u' % 'a'
'%d' % Index()
'%x' % Hex(), '%d' % Hex(), '%o' % Hex()
'%x %X %o %#x %#X %#o' % (255, 255, 255, 255, 255, 255), '%x %o %#x %#o' % (-255, -255, -255, -255), '%#x %#o %#X' % (0, 0, 0), '%#d' % 5
'%x %#x %X %#X %o %#o' % (big, big, big, big, big, big), '%x' % -big, '%#o' % -big, '%+d % d %030d %-40d|' % (big, big, big, big), '%.40d' % big, '%50x' % big, '%#50x' % big, '%#050x' % big, '%+x' % big
'%.0d' % 0, '%.0x' % 0, '%#.0x' % 0, '%.5d' % -42, '%8.5d' % -42, '%08.5d' % -42, '%-8.5d|' % 42, '%+.3d' % 5, '% .3d' % 5, '%#.5x' % 255, '%#10.5x' % 255, '%#010x' % 255, '%#-10x|' % 255
'%f %F %e %E %g %G' % (1.5, 1.5, 1.5, 1.5, 1.5, 1.5), '%f' % 1, '%f' % 10 ** 3, '%e' % big, '%f' % True, '%f' % b
'%f' % 'a'
'%f' % '1.5'
'%f' % None
'%f' % 1j
'%f' % 10 ** 400
'%f' % (10 ** 400)
'%g' % Index()
'%10.2f|%-10.2f|%+10.2f|%010.2f|% f|%+f|%.0f|%#.0f' % ((3.14159,) * 8)
'%f %e %g %5.1f %010f %-10f| %+f' % ((float('inf'),) * 7), '%f %F %G' % (float('nan'), float('nan'), float('-inf')), '%010f %+f % f' % ((float('nan'),) * 3)
'%.50f' % 0.1, '%.100f' % 0.1, '%.60g' % 0.1, '%.30e' % 1e-300, '%f' % 1e50, '%f' % 1e60, '%.3f' % 1e300 == '%.3f' % 1e300, '%.0f' % 1e22
len('%.200f' % 1.5), '%.120f' % 1e100
'%c' % 'a', '%c' % 97, '%5c|%-5c|' % ('a', 98), '%c' % '\xff', '%c' % 255, '%c' % 0, '%.0c' % 'a', '%c' % 97L, '%c' % True
'%c' % 256
'%c' % -1
'%c' % 'ab'
'%c' % ''
'%c' % None
'%c' % 1.5
'%c' % (2 ** 70)
'%c' % u'a', '%c' % u'\u1234'
'%s' % 'abc', '%.2s' % 'abc', '%5.2s|' % 'abc', '%-5s|' % 'abc', '%05s' % 'abc', '%+s' % 'a', '%#s' % 'a', '%.0s' % 'abc', '%.s|' % 'abc', '%10r' % 'abc', '%.3r' % 'abc', '%-10r|' % 'a'
'%s %r' % (b, b), '%s' % u'abc', '%s' % u'\xe9', '%r' % u'\xe9', '%s %s' % ('a', u'\u1234'), '%(a)s' % {u'a': u'x'}, '%s' % UnicodeText()
'%s \xe9' % u'a'
'%s %s' % ('\xe9', u'a')
type('%s' % u'a'), type('%s%s' % ('a', u'b')), type('%d' % 1), type('%r' % u'a')
'%s' % (1, 2)
'%s, %s' % [1, 2]
'%s %s %s' % (1, 2)
'%d apples and %(kind)s' % (1, {'kind': 'x'})
s = '%s'; s %= 5; s
u'%s' % 'a', u'%d' % 5, u'%c' % 0x1234, u'%c' % 'a', u'%5s|%-5s|' % (u'\xe9', u'\xe9'), u'%.2s' % u'abc', u'%r' % u'\xe9', u'%s' % b, u'%x' % big, u'%f' % 1.5, u'%(a)s' % {'a': 1}, u'%%'  % ()
u'%s' % '\xe9'
u'%c' % 0x110000
u'%c' % u'ab'
u'%d' % 'a'
u'%y' % 1
u'%\u1234' % 1
u'%s %s' % (1,)
u'%s' % (1, 2)
''')
