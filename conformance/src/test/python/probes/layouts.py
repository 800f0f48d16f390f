# Which two built-in types can be bases of one class: lay-outs that conflict, types that are no bases.
types = [
    object, int, str, tuple, list, dict, float, long, unicode, set, frozenset, Exception, KeyError, type,
    bool, property, complex, bytearray, IOError, basestring, type(None), super, staticmethod, classmethod,
    slice, xrange, enumerate, reversed, buffer, memoryview, SyntaxError, SystemExit, UnicodeError,
    UnicodeDecodeError, type(len), type(lambda: 0), type(Ellipsis), type(NotImplemented), file
]
SHORT = {'multiple bases have instance lay-out conflict': 'conflict'}

for a in types:
    answers = []
    for b in types:
        if a is b:
            continue
        try:
            answer = type('Both', (a, b), {}).__base__.__name__
        except TypeError, e:
            answer = 'mro' if 'order (MRO)' in str(e) else SHORT.get(str(e), str(e))
        if answer != 'conflict':
            answers.append('%s: %s' % (b.__name__, answer))
    print a.__name__, '|', '; '.join(answers)
# => object | int: mro; str: mro; tuple: mro; list: mro; dict: mro; float: mro; long: mro; unicode: mro; set: mro;
# ...  frozenset: mro; Exception: mro; KeyError: mro; type: mro; bool: type 'bool' is not an acceptable base type;
# ...  property: mro; complex: mro; bytearray: mro; IOError: mro; basestring: mro; NoneType: type 'NoneType' is not an
# ...  acceptable base type; super: mro; staticmethod: mro; classmethod: mro; slice: type 'slice' is not an acceptable
# ...  base type; xrange: type 'xrange' is not an acceptable base type; enumerate: mro; reversed: mro; buffer: type
# ...  'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not an acceptable base type;
# ...  SyntaxError: mro; SystemExit: mro; UnicodeError: mro; UnicodeDecodeError: mro; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type; file: mro
# => int | object: int; bool: type 'bool' is not an acceptable base type; basestring: int; NoneType: type 'NoneType' is
# ...  not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an
# ...  acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not
# ...  an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base
# ...  type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable
# ...  base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => str | object: str; bool: type 'bool' is not an acceptable base type; basestring: str; NoneType: type 'NoneType' is
# ...  not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an
# ...  acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not
# ...  an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base
# ...  type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable
# ...  base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => tuple | object: tuple; bool: type 'bool' is not an acceptable base type; basestring: tuple; NoneType: type
# ...  'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => list | object: list; bool: type 'bool' is not an acceptable base type; basestring: list; NoneType: type 'NoneType'
# ...  is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not
# ...  an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is
# ...  not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => dict | object: dict; bool: type 'bool' is not an acceptable base type; basestring: dict; NoneType: type 'NoneType'
# ...  is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not
# ...  an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is
# ...  not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => float | object: float; bool: type 'bool' is not an acceptable base type; basestring: float; NoneType: type
# ...  'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => long | object: long; bool: type 'bool' is not an acceptable base type; basestring: long; NoneType: type 'NoneType'
# ...  is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not
# ...  an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is
# ...  not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => unicode | object: unicode; bool: type 'bool' is not an acceptable base type; basestring: unicode; NoneType: type
# ...  'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => set | object: set; bool: type 'bool' is not an acceptable base type; basestring: set; NoneType: type 'NoneType' is
# ...  not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an
# ...  acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not
# ...  an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base
# ...  type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable
# ...  base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => frozenset | object: frozenset; bool: type 'bool' is not an acceptable base type; basestring: frozenset; NoneType:
# ...  type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => Exception | object: Exception; KeyError: mro; bool: type 'bool' is not an acceptable base type; IOError: mro;
# ...  basestring: Exception; NoneType: type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an
# ...  acceptable base type; xrange: type 'xrange' is not an acceptable base type; buffer: type 'buffer' is not an
# ...  acceptable base type; memoryview: type 'memoryview' is not an acceptable base type; SyntaxError: mro;
# ...  SystemExit: SystemExit; UnicodeError: mro; UnicodeDecodeError: mro; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type
# => KeyError | object: KeyError; Exception: KeyError; bool: type 'bool' is not an acceptable base type; IOError:
# ...  IOError; basestring: KeyError; NoneType: type 'NoneType' is not an acceptable base type; slice: type 'slice' is
# ...  not an acceptable base type; xrange: type 'xrange' is not an acceptable base type; buffer: type 'buffer' is not
# ...  an acceptable base type; memoryview: type 'memoryview' is not an acceptable base type; SyntaxError: SyntaxError;
# ...  SystemExit: SystemExit; UnicodeError: KeyError; UnicodeDecodeError: UnicodeDecodeError;
# ...  builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base type; function: type
# ...  'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable base type;
# ...  NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => type | object: type; bool: type 'bool' is not an acceptable base type; basestring: type; NoneType: type 'NoneType'
# ...  is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not
# ...  an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is
# ...  not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => bool | object: type 'bool' is not an acceptable base type; int: type 'bool' is not an acceptable base type; str:
# ...  type 'bool' is not an acceptable base type; tuple: type 'bool' is not an acceptable base type; list: type 'bool'
# ...  is not an acceptable base type; dict: type 'bool' is not an acceptable base type; float: type 'bool' is not an
# ...  acceptable base type; long: type 'bool' is not an acceptable base type; unicode: type 'bool' is not an
# ...  acceptable base type; set: type 'bool' is not an acceptable base type; frozenset: type 'bool' is not an
# ...  acceptable base type; Exception: type 'bool' is not an acceptable base type; KeyError: type 'bool' is not an
# ...  acceptable base type; type: type 'bool' is not an acceptable base type; property: type 'bool' is not an
# ...  acceptable base type; complex: type 'bool' is not an acceptable base type; bytearray: type 'bool' is not an
# ...  acceptable base type; IOError: type 'bool' is not an acceptable base type; basestring: type 'bool' is not an
# ...  acceptable base type; NoneType: type 'bool' is not an acceptable base type; super: type 'bool' is not an
# ...  acceptable base type; staticmethod: type 'bool' is not an acceptable base type; classmethod: type 'bool' is not
# ...  an acceptable base type; slice: type 'bool' is not an acceptable base type; xrange: type 'bool' is not an
# ...  acceptable base type; enumerate: type 'bool' is not an acceptable base type; reversed: type 'bool' is not an
# ...  acceptable base type; buffer: type 'bool' is not an acceptable base type; memoryview: type 'bool' is not an
# ...  acceptable base type; SyntaxError: type 'bool' is not an acceptable base type; SystemExit: type 'bool' is not an
# ...  acceptable base type; UnicodeError: type 'bool' is not an acceptable base type; UnicodeDecodeError: type 'bool'
# ...  is not an acceptable base type; builtin_function_or_method: type 'bool' is not an acceptable base type;
# ...  function: type 'bool' is not an acceptable base type; ellipsis: type 'bool' is not an acceptable base type;
# ...  NotImplementedType: type 'bool' is not an acceptable base type; file: type 'bool' is not an acceptable base type
# => property | object: property; bool: type 'bool' is not an acceptable base type; basestring: property; NoneType:
# ...  type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => complex | object: complex; bool: type 'bool' is not an acceptable base type; basestring: complex; NoneType: type
# ...  'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => bytearray | object: bytearray; bool: type 'bool' is not an acceptable base type; basestring: bytearray; NoneType:
# ...  type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => IOError | object: IOError; Exception: IOError; KeyError: IOError; bool: type 'bool' is not an acceptable base
# ...  type; basestring: IOError; NoneType: type 'NoneType' is not an acceptable base type; slice: type 'slice' is not
# ...  an acceptable base type; xrange: type 'xrange' is not an acceptable base type; buffer: type 'buffer' is not an
# ...  acceptable base type; memoryview: type 'memoryview' is not an acceptable base type; UnicodeError: IOError;
# ...  builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base type; function: type
# ...  'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable base type;
# ...  NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => basestring | object: basestring; int: int; str: mro; tuple: tuple; list: list; dict: dict; float: float; long:
# ...  long; unicode: mro; set: set; frozenset: frozenset; Exception: Exception; KeyError: KeyError; type: type; bool:
# ...  type 'bool' is not an acceptable base type; property: property; complex: complex; bytearray: bytearray; IOError:
# ...  IOError; NoneType: type 'NoneType' is not an acceptable base type; super: super; staticmethod: staticmethod;
# ...  classmethod: classmethod; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an
# ...  acceptable base type; enumerate: enumerate; reversed: reversed; buffer: type 'buffer' is not an acceptable base
# ...  type; memoryview: type 'memoryview' is not an acceptable base type; SyntaxError: SyntaxError; SystemExit:
# ...  SystemExit; UnicodeError: UnicodeError; UnicodeDecodeError: UnicodeDecodeError; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type; file: file
# => NoneType | object: type 'NoneType' is not an acceptable base type; int: type 'NoneType' is not an acceptable base
# ...  type; str: type 'NoneType' is not an acceptable base type; tuple: type 'NoneType' is not an acceptable base
# ...  type; list: type 'NoneType' is not an acceptable base type; dict: type 'NoneType' is not an acceptable base
# ...  type; float: type 'NoneType' is not an acceptable base type; long: type 'NoneType' is not an acceptable base
# ...  type; unicode: type 'NoneType' is not an acceptable base type; set: type 'NoneType' is not an acceptable base
# ...  type; frozenset: type 'NoneType' is not an acceptable base type; Exception: type 'NoneType' is not an acceptable
# ...  base type; KeyError: type 'NoneType' is not an acceptable base type; type: type 'NoneType' is not an acceptable
# ...  base type; bool: type 'NoneType' is not an acceptable base type; property: type 'NoneType' is not an acceptable
# ...  base type; complex: type 'NoneType' is not an acceptable base type; bytearray: type 'NoneType' is not an
# ...  acceptable base type; IOError: type 'NoneType' is not an acceptable base type; basestring: type 'NoneType' is
# ...  not an acceptable base type; super: type 'NoneType' is not an acceptable base type; staticmethod: type
# ...  'NoneType' is not an acceptable base type; classmethod: type 'NoneType' is not an acceptable base type; slice:
# ...  type 'NoneType' is not an acceptable base type; xrange: type 'NoneType' is not an acceptable base type;
# ...  enumerate: type 'NoneType' is not an acceptable base type; reversed: type 'NoneType' is not an acceptable base
# ...  type; buffer: type 'NoneType' is not an acceptable base type; memoryview: type 'NoneType' is not an acceptable
# ...  base type; SyntaxError: type 'NoneType' is not an acceptable base type; SystemExit: type 'NoneType' is not an
# ...  acceptable base type; UnicodeError: type 'NoneType' is not an acceptable base type; UnicodeDecodeError: type
# ...  'NoneType' is not an acceptable base type; builtin_function_or_method: type 'NoneType' is not an acceptable base
# ...  type; function: type 'NoneType' is not an acceptable base type; ellipsis: type 'NoneType' is not an acceptable
# ...  base type; NotImplementedType: type 'NoneType' is not an acceptable base type; file: type 'NoneType' is not an
# ...  acceptable base type
# => super | object: super; bool: type 'bool' is not an acceptable base type; basestring: super; NoneType: type
# ...  'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => staticmethod | object: staticmethod; bool: type 'bool' is not an acceptable base type; basestring: staticmethod;
# ...  NoneType: type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type;
# ...  xrange: type 'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type;
# ...  memoryview: type 'memoryview' is not an acceptable base type; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type
# => classmethod | object: classmethod; bool: type 'bool' is not an acceptable base type; basestring: classmethod;
# ...  NoneType: type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type;
# ...  xrange: type 'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type;
# ...  memoryview: type 'memoryview' is not an acceptable base type; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type
# => slice | object: type 'slice' is not an acceptable base type; int: type 'slice' is not an acceptable base type;
# ...  str: type 'slice' is not an acceptable base type; tuple: type 'slice' is not an acceptable base type; list: type
# ...  'slice' is not an acceptable base type; dict: type 'slice' is not an acceptable base type; float: type 'slice'
# ...  is not an acceptable base type; long: type 'slice' is not an acceptable base type; unicode: type 'slice' is not
# ...  an acceptable base type; set: type 'slice' is not an acceptable base type; frozenset: type 'slice' is not an
# ...  acceptable base type; Exception: type 'slice' is not an acceptable base type; KeyError: type 'slice' is not an
# ...  acceptable base type; type: type 'slice' is not an acceptable base type; bool: type 'slice' is not an acceptable
# ...  base type; property: type 'slice' is not an acceptable base type; complex: type 'slice' is not an acceptable
# ...  base type; bytearray: type 'slice' is not an acceptable base type; IOError: type 'slice' is not an acceptable
# ...  base type; basestring: type 'slice' is not an acceptable base type; NoneType: type 'slice' is not an acceptable
# ...  base type; super: type 'slice' is not an acceptable base type; staticmethod: type 'slice' is not an acceptable
# ...  base type; classmethod: type 'slice' is not an acceptable base type; xrange: type 'slice' is not an acceptable
# ...  base type; enumerate: type 'slice' is not an acceptable base type; reversed: type 'slice' is not an acceptable
# ...  base type; buffer: type 'slice' is not an acceptable base type; memoryview: type 'slice' is not an acceptable
# ...  base type; SyntaxError: type 'slice' is not an acceptable base type; SystemExit: type 'slice' is not an
# ...  acceptable base type; UnicodeError: type 'slice' is not an acceptable base type; UnicodeDecodeError: type
# ...  'slice' is not an acceptable base type; builtin_function_or_method: type 'slice' is not an acceptable base type;
# ...  function: type 'slice' is not an acceptable base type; ellipsis: type 'slice' is not an acceptable base type;
# ...  NotImplementedType: type 'slice' is not an acceptable base type; file: type 'slice' is not an acceptable base
# ...  type
# => xrange | object: type 'xrange' is not an acceptable base type; int: type 'xrange' is not an acceptable base type;
# ...  str: type 'xrange' is not an acceptable base type; tuple: type 'xrange' is not an acceptable base type; list:
# ...  type 'xrange' is not an acceptable base type; dict: type 'xrange' is not an acceptable base type; float: type
# ...  'xrange' is not an acceptable base type; long: type 'xrange' is not an acceptable base type; unicode: type
# ...  'xrange' is not an acceptable base type; set: type 'xrange' is not an acceptable base type; frozenset: type
# ...  'xrange' is not an acceptable base type; Exception: type 'xrange' is not an acceptable base type; KeyError: type
# ...  'xrange' is not an acceptable base type; type: type 'xrange' is not an acceptable base type; bool: type 'xrange'
# ...  is not an acceptable base type; property: type 'xrange' is not an acceptable base type; complex: type 'xrange'
# ...  is not an acceptable base type; bytearray: type 'xrange' is not an acceptable base type; IOError: type 'xrange'
# ...  is not an acceptable base type; basestring: type 'xrange' is not an acceptable base type; NoneType: type
# ...  'xrange' is not an acceptable base type; super: type 'xrange' is not an acceptable base type; staticmethod: type
# ...  'xrange' is not an acceptable base type; classmethod: type 'xrange' is not an acceptable base type; slice: type
# ...  'xrange' is not an acceptable base type; enumerate: type 'xrange' is not an acceptable base type; reversed: type
# ...  'xrange' is not an acceptable base type; buffer: type 'xrange' is not an acceptable base type; memoryview: type
# ...  'xrange' is not an acceptable base type; SyntaxError: type 'xrange' is not an acceptable base type; SystemExit:
# ...  type 'xrange' is not an acceptable base type; UnicodeError: type 'xrange' is not an acceptable base type;
# ...  UnicodeDecodeError: type 'xrange' is not an acceptable base type; builtin_function_or_method: type 'xrange' is
# ...  not an acceptable base type; function: type 'xrange' is not an acceptable base type; ellipsis: type 'xrange' is
# ...  not an acceptable base type; NotImplementedType: type 'xrange' is not an acceptable base type; file: type
# ...  'xrange' is not an acceptable base type
# => enumerate | object: enumerate; bool: type 'bool' is not an acceptable base type; basestring: enumerate; NoneType:
# ...  type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => reversed | object: reversed; bool: type 'bool' is not an acceptable base type; basestring: reversed; NoneType:
# ...  type 'NoneType' is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type
# ...  'xrange' is not an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type
# ...  'memoryview' is not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is
# ...  not an acceptable base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis'
# ...  is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => buffer | object: type 'buffer' is not an acceptable base type; int: type 'buffer' is not an acceptable base type;
# ...  str: type 'buffer' is not an acceptable base type; tuple: type 'buffer' is not an acceptable base type; list:
# ...  type 'buffer' is not an acceptable base type; dict: type 'buffer' is not an acceptable base type; float: type
# ...  'buffer' is not an acceptable base type; long: type 'buffer' is not an acceptable base type; unicode: type
# ...  'buffer' is not an acceptable base type; set: type 'buffer' is not an acceptable base type; frozenset: type
# ...  'buffer' is not an acceptable base type; Exception: type 'buffer' is not an acceptable base type; KeyError: type
# ...  'buffer' is not an acceptable base type; type: type 'buffer' is not an acceptable base type; bool: type 'buffer'
# ...  is not an acceptable base type; property: type 'buffer' is not an acceptable base type; complex: type 'buffer'
# ...  is not an acceptable base type; bytearray: type 'buffer' is not an acceptable base type; IOError: type 'buffer'
# ...  is not an acceptable base type; basestring: type 'buffer' is not an acceptable base type; NoneType: type
# ...  'buffer' is not an acceptable base type; super: type 'buffer' is not an acceptable base type; staticmethod: type
# ...  'buffer' is not an acceptable base type; classmethod: type 'buffer' is not an acceptable base type; slice: type
# ...  'buffer' is not an acceptable base type; xrange: type 'buffer' is not an acceptable base type; enumerate: type
# ...  'buffer' is not an acceptable base type; reversed: type 'buffer' is not an acceptable base type; memoryview:
# ...  type 'buffer' is not an acceptable base type; SyntaxError: type 'buffer' is not an acceptable base type;
# ...  SystemExit: type 'buffer' is not an acceptable base type; UnicodeError: type 'buffer' is not an acceptable base
# ...  type; UnicodeDecodeError: type 'buffer' is not an acceptable base type; builtin_function_or_method: type
# ...  'buffer' is not an acceptable base type; function: type 'buffer' is not an acceptable base type; ellipsis: type
# ...  'buffer' is not an acceptable base type; NotImplementedType: type 'buffer' is not an acceptable base type; file:
# ...  type 'buffer' is not an acceptable base type
# => memoryview | object: type 'memoryview' is not an acceptable base type; int: type 'memoryview' is not an acceptable
# ...  base type; str: type 'memoryview' is not an acceptable base type; tuple: type 'memoryview' is not an acceptable
# ...  base type; list: type 'memoryview' is not an acceptable base type; dict: type 'memoryview' is not an acceptable
# ...  base type; float: type 'memoryview' is not an acceptable base type; long: type 'memoryview' is not an acceptable
# ...  base type; unicode: type 'memoryview' is not an acceptable base type; set: type 'memoryview' is not an
# ...  acceptable base type; frozenset: type 'memoryview' is not an acceptable base type; Exception: type 'memoryview'
# ...  is not an acceptable base type; KeyError: type 'memoryview' is not an acceptable base type; type: type
# ...  'memoryview' is not an acceptable base type; bool: type 'memoryview' is not an acceptable base type; property:
# ...  type 'memoryview' is not an acceptable base type; complex: type 'memoryview' is not an acceptable base type;
# ...  bytearray: type 'memoryview' is not an acceptable base type; IOError: type 'memoryview' is not an acceptable
# ...  base type; basestring: type 'memoryview' is not an acceptable base type; NoneType: type 'memoryview' is not an
# ...  acceptable base type; super: type 'memoryview' is not an acceptable base type; staticmethod: type 'memoryview'
# ...  is not an acceptable base type; classmethod: type 'memoryview' is not an acceptable base type; slice: type
# ...  'memoryview' is not an acceptable base type; xrange: type 'memoryview' is not an acceptable base type;
# ...  enumerate: type 'memoryview' is not an acceptable base type; reversed: type 'memoryview' is not an acceptable
# ...  base type; buffer: type 'memoryview' is not an acceptable base type; SyntaxError: type 'memoryview' is not an
# ...  acceptable base type; SystemExit: type 'memoryview' is not an acceptable base type; UnicodeError: type
# ...  'memoryview' is not an acceptable base type; UnicodeDecodeError: type 'memoryview' is not an acceptable base
# ...  type; builtin_function_or_method: type 'memoryview' is not an acceptable base type; function: type 'memoryview'
# ...  is not an acceptable base type; ellipsis: type 'memoryview' is not an acceptable base type; NotImplementedType:
# ...  type 'memoryview' is not an acceptable base type; file: type 'memoryview' is not an acceptable base type
# => SyntaxError | object: SyntaxError; Exception: SyntaxError; KeyError: SyntaxError; bool: type 'bool' is not an
# ...  acceptable base type; basestring: SyntaxError; NoneType: type 'NoneType' is not an acceptable base type; slice:
# ...  type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an acceptable base type; buffer: type
# ...  'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not an acceptable base type;
# ...  UnicodeError: SyntaxError; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => SystemExit | object: SystemExit; Exception: SystemExit; KeyError: SystemExit; bool: type 'bool' is not an
# ...  acceptable base type; basestring: SystemExit; NoneType: type 'NoneType' is not an acceptable base type; slice:
# ...  type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an acceptable base type; buffer: type
# ...  'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not an acceptable base type;
# ...  UnicodeError: SystemExit; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => UnicodeError | object: UnicodeError; Exception: UnicodeError; KeyError: UnicodeError; bool: type 'bool' is not an
# ...  acceptable base type; IOError: IOError; basestring: UnicodeError; NoneType: type 'NoneType' is not an acceptable
# ...  base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an acceptable base
# ...  type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not an acceptable
# ...  base type; SyntaxError: SyntaxError; SystemExit: SystemExit; UnicodeDecodeError: mro;
# ...  builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable base type; function: type
# ...  'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an acceptable base type;
# ...  NotImplementedType: type 'NotImplementedType' is not an acceptable base type
# => UnicodeDecodeError | object: UnicodeDecodeError; Exception: UnicodeDecodeError; KeyError: UnicodeDecodeError;
# ...  bool: type 'bool' is not an acceptable base type; basestring: UnicodeDecodeError; NoneType: type 'NoneType' is
# ...  not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not an
# ...  acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is not
# ...  an acceptable base type; UnicodeError: UnicodeDecodeError; builtin_function_or_method: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'function' is not an acceptable base
# ...  type; ellipsis: type 'ellipsis' is not an acceptable base type; NotImplementedType: type 'NotImplementedType' is
# ...  not an acceptable base type
# => builtin_function_or_method | object: type 'builtin_function_or_method' is not an acceptable base type; int: type
# ...  'builtin_function_or_method' is not an acceptable base type; str: type 'builtin_function_or_method' is not an
# ...  acceptable base type; tuple: type 'builtin_function_or_method' is not an acceptable base type; list: type
# ...  'builtin_function_or_method' is not an acceptable base type; dict: type 'builtin_function_or_method' is not an
# ...  acceptable base type; float: type 'builtin_function_or_method' is not an acceptable base type; long: type
# ...  'builtin_function_or_method' is not an acceptable base type; unicode: type 'builtin_function_or_method' is not
# ...  an acceptable base type; set: type 'builtin_function_or_method' is not an acceptable base type; frozenset: type
# ...  'builtin_function_or_method' is not an acceptable base type; Exception: type 'builtin_function_or_method' is not
# ...  an acceptable base type; KeyError: type 'builtin_function_or_method' is not an acceptable base type; type: type
# ...  'builtin_function_or_method' is not an acceptable base type; bool: type 'builtin_function_or_method' is not an
# ...  acceptable base type; property: type 'builtin_function_or_method' is not an acceptable base type; complex: type
# ...  'builtin_function_or_method' is not an acceptable base type; bytearray: type 'builtin_function_or_method' is not
# ...  an acceptable base type; IOError: type 'builtin_function_or_method' is not an acceptable base type; basestring:
# ...  type 'builtin_function_or_method' is not an acceptable base type; NoneType: type 'builtin_function_or_method' is
# ...  not an acceptable base type; super: type 'builtin_function_or_method' is not an acceptable base type;
# ...  staticmethod: type 'builtin_function_or_method' is not an acceptable base type; classmethod: type
# ...  'builtin_function_or_method' is not an acceptable base type; slice: type 'builtin_function_or_method' is not an
# ...  acceptable base type; xrange: type 'builtin_function_or_method' is not an acceptable base type; enumerate: type
# ...  'builtin_function_or_method' is not an acceptable base type; reversed: type 'builtin_function_or_method' is not
# ...  an acceptable base type; buffer: type 'builtin_function_or_method' is not an acceptable base type; memoryview:
# ...  type 'builtin_function_or_method' is not an acceptable base type; SyntaxError: type 'builtin_function_or_method'
# ...  is not an acceptable base type; SystemExit: type 'builtin_function_or_method' is not an acceptable base type;
# ...  UnicodeError: type 'builtin_function_or_method' is not an acceptable base type; UnicodeDecodeError: type
# ...  'builtin_function_or_method' is not an acceptable base type; function: type 'builtin_function_or_method' is not
# ...  an acceptable base type; ellipsis: type 'builtin_function_or_method' is not an acceptable base type;
# ...  NotImplementedType: type 'builtin_function_or_method' is not an acceptable base type; file: type
# ...  'builtin_function_or_method' is not an acceptable base type
# => function | object: type 'function' is not an acceptable base type; int: type 'function' is not an acceptable base
# ...  type; str: type 'function' is not an acceptable base type; tuple: type 'function' is not an acceptable base
# ...  type; list: type 'function' is not an acceptable base type; dict: type 'function' is not an acceptable base
# ...  type; float: type 'function' is not an acceptable base type; long: type 'function' is not an acceptable base
# ...  type; unicode: type 'function' is not an acceptable base type; set: type 'function' is not an acceptable base
# ...  type; frozenset: type 'function' is not an acceptable base type; Exception: type 'function' is not an acceptable
# ...  base type; KeyError: type 'function' is not an acceptable base type; type: type 'function' is not an acceptable
# ...  base type; bool: type 'function' is not an acceptable base type; property: type 'function' is not an acceptable
# ...  base type; complex: type 'function' is not an acceptable base type; bytearray: type 'function' is not an
# ...  acceptable base type; IOError: type 'function' is not an acceptable base type; basestring: type 'function' is
# ...  not an acceptable base type; NoneType: type 'function' is not an acceptable base type; super: type 'function' is
# ...  not an acceptable base type; staticmethod: type 'function' is not an acceptable base type; classmethod: type
# ...  'function' is not an acceptable base type; slice: type 'function' is not an acceptable base type; xrange: type
# ...  'function' is not an acceptable base type; enumerate: type 'function' is not an acceptable base type; reversed:
# ...  type 'function' is not an acceptable base type; buffer: type 'function' is not an acceptable base type;
# ...  memoryview: type 'function' is not an acceptable base type; SyntaxError: type 'function' is not an acceptable
# ...  base type; SystemExit: type 'function' is not an acceptable base type; UnicodeError: type 'function' is not an
# ...  acceptable base type; UnicodeDecodeError: type 'function' is not an acceptable base type;
# ...  builtin_function_or_method: type 'function' is not an acceptable base type; ellipsis: type 'function' is not an
# ...  acceptable base type; NotImplementedType: type 'function' is not an acceptable base type; file: type 'function'
# ...  is not an acceptable base type
# => ellipsis | object: type 'ellipsis' is not an acceptable base type; int: type 'ellipsis' is not an acceptable base
# ...  type; str: type 'ellipsis' is not an acceptable base type; tuple: type 'ellipsis' is not an acceptable base
# ...  type; list: type 'ellipsis' is not an acceptable base type; dict: type 'ellipsis' is not an acceptable base
# ...  type; float: type 'ellipsis' is not an acceptable base type; long: type 'ellipsis' is not an acceptable base
# ...  type; unicode: type 'ellipsis' is not an acceptable base type; set: type 'ellipsis' is not an acceptable base
# ...  type; frozenset: type 'ellipsis' is not an acceptable base type; Exception: type 'ellipsis' is not an acceptable
# ...  base type; KeyError: type 'ellipsis' is not an acceptable base type; type: type 'ellipsis' is not an acceptable
# ...  base type; bool: type 'ellipsis' is not an acceptable base type; property: type 'ellipsis' is not an acceptable
# ...  base type; complex: type 'ellipsis' is not an acceptable base type; bytearray: type 'ellipsis' is not an
# ...  acceptable base type; IOError: type 'ellipsis' is not an acceptable base type; basestring: type 'ellipsis' is
# ...  not an acceptable base type; NoneType: type 'ellipsis' is not an acceptable base type; super: type 'ellipsis' is
# ...  not an acceptable base type; staticmethod: type 'ellipsis' is not an acceptable base type; classmethod: type
# ...  'ellipsis' is not an acceptable base type; slice: type 'ellipsis' is not an acceptable base type; xrange: type
# ...  'ellipsis' is not an acceptable base type; enumerate: type 'ellipsis' is not an acceptable base type; reversed:
# ...  type 'ellipsis' is not an acceptable base type; buffer: type 'ellipsis' is not an acceptable base type;
# ...  memoryview: type 'ellipsis' is not an acceptable base type; SyntaxError: type 'ellipsis' is not an acceptable
# ...  base type; SystemExit: type 'ellipsis' is not an acceptable base type; UnicodeError: type 'ellipsis' is not an
# ...  acceptable base type; UnicodeDecodeError: type 'ellipsis' is not an acceptable base type;
# ...  builtin_function_or_method: type 'ellipsis' is not an acceptable base type; function: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'ellipsis' is not an acceptable base type; file: type 'ellipsis'
# ...  is not an acceptable base type
# => NotImplementedType | object: type 'NotImplementedType' is not an acceptable base type; int: type
# ...  'NotImplementedType' is not an acceptable base type; str: type 'NotImplementedType' is not an acceptable base
# ...  type; tuple: type 'NotImplementedType' is not an acceptable base type; list: type 'NotImplementedType' is not an
# ...  acceptable base type; dict: type 'NotImplementedType' is not an acceptable base type; float: type
# ...  'NotImplementedType' is not an acceptable base type; long: type 'NotImplementedType' is not an acceptable base
# ...  type; unicode: type 'NotImplementedType' is not an acceptable base type; set: type 'NotImplementedType' is not
# ...  an acceptable base type; frozenset: type 'NotImplementedType' is not an acceptable base type; Exception: type
# ...  'NotImplementedType' is not an acceptable base type; KeyError: type 'NotImplementedType' is not an acceptable
# ...  base type; type: type 'NotImplementedType' is not an acceptable base type; bool: type 'NotImplementedType' is
# ...  not an acceptable base type; property: type 'NotImplementedType' is not an acceptable base type; complex: type
# ...  'NotImplementedType' is not an acceptable base type; bytearray: type 'NotImplementedType' is not an acceptable
# ...  base type; IOError: type 'NotImplementedType' is not an acceptable base type; basestring: type
# ...  'NotImplementedType' is not an acceptable base type; NoneType: type 'NotImplementedType' is not an acceptable
# ...  base type; super: type 'NotImplementedType' is not an acceptable base type; staticmethod: type
# ...  'NotImplementedType' is not an acceptable base type; classmethod: type 'NotImplementedType' is not an acceptable
# ...  base type; slice: type 'NotImplementedType' is not an acceptable base type; xrange: type 'NotImplementedType' is
# ...  not an acceptable base type; enumerate: type 'NotImplementedType' is not an acceptable base type; reversed: type
# ...  'NotImplementedType' is not an acceptable base type; buffer: type 'NotImplementedType' is not an acceptable base
# ...  type; memoryview: type 'NotImplementedType' is not an acceptable base type; SyntaxError: type
# ...  'NotImplementedType' is not an acceptable base type; SystemExit: type 'NotImplementedType' is not an acceptable
# ...  base type; UnicodeError: type 'NotImplementedType' is not an acceptable base type; UnicodeDecodeError: type
# ...  'NotImplementedType' is not an acceptable base type; builtin_function_or_method: type 'NotImplementedType' is
# ...  not an acceptable base type; function: type 'NotImplementedType' is not an acceptable base type; ellipsis: type
# ...  'NotImplementedType' is not an acceptable base type; file: type 'NotImplementedType' is not an acceptable base
# ...  type
# => file | object: file; bool: type 'bool' is not an acceptable base type; basestring: file; NoneType: type 'NoneType'
# ...  is not an acceptable base type; slice: type 'slice' is not an acceptable base type; xrange: type 'xrange' is not
# ...  an acceptable base type; buffer: type 'buffer' is not an acceptable base type; memoryview: type 'memoryview' is
# ...  not an acceptable base type; builtin_function_or_method: type 'builtin_function_or_method' is not an acceptable
# ...  base type; function: type 'function' is not an acceptable base type; ellipsis: type 'ellipsis' is not an
# ...  acceptable base type; NotImplementedType: type 'NotImplementedType' is not an acceptable base type
