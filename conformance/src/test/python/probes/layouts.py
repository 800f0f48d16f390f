# Which two built-in types can be bases of one class: lay-outs that conflict, types that are no bases.
types = [
    object, int, str, tuple, list, dict, float, long, unicode, set, frozenset, Exception, KeyError, type, bool, property,
    complex, bytearray, IOError, basestring, type(None), super, staticmethod, classmethod, slice, xrange, enumerate,
    reversed, buffer, memoryview, SyntaxError, SystemExit, UnicodeError, UnicodeDecodeError, type(len), type(lambda: 0),
    type(Ellipsis), type(NotImplemented), file]
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
