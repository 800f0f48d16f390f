# super: the next class along the MRO, bound and unbound, its attributes and errors.
from probing import probe


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
f.m()  # => ['F.m', 'B.m', 'E.m', 'A.m']
F.c()  # => ['B.c', 'A.c', 'F']
f.c()  # => ['B.c', 'A.c', 'F']
f.p  # => 'B.p A.p'
B().m()  # => ['B.m', 'A.m']
Unbound().m()  # => ['A.m']
super(F, f).attr  # => 'A.attr'
super(B, f).m()  # => ['E.m', 'A.m']
super(E, f).m()  # => ['A.m']
super(A, f).m  # => AttributeError: 'super' object has no attribute 'm'
super(F, f).nothing  # => AttributeError: 'super' object has no attribute 'nothing'
super(F, f).x = 1  # => AttributeError: 'super' object has no attribute 'x'
super(F, f)  # => <super: <class 'F'>, <F object>>
super(F, F)  # => <super: <class 'F'>, <F object>>
super(F)  # => <super: <class 'F'>, NULL>
type(super(F, f))  # => <type 'super'>
super(F, f).__thisclass__  # => <class '__main__.F'>
super(F, f).__self__ is f  # => True
super(F, f).__self_class__  # => <class '__main__.F'>
super(F).__self__  # => None
super(F, F).__self_class__  # => <class '__main__.F'>
super(F).__thisclass__  # => <class '__main__.F'>
super(F, f).__class__  # => <type 'super'>
super(F, f).__init__  # => <method-wrapper '__init__' of F object at 0x...>
super(A, f).__repr__() == object.__repr__(f)  # => True
super(A, f).__hash__() == hash(f)  # => True
super(F, 5)  # => TypeError: super(type, obj): obj must be an instance or subtype of type
super(F, int)  # => TypeError: super(type, obj): obj must be an instance or subtype of type
super(5, f)  # => TypeError: super() argument 1 must be type, not int
super(5)  # => TypeError: super() argument 1 must be type, not int
super()  # => TypeError: super() takes at least 1 argument (0 given)
super(F, f, 1)  # => TypeError: super() takes at most 2 arguments (3 given)
super(F, None)  # => <super: <class 'F'>, NULL>
super(F).m  # => AttributeError: 'super' object has no attribute 'm'
super(F).__get__(f).m()  # => ['B.m', 'E.m', 'A.m']
super(F).__get__(None, F).__self__  # => None
super(F, f).__get__(5).__self__ is f  # => True
super(F).__get__(5)  # => TypeError: super(type, obj): obj must be an instance or subtype of type
super(F, f)()  # => TypeError: 'super' object is not callable
super(F, f)[0]  # => TypeError: 'super' object has no attribute '__getitem__'
len(super(F, f))  # => TypeError: object of type 'super' has no len()
super(B, F).m  # => <unbound method F.m>
super(B, F).m(f)  # => ['E.m', 'A.m']
super(F, F).c()  # => ['B.c', 'A.c', 'F']
super(type, F).mro if 0 else 0  # => 0
class G(super): pass
G(F, f).m(), G(F, f)  # => (['B.m', 'E.m', 'A.m'], <super: <class 'F'>, <F object>>)
''')
