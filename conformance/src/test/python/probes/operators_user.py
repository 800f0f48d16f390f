# The order in which special methods of user classes are asked: reflected operands, subclasses first,
# NotImplemented, in-place, coercion, rich comparison before __cmp__, mixes with classes of the old style.


BINARY = (
    'add', 'sub', 'mul', 'div', 'truediv', 'floordiv', 'mod', 'divmod', 'pow', 'lshift', 'rshift', 'and',
    'or', 'xor'
)
SYMBOLS = {
    'add': '+', 'sub': '-', 'mul': '*', 'div': '/', 'floordiv': '//', 'mod': '%', 'pow': '**', 'lshift': '<<',
    'rshift': '>>', 'and': '&', 'or': '|', 'xor': '^'
}
log = []


def logging(name, result):
    def method(self, *args):
        log.append(
            '%s.%s%r'
            % (
                type(self).__name__ if type(self).__name__ != 'instance' else self.__class__.__name__, name,
                tuple(
                    getattr(a, '__name__', None) or (
                        a if isinstance(a, (int, str, float, type(None))) else type(a).__name__
                    )
                    for a in args
                )
            )
        )
        return result
    return method


def make(name, bases, result=NotImplemented, kinds=('__%s__', '__r%s__', '__i%s__'), only=BINARY):
    namespace = {}
    for op in only:
        for kind in kinds:
            namespace[kind % op] = logging(kind % op, result)
    if bases == ():
        import new
        return new.classobj(name, bases, namespace)
    return type(name, bases, namespace)


All = make('All', (object,))
Other = make('Other', (object,))
SubAll = make('SubAll', (All,))
Plain = type('Plain', (All,), {})
Empty = type('Empty', (object,), {})
Forward = make('Forward', (object,), 'done', ('__%s__',))
Reflected = make('Reflected', (object,), 'reflected', ('__r%s__',))
InPlace = make('InPlace', (object,), 'in place', ('__i%s__',))
InPlaceNo = make('InPlaceNo', (object,), NotImplemented, ('__i%s__',))
IntSub = make('IntSub', (int,), 'intsub', ('__r%s__',))
FloatSub = make('FloatSub', (float,))
StrSub = make('StrSub', (str,), 'strsub', ('__%s__', '__r%s__'))
ListSub = make('ListSub', (list,), 'listsub', ('__r%s__',))
Old = make('Old', ())
OldDone = make('OldDone', (), 'old done')
ForwardSub = make('ForwardSub', (Forward,), 'sub reflected', ('__r%s__',))


def run(text, **names):
    del log[:]
    try:
        exec text in globals(), names
        result = names.get('r')
        if not isinstance(result, (int, str, float, tuple, bool, type(NotImplemented))):
            result = type(result).__name__
    except Exception, e:
        result = '%s: %s' % (type(e).__name__, e)
    print text, [(k, type(v).__name__) for k, v in sorted(names.items()) if k in 'ab'], log, '->', result


pairs = [
    (All(), Other()), (All(), SubAll()), (SubAll(), All()), (All(), All()), (All(), Plain()),
    (Plain(), All()), (Empty(), All()), (All(), Empty()), (Empty(), Empty()), (5, All()), (All(), 5),
    (5, Reflected()), ('x', Reflected()), (Forward(), Reflected()), (5, IntSub(2)), (5.0, IntSub(2)),
    (IntSub(2), 5), ('s', StrSub('t')), (StrSub('s'), 't'), ([1], ListSub()), (2.5, FloatSub(1)),
    (Old(), All()), (All(), Old()), (Old(), 5), (5, Old()), (Old(), Old()), (5, OldDone()),
    (OldDone(), Empty()), (Forward(), ForwardSub()), (ForwardSub(), Forward()), ((), All()),
    (None, Reflected()), (InPlace(), 5), (InPlaceNo(), 5)
]
for a, b in pairs:
    run('r = a + b', a=a, b=b)
    run('r = a ** b', a=a, b=b)
    run('r = a; r += b', a=a, b=b)
for op in sorted(SYMBOLS):
    run('r = a %s b' % SYMBOLS[op], a=All(), b=Other())
    run('r = a; r %s= b' % SYMBOLS[op], a=All(), b=Other())
    run('r = a; r %s= b' % SYMBOLS[op], a=InPlaceNo(), b=Reflected())
    run('r = a %s b' % SYMBOLS[op], a=5, b=Reflected())
    run('r = a; r %s= b' % SYMBOLS[op], a=5, b=Empty())
for a, b in pairs[:10]:
    run('r = divmod(a, b)', a=a, b=b)
    run('r = pow(a, b, 3)', a=a, b=b)
run('r = pow(a, 2)', a=All())
run('r = pow(2, 3, a)', a=All())
run('r = pow(2, a, 5)', a=Reflected())


class Rich(object):
    def __init__(self, result):
        self.result = result


for name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge'):
    def method(self, other, name=name):
        log.append('%s.%s' % (type(self).__name__, name))
        return self.result
    setattr(Rich, '__%s__' % name, method)
Rich.__hash__ = None


class RichSub(Rich):
    pass


class Cmp(object):
    def __init__(self, result):
        self.result = result

    def __cmp__(self, other):
        log.append('%s.cmp' % type(self).__name__)
        return self.result


class CmpSub(Cmp):
    pass


class Both(Rich):
    def __cmp__(self, other):
        log.append('Both.cmp')
        return 0


class OnlyLt(object):
    def __lt__(self, other):
        log.append('lt')
        return 'lt'


class IntCmp(int):
    def __cmp__(self, other):
        log.append('IntCmp.cmp')
        return 0


class IntEq(int):
    def __eq__(self, other):
        log.append('IntEq.eq')
        return 'eq'


class OldCmp:
    def __cmp__(self, other):
        log.append('OldCmp.cmp')
        return -1


class OldRich:
    def __lt__(self, other):
        log.append('OldRich.lt')
        return NotImplemented

    def __eq__(self, other):
        log.append('OldRich.eq')
        return 'old eq'


no, yes = NotImplemented, 'yes'
for a, b in (
    (Rich(no), Rich(no)), (Rich(yes), Rich(no)), (Rich(no), RichSub(yes)), (Rich(yes), RichSub(yes)),
    (RichSub(no), Rich(yes)), (Rich(no), 5), (5, Rich(no)), (5, Rich(yes)), (Cmp(1), Cmp(-1)), (Cmp(0), 5),
    (5, Cmp(0)), (5, Cmp(1)), (Cmp(no), 5), (Cmp('x'), 5), (Cmp(2L), 5), (Cmp(10 ** 30), 5),
    (Cmp(1), CmpSub(1)), (Both(no), Both(no)), (Both(no), Cmp(0)), (Cmp(0), Both(yes)), (OnlyLt(), OnlyLt()),
    (OnlyLt(), 5), (5, OnlyLt()), (IntCmp(1), 1), (1, IntCmp(1)), (IntCmp(1), IntCmp(2)), (IntEq(1), 2),
    (1, IntEq(1)), (OldCmp(), 5), (5, OldCmp()), (OldCmp(), Cmp(0)), (OldRich(), 5), (5, OldRich()),
    (OldRich(), OldRich()), (OldRich(), Rich(yes)), (Cmp(None), 1), (Cmp(True), 1), (Cmp(1.5), 1)
):
    for op in ('<', '<=', '==', '!=', '>', '>='):
        run('r = a %s b' % op, a=a, b=b)
    run('r = cmp(a, b)', a=a, b=b)
run('r = a in [1, a, 2]', a=Rich(no))
run('r = [a].index(5)', a=Rich(yes))
run('r = sorted([a, b]) and 1', a=OnlyLt(), b=OnlyLt())
run('r = max(a, b) and 1', a=Rich(yes), b=Rich(no))
run('r = (a, 1) < (b, 2)', a=Rich(no), b=Rich(no))
run('r = [a] == [a]', a=Rich(no))
run('r = {a: 1}', a=Rich(no))
run('r = a < b < a', a=Rich(yes), b=Rich(''))
run('r = a == b == a', a=Rich(''), b=Rich(yes))


class Coerce(object):
    def __init__(self, value):
        self.value = value

    def __coerce__(self, other):
        log.append('coerce')
        return self.value, other


class IntCoerce(int):
    def __coerce__(self, other):
        log.append('IntCoerce.coerce')
        return 100, other


for text in (
    'r = a + 1', 'r = 1 + a', 'r = a == 1', 'r = cmp(a, 1)', 'r = coerce(a, 1)', 'r = coerce(1, a)',
    'r = a < 2', 'r = a; r += 1', 'r = a * 2.5', 'r = divmod(a, 3)', 'r = a ** 2', 'r = a and 5',
    'r = [10, 20, 30][a]'
):
    run(text, a=Coerce(3))
    run(text, a=IntCoerce(1))
