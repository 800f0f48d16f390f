# Constructors called with several mistakes at once: which one is told.
def t(s):
    try:
        value = repr(eval(s))
        print s, '->', value.split(' at 0x')[0]
    except Exception, e:
        print type(e).__name__, e.args


t('long(memoryview("1"))')
t('int(memoryview("1"))')
t('float(memoryview("1"))')
t('complex(memoryview("1"))')
t('long(buffer("1"))')
t('int(buffer("1"))')
t('float(buffer("1"))')
t('complex(buffer("1"))')
t('long(bytearray("1"))')
t('int(bytearray("1"))')
t('float(bytearray("1"))')
t('complex(bytearray("1"))')
first = ['1.5', '[]', 'None', "'a'", "u'b'", '{}', '()']
rest = [
    'x=1', '1,x=1', '"a",x=1', '[]', '"q"', 'None', '1,1', '[],[]', '"a","b"', '{},()', 'x=1,y=2', '1,1,x=1',
    '(),1', '(),{},1'
]
for f in 'bytearray type unicode str int long float complex file list dict set property enumerate'.split():
    for a in first:
        for b in rest:
            if f != 'file' or a not in ("'a'", "u'b'"):
                t('%s(%s, %s)' % (f, a, b))
for b in ('x=1', '1', '"a", "b"', '"a", 1, 2', '1, x=1', 'mode="r", x=1'):
    t('file("no such file", %s)' % b)
