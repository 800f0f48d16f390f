"""The set of weak references, in a module without imports: the abstract base classes need it."""

from _weakref import ref

__all__ = ['WeakSet']


class WeakSet(object):
    """A set whose members go when they die. Iteration goes over a copy of the set."""

    __hash__ = None

    def __init__(self, data=None):
        self.data = set()

        def remove(reference, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.discard(reference)
        self._remove = remove
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            member = reference()
            if member is not None:
                # The frame of a suspended generator must not keep the member of the last step.
                yield member
                member = None

    def __len__(self):
        return len(self.data)

    def __contains__(self, member):
        try:
            reference = ref(member)
        except TypeError:
            return False
        return reference in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), getattr(self, '__dict__', None)

    def _references(self, others):
        """A set of references to the members of an iterable."""
        if isinstance(others, WeakSet):
            return others.data
        return set(ref(member) for member in others)

    def add(self, member):
        self.data.add(ref(member, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def discard(self, member):
        self.data.discard(ref(member))

    def remove(self, member):
        self.data.remove(ref(member))

    def pop(self):
        while True:
            try:
                reference = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet')
            member = reference()
            if member is not None:
                return member

    def update(self, others):
        for member in others:
            self.add(member)

    def union(self, others):
        new = self.copy()
        new.update(others)
        return new

    def difference(self, others):
        new = self.copy()
        new.difference_update(others)
        return new

    def difference_update(self, others):
        if others is self:
            self.data.clear()
        else:
            self.data.difference_update(self._references(others))

    def intersection(self, others):
        return self.__class__(member for member in others if member in self)

    def intersection_update(self, others):
        self.data.intersection_update(self._references(others))

    def symmetric_difference(self, others):
        new = self.copy()
        new.symmetric_difference_update(others)
        return new

    def symmetric_difference_update(self, others):
        for member in list(others) if others is not self else list(self):
            if member in self:
                self.discard(member)
            else:
                self.add(member)

    def issubset(self, others):
        return self.data.issubset(self._references(others))

    def issuperset(self, others):
        return self.data.issuperset(self._references(others))

    def isdisjoint(self, others):
        return not self.intersection(others)

    def _compared(self, others, compare):
        if not isinstance(others, WeakSet):
            return NotImplemented
        return compare(self.data, self._references(others))

    def __eq__(self, others):
        return self._compared(others, set.__eq__)

    def __ne__(self, others):
        return self._compared(others, set.__ne__)

    def __le__(self, others):
        return self.issubset(others)

    def __ge__(self, others):
        return self.issuperset(others)

    def __lt__(self, others):
        return self.data < self._references(others)

    def __gt__(self, others):
        return self.data > self._references(others)

    __or__ = union
    __and__ = intersection
    __sub__ = difference
    __xor__ = symmetric_difference

    def __ior__(self, others):
        self.update(others)
        return self

    def __iand__(self, others):
        self.intersection_update(others)
        return self

    def __isub__(self, others):
        self.difference_update(others)
        return self

    def __ixor__(self, others):
        self.symmetric_difference_update(others)
        return self
