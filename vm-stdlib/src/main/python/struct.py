"""Values in the lay-out of C structures, in strings: the functions and the class are those of _struct."""
from _struct import *
from _struct import _clearcache
from _struct import __doc__

__all__ = ['Struct', 'calcsize', 'error', 'pack', 'pack_into', 'unpack', 'unpack_from']
