# Arguments that must be a byte, a string or a code object, and are not.
from probing import tell


class OldSeq:
    def __len__(self):
        return 3


class OI:
    def __index__(self):
        return 97


class NI(object):
    def __index__(self):
        return 97


class OB:
    def __index__(self):
        return 'a'


class NB(object):
    def __index__(self):
        return 'a'


class Sx(str):
    pass


vals = [
    'OldSeq()', 'OI()', 'NI()', 'OB()', 'NB()', '"a"', '"ab"', 'Sx("a")', 'u"a"', '256', '-1', '2**70', '1.5',
    'None', '97L', 'True', '[]', 'bytearray("a")'
]
for f in (
    'bytearray("abc").remove', 'bytearray("abc").append', 'bytearray("abc").count', 'bytearray("abc").find',
    'bytearray("abc").__contains__', 'bytearray("abc").extend', 'bytearray("abc").index',
    'bytearray("abc").startswith', 'u"abc".startswith', 'u"abc".endswith', '"abc".startswith',
    '"abc".endswith', 'bytearray("abc").endswith', 'u"abc".find', '"abc".find', 'u"abc".count',
    'u"abc".split', '"abc".split', 'u"abc".strip', '"abc".strip', 'bytearray("abc").strip',
    'bytearray("abc").split', 'u"abc".partition', '"abc".partition', 'bytearray("abc").partition',
    '"abc".join', 'u"abc".join', 'bytearray("abc").join', 'u"abc".__contains__', '"abc".__contains__'
):
    for v in vals:
        tell('%s(%s)' % (f, v))
for v in vals:
    tell('bytearray("abc").insert(1,%s)' % v)
    tell('bytearray("abc").__setitem__(1,%s)' % v)
    tell('bytearray("abc").__init__(%s)' % v)
    tell('bytearray("abc").pop(%s)' % v)
    tell('u"abc".startswith((%s,))' % v)
    tell('"abc".startswith((%s,))' % v)
    tell('bytearray("abc").startswith((%s,))' % v)


def f():
    pass


for a in [
    '1', 'f.func_code', 'f.func_code,1', 'f.func_code,{},1', 'f.func_code,{},"x",1',
    'f.func_code,{},"x",(1,),1', 'f.func_code,{},"x",(1,),(1,)', '1,2,3,4,5,6', 'code=1', 'globals=1',
    'f.func_code,globals=1', 'f.func_code,foo=1', '1,foo=1', 'f.func_code,{},foo=1', 'globals=1,code=1'
]:
    tell('type(f)(%s)' % a)


class Z(object):
    def __index__(self):
        raise ZeroDivisionError(1)


class ZO(object):
    def __index__(self):
        raise OverflowError(1)


class ZI(object):
    def __index__(self):
        raise ZeroDivisionError(1)
    def __iter__(self):
        return iter([1, 2])


class ZB(object):
    def __index__(self):
        raise OverflowError(1)
    def __iter__(self):
        return iter([1, 2])


for f in (bytearray, bytearray('a').append, lambda x: u'abc'.startswith((x,))):
    for v in (
        Z(), ZO(), ZI(), ZB(), bytearray('a'), 5, 2 ** 70, -1, -2 ** 70, [2 ** 70], [Z()], [1.5], buffer('a')
    ):
        try:
            print type(v), f(v)
        except Exception, e:
            print type(v), type(e), e
