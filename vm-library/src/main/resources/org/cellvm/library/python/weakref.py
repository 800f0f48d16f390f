"""References that do not keep alive what they refer to, and containers of them (PEP 205)."""

from _weakref import (
    CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount, getweakrefs,
    proxy, ref)
from _weakrefset import WeakSet
from exceptions import ReferenceError

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceError',
           'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary',
           'WeakSet']


class KeyedRef(ref):
    """A reference that knows under which key it is stored."""

    __slots__ = ('key',)

    def __new__(cls, referent, callback, key):
        self = ref.__new__(cls, referent, callback)
        self.key = key
        return self

    def __init__(self, referent, callback, key):
        ref.__init__(self, referent, callback)


class _WeakMapping:
    """What both dictionaries do in terms of their own items(), __getitem__ and __setitem__.

    Iteration goes over a copy: an entry may vanish at any moment.
    """

    def __init__(*args, **kwargs):
        self, args = _split('__init__', args)
        self.data = {}
        self._prepare()
        self.update(*args, **kwargs)

    def __len__(self):
        return len(self.data)

    def __cmp__(self, other):
        return cmp(self.data, other.data if isinstance(other, _WeakMapping) else other)

    __hash__ = None

    def __iter__(self):
        return self.iterkeys()

    def keys(self):
        return [key for key, value in self.items()]

    def values(self):
        return [value for key, value in self.items()]

    def items(self):
        return list(self.iteritems())

    def iterkeys(self):
        for key, value in self.iteritems():
            yield key

    def itervalues(self):
        for key, value in self.iteritems():
            yield value

    def has_key(self, key):
        return key in self

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def update(*args, **kwargs):
        self, args = _split('update', args)
        for source in args + (kwargs,):
            if source is None:
                continue
            if not hasattr(source, 'items'):
                source = dict(source)
            for key, value in source.items():
                self[key] = value


def _split(name, args):
    """The object and the one positional argument that may follow."""
    if not args:
        raise TypeError("descriptor '%s' of a weak dictionary needs an argument" % name)
    if len(args) > 2:
        raise TypeError('expected at most 1 arguments, got %d' % (len(args) - 1))
    return args[0], args[1:]


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when their values die."""

    def _prepare(self):
        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                _remove_dead_weakref(self.data, reference.key)
        self._remove = remove

    def __repr__(self):
        return '<WeakValueDictionary at %s>' % id(self)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def iteritems(self):
        for reference in self.data.values():
            value = reference()
            if value is not None:
                yield reference.key, value

    def itervaluerefs(self):
        """The weak references to the values, of which some may be dead when they are used."""
        return iter(self.data.values())

    def valuerefs(self):
        """The weak references to the values, of which some may be dead when they are used."""
        return self.data.values()

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when their keys die."""

    def _prepare(self):
        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.pop(reference, None)
        self._remove = remove

    def __repr__(self):
        return '<WeakKeyDictionary at %s>' % id(self)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def iteritems(self):
        for reference, value in self.data.items():
            key = reference()
            if key is not None:
                yield key, value

    def iterkeyrefs(self):
        """The weak references to the keys, of which some may be dead when they are used."""
        return iter(self.data.keys())

    def keyrefs(self):
        """The weak references to the keys, of which some may be dead when they are used."""
        return self.data.keys()

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def pop(self, key, *default):
        return self.data.pop(ref(key), *default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)
