# _md5, _sha, _sha256, _sha512, crypt, audioop, xxsubtype.

import _md5
import _sha
import _sha256
import _sha512
import audioop
import crypt
import xxsubtype

from probing import probe

makers = [_md5.new, _sha.new, _sha256.sha224, _sha256.sha256, _sha512.sha384, _sha512.sha512]
for make in makers:
    d = make('abc')
    e = d.copy()
    e.update('x' * 1000)
    print type(d), type(d).__basicsize__, d.name, d.digest_size, d.digestsize, d.block_size, len(d.digest())
    print d.hexdigest()
    print e.hexdigest()

every = ''.join(map(chr, range(256)))
for size in (1, 2, 4):
    for convert in (audioop.ulaw2lin, audioop.alaw2lin):
        print size, hash(convert(every, size)),
    print hash(audioop.lin2ulaw(every, size)), hash(audioop.lin2alaw(every, size)),
    print audioop.max(every, size), audioop.minmax(every, size), audioop.avg(every, size), audioop.rms(every, size),
    print audioop.maxpp(every, size), audioop.avgpp(every, size), audioop.cross(every, size)
    for factor in (0, 0.5, -1.5, 1e9):
        print hash(audioop.mul(every, size, factor)), hash(audioop.tomono(every, size, factor, 1)),
        print hash(audioop.tostereo(every, size, 1, factor))
    print hash(audioop.add(every, every[::-1], size)), hash(audioop.bias(every, size, -77)),
    print hash(audioop.reverse(every, size)), hash(audioop.lin2lin(every, size, 2)), audioop.getsample(every, size, 9)
    coded, state = audioop.lin2adpcm(every, size, None)
    print hash(coded), state, hash(audioop.adpcm2lin(coded, size, (5, 7)))
    for rates in ((8000, 11025), (44100, 8000)):
        data, state = audioop.ratecv(every, size, 2, rates[0], rates[1], None, 2, 1)
        print len(data), hash(data), state, hash(audioop.ratecv(every, size, 2, rates[0], rates[1], state))

s = xxsubtype.spamlist([1, 2])
d = xxsubtype.spamdict(a=1)


class Derived(xxsubtype.spamlist):
    pass

probe(r'''
_md5.new(3)
_md5.new('a', 'b')
_md5.new(string='a')
_sha.new(string='a').hexdigest()
_sha.new(arg='a')
_md5.new().update()
_md5.new().foo
type(_md5.new())()
crypt.crypt('password', 'ab'), crypt.crypt('', 'ab'), crypt.crypt('password', '$1$salt$')
crypt.crypt('password', '$5$rounds=1000$salt')
crypt.crypt('password', '$6$salt')
crypt.crypt('a', ''), crypt.crypt('a', '!!'), crypt.crypt('a', '*0'), crypt.crypt('a', '$6$rounds=10$a')
crypt.crypt('a')
crypt.crypt(1, 'ab')
audioop.max('abc', 2)
audioop.max('abc', 3)
audioop.getsample('ab', 1, 2)
audioop.add('ab', 'abcd', 2)
audioop.findfit('abcdef', 'cd'), audioop.findfactor('abcd', 'cdef'), audioop.findmax('abcdef', 2)
audioop.findfit('a', 'b')
audioop.findfit('ab', 'abcd')
audioop.findmax('ab', 2)
audioop.adpcm2lin('ab', 2, 3)
audioop.adpcm2lin('ab', 2, (0, 99))
audioop.ratecv('ab', 2, 0, 1, 1, None)
audioop.ratecv('ab', 2, 1, 1, 1, (1, ()))
audioop.ratecv('abc', 2, 1, 1, 1, None)
audioop.lin2lin('ab', 2, 3)
s.getstate(), s.setstate(5), s.state, s.classmeth(1, x=2), s.staticmeth(1), s
s.state = 1
d.setstate(3), d.state, d['a'], d
d.state = 1
xxsubtype.spamlist.state, xxsubtype.spamdict.state
Derived('ab'), Derived.__mro__, type(Derived() + [1])
''')
