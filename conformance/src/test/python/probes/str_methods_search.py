# str: finding, counting, replacing, splitting, joining, stripping.

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


print sorted(dir(str))
s = 'hello world, hello there'


class Sub(str):
    pass


probe(r'''
# find, rfind, index, rindex, count
s.find('hello'), s.find('hello', 1), s.find('x'), s.find(''), s.find('', 5), s.find('', 100), s.find('', 24), s.find('', 25)
s.find('l', -5), s.find('l', -5, -1), s.find('hello', 0, 4), s.find('hello', 0, 5), s.find('o', None, None), s.find('o', 5, None)
s.find('there', -100, 100), s.find('h', 2 ** 70), s.find('h', -2 ** 70, 2 ** 70), s.find(u'wor')
s.find()
s.find(1)
s.find(None)
s.find('a', 'b')
s.find('a', 1.0)
s.find('a', 1, 2, 3)
s.find('a', start=1)
s.rfind('hello'), s.rfind('hello', 0, 17), s.rfind('x'), s.rfind(''), s.rfind('', 0, 5), s.rfind('', 30)
s.rfind(1)
s.index('hello', 3), s.index(''), s.index(u'wor')
s.index('x')
s.index(u'\u1234')
s.index('hello', 14)
s.rindex('l'), s.rindex('hello', 0, 10)
s.rindex('x')
s.count('l'), s.count('hello'), s.count(''), s.count('l', 5), s.count('l', 5, 10), ''.count(''), ''.count('a'), 'aaaa'.count('aa'), s.count('', 30), s.count(u'l')
s.count()
s.count(1)
'abc'.__contains__('b'), 'b' in 'abc', '' in '', 'abc' in 'ab', u'b' in 'abc', 'bc' in 'abc'
1 in 'abc'
None in 'abc'
'abc'.__contains__(1)
# startswith, endswith
s.startswith('hello'), s.startswith('world', 6), s.startswith('world', 6, 10), s.startswith(''), s.startswith('', 100), s.startswith(('x', 'he')), s.startswith(()), s.startswith(u'he'), s.startswith((u'he', 'x'))
s.startswith('hello', -24), s.startswith('there', -5), s.startswith('hello', 1)
s.startswith(1)
s.startswith(['he'])
s.startswith(('x', 1))
s.startswith()
s.endswith('there'), s.endswith('hello', 0, 18), s.endswith(''), s.endswith(('x', 'ere')), s.endswith('there', -5), s.endswith('there', -4), s.endswith(u'there')
s.endswith(1)
s.endswith((1,))
# replace
s.replace('hello', 'bye'), s.replace('hello', 'bye', 1), s.replace('hello', 'bye', 0), s.replace('hello', 'bye', -1), s.replace('l', ''), s.replace('', '-'), s.replace('', '-', 3)
''.replace('', 'x'), ''.replace('a', 'x'), 'aaa'.replace('aa', 'b'), 'aaa'.replace('a', 'aa'), 'abc'.replace('abc', ''), 'abc'.replace('b', u'x'), 'abc'.replace(u'b', 'x')
'aaa'.replace('a', 'b', 2), 'aaa'.replace('a', 'bb', 2), 'abab'.replace('ab', 'xyz', 1), 'x'.replace('x', 'x')
s.replace('a')
s.replace(1, 'a')
s.replace('a', 1)
s.replace('a', 'b', 'c')
s.replace('a', 'b', None)
# split, rsplit, splitlines, partition, join
s.split(), s.split(' '), s.split('l'), s.split('hello'), s.split(','), s.split(' ', 1), s.split(' ', 0), s.split(' ', -1), s.split(None, 1), s.split(None, 0)
'  a  b  '.split(), '  a  b  '.split(' '), '  a  b  '.split(None, 1), '  a  b  '.split(None, 0), ''.split(), ''.split(' '), ' '.split(), ' '.split(' '), 'a\t\n\r\f\vb'.split()
'a,b,,c,'.split(','), 'a<>b<>c'.split('<>'), 'a<>b<>c'.split('<>', 1), 'aaa'.split('aa'), 'abc'.split('abc'), 'a b'.split(u' ')
s.split('')
s.split(1)
s.split(' ', 'x')
s.split(' ', None)
s.split(sep=' ')
s.rsplit(' ', 1), s.rsplit(None, 1), s.rsplit('l', 2), s.rsplit(), '  a  b  '.rsplit(None, 1), '  a  b  '.rsplit(None, 0), 'aaa'.rsplit('aa'), 'a b'.rsplit(u' '), ''.rsplit(), ''.rsplit('x')
s.rsplit('')
s.rsplit(1)
'a\nb\r\nc\rd\n\ne'.splitlines(), 'a\nb\r\nc\rd\n\ne'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a'.splitlines(), 'a\n'.splitlines(), 'a\x0bb\x0cc\x1cd\x85e'.splitlines(), 'a\nb'.splitlines(1), 'a\n\r\n'.splitlines()
'a'.splitlines('x')
'a'.splitlines(keepends=True)
'a'.splitlines(1, 2)
'a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'), ''.partition('x'), 'a--b'.partition('--'), 'a-b'.partition(u'-'), 'ab'.partition('ab')
'a'.partition('')
'a'.rpartition('')
'a'.partition(1)
'a'.rpartition()
'-'.join(['a', 'b', 'c']), ''.join([]), '-'.join(['a']), '-'.join('abc'), '-'.join(('a', 'b')), '-'.join(x for x in 'ab'), '-'.join({'a': 1}), '-'.join(['a', u'b']), '-'.join([u'\xe9', 'b']), u'-'.join(['a'])
'-'.join([1])
'-'.join(['a', 1])
'-'.join(['a', None, 'b'])
'-'.join(1)
'-'.join(None)
'-'.join()
'\xe9'.join(['a', u'b'])
'-'.join(['\xe9', u'b'])
type(','.join([u'a'])), type(','.join([Sub('a')])), ','.join([Sub('a')])
# strip
'  a b \t\n'.strip(), '  a b \t\n'.lstrip(), '  a b \t\n'.rstrip(), 'xxaxx'.strip('x'), 'xyayx'.strip('xy'), 'xyayx'.lstrip('xy'), 'xyayx'.rstrip('xy'), 'abc'.strip('abc'), 'abc'.strip(''), 'abc'.strip(None), ' a '.strip(None), 'xax'.strip(u'x')
'\x00 a \x00'.strip(), '\x0b\x0c\x1c\x85a'.strip(), ''.strip(), ' '.strip()
'a'.strip(1)
'a'.lstrip([])
'a'.rstrip('a', 'b')
# expandtabs, zfill, center, ljust, rjust
'a\tb\tc'.expandtabs(), 'a\tb'.expandtabs(4), 'a\tb'.expandtabs(1), 'a\tb'.expandtabs(0), 'a\tb'.expandtabs(-1), 'ab\ncd\te'.expandtabs(4), '\t\t'.expandtabs(3), 'abcdefgh\ti'.expandtabs(), 'a\rb\tc'.expandtabs(4)
'a'.expandtabs('x')
'\t\t'.expandtabs(2 ** 62)
'42'.zfill(5), '-42'.zfill(5), '+42'.zfill(5), '42'.zfill(1), ''.zfill(3), '--4'.zfill(5), 'a'.zfill(0), '-'.zfill(3)
'1'.zfill('3')
'1'.zfill()
'1'.zfill(3.0)
'ab'.center(5), 'ab'.center(6), 'abc'.center(6), 'abc'.center(8), 'ab'.center(1), 'ab'.center(7, '*'), ''.center(3, '.'), 'a'.center(4, '-'), 'ab'.ljust(5) + '|', 'ab'.ljust(5, '.'), 'ab'.rjust(5), 'ab'.rjust(5, '.'), 'ab'.ljust(-1)
'ab'.center(5, '')
'ab'.center(5, 'xy')
'ab'.center(5, u'x')
'ab'.center(5, 1)
'ab'.center('5')
'ab'.ljust(5, u'\u1234')
'ab'.rjust()
'ab'.center(5, 'x', 1)
''')
