# += and *= on classes that derive from sequences and have reflected methods: which comes first.
class Fs(frozenset): pass


class L1(list):
    def __radd__(self,o):
        return 'radd'


class L2(list):
    def __radd__(self,o):
        return 'radd'
    def __imul__(self,o):
        return 'imul'


class L3(list):
    def __rmul__(self,o):
        return 'rmul'
    def __imul__(self,o):
        return 'imul'


class L4(list):
    def __rmul__(self,o):
        return 'rmul'


class B1(bytearray):
    def __radd__(self,o):
        return 'radd'
    def __rmul__(self,o):
        return 'rmul'


class T1(tuple):
    def __radd__(self,o):
        return 'radd'
    def __rmul__(self,o):
        return 'rmul'


class S1(str):
    def __radd__(self,o):
        return 'radd'
    def __rmul__(self,o):
        return 'rmul'


for c in (L1,L2,L3,L4,B1,T1,S1):
    for o in (frozenset([1]), Fs([1]), {1:2}, [1], (1,), 'a', bytearray('a'), 3, u'a', xrange(2), 2L, None, c(), 1.5):
        for op in '+= *='.split():
            if c is B1:
                a = B1('ab')
            elif c is S1:
                a = S1('ab')
            else:
                a=c([1])
            try:
                exec 'a %s o' % op
                print c.__name__, op, type(o).__name__, repr(a), type(a)
            except Exception, e:
                print c.__name__, op, type(o).__name__, e
