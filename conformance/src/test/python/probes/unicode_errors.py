# UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError: arguments, attributes, and the texts of odd ones.
class Ix(object):
    def __index__(self):
        return 1


class It(object):
    def __int__(self):
        return 1


class OIt:
    def __int__(self):
        return 1


class OIx:
    def __index__(self):
        return 1


class S(str): pass


vals = [1, 2L, 2**70, -2**70, 1.5, 'a', None, Ix(), It(), OIt(), OIx(), True]
for v in vals:
    for mk in (
        lambda: UnicodeDecodeError('ascii', 'abc', v, 2, 'why'),
        lambda: UnicodeDecodeError('ascii', 'abc', 1, v, 'why'),
        lambda: UnicodeTranslateError(u'abc', v, 2, 'why'),
        lambda:  UnicodeEncodeError('ascii', u'abc', 1, v, 'why')
    ):
        try:
            x = mk()
            print type(v), x.start, x.end, str(x)
        except Exception, e:
            print type(v), type(e), e
    x = UnicodeDecodeError('ascii', 'abc', 1, 2, 'why')
    for a in 'start', 'end':
        try:
            setattr(x, a, v)
            print a, getattr(x, a), str(x)
        except Exception, e:
            print a, type(e), e, getattr(x, a)
for args in [
    (), (1,), ('a', 'b', 1, 2), ('a', 'b', 1, 2, 'c', 'd'), (u'a', 'b', 1, 2, 'c'), ('a', u'b', 1, 2, 'c'),
    ('a', 'b', 1, 2, u'c'), ('a', 'b', 1, 2, None), (S('a'), S('b'), 1, 2, S('c')),
    ('a', bytearray('b'), 1, 2, 'c'), ('a', buffer('b'), 1, 2, 'c')
]:
    for t in UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError:
        try:
            print repr(t(*args)), str(t(*args))
        except Exception, e:
            print type(e), e
for t in UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError:
    x = t.__new__(t)
    print repr(x), str(x), x.args
    for a in 'encoding object start end reason'.split():
        try:
            print a, repr(getattr(x, a))
        except Exception, e:
            print type(e), e
    for a in 'encoding object start end reason'.split():
        for v in ('zz', u'zz', 5, None, S('q')):
            try:
                setattr(x, a, v)
                print a, repr(getattr(x, a)), str(x)
            except Exception, e:
                print type(e), e
        try:
            delattr(x, a)
            print a, repr(getattr(x, a))
        except Exception, e:
            print type(e), e
x = UnicodeDecodeError('ascii', 'abc', 1, 2, 'why')
for s, e in (-1, 0), (-3, -2), (5, 6), (2, 3), (3, 4), (0, 0), (0, 1), (2, 1), (10**10, 10**10+1):
    x.start = s
    x.end = e
    print str(x), unicode(x)
x = UnicodeEncodeError('ascii', u'abc\u1234\U00012345\xe9', 1, 2, 'why')
for s, e in (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (0, 0), (0, 1), (2, 1), (-1, 0):
    x.start = s
    x.end = e
    print str(x), unicode(x)
x.encoding = u'\u1234'
try:
    print str(x)
except Exception, e:
    print type(e), e
print unicode(KeyError('a')), unicode(KeyError(u'\u1234')).encode('utf8'), str(KeyError('a'))
print unicode(KeyError()), unicode(KeyError(1,2)), unicode(KeyError(None))
