# The order in which dicts and sets iterate: it is that of CPython's tables, after any history of changes.


def digest(sequence):
    result = 0
    for item in sequence:
        result = (result * 1000003 ^ hash(item)) & 0xffffffffffffffff
    return result


# Small ones in full.
print {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5}  # => {'a': 1, 'c': 3, 'b': 2, 'e': 5, 'd': 4}
print {'one': 1, 'two': 2, 'three': 3, 'four': 4, 'five': 5, 'six': 6, 'seven': 7}
# => {'seven': 7, 'six': 6, 'three': 3, 'two': 2, 'four': 4, 'five': 5, 'one': 1}
print {10: 'a', 2: 'b', 33: 'c', 8: 'd', 0: 'e', -1: 'f', -2: 'g', 16: 'h'}
# => {0: 'e', 33: 'c', 2: 'b', -2: 'g', 16: 'h', 8: 'd', 10: 'a', -1: 'f'}
print {1.5: 1, 'x': 2, (1, 2): 3, None: 4 if 0 else 4, u'y': 5, 2L ** 70: 6, True: 7} if 0 else 0  # => 0
print {1.5: 1, 'x': 2, (1, 2): 3, u'y': 5, 2L ** 70: 6, True: 7}
# => {1.5: 1, (1, 2): 3, True: 7, 1180591620717411303424L: 6, u'y': 5, 'x': 2}
print set('hello world'), set(range(20, 0, -3)), frozenset(['spam', 'eggs', 'ham'])
# => set([' ', 'e', 'd', 'h', 'l', 'o', 'r', 'w']) set([2, 5, 8, 11, 14, 17, 20]) frozenset(['eggs', 'ham', 'spam'])
print dict(x=1, y=2, z=3, alpha=4, beta=5), dict.fromkeys('python'), dict(zip('abcdefgh', range(8)))
# => {'y': 2, 'alpha': 4, 'beta': 5, 'z': 3, 'x': 1} {'h': None, 'o': None, 'n': None, 'p': None, 't': None, 'y': None}
# ...  {'a': 0, 'c': 2, 'b': 1, 'e': 4, 'd': 3, 'g': 6, 'f': 5, 'h': 7}
print {0: 0, 8: 8, 16: 16, 24: 24, 32: 32}, {32: 0, 24: 0, 16: 0, 8: 0, 0: 0}
# => {0: 0, 8: 8, 32: 32, 16: 16, 24: 24} {32: 0, 24: 0, 0: 0, 16: 0, 8: 0}
print set([0, 8, 16, 24, 32]), set([32, 24, 16, 8, 0])  # => set([0, 8, 32, 16, 24]) set([32, 24, 0, 16, 8])
print set([-1, -2, -3, 1, 2, 3, 100, -100]), {-1: 1, -2: 2, 2 ** 40: 3, -2 ** 40: 4}
# => set([1, 2, 3, 100, -1, -100, -3, -2]) {1099511627776: 3, -1099511627776: 4, -2: 2, -1: 1}

# Growth: the order at every size up to a hundred, as digests; full at the sizes about a resize.
for make in (
    lambda i: i, lambda i: -i, lambda i: i * 8, lambda i: str(i), lambda i: i * 1.5, lambda i: (i, str(i)),
    lambda i: 'key%d' % (i * 7919), lambda i: 2 ** i, lambda i: unicode(i) + u'\u20ac', lambda i: i * 10 ** 12
):
    d = {}
    s = set()
    all_d = all_s = 0
    for i in range(100):
        d[make(i)] = i
        s.add(make(i))
        all_d = (all_d * 31 + digest(d)) & 0xffffffffffff
        all_s = (all_s * 31 + digest(s)) & 0xffffffffffff
    print all_d, all_s, digest(d.keys()), digest(d.values()), digest(d.items())
# => 3514889170560 3514889170560 10822803891601271488 10822803891601271488 16772153117534745924
# => 73744325035877 73744325035877 16041495455472073483 15419068041693051298 16617441233302208361
# => 98742065806832 98742065806832 5851310493340800944 731413811667600118 2795965872300438406
# => 165651448781102 165651448781102 14597715941781182432 2151079394126491236 16968333284856973568
# => 216601568304190 216601568304190 6846642800848642907 8788151280568814708 6365797239297734187
# => 221313105226422 221313105226422 7759668093666511628 12199235265895094866 15875031895359933858
# => 128645518139509 128645518139509 14435617623709822969 4847425378101669166 11934426315119179671
# => 84043633507112 84043633507112 1521058812182984420 7408517327228532496 9258257053538002116
# => 262585008822080 262585008822080 16764714596849695142 1312845327240638044 17222174848276797914
# => 14558211735552 14558211735552 1239662168051646464 8476467661905407928 2645587243768248232

d = {}
for i in range(12):
    d['k%d' % i] = i
    print d.keys()
# => ['k0']
# => ['k1', 'k0']
# => ['k2', 'k1', 'k0']
# => ['k3', 'k2', 'k1', 'k0']
# => ['k3', 'k2', 'k1', 'k0', 'k4']
# => ['k3', 'k2', 'k1', 'k0', 'k5', 'k4']
# => ['k3', 'k2', 'k1', 'k0', 'k6', 'k5', 'k4']
# => ['k3', 'k2', 'k1', 'k0', 'k7', 'k6', 'k5', 'k4']
# => ['k3', 'k2', 'k1', 'k0', 'k7', 'k6', 'k5', 'k4', 'k8']
# => ['k3', 'k2', 'k1', 'k0', 'k7', 'k6', 'k5', 'k4', 'k9', 'k8']
# => ['k10', 'k3', 'k2', 'k1', 'k0', 'k7', 'k6', 'k5', 'k4', 'k9', 'k8']
# => ['k11', 'k10', 'k3', 'k2', 'k1', 'k0', 'k7', 'k6', 'k5', 'k4', 'k9', 'k8']

# Deletes leave dummies, which later inserts may take; the table shrinks or grows at the next resize only.
d = {}
for i in range(1000):
    d[i * 37 % 1009] = i
    if i % 3 == 0:
        del d[i * 37 % 1009]
    if i % 7 == 0:
        d.pop(i * 17 % 1009, None)
    if i % 100 == 0:
        print i, len(d), digest(d)
# => 0 0 0
# => 100 66 2429189774142739514
# => 200 131 15186348844457380489
# => 300 193 2675471718557241438
# => 400 257 4753106804299213326
# => 500 319 16508171599527566132
# => 600 380 14081813851309326740
# => 700 441 6001581651082497403
# => 800 500 4760586243748045375
# => 900 559 1211553215006787140
s = set()
for i in range(1000):
    s.add('%d' % (i * 37 % 1009))
    if i % 3 == 0:
        s.remove('%d' % (i * 37 % 1009))
    if i % 7 == 0:
        s.discard('%d' % (i * 17 % 1009))
    if i % 100 == 0:
        print i, len(s), digest(s)
# => 0 0 0
# => 100 66 4077263127211018405
# => 200 131 13649681507428285494
# => 300 193 9822628299459129429
# => 400 257 15937663846333966207
# => 500 319 12902779599004776195
# => 600 380 13147393767651843038
# => 700 441 15250441381634034473
# => 800 500 18125334675284845201
# => 900 559 16626642750162600610

# popitem and pop take in table order.
d = dict((i * 5, i) for i in range(20))
print [d.popitem() for i in range(8)], d
# => [(0, 0), (65, 13), (35, 7), (5, 1), (70, 14), (40, 8), (10, 2), (75, 15)] {45: 9, 15: 3, 80: 16, 50: 10, 20: 4,
# ...  85: 17, 55: 11, 25: 5, 90: 18, 60: 12, 30: 6, 95: 19}
d[3] = 'new'
print d.popitem(), d.popitem(), d
# => (45, 9) (15, 3) {3: 'new', 80: 16, 50: 10, 20: 4, 85: 17, 55: 11, 25: 5, 90: 18, 60: 12, 30: 6, 95: 19}
s = set(range(0, 60, 7))
print [s.pop() for i in range(5)], s  # => [0, 35, 7, 42, 14] set([49, 21, 56, 28])
s.add(2)
s.add(700)
print s.pop(), s.pop(), s  # => 49 21 set([2, 700, 56, 28])

# Copies, updates and merges have the order of their own inserts.
d = dict(('%x' % (i * 123457), i) for i in range(50))
for i in range(0, 50, 2):
    del d['%x' % (i * 123457)]
print d.keys()
# => ['10f449', '278f55', '2b53d7', '41eee3', '200651', '2f1859', '5100eb', '3a65df', '5889ef', '5a6c3', '32dcdb',
# ...  '96b45', '1e241', '4977e7', '4d3c69', '5c4e71', '54c56d', '187d4d', '14b8cb', '3e2a61', '45b365', '23cad3',
# ...  'd2fc7', '36a15d', '1c41cf']
print d.copy().keys()
# => ['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '14b8cb', '2f1859', '200651', '5100eb', '3a65df', '36a15d',
# ...  '5889ef', '4d3c69', '5a6c3', '32dcdb', '96b45', '45b365', '41eee3', '23cad3', 'd2fc7', '1e241', '4977e7',
# ...  '3e2a61', '1c41cf', '5c4e71']
print dict(d).keys()
# => ['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '14b8cb', '2f1859', '200651', '5100eb', '3a65df', '36a15d',
# ...  '5889ef', '4d3c69', '5a6c3', '32dcdb', '96b45', '45b365', '41eee3', '23cad3', 'd2fc7', '1e241', '4977e7',
# ...  '3e2a61', '1c41cf', '5c4e71']
print dict(d.items()).keys()
# => ['10f449', '278f55', '2b53d7', '200651', '2f1859', '3a65df', '36a15d', '5889ef', '5a6c3', '32dcdb', '41eee3',
# ...  '45b365', '96b45', '1e241', '4977e7', '5c4e71', '54c56d', '187d4d', '14b8cb', '5100eb', '4d3c69', '23cad3',
# ...  'd2fc7', '3e2a61', '1c41cf']
e = {}
e.update(d)
print e.keys()
# => ['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '14b8cb', '2f1859', '200651', '5100eb', '3a65df', '36a15d',
# ...  '5889ef', '4d3c69', '5a6c3', '32dcdb', '96b45', '45b365', '41eee3', '23cad3', 'd2fc7', '1e241', '4977e7',
# ...  '3e2a61', '1c41cf', '5c4e71']
print dict.fromkeys(d).keys() == d.keys(), dict.fromkeys(set(d)).keys(), set(d), frozenset(d)
# => False ['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '200651', '2f1859', '14b8cb', '5100eb', '3a65df',
# ...  '36a15d', '5889ef', '4d3c69', '5a6c3', '32dcdb', '41eee3', '45b365', '96b45', '23cad3', 'd2fc7', '1e241',
# ...  '4977e7', '3e2a61', '1c41cf', '5c4e71'] set(['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '14b8cb',
# ...  '2f1859', '200651', '5100eb', '3a65df', '36a15d', '5889ef', '4d3c69', '5a6c3', '32dcdb', '96b45', '45b365',
# ...  '41eee3', '23cad3', 'd2fc7', '1e241', '4977e7', '3e2a61', '1c41cf', '5c4e71']) frozenset(['10f449', '278f55',
# ...  '2b53d7', '54c56d', '187d4d', '14b8cb', '2f1859', '200651', '5100eb', '3a65df', '36a15d', '5889ef', '4d3c69',
# ...  '5a6c3', '32dcdb', '96b45', '45b365', '41eee3', '23cad3', 'd2fc7', '1e241', '4977e7', '3e2a61', '1c41cf',
# ...  '5c4e71'])
print sorted(d) == sorted(e), list(set(d) | set(['zz'])), list(set(d) - set(['0']))
# => True ['10f449', '278f55', '2b53d7', '54c56d', '187d4d', '200651', '2f1859', 'zz', '14b8cb', '5100eb', '3a65df',
# ...  '36a15d', '5889ef', '4d3c69', '5a6c3', '32dcdb', '41eee3', '45b365', '96b45', '23cad3', 'd2fc7', '1e241',
# ...  '4977e7', '3e2a61', '1c41cf', '5c4e71'] ['10f449', '278f55', '2b53d7', '14b8cb', '2f1859', '3a65df', '36a15d',
# ...  '5889ef', '5a6c3', '32dcdb', '96b45', '45b365', '41eee3', '1e241', '4977e7', '5c4e71', '54c56d', '187d4d',
# ...  '200651', '5100eb', '4d3c69', '23cad3', 'd2fc7', '3e2a61', '1c41cf']
print list(set(d) & set(e)), list(set(d) ^ set(['zz', '1']))
# => ['10f449', '278f55', '2b53d7', '200651', '2f1859', '3a65df', '36a15d', '5889ef', '5a6c3', '32dcdb', '96b45',
# ...  '45b365', '41eee3', '1e241', '4977e7', '5c4e71', '54c56d', '187d4d', '14b8cb', '5100eb', '4d3c69', '23cad3',
# ...  'd2fc7', '3e2a61', '1c41cf'] ['10f449', '278f55', '2b53d7', '14b8cb', '2f1859', 'zz', '3a65df', '36a15d',
# ...  '5889ef', '5a6c3', '32dcdb', '41eee3', '45b365', '1', '96b45', '1e241', '4977e7', '5c4e71', '54c56d', '187d4d',
# ...  '200651', '5100eb', '4d3c69', '23cad3', 'd2fc7', '3e2a61', '1c41cf']
d.clear()
d['b'] = d['a'] = d['c'] = 1
print d  # => {'a': 1, 'c': 1, 'b': 1}
d.clear()
print d, d.setdefault('x', 5), d  # => {} 5 {'x': 5}

# Sets of sets, large ones, and the four operators over different sizes.
a = set(range(0, 300, 7))
b = set(range(0, 300, 5))
for name, r in (
    ('or', a | b), ('and', a & b), ('sub', a - b), ('xor', a ^ b), ('rand', b & a), ('rsub', b - a),
    ('copy', a.copy()), ('set', set(a)), ('frozen', frozenset(b))
):
    print name, len(r), digest(r), list(r)[:10]
# => or 94 16652835354536047649 [0, 259, 260, 5, 7, 265, 266, 14, 15, 273]
# => and 9 6275538618085470528 [0, 35, 70, 105, 140, 175, 210, 245, 280]
# => sub 34 11344873710224232377 [259, 133, 7, 266, 14, 273, 147, 21, 154, 28]
# => xor 85 9314868200050873399 [5, 7, 10, 14, 15, 20, 21, 25, 28, 30]
# => rand 9 6275538618085470528 [0, 35, 70, 105, 140, 175, 210, 245, 280]
# => rsub 51 17026273898629557512 [130, 260, 5, 135, 265, 10, 270, 15, 145, 275]
# => copy 43 16688857564231950253 [0, 259, 133, 7, 266, 140, 14, 273, 147, 21]
# => set 43 16688857564231950253 [0, 259, 133, 7, 266, 140, 14, 273, 147, 21]
# => frozen 60 5932657310198914262 [0, 130, 260, 5, 135, 265, 10, 140, 270, 15]
a |= b
a -= set(range(100))
a ^= set([5, 1000])
print len(a), digest(a)  # => 64 17494061778476201396
big = dict.fromkeys(xrange(100000))
print digest(big), len(big)  # => 11537610317015210688 100000
big = set(str(i) for i in xrange(60000))
print digest(big), len(big)  # => 4165823345505026708 60000
for i in xrange(0, 60000, 3):
    big.discard(str(i))
print digest(big), len(big), digest(set(big)), digest(frozenset(big))
# => 10623644038140471516 40000 3317196368418536560 3317196368418536560
print {frozenset([1, 2]): 1, frozenset(): 2, frozenset('ab'): 3}
# => {frozenset([1, 2]): 1, frozenset([]): 2, frozenset(['a', 'b']): 3}
names = (
    'and as assert break class continue def del elif else except exec finally for from global if import in is '
    'lambda not or pass print raise return try while with yield'
)
print dict((n, len(n)) for n in names.split())
# => {'and': 3, 'elif': 4, 'is': 2, 'global': 6, 'as': 2, 'in': 2, 'if': 2, 'from': 4, 'raise': 5, 'for': 3, 'except':
# ...  6, 'finally': 7, 'print': 5, 'import': 6, 'pass': 4, 'return': 6, 'exec': 4, 'else': 4, 'break': 5, 'not': 3,
# ...  'with': 4, 'class': 5, 'assert': 6, 'yield': 5, 'try': 3, 'while': 5, 'continue': 8, 'del': 3, 'or': 2, 'def':
# ...  3, 'lambda': 6}
print set(names.split())
# => set(['and', 'elif', 'is', 'global', 'as', 'in', 'if', 'from', 'raise', 'for', 'except', 'finally', 'print',
# ...  'import', 'pass', 'return', 'exec', 'else', 'break', 'not', 'with', 'class', 'assert', 'yield', 'try', 'while',
# ...  'continue', 'del', 'or', 'def', 'lambda'])
print {n: None for n in names}.keys(), {n for n in names}
# => [' ', 'a', 'c', 'b', 'e', 'd', 'g', 'f', 'i', 'h', 'k', 'm', 'l', 'o', 'n', 'p', 's', 'r', 'u', 't', 'w', 'y',
# ...  'x'] set([' ', 'a', 'c', 'b', 'e', 'd', 'g', 'f', 'i', 'h', 'k', 'm', 'l', 'o', 'n', 'p', 's', 'r', 'u', 't',
# ...  'w', 'y', 'x'])
