"""Compares the table of compiled patterns with what sre_compile makes of each: patterns.py TABLE."""
import re
import sre_compile
import sre_parse
import struct
import sys

made = []


class Sre(object):
    """_sre, whose compile shows what it is given."""

    def __init__(self, genuine):
        self.genuine = genuine

    def __getattr__(self, name):
        return getattr(self.genuine, name)

    def compile(self, *arguments):
        made.append(arguments)
        return self.genuine.compile(*arguments)


class Nothing(object):
    @staticmethod
    def pattern(pattern, flags):
        return None


def entries(table):
    def numbers(form):
        size = struct.calcsize(form)
        values = struct.unpack_from(form, table, at[0])
        at[0] += size
        return values

    def text(length):
        at[0] += length
        return table[at[0] - length:at[0]]

    count, = struct.unpack_from('>i', table)
    for place in struct.unpack_from('>%di' % count, table, 4):
        at = [place]
        length, = numbers('>H')
        key = text(length)
        flags, groups, named = numbers('>iHH')
        names = []
        for i in range(named):
            length, = numbers('>H')
            name = text(length)
            names.append((name, numbers('>H')[0]))
        words, = numbers('>I')
        yield struct.unpack('>i', key[:4])[0], key[4:], flags, groups, names, list(numbers('>%dI' % words))


def check(asked, text, flags, groups, names, code):
    known = sre_compile._cellvm.pattern(text, asked)
    assert known.pattern is text
    del made[:]
    own, sre_compile._cellvm = sre_compile._cellvm, Nothing
    genuine = sre_compile.compile(text, asked)
    sre_compile._cellvm = own
    (pattern, all_flags, words, count, groupindex, indexgroup), = made
    assert (pattern, all_flags, map(int, words), count) == (text, flags, code, groups), text
    assert sorted(groupindex.items(), key=lambda item: item[1]) == names, text
    for attribute in ('flags', 'groups', 'groupindex', 'pattern'):
        assert getattr(known, attribute) == getattr(genuine, attribute), (text, attribute)
    assert type(known.flags) is type(genuine.flags) and type(known.groups) is type(genuine.groups)
    assert known.groupindex.items() == genuine.groupindex.items(), text
    for subject in ('', 'a', text, 'x=12.5e3; "a\\n"', '# -*- coding: utf-8 -*-\n', ' <a href="b">&amp;', '12:30 2001-02-03'):
        for method in 'match', 'search':
            a, b = getattr(known, method)(subject), getattr(genuine, method)(subject)
            assert (a and (a.regs, a.groupdict(), a.lastgroup)) == (b and (b.regs, b.groupdict(), b.lastgroup)), text


def parses(pattern, flags=0):
    """Whether sre_parse has to parse the pattern."""
    asked = []
    genuine = sre_parse.parse
    sre_parse.parse = lambda *arguments: asked.append(1) or genuine(*arguments)
    try:
        sre_compile.compile(pattern, flags)
    finally:
        sre_parse.parse = genuine
    return bool(asked)


sre_compile._sre = Sre(sre_compile._sre)
with open(sys.argv[1], 'rb') as f:
    found = list(entries(f.read()))
for entry in found:
    check(*entry)
print len(found) > 150, sorted((e[1], e[0]) for e in found) == sorted(set((e[1], e[0]) for e in found))
print [e for e in found if (e[0] | e[2]) & (re.LOCALE | re.DEBUG)]

import json.scanner
number = json.scanner.NUMBER_RE
flags = re.VERBOSE | re.MULTILINE | re.DOTALL
print parses(number.pattern, flags), parses(number.pattern), parses(number.pattern + 'x', flags)
print parses(unicode(number.pattern), flags), parses(type('s', (str,), {})(number.pattern), flags)
print sre_compile.compile(number.pattern, flags) is sre_compile.compile(number.pattern, flags)

sys.settrace(lambda *arguments: None)
traced = parses(number.pattern, flags)
sys.settrace(None)
sys.setprofile(lambda *arguments: None)
profiled = parses(number.pattern, flags)
sys.setprofile(None)
print traced, profiled

# No pattern that these modules compile when they are imported is parsed.
parsed = []
genuine = sre_parse.parse
sre_parse.parse = lambda pattern, *rest: parsed.append(pattern) or genuine(pattern, *rest)
import os, re, json, collections, datetime, subprocess, unittest, string, textwrap, tokenize, locale, doctest
import logging, argparse, optparse, HTMLParser, urlparse, inspect, Cookie, email.utils, decimal, fractions
print parsed
