# The module _csv: dialects, readers and writers.
import _csv
import gc
import sys

from probing import attempt, probe

print sorted(n for n in dir(_csv) if n != '__file__')
# => ['Dialect', 'Error', 'QUOTE_ALL', 'QUOTE_MINIMAL', 'QUOTE_NONE', 'QUOTE_NONNUMERIC', '__doc__', '__name__',
# ...  '__package__', '__version__', '_dialects', 'field_size_limit', 'get_dialect', 'list_dialects', 'reader',
# ...  'register_dialect', 'unregister_dialect', 'writer']
print _csv.Error.__mro__, _csv.__version__, type(_csv.reader([])), type(_csv.Dialect())
# => (<class '_csv.Error'>, <type 'exceptions.Exception'>, <type 'exceptions.BaseException'>, <type 'object'>) 1.0
# ...  <type '_csv.reader'> <type '_csv.Dialect'>


def read(lines, *dialect, **rules):
    return list(_csv.reader(lines, *dialect, **rules))


class Output(object):
    def __init__(self):
        self.lines = []

    def write(self, line):
        self.lines.append(line)
        return len(line)


def written(row, *dialect, **rules):
    output = Output()
    result = _csv.writer(output, *dialect, **rules).writerow(row)
    return output.lines, result


class Semicolons(object):
    delimiter = ';'
    quoting = 1
    lineterminator = '\n'
    quotechar = "'"


class Refusing(object):
    @property
    def delimiter(self):
        raise ValueError('no delimiter')


class Derived(_csv.Dialect):
    pass


class Integer(object):
    def __int__(self):
        return 1

    def __str__(self):
        return 'integer'


def failing():
    yield 'a,b'
    raise ValueError('no more')


RULES = [{}, {'strict': True}, {'escapechar': '\\'}, {'quoting': 3}, {'quoting': 2}, {'doublequote': False},
         {'skipinitialspace': True}, {'delimiter': 'b', 'quotechar': None}, {'quotechar': "'"}]

print '--- reading'  # => --- reading
for line in ('a,b,c\n', '"a,b",c', '"a""b"', '"a', 'a"b"c', '"a"b,c', 'a\rb', 'a\r\nb', '\n', '', ',', ',,', '"a" b',
             'a\\,b', '1,"2",3', '  a, b', 'a,', '"a",', '""', '"', '"\n', u'a,b', 'a\0b'):
    print repr(line), [attempt(read, [line], **rules) for rules in RULES]
# => 'a,b,c\n' [[['a', 'b', 'c']], [['a', 'b', 'c']], [['a', 'b', 'c']], [['a', 'b', 'c']], 'ValueError: could not
# ...  convert string to float: a', [['a', 'b', 'c']], [['a', 'b', 'c']], [['a,', ',c']], [['a', 'b', 'c']]]
# => '"a,b",c' [[['a,b', 'c']], [['a,b', 'c']], [['a,b', 'c']], [['"a', 'b"', 'c']], 'ValueError: could not convert
# ...  string to float: c', [['a,b', 'c']], [['a,b', 'c']], [['"a,', '",c']], [['"a', 'b"', 'c']]]
# => '"a""b"' [[['a"b']], [['a"b']], [['a"b']], [['"a""b"']], [['a"b']], [['a"b"']], [['a"b']], [['"a""', '"']],
# ...  [['"a""b"']]]
# => '"a' [[['a']], 'Error: unexpected end of data', [['a']], [['"a']], [['a']], [['a']], [['a']], [['"a']], [['"a']]]
# => 'a"b"c' [[['a"b"c']], [['a"b"c']], [['a"b"c']], [['a"b"c']], 'ValueError: could not convert string to float:
# ...  a"b"c', [['a"b"c']], [['a"b"c']], [['a"', '"c']], [['a"b"c']]]
# => '"a"b,c' [[['ab', 'c']], 'Error: \',\' expected after \'"\'', [['ab', 'c']], [['"a"b', 'c']], 'ValueError: could
# ...  not convert string to float: c', [['ab', 'c']], [['ab', 'c']], [['"a"', ',c']], [['"a"b', 'c']]]
# => 'a\rb' ['Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'ValueError: could not convert string to float: a', 'Error: new-line character seen in unquoted field -
# ...  do you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?']
# => 'a\r\nb' ['Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'Error: new-line character seen in unquoted field - do you need to open the file in universal-newline
# ...  mode?', 'ValueError: could not convert string to float: a', 'Error: new-line character seen in unquoted field -
# ...  do you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?', 'Error: new-line character seen in unquoted field - do
# ...  you need to open the file in universal-newline mode?']
# => '\n' [[[]], [[]], [[]], [[]], [[]], [[]], [[]], [[]], [[]]]
# => '' [[[]], [[]], [[]], [[]], [[]], [[]], [[]], [[]], [[]]]
# => ',' [[['', '']], [['', '']], [['', '']], [['', '']], [['', '']], [['', '']], [['', '']], [[',']], [['', '']]]
# => ',,' [[['', '', '']], [['', '', '']], [['', '', '']], [['', '', '']], [['', '', '']], [['', '', '']], [['', '',
# ...  '']], [[',,']], [['', '', '']]]
# => '"a" b' [[['a b']], 'Error: \',\' expected after \'"\'', [['a b']], [['"a" b']], [['a b']], [['a b']], [['a b']],
# ...  [['"a" ', '']], [['"a" b']]]
# => 'a\\,b' [[['a\\', 'b']], [['a\\', 'b']], [['a,b']], [['a\\', 'b']], 'ValueError: could not convert string to
# ...  float: a\\', [['a\\', 'b']], [['a\\', 'b']], [['a\\,', '']], [['a\\', 'b']]]
# => '1,"2",3' [[['1', '2', '3']], [['1', '2', '3']], [['1', '2', '3']], [['1', '"2"', '3']], [[1.0, '2', 3.0]], [['1',
# ...  '2', '3']], [['1', '2', '3']], [['1,"2",3']], [['1', '"2"', '3']]]
# => '  a, b' [[['  a', ' b']], [['  a', ' b']], [['  a', ' b']], [['  a', ' b']], 'ValueError: could not convert
# ...  string to float: a', [['  a', ' b']], [['a', 'b']], [['  a, ', '']], [['  a', ' b']]]
# => 'a,' [[['a', '']], [['a', '']], [['a', '']], [['a', '']], 'ValueError: could not convert string to float: a',
# ...  [['a', '']], [['a', '']], [['a,']], [['a', '']]]
# => '"a",' [[['a', '']], [['a', '']], [['a', '']], [['"a"', '']], [['a', '']], [['a', '']], [['a', '']], [['"a",']],
# ...  [['"a"', '']]]
# => '""' [[['']], [['']], [['']], [['""']], [['']], [['']], [['']], [['""']], [['""']]]
# => '"' [[['']], 'Error: unexpected end of data', [['']], [['"']], [['']], [['']], [['']], [['"']], [['"']]]
# => '"\n' [[['\n']], 'Error: unexpected end of data', [['\n']], [['"']], [['\n']], [['\n']], [['\n']], [['"']],
# ...  [['"']]]
# => u'a,b' [[['a', 'b']], [['a', 'b']], [['a', 'b']], [['a', 'b']], 'ValueError: could not convert string to float:
# ...  a', [['a', 'b']], [['a', 'b']], [['a,', '']], [['a', 'b']]]
# => 'a\x00b' ['Error: line contains NUL', 'Error: line contains NUL', 'Error: line contains NUL', 'Error: line
# ...  contains NUL', 'Error: line contains NUL', 'Error: line contains NUL', 'Error: line contains NUL', 'Error: line
# ...  contains NUL', 'Error: line contains NUL']
probe(r'''
read(['"a\n', 'b",c'])  # => [['a\nb', 'c']]
read(['"a\\', 'b",c'], escapechar='\\')  # => [['a\nb', 'c']]
read([u'\xe9'])
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
read([3])  # => TypeError: expected string or Unicode object, int found
read(3)  # => TypeError: argument 1 must be an iterator
reader = _csv.reader(['a', 'b"c\n', '"d\n', 'e"'])
reader.line_num, next(reader), reader.line_num, list(reader), reader.line_num
# => (0L, ['a'], 1L, [['b"c'], ['d\ne']], 4L)
next(reader)  # => StopIteration: 
reader = _csv.reader(failing())
next(reader), attempt(next, reader), attempt(next, reader)  # => (['a', 'b'], 'ValueError: no more', 'StopIteration: ')
''')

print '--- writing'  # => --- writing
RULES = [{}, {'quoting': 1}, {'quoting': 2}, {'quoting': 3}, {'quoting': 3, 'escapechar': '\\'}, {'doublequote': False},
         {'doublequote': False, 'escapechar': '\\'}, {'lineterminator': 'b*'}, {'delimiter': ' ', 'quotechar': "'"}]
for row in ([], [''], ['a', 'b'], ['a,b'], ['a"b'], ['a\nb', 'c\rd'], [None], [None, None], [1, 2.5, 3L, 0.1], 'abc',
            [u'a'], [u'\xe9'], (1, 2), 3, {'a': 1}, ['a\0b'], ['a b'], ['*'], [Integer(), 's']):
    print row if type(row) is not list or row[1:] != ['s'] else 'integer',
    print [attempt(written, row, **rules) for rules in RULES]
# => [] [(['\r\n'], 2), (['\r\n'], 2), (['\r\n'], 2), (['\r\n'], 2), (['\r\n'], 2), (['\r\n'], 2), (['\r\n'], 2),
# ...  (['b*'], 2), (['\r\n'], 2)]
# => [''] [(['""\r\n'], 4), (['""\r\n'], 4), (['""\r\n'], 4), 'Error: single empty field record must be quoted',
# ...  'Error: single empty field record must be quoted', (['""\r\n'], 4), (['""\r\n'], 4), (['""b*'], 4), (["''\r\n"],
# ...  4)]
# => ['a', 'b'] [(['a,b\r\n'], 5), (['"a","b"\r\n'], 9), (['"a","b"\r\n'], 9), (['a,b\r\n'], 5), (['a,b\r\n'], 5),
# ...  (['a,b\r\n'], 5), (['a,b\r\n'], 5), (['a,"b"b*'], 7), (['a b\r\n'], 5)]
# => ['a,b'] [(['"a,b"\r\n'], 7), (['"a,b"\r\n'], 7), (['"a,b"\r\n'], 7), 'Error: need to escape, but no escapechar
# ...  set', (['a\\,b\r\n'], 6), (['"a,b"\r\n'], 7), (['"a,b"\r\n'], 7), (['"a,b"b*'], 7), (['a,b\r\n'], 5)]
# => ['a"b'] [(['"a""b"\r\n'], 8), (['"a""b"\r\n'], 8), (['"a""b"\r\n'], 8), 'Error: need to escape, but no escapechar
# ...  set', (['a\\"b\r\n'], 6), 'Error: need to escape, but no escapechar set', (['a\\"b\r\n'], 6), (['"a""b"b*'], 8),
# ...  (['a"b\r\n'], 5)]
# => ['a\nb', 'c\rd'] [(['"a\nb","c\rd"\r\n'], 13), (['"a\nb","c\rd"\r\n'], 13), (['"a\nb","c\rd"\r\n'], 13), 'Error:
# ...  need to escape, but no escapechar set', (['a\\\nb,c\\\rd\r\n'], 11), (['"a\nb","c\rd"\r\n'], 13),
# ...  (['"a\nb","c\rd"\r\n'], 13), (['"a\nb",c\rdb*'], 11), (["'a\nb' 'c\rd'\r\n"], 13)]
# => [None] [(['""\r\n'], 4), (['""\r\n'], 4), (['""\r\n'], 4), 'Error: single empty field record must be quoted',
# ...  'Error: single empty field record must be quoted', (['""\r\n'], 4), (['""\r\n'], 4), (['""b*'], 4), (["''\r\n"],
# ...  4)]
# => [None, None] [([',\r\n'], 3), (['"",""\r\n'], 7), (['"",""\r\n'], 7), ([',\r\n'], 3), ([',\r\n'], 3), ([',\r\n'],
# ...  3), ([',\r\n'], 3), ([',b*'], 3), ([' \r\n'], 3)]
# => [1, 2.5, 3L, 0.1] [(['1,2.5,3,0.1\r\n'], 13), (['"1","2.5","3","0.1"\r\n'], 21), (['1,2.5,3,0.1\r\n'], 13),
# ...  (['1,2.5,3,0.1\r\n'], 13), (['1,2.5,3,0.1\r\n'], 13), (['1,2.5,3,0.1\r\n'], 13), (['1,2.5,3,0.1\r\n'], 13),
# ...  (['1,2.5,3,0.1b*'], 13), (['1 2.5 3 0.1\r\n'], 13)]
# => abc [(['a,b,c\r\n'], 7), (['"a","b","c"\r\n'], 13), (['"a","b","c"\r\n'], 13), (['a,b,c\r\n'], 7), (['a,b,c\r\n'],
# ...  7), (['a,b,c\r\n'], 7), (['a,b,c\r\n'], 7), (['a,"b",cb*'], 9), (['a b c\r\n'], 7)]
# => [u'a'] [(['a\r\n'], 3), (['"a"\r\n'], 5), (['"a"\r\n'], 5), (['a\r\n'], 3), (['a\r\n'], 3), (['a\r\n'], 3),
# ...  (['a\r\n'], 3), (['ab*'], 3), (['a\r\n'], 3)]
# => [u'\xe9'] ["UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)", "UnicodeEncodeError: 'ascii' codec can't encode character u'\\xe9' in position 0: ordinal not in
# ...  range(128)"]
# => (1, 2) [(['1,2\r\n'], 5), (['"1","2"\r\n'], 9), (['1,2\r\n'], 5), (['1,2\r\n'], 5), (['1,2\r\n'], 5),
# ...  (['1,2\r\n'], 5), (['1,2\r\n'], 5), (['1,2b*'], 5), (['1 2\r\n'], 5)]
# => 3 ['Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected',
# ...  'Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected',
# ...  'Error: sequence expected']
# => {'a': 1} ['Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected', 'Error: sequence
# ...  expected', 'Error: sequence expected', 'Error: sequence expected', 'Error: sequence expected', 'Error: sequence
# ...  expected', 'Error: sequence expected']
# => ['a\x00b'] [(['a\r\n'], 3), (['"a"\r\n'], 5), (['"a"\r\n'], 5), (['a\r\n'], 3), (['a\r\n'], 3), (['a\r\n'], 3),
# ...  (['a\r\n'], 3), (['ab*'], 3), (['a\r\n'], 3)]
# => ['a b'] [(['a b\r\n'], 5), (['"a b"\r\n'], 7), (['"a b"\r\n'], 7), (['a b\r\n'], 5), (['a b\r\n'], 5), (['a
# ...  b\r\n'], 5), (['a b\r\n'], 5), (['"a b"b*'], 7), (["'a b'\r\n"], 7)]
# => ['*'] [(['*\r\n'], 3), (['"*"\r\n'], 5), (['"*"\r\n'], 5), (['*\r\n'], 3), (['*\r\n'], 3), (['*\r\n'], 3),
# ...  (['*\r\n'], 3), (['"*"b*'], 5), (['*\r\n'], 3)]
# => integer [(['integer,s\r\n'], 11), (['"integer","s"\r\n'], 15), (['integer,"s"\r\n'], 13), (['integer,s\r\n'], 11),
# ...  (['integer,s\r\n'], 11), (['integer,s\r\n'], 11), (['integer,s\r\n'], 11), (['integer,sb*'], 11), (['integer
# ...  s\r\n'], 11)]
probe(r'''
written(['a'], lineterminator=u'!')  # => (['a!'], 2)
writer = _csv.writer(Output())
writer.writerows([[1], ['b']])  # => None
writer.writerows([[1], 3])  # => Error: sequence expected
writer.writerows(3)  # => TypeError: writerows() argument must be iterable
writer.writerow()  # => TypeError: writerow() takes exactly one argument (0 given)
''')

print '--- dialects'  # => --- dialects
probe(r'''
[attempt(read, ['a'], delimiter=d) for d in ('', ',,', None, u',', 3, '\0')]
# => ['TypeError: "delimiter" must be an 1-character string', 'TypeError: "delimiter" must be an 1-character string',
# ...  'TypeError: "delimiter" must be an 1-character string', 'TypeError: "delimiter" must be string, not unicode',
# ...  'TypeError: "delimiter" must be string, not int', 'TypeError: "delimiter" must be an 1-character string']
[attempt(read, ['a'], quotechar=q) for q in ('', 'aa', None, 3)]
# => ['TypeError: quotechar must be set if quoting enabled', 'TypeError: "quotechar" must be an 1-character string',
# ...  [['a']], 'TypeError: "quotechar" must be string, not int']
[attempt(read, ['a'], escapechar=e) for e in ('', 'aa', None, 3)]
# => [[['a']], 'TypeError: "escapechar" must be an 1-character string', [['a']], 'TypeError: "escapechar" must be
# ...  string, not int']
[attempt(read, ['a'], quoting=q) for q in (4, -1, '1', 1L, True, None, 1 << 70)]
# => ['TypeError: bad "quoting" value', 'TypeError: bad "quoting" value', 'TypeError: "quoting" must be an integer',
# ...  [['a']], [['a']], 'TypeError: "quoting" must be an integer', 'OverflowError: Python int too large to convert to
# ...  C long']
[attempt(read, ['a'], lineterminator=t) for t in (None, 3, '')]
# => ['TypeError: lineterminator must be set', 'TypeError: "lineterminator" must be a string', [['a']]]
[attempt(read, ['a'], dialect=d) for d in ('none', 3, None)]  # => ['Error: unknown dialect', [['a']], [['a']]]
read(['a'], quotechar=None, quoting=0)  # => TypeError: quotechar must be set if quoting enabled
read(['a'], bad=1)  # => TypeError: 'bad' is an invalid keyword argument for this function
read(['a;b'], Semicolons), read(['a;b'], Semicolons()), read(['a;b'], Semicolons, delimiter='b')
# => ([['a', 'b']], [['a', 'b']], [['a;', '']])
read(['a,b'], Refusing())  # => [['a', 'b']]
written(['a'], Semicolons), written(['a'], dialect=Semicolons)  # => ((["'a'\n"], 4), (["'a'\n"], 4))
_csv.register_dialect('d', Semicolons)  # => None
_csv.register_dialect(u'e', delimiter=':')  # => None
_csv.register_dialect('f', 'd', quoting=0)  # => None
_csv.register_dialect('g', delimiter='xx')  # => TypeError: "delimiter" must be an 1-character string
_csv.register_dialect(3)  # => TypeError: dialect name must be a string or unicode
_csv.register_dialect()  # => TypeError:  expected at least 1 arguments, got 0
sorted(_csv.list_dialects()), sorted(_csv._dialects)  # => (['d', u'e', 'f'], ['d', u'e', 'f'])
d = _csv.get_dialect('d')
d.delimiter, d.doublequote, d.escapechar, d.lineterminator, d.quotechar, d.quoting, d.skipinitialspace, d.strict
# => (';', 1, None, '\n', "'", 1, 0, 0)
_csv.get_dialect('f').quoting, _csv.get_dialect('e').delimiter  # => (0, ':')
_csv.Dialect(d) is d, _csv.reader([], d).dialect is d, _csv.Dialect(d, strict=1) is d  # => (True, True, False)
_csv.get_dialect('zz')  # => Error: unknown dialect
_csv.get_dialect([])  # => Error: unknown dialect
_csv.unregister_dialect('zz')  # => Error: unknown dialect
_csv.unregister_dialect([])  # => Error: unknown dialect
[_csv.unregister_dialect(name) for name in _csv.list_dialects()], _csv.list_dialects()  # => ([None, None, None], [])
d.delimiter = 'x'  # => TypeError: readonly attribute
d.quotechar = 'x'  # => AttributeError: attribute 'quotechar' of '_csv.Dialect' objects is not writable
derived = Derived(delimiter='|')
derived.x = 1
derived.delimiter, derived.x, read(['a|b'], derived), _csv.reader([], derived).dialect is derived
# => ('|', 1, [['a', 'b']], True)
type(_csv.reader([]))([])  # => TypeError: cannot create '_csv.reader' instances
_csv.reader()  # => TypeError:  expected at least 1 arguments, got 0
_csv.reader([], 1, 2)  # => TypeError:  expected at most 2 arguments, got 3
_csv.writer(3)  # => TypeError: argument 1 must have a "write" method
_csv.field_size_limit(3)  # => 131072
[attempt(read, [line]) for line in ('abc', 'abcd', '"ab""d"')]
# => [[['abc']], 'Error: field larger than field limit (3)', 'Error: field larger than field limit (3)']
_csv.field_size_limit('x')  # => TypeError: limit must be an integer
_csv.field_size_limit(131072L), _csv.field_size_limit()  # => (3, 131072)
''')

print '--- counts'  # => --- counts
gc.disable()
gc.collect()
lines = ['a,b']
output = Output()
counts = sys.getrefcount(lines), sys.getrefcount(output), sys.getrefcount(d)
reader = _csv.reader(lines, d)
writer = _csv.writer(output, d)
print [sys.getrefcount(o) - n for o, n in zip((lines, output, d), counts)], gc.is_tracked(reader), gc.is_tracked(d)
# => [3, 3, 4] True False
output.writer = writer
lines.append(reader)
del reader, writer, lines, output
print gc.collect(), sys.getrefcount(d) - counts[2]  # => 9 1
