# What print does with a __str__ that returns an instance of a class derived from str, to a file.
calls = [0]


class Same(str):
    def __str__(self):
        calls[0] += 1
        return self


class Ends(str):
    def __str__(self):
        calls[0] += 1
        return self if calls[0] < 7 else 'plain'


class Text(unicode):
    def __str__(self):
        calls[0] += 1
        return Ends('x')


class Thing(object):
    def __str__(self):
        return Same('k')


class Shown(str):
    def __repr__(self):
        calls[0] += 1
        return self


class Number(int):
    def __str__(self):
        calls[0] += 1
        return Same('k')


class Plain(str):
    pass


class Listed(list):
    def __str__(self):
        return Same('list')


class Old:
    def __str__(self):
        return Same('old')


for value in Same('w'), Ends('w'), Text('w'), Thing(), [Shown('x')], Number(4), Plain('t'), Listed(), Old():
    calls[0] = 0
    try:
        print value
    except RuntimeError, e:
        print type(value).__name__, e,
    print calls

# What has no __format__ of its own is to be formatted without a format.
import warnings


class Formatted:
    pass


class NewFormatted(object):
    pass


for cls in object, Formatted, NewFormatted:
    for spec in '', 's', u'', u's':
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always', PendingDeprecationWarning)
            format(cls(), spec)
        print cls.__name__, repr(spec), [str(w.message) for w in caught]
