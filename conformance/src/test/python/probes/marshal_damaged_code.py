# Code whose parts have wrong types is refused after all of it was read: an error further on comes first.
import marshal

data = marshal.dumps(compile('x', 'm', 'eval'))
names = data.index('(\x01\x00\x00\x00t\x01\x00\x00\x00x')
for damaged in data[:names] + 'i' + data[names + 1:names + 5] + data[names + 11:], data[:names] + 'N', \
        data[:17] + 'N' + data[data.index('(', 18):]:
    try:
        print marshal.loads(damaged)
    except (SystemError, EOFError, ValueError), e:
        print type(e).__name__, e
# => SystemError Objects/codeobject.c:112: bad argument to internal function
# => EOFError EOF read where object expected
# => SystemError Objects/codeobject.c:112: bad argument to internal function
