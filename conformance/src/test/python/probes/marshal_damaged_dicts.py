# A dict is read to its end whatever is wrong in it: of two errors the later one is raised. A null object
# where a value must be says nothing and loses the key.
import marshal

def loads(data):
    try:
        value = marshal.loads(data)
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return repr(value)

one, two = 'i\1\0\0\0', 'i\2\0\0\0'
print loads('{' + one + two + '0')  # => {1: 2}
print loads('{' + one + '0' + two + two + '0')  # => {2: 2}
print loads('{' + one + '0')  # => EOFError: EOF read where object expected
print loads('{' + one + '?' + two + two + '0')  # => ValueError: bad marshal data (unknown type code)
print loads('{' + one + '?')  # => EOFError: EOF read where object expected
print loads('{' + one + '?' + two + 'f\1x' + '0')  # => ValueError: could not convert string to float: x
print loads('{' + '[\0\0\0\0' + one + two + two + '0')  # => TypeError: unhashable type: 'list'
print loads('{' + '[\0\0\0\0' + one + two + '?' + '0')  # => ValueError: bad marshal data (unknown type code)
print loads('{' + one + '?' + two + '[\1\0\0\0' + '0' + '0')  # => ValueError: bad marshal data (unknown type code)
print loads('{' + one + '?' + two + '{' + '0' + '0')  # => ValueError: bad marshal data (unknown type code)
print loads('{' + one + '{' + one + '[\1\0\0\0' + '0' + '0' + two + 'f\1x' + '0')
# => ValueError: could not convert string to float: x
print loads('(\2\0\0\0' + '{' + one + '?' + '0' + '?')  # => ValueError: bad marshal data (unknown type code)

# The text of a float ends at a null character.
print loads('f\4' + '2.5\0')  # => 2.5
print loads('f\5' + '2.5\0x')  # => 2.5
print loads('f\3' + 'x\0y')  # => ValueError: could not convert string to float: x
print loads('x\4' + '1.5\0' + '\2' + '2\0')  # => (1.5+2j)
print loads('f\3' + ' 1\0')  # => ValueError: could not convert string to float:  1

# A null object in a code object is one of what it stands in.
code = marshal.dumps(compile('x = 1', 'f', 'exec'))
at = code.index('(')
print loads(code[:at] + '0' + code[at + 1:])  # => TypeError: NULL object in marshal data for object
print loads('(\1\0\0\0' + code[:at] + '0' + code[at + 1:])  # => TypeError: NULL object in marshal data for tuple
print loads('[\1\0\0\0' + code[:at] + '0' + code[at + 1:])  # => TypeError: NULL object in marshal data for list

# The flags of a code object are kept as they are.
import new
code = compile('x = 1', 'f', 'exec')


def flags_kept(flags):
    made = new.code(0, 0, 1, flags, code.co_code, code.co_consts, code.co_names, (), 'f', 'n', 1, '')
    return made.co_flags, marshal.loads(marshal.dumps(made)).co_flags


print flags_kept(0), flags_kept(64), flags_kept(67)  # => (0, 0) (64, 64) (67, 67)
