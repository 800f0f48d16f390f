# str: finding, counting, replacing, splitting, joining, stripping.

from probing import probe

print sorted(dir(str))
# => ['__add__', '__class__', '__contains__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__',
# ...  '__getattribute__', '__getitem__', '__getnewargs__', '__getslice__', '__gt__', '__hash__', '__init__', '__le__',
# ...  '__len__', '__lt__', '__mod__', '__mul__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__',
# ...  '__rmod__', '__rmul__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__',
# ...  '_formatter_field_name_split', '_formatter_parser', 'capitalize', 'center', 'count', 'decode', 'encode',
# ...  'endswith', 'expandtabs', 'find', 'format', 'index', 'isalnum', 'isalpha', 'isdigit', 'islower', 'isspace',
# ...  'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'partition', 'replace', 'rfind', 'rindex', 'rjust',
# ...  'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith', 'strip', 'swapcase', 'title',
# ...  'translate', 'upper', 'zfill']
s = 'hello world, hello there'


class Sub(str):
    pass


probe(r'''
# find, rfind, index, rindex, count
s.find('hello')  # => 0
s.find('hello', 1)  # => 13
s.find('x')  # => -1
s.find('')  # => 0
s.find('', 5)  # => 5
s.find('', 100)  # => -1
s.find('', 24)  # => 24
s.find('', 25)  # => -1
s.find('l', -5)  # => -1
s.find('l', -5, -1)  # => -1
s.find('hello', 0, 4)  # => -1
s.find('hello', 0, 5)  # => 0
s.find('o', None, None)  # => 4
s.find('o', 5, None)  # => 7
s.find('there', -100, 100)  # => 19
s.find('h', 2 ** 70)  # => -1
s.find('h', -2 ** 70, 2 ** 70)  # => 0
s.find(u'wor')  # => 6
s.find()  # => TypeError: find/rfind/index/rindex() takes at least 1 argument (0 given)
s.find(1)  # => TypeError: expected a string or other character buffer object
s.find(None)  # => TypeError: expected a string or other character buffer object
s.find('a', 'b')  # => TypeError: slice indices must be integers or None or have an __index__ method
s.find('a', 1.0)  # => TypeError: slice indices must be integers or None or have an __index__ method
s.find('a', 1, 2, 3)  # => TypeError: find/rfind/index/rindex() takes at most 3 arguments (4 given)
s.find('a', start=1)  # => TypeError: find() takes no keyword arguments
s.rfind('hello')  # => 13
s.rfind('hello', 0, 17)  # => 0
s.rfind('x')  # => -1
s.rfind('')  # => 24
s.rfind('', 0, 5)  # => 5
s.rfind('', 30)  # => -1
s.rfind(1)  # => TypeError: expected a string or other character buffer object
s.index('hello', 3), s.index(''), s.index(u'wor')  # => (13, 0, 6)
s.index('x')  # => ValueError: substring not found
s.index(u'\u1234')  # => ValueError: substring not found
s.index('hello', 14)  # => ValueError: substring not found
s.rindex('l'), s.rindex('hello', 0, 10)  # => (16, 0)
s.rindex('x')  # => ValueError: substring not found
s.count('l')  # => 5
s.count('hello')  # => 2
s.count('')  # => 25
s.count('l', 5)  # => 3
s.count('l', 5, 10)  # => 1
''.count('')  # => 1
''.count('a')  # => 0
'aaaa'.count('aa')  # => 2
s.count('', 30)  # => 0
s.count(u'l')  # => 5
s.count()  # => TypeError: count() takes at least 1 argument (0 given)
s.count(1)  # => TypeError: expected a string or other character buffer object
'abc'.__contains__('b')  # => True
'b' in 'abc'  # => True
'' in ''  # => True
'abc' in 'ab'  # => False
u'b' in 'abc'  # => True
'bc' in 'abc'  # => True
1 in 'abc'  # => TypeError: 'in <string>' requires string as left operand, not int
None in 'abc'  # => TypeError: 'in <string>' requires string as left operand, not NoneType
'abc'.__contains__(1)  # => TypeError: 'in <string>' requires string as left operand, not int
# startswith, endswith
s.startswith('hello')  # => True
s.startswith('world', 6)  # => True
s.startswith('world', 6, 10)  # => False
s.startswith('')  # => True
s.startswith('', 100)  # => False
s.startswith(('x', 'he'))  # => True
s.startswith(())  # => False
s.startswith(u'he')  # => True
s.startswith((u'he', 'x'))  # => True
s.startswith('hello', -24), s.startswith('there', -5), s.startswith('hello', 1)  # => (True, True, False)
s.startswith(1)  # => TypeError: startswith first arg must be str, unicode, or tuple, not int
s.startswith(['he'])  # => TypeError: startswith first arg must be str, unicode, or tuple, not list
s.startswith(('x', 1))  # => TypeError: expected a string or other character buffer object
s.startswith()  # => TypeError: startswith() takes at least 1 argument (0 given)
s.endswith('there')  # => True
s.endswith('hello', 0, 18)  # => True
s.endswith('')  # => True
s.endswith(('x', 'ere'))  # => True
s.endswith('there', -5)  # => True
s.endswith('there', -4)  # => False
s.endswith(u'there')  # => True
s.endswith(1)  # => TypeError: endswith first arg must be str, unicode, or tuple, not int
s.endswith((1,))  # => TypeError: expected a string or other character buffer object
# replace
s.replace('hello', 'bye')  # => 'bye world, bye there'
s.replace('hello', 'bye', 1)  # => 'bye world, hello there'
s.replace('hello', 'bye', 0)  # => 'hello world, hello there'
s.replace('hello', 'bye', -1)  # => 'bye world, bye there'
s.replace('l', '')  # => 'heo word, heo there'
s.replace('', '-')  # => '-h-e-l-l-o- -w-o-r-l-d-,- -h-e-l-l-o- -t-h-e-r-e-'
s.replace('', '-', 3)  # => '-h-e-llo world, hello there'
''.replace('', 'x')  # => 'x'
''.replace('a', 'x')  # => ''
'aaa'.replace('aa', 'b')  # => 'ba'
'aaa'.replace('a', 'aa')  # => 'aaaaaa'
'abc'.replace('abc', '')  # => ''
'abc'.replace('b', u'x')  # => u'axc'
'abc'.replace(u'b', 'x')  # => u'axc'
'aaa'.replace('a', 'b', 2)  # => 'bba'
'aaa'.replace('a', 'bb', 2)  # => 'bbbba'
'abab'.replace('ab', 'xyz', 1)  # => 'xyzab'
'x'.replace('x', 'x')  # => 'x'
s.replace('a')  # => TypeError: replace() takes at least 2 arguments (1 given)
s.replace(1, 'a')  # => TypeError: expected a string or other character buffer object
s.replace('a', 1)  # => TypeError: expected a string or other character buffer object
s.replace('a', 'b', 'c')  # => TypeError: an integer is required
s.replace('a', 'b', None)  # => TypeError: an integer is required
# split, rsplit, splitlines, partition, join
s.split()  # => ['hello', 'world,', 'hello', 'there']
s.split(' ')  # => ['hello', 'world,', 'hello', 'there']
s.split('l')  # => ['he', '', 'o wor', 'd, he', '', 'o there']
s.split('hello')  # => ['', ' world, ', ' there']
s.split(',')  # => ['hello world', ' hello there']
s.split(' ', 1)  # => ['hello', 'world, hello there']
s.split(' ', 0)  # => ['hello world, hello there']
s.split(' ', -1)  # => ['hello', 'world,', 'hello', 'there']
s.split(None, 1)  # => ['hello', 'world, hello there']
s.split(None, 0)  # => ['hello world, hello there']
'  a  b  '.split()  # => ['a', 'b']
'  a  b  '.split(' ')  # => ['', '', 'a', '', 'b', '', '']
'  a  b  '.split(None, 1)  # => ['a', 'b  ']
'  a  b  '.split(None, 0)  # => ['a  b  ']
''.split()  # => []
''.split(' ')  # => ['']
' '.split()  # => []
' '.split(' ')  # => ['', '']
'a\t\n\r\f\vb'.split()  # => ['a', 'b']
'a,b,,c,'.split(',')  # => ['a', 'b', '', 'c', '']
'a<>b<>c'.split('<>')  # => ['a', 'b', 'c']
'a<>b<>c'.split('<>', 1)  # => ['a', 'b<>c']
'aaa'.split('aa')  # => ['', 'a']
'abc'.split('abc')  # => ['', '']
'a b'.split(u' ')  # => [u'a', u'b']
s.split('')  # => ValueError: empty separator
s.split(1)  # => TypeError: expected a string or other character buffer object
s.split(' ', 'x')  # => TypeError: an integer is required
s.split(' ', None)  # => TypeError: an integer is required
s.split(sep=' ')  # => TypeError: split() takes no keyword arguments
s.rsplit(' ', 1)  # => ['hello world, hello', 'there']
s.rsplit(None, 1)  # => ['hello world, hello', 'there']
s.rsplit('l', 2)  # => ['hello world, he', '', 'o there']
s.rsplit()  # => ['hello', 'world,', 'hello', 'there']
'  a  b  '.rsplit(None, 1)  # => ['  a', 'b']
'  a  b  '.rsplit(None, 0)  # => ['  a  b']
'aaa'.rsplit('aa')  # => ['a', '']
'a b'.rsplit(u' ')  # => [u'a', u'b']
''.rsplit()  # => []
''.rsplit('x')  # => ['']
s.rsplit('')  # => ValueError: empty separator
s.rsplit(1)  # => TypeError: expected a string or other character buffer object
'a\nb\r\nc\rd\n\ne'.splitlines()  # => ['a', 'b', 'c', 'd', '', 'e']
'a\nb\r\nc\rd\n\ne'.splitlines(True)  # => ['a\n', 'b\r\n', 'c\r', 'd\n', '\n', 'e']
''.splitlines()  # => []
'\n'.splitlines()  # => ['']
'a'.splitlines()  # => ['a']
'a\n'.splitlines()  # => ['a']
'a\x0bb\x0cc\x1cd\x85e'.splitlines()  # => ['a\x0bb\x0cc\x1cd\x85e']
'a\nb'.splitlines(1)  # => ['a\n', 'b']
'a\n\r\n'.splitlines()  # => ['a', '']
'a'.splitlines('x')  # => TypeError: an integer is required
'a'.splitlines(keepends=True)  # => TypeError: splitlines() takes no keyword arguments
'a'.splitlines(1, 2)  # => TypeError: splitlines() takes at most 1 argument (2 given)
'a-b-c'.partition('-')  # => ('a', '-', 'b-c')
'a-b-c'.rpartition('-')  # => ('a-b', '-', 'c')
'abc'.partition('-')  # => ('abc', '', '')
'abc'.rpartition('-')  # => ('', '', 'abc')
''.partition('x')  # => ('', '', '')
'a--b'.partition('--')  # => ('a', '--', 'b')
'a-b'.partition(u'-')  # => (u'a', u'-', u'b')
'ab'.partition('ab')  # => ('', 'ab', '')
'a'.partition('')  # => ValueError: empty separator
'a'.rpartition('')  # => ValueError: empty separator
'a'.partition(1)  # => TypeError: expected a string or other character buffer object
'a'.rpartition()  # => TypeError: rpartition() takes exactly one argument (0 given)
'-'.join(['a', 'b', 'c'])  # => 'a-b-c'
''.join([])  # => ''
'-'.join(['a'])  # => 'a'
'-'.join('abc')  # => 'a-b-c'
'-'.join(('a', 'b'))  # => 'a-b'
'-'.join(x for x in 'ab')  # => 'a-b'
'-'.join({'a': 1})  # => 'a'
'-'.join(['a', u'b'])  # => u'a-b'
'-'.join([u'\xe9', 'b'])  # => u'\xe9-b'
u'-'.join(['a'])  # => u'a'
'-'.join([1])  # => TypeError: sequence item 0: expected string, int found
'-'.join(['a', 1])  # => TypeError: sequence item 1: expected string, int found
'-'.join(['a', None, 'b'])  # => TypeError: sequence item 1: expected string, NoneType found
'-'.join(1)  # => TypeError: can only join an iterable
'-'.join(None)  # => TypeError: can only join an iterable
'-'.join()  # => TypeError: join() takes exactly one argument (0 given)
'\xe9'.join(['a', u'b'])
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
'-'.join(['\xe9', u'b'])
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
type(','.join([u'a']))  # => <type 'unicode'>
type(','.join([Sub('a')]))  # => <type 'str'>
','.join([Sub('a')])  # => 'a'
# strip
'  a b \t\n'.strip()  # => 'a b'
'  a b \t\n'.lstrip()  # => 'a b \t\n'
'  a b \t\n'.rstrip()  # => '  a b'
'xxaxx'.strip('x')  # => 'a'
'xyayx'.strip('xy')  # => 'a'
'xyayx'.lstrip('xy')  # => 'ayx'
'xyayx'.rstrip('xy')  # => 'xya'
'abc'.strip('abc')  # => ''
'abc'.strip('')  # => 'abc'
'abc'.strip(None)  # => 'abc'
' a '.strip(None)  # => 'a'
'xax'.strip(u'x')  # => u'a'
'\x00 a \x00'.strip()  # => '\x00 a \x00'
'\x0b\x0c\x1c\x85a'.strip()  # => '\x1c\x85a'
''.strip()  # => ''
' '.strip()  # => ''
'a'.strip(1)  # => TypeError: strip arg must be None, str or unicode
'a'.lstrip([])  # => TypeError: lstrip arg must be None, str or unicode
'a'.rstrip('a', 'b')  # => TypeError: rstrip() takes at most 1 argument (2 given)
# expandtabs, zfill, center, ljust, rjust
'a\tb\tc'.expandtabs()  # => 'a       b       c'
'a\tb'.expandtabs(4)  # => 'a   b'
'a\tb'.expandtabs(1)  # => 'a b'
'a\tb'.expandtabs(0)  # => 'ab'
'a\tb'.expandtabs(-1)  # => 'ab'
'ab\ncd\te'.expandtabs(4)  # => 'ab\ncd  e'
'\t\t'.expandtabs(3)  # => '      '
'abcdefgh\ti'.expandtabs()  # => 'abcdefgh        i'
'a\rb\tc'.expandtabs(4)  # => 'a\rb   c'
'a'.expandtabs('x')  # => TypeError: an integer is required
'\t\t'.expandtabs(2 ** 62)  # => OverflowError: signed integer is greater than maximum
'42'.zfill(5)  # => '00042'
'-42'.zfill(5)  # => '-0042'
'+42'.zfill(5)  # => '+0042'
'42'.zfill(1)  # => '42'
''.zfill(3)  # => '000'
'--4'.zfill(5)  # => '-00-4'
'a'.zfill(0)  # => 'a'
'-'.zfill(3)  # => '-00'
'1'.zfill('3')  # => TypeError: an integer is required
'1'.zfill()  # => TypeError: zfill() takes exactly 1 argument (0 given)
'1'.zfill(3.0)  # => TypeError: integer argument expected, got float
'ab'.center(5)  # => '  ab '
'ab'.center(6)  # => '  ab  '
'abc'.center(6)  # => ' abc  '
'abc'.center(8)  # => '  abc   '
'ab'.center(1)  # => 'ab'
'ab'.center(7, '*')  # => '***ab**'
''.center(3, '.')  # => '...'
'a'.center(4, '-')  # => '-a--'
'ab'.ljust(5) + '|'  # => 'ab   |'
'ab'.ljust(5, '.')  # => 'ab...'
'ab'.rjust(5)  # => '   ab'
'ab'.rjust(5, '.')  # => '...ab'
'ab'.ljust(-1)  # => 'ab'
'ab'.center(5, '')  # => TypeError: center() argument 2 must be char, not str
'ab'.center(5, 'xy')  # => TypeError: center() argument 2 must be char, not str
'ab'.center(5, u'x')  # => TypeError: center() argument 2 must be char, not unicode
'ab'.center(5, 1)  # => TypeError: center() argument 2 must be char, not int
'ab'.center('5')  # => TypeError: an integer is required
'ab'.ljust(5, u'\u1234')  # => TypeError: ljust() argument 2 must be char, not unicode
'ab'.rjust()  # => TypeError: rjust() takes at least 1 argument (0 given)
'ab'.center(5, 'x', 1)  # => TypeError: center() takes at most 2 arguments (3 given)
''')
