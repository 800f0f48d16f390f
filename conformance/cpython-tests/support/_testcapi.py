"""The numbers of CPython's module _testcapi, for tests that ask it for nothing else.

The module is one of CPython's build, whose functions test its C interface; there is none here, and no function of it.
The numbers are limits of C's types on a 64-bit system, and the size that the collector puts before an object.
"""


def _limits(name, bits):
    return {
        name + '_MIN': -1 << bits - 1,
        name + '_MAX': (1 << bits - 1) - 1,
        'U%s_MAX' % name: (1 << bits) - 1,
    }


for _name, _bits in ('CHAR', 8), ('SHRT', 16), ('INT', 32), ('LONG', 64), ('LLONG', 64), ('PY_SSIZE_T', 64):
    globals().update(_limits(_name, _bits))
del UPY_SSIZE_T_MAX

SIZEOF_PYGC_HEAD = 32
