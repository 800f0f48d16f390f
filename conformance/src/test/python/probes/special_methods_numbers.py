# Every special method of the types of numbers, called by name with no argument and with one or two of several types.
from calling import call_special_methods

call_special_methods([
    (lambda: 7, [(), (2,), (3L,), (2.5,), ('a',), (2, 5)]),
    (lambda: 7L, [(), (2,), (3L,), (2.5,), ('a',), (2, 5)]),
    (lambda: 7.5, [(), (2,), (2.5,), (1j,), ('a',), (2, 5)]),
    (lambda: 1 + 2j, [(), (2,), (2.5,), (1 + 2j,), ('a',), (2, 5)]),
    (lambda: True, [(), (2,), (False,), (2.5,), ('a',)]), (lambda: -2 ** 70, [(), (3,), (1.5,)])
])
