"""Runs regrtest with -R, which looks for leaks, in a VM that counts no references in total.

    cellvm --home DIR conformance/cpython-tests/leaks.py test_list test_dict

What regrtest reports as leaked references are objects that the collector tracks: their number after each of three runs,
which follow three that warm up. DIR is the installation of a CPython 2.7.
"""

import gc
import sys


def tracked():
    return len(gc.get_objects())


sys.gettotalrefcount = tracked
sys.argv[1:1] = ['-R', '3:3']

from test import regrtest

regrtest.main_in_temp_cwd()
