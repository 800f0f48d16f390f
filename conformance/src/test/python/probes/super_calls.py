# super: the next class along the MRO, bound and unbound, its attributes and errors.
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
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


class A(object):
    attr = 'A.attr'

    def m(self):
        return ['A.m']

    @classmethod
    def c(cls):
        return ['A.c', cls.__name__]

    @property
    def p(self):
        return 'A.p'


class B(A):
    def m(self):
        return ['B.m'] + super(B, self).m()

    @classmethod
    def c(cls):
        return ['B.c'] + super(B, cls).c()

    @property
    def p(self):
        return 'B.p ' + super(B, self).p


class E(A):
    def m(self):
        return ['E.m'] + super(E, self).m()


class F(B, E):
    def m(self):
        return ['F.m'] + super(F, self).m()


class Unbound(A):
    def m(self):
        return self.__sup.m()


Unbound._Unbound__sup = super(Unbound)
f = F()
probe(r'''
f.m(), F.c(), f.c(), f.p, B().m(), Unbound().m(), super(F, f).attr, super(B, f).m(), super(E, f).m()
super(A, f).m
super(F, f).nothing
super(F, f).x = 1
super(F, f), super(F, F), super(F), type(super(F, f))
super(F, f).__thisclass__, super(F, f).__self__ is f, super(F, f).__self_class__, super(F).__self__, super(F, F).__self_class__, super(F).__thisclass__
super(F, f).__class__, super(F, f).__init__, super(A, f).__repr__() == object.__repr__(f), super(A, f).__hash__() == hash(f)
super(F, 5)
super(F, int)
super(5, f)
super(5)
super()
super(F, f, 1)
super(F, None)
super(F).m
super(F).__get__(f).m(), super(F).__get__(None, F).__self__, super(F, f).__get__(5).__self__ is f
super(F).__get__(5)
super(F, f)()
super(F, f)[0]
len(super(F, f))
super(B, F).m
super(B, F).m(f), super(F, F).c(), super(type, F).mro if 0 else 0
class G(super): pass
G(F, f).m(), G(F, f)
''')
