# Every special method of the types of text and sequences, called by name with no argument and with one or
# two of several types.
from calling import call_special_methods

call_special_methods([
    (lambda: 'abc', [(), (2,), ('b',), (u'b',), (slice(0, 2),), (0, 2), (None,)]),
    (lambda: u'abc', [(), (2,), ('b',), (u'b',), (slice(0, 2),), (0, 2), (None,)]),
    (lambda: (1, 2, 3), [(), (2,), ((1,),), ([1],), (slice(0, 2),), (0, 2), ('a',)]),
    (
        lambda: [1, 2, 3],
        [(), (2,), ([1],), ((1,),), (slice(0, 2),), (0, 2), ('a',), (0, 2, 'xy'), (slice(0, 2), 'xy')]
    ),
    (lambda: xrange(3), [(), (2,), (-1,), ('a',), (xrange(3),)]),
    (lambda: slice(1, 2), [(), (2,), (slice(1, 2),)]),
    (lambda: bytearray('abc'), [(), (2,), ('b',), (98,), (slice(0, 2),), (0, 2), (0, 65)])
])
