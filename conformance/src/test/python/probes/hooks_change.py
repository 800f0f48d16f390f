# What classes gain and lose after an attribute has been read: descriptors' own classes, hooks of old-style classes.
import gc
import sys

gc.disable()


class Descriptor(object):
    def __get__(self, o, t):
        return 'got'


class Holder(object):
    attribute = Descriptor()


holder = Holder()
holder.__dict__['attribute'] = 'own'


def read():
    return holder.attribute


def write(value):
    holder.attribute = value


print read(), read()  # => own own
Descriptor.__set__ = lambda *arguments: None
print read(), read()  # => got got
write('written')
write('written')
print holder.__dict__['attribute']  # => own
del Descriptor.__set__
print read(), read()  # => own own
write('written')
print read()  # => written
del holder.__dict__['attribute']
print read()  # => got
del Descriptor.__get__
print type(read()).__name__  # => Descriptor
Descriptor.__get__ = lambda *arguments: 'again'
print read(), read()  # => again again


# A method of the same name, called: the class of what stands for it changes.
class Callable(object):
    def __call__(self):
        return 'called'


class Caller(object):
    method = Callable()


def call():
    return caller.method()


caller = Caller()
print call(), call()  # => called called
Callable.__get__ = lambda *arguments: lambda: 'bound'
print call(), call()  # => bound bound
caller.method = lambda: 'own'
print call(), call()  # => own own
Callable.__set__ = None
print call(), call()  # => bound bound


class Old:
    pass


class Derived(Old):
    pass


Old.__getattr__ = lambda self, name: 'hook ' + name
try:
    print Derived().x
except AttributeError, e:
    print e  # => Derived instance has no attribute 'x'
print Old().y  # => hook y


class Later(Old):
    pass


print Later().z  # => hook z
del Old.__getattr__
print Later().z  # => hook z
Later.__bases__ = ()
try:
    print Later().z
except AttributeError, e:
    print e  # => Later instance has no attribute 'z'
Later.__setattr__ = lambda self, name, value: sys.stdout.write('set %s\n' % name)
later = Later()
later.a = 1  # => set a
print later.__dict__  # => {}
Later.__dict__ = {'__delattr__': lambda self, name: sys.stdout.write('delete %s\n' % name)}
later.a = 1
print later.__dict__  # => {'a': 1}
del later.a  # => delete a
del Later.__delattr__
del later.a
print later.__dict__  # => {}


class Asked(type):
    def __subclasscheck__(cls, other):
        return False


class Refused(Exception):
    __metaclass__ = Asked


try:
    try:
        raise Refused()
    except Refused:
        print 'Refused'
except Exception:
    print 'not Refused'  # => not Refused
try:
    try:
        raise Refused
    except (KeyError, Refused):
        print 'Refused'
except Exception:
    print 'not Refused'  # => not Refused


class Raising(object):
    def __getattr__(self, name):
        raise RuntimeError(name)


class Members(object):
    @property
    def __members__(self):
        raise KeyError('m')


print '__class__' in dir(Raising()), '__class__' in dir(Members())  # => True True
