# Trees of elements by _elementtree: elements as sequences, searches, copies, the builder, the parser with its
# targets and events, and errors with their places. Stand-ins are there for the modules in Python that it imports.
import gc
import sys
import types
from probing import attempt
from probing import probe


def module(name):
    made = sys.modules[name] = types.ModuleType(name)
    return made


def shallow(value):
    raise TypeError(value)


def deep(value, memo):
    memo.get(3)
    if hasattr(value, '__deepcopy__'):
        return value.__deepcopy__(memo)
    return type(value)(value) if isinstance(value, (list, dict)) else value


def Comment(text=None):
    return 'a comment', text


def PI(target, text=None):
    return 'an instruction', target, text


class Tree(object):
    def __init__(self, root=None):
        self._root = root


def searching(name):
    return lambda element, *args: (name, element.tag) + args


xml = module('xml')
xml.etree = module('xml.etree')
ET = xml.etree.ElementTree = module('xml.etree.ElementTree')
ET.ElementPath = module('xml.etree.ElementPath')
ET.ElementTree = Tree
ET.Comment = Comment
ET.PI = ET.ProcessingInstruction = PI
for name in 'dump', 'iselement', 'QName', 'tostring', 'tostringlist', 'fromstringlist', 'register_namespace':
    setattr(ET, name, name)
for name in 'find', 'findtext', 'findall', 'iterfind':
    setattr(ET.ElementPath, name, searching(name))
copy = module('copy')
copy.copy = shallow
copy.deepcopy = deep
import _elementtree as c

E = c.Element


def tree():
    made = E('p')
    for i in range(6):
        c.SubElement(made, 'c%d' % i)
    return made


def tags(element):
    return [getattr(child, 'tag', child) for child in element]


def changed(statement):
    """Returns the children after the statement, with the error that it raises."""
    a = tree()
    try:
        exec statement in globals(), {'a': a}
    except Exception as e:
        return type(e).__name__, str(e), len(a)
    return tags(a)


class Target(object):
    def __init__(self):
        self.seen = []

    def start(self, *args):
        self.seen.append(args)

    def end(self, *args):
        self.seen.append(args)

    data = comment = pi = end

    def close(self):
        return self.seen


class Failing(object):
    def start(self, *args):
        raise KeyError(args)

    def data(self, *args):
        print 'data', args


class Hidden(object):
    @property
    def start(self):
        raise KeyError('start')


class Bare:
    pass


class Index(object):
    def __init__(self, element):
        self.element = element

    def __index__(self):
        del self.element[:]
        return 1


class Noisy(object):
    def __init__(self, element):
        self.element = element

    def __del__(self):
        print 'gone', self.element.text, self.element.tail
        self.element.clear()


class Parts:
    def __init__(self, *parts):
        self.parts = list(parts)

    def read(self, n):
        return self.parts.pop(0)


class StringIO:
    def __init__(self, text):
        self.text = text

    def read(self, n):
        part, self.text = self.text[:n], self.text[n:]
        return part


def written(element):
    """Returns the element as nested tuples."""
    return element.tag, sorted(element.items()), element.text, map(written, element), element.tail


def fed(parser, *parts):
    for part in parts:
        parser.feed(part)
    return parser.close()


def events(text, kinds=None):
    told = []
    parser = c.XMLParser()
    parser._setevents(told, kinds)
    parser.feed(text)
    return [(kind, getattr(what, 'tag', what)) for kind, what in told]


def placed(text):
    try:
        c.XML(text)
    except c.ParseError as e:
        return str(e), e.position, sorted(vars(e))


print '-- attributes that are not there, before the types are looked at'
t = c.TreeBuilder()
p = c.XMLParser()
probe(r'''
t.foo = 1
del t.foo
p.foo = 1
del p.target
''')

print '-- names and types'
probe(r'''
sorted(n for n in dir(c) if n != '__file__')
c.VERSION, c.__version__, c.Element, c.XMLParser, c.XMLTreeBuilder, c.XMLTreeBuilder == c.XMLParser
c.ParseError, c.ParseError.__bases__, c.iterparse, c.ElementTree, c.ElementTree.__bases__, c.Comment, c.PI
dir(E('a')), dir(c.TreeBuilder()), dir(c.XMLParser())
type(E('a')), type(c.TreeBuilder()), type(c.XMLParser()), E(u'\xe9'), E(3), c.TreeBuilder()
type(E('a')).__module__, type(E('a')).__basicsize__, type(c.TreeBuilder()).__basicsize__, type(E('a')).__doc__
type(E('a'))()
type('X', (type(E('a')),), {})
gc.is_tracked(E('a')), gc.is_tracked(c.TreeBuilder()), gc.is_tracked(c.XMLParser())
[attempt(getattr, E('a'), n) for n in ('__class__', '__dict__', '__doc__', '__len__', 'foo')]
E('a').append, E('a').append.__doc__
''')

print '-- elements'
probe(r'''
E()
E('a', 3)
E('a', {}, 3)
E(tag='a')
E('a', attrib={}).attrib, E('x', {'a': 1}, a=2, b=2).items()
c.SubElement(1, 'a')
c.SubElement(E('a'))
c.SubElement(E('a'), 'b', 3)
c.SubElement(E('a'), 'b', {'k': 1}, j=2).attrib
a = tree()
a.append(1)
a.remove(1)
a.remove(E('c0'))
a.remove(a[1]), tags(a), len(a), a[1] in a, bool(E('a')), iter(a).next()
a.insert('x', a)
a.insert(2 ** 31, E('x'))
[tags(b) for b in [tree()] for i in (-1, -9, 0, 6, 99) if b.insert(i, E(str(i))) is None]
a.extend(3)
a.extend((x for x in ['g', E('h')])), a.extend({}), tags(a)
a.makeelement('x'), 1
a.makeelement('x', 3)
a.makeelement('x', {'k': 1}).attrib, a.getchildren()[0] is a[0]
a.get('k'), a.get('k', 1), a.get([]), a.set('k', 'v'), a.get('k'), a.items(), a.keys(), a.attrib
a.get('k', default=1)
a.set([], 1)
d = {'k': [1]}
b = E('b', d)
b.attrib is d, b.attrib is b.attrib, b.attrib == d
b.attrib = 3
b.attrib, b.get('k'), c.SubElement(b, 'x').attrib
b.keys()
b.items()
b.set('k', 1)
b.attrib = None
b.attrib
b.tag, b.text, b.tail = 'T', ['x', 'y'], 3
b, b.text, b.tail
b.foo = 1
del b.tag
b.clear(), b.tag, b.text, b.tail, len(b), b.attrib
a.clear(1)
a == a, a == b, cmp(a, a), a != b
a + b
''')

print '-- the sequence of children'
probe(r'''
changed("a[1] = E('n')"), changed("a[-1] = 1"), changed("a[6] = 1"), changed("a['x'] = 1"), changed("a[None] = 1")
changed("del a[0]"), changed("del a[-1]"), changed("del a[9]"), changed("del a['x']"), changed("a[10 ** 30] = 1")
changed("a[1:3] = [E('n')]"), changed("a[1:3] = []"), changed("a[1:1] = (E('x'), 'y')"), changed("a[1:3] = 3")
changed("a[:] = iter('abc')"), changed("a[1:3] = 'ab'"), changed("a[1:3] = None"), changed("a[0:0] = a")
changed("a[::2] = 'xyz'"), changed("a[::2] = 'x'"), changed("a[::-1] = 'abcdef'"), changed("a[5:0:-2] = 'xyz'")
changed("del a[::2]"), changed("del a[1:]"), changed("del a[:]"), changed("del a[5:1:-2]"), changed("a[::0] = []")
[tags(tree()[s]) for s in (slice(1, 3), slice(None, None, -2), slice(4, 1), slice(9, 12))]
tree()[::0]
tree()[6]
tree()['x']
tree()[10 ** 30]
E('a')[0]
E('a')[:], E('a')[::2]
a = E('a')
a.append(E('b'))
a[:Index(a)], len(a)
a.append(E('b'))
a[0:10:Index(a)], len(a)
a.extend(tree()[:])
a[0:10:Index(a)] = 'x'
tags(a)
[x for x in tree() if x.tag > 'c3']
''')

print '-- searches'
probe(r'''
a = c.XML('<a><b x="1">t<c>u</c>v</b><b/><n:d xmlns:n="q"/>w</a>')
a.find('b').attrib, a.find(u'b').text, a.find('zz'), a.find('{q}d'), a.find('./b/c'), a.find('*'), a.find('.')
a.find('n:d', {'n': 'q'}), a.findall('n:d', {'n': 'q'}), a.findtext('n:d', 1, {'n': 'q'}), a.find('b', {})
a.findall('b'), a.findall('zz'), a.findall('b[@x]'), a.findall('*', None), a.findall('{/}')
a.findtext('b'), a.findtext('zz'), a.findtext('zz', 4), a.findtext('{q}d'), a.findtext('b/c'), a.findtext('b/z', 3)
a.iterfind('b'), a.iterfind('b/c', {}), a.iterfind(1)
a.find()
a.find(1)
a.find('b', namespaces=1)
a.findall('@')
a.iter(), tags(a.iter()), tags(a.iter('b')), tags(a.getiterator('*')), a.itertext(), list(a.itertext())
a.iter(1, 2)
a.getiterator(1, 2)
a.append(E('x'))
a[0:1] = [3]
list(a.iter())
list(a.itertext())
a.find('x'), a.findall('x')
''')

print '-- copies'
probe(r'''
a = E('a', {'k': [1]})
a.text = [2]
a.append(E('b'))
b = a.__copy__()
b.attrib is a.attrib, b.text is a.text, b[0] is a[0], b.tag
b = a.__deepcopy__({})
b.attrib == a.attrib, b.attrib['k'] is a.attrib['k'], b.text == a.text, b.text is a.text, b[0] is a[0], tags(b)
memo = {}
a.__deepcopy__(memo) is memo[id(a)]
a.__copy__(1)
a.__deepcopy__()
a.__deepcopy__(3)
a.__reduce__()
''')

print '-- the builder'
probe(r'''
c.TreeBuilder(1)
c.TreeBuilder(element_factory=1)
t = c.TreeBuilder()
t.close(), t.data('lost'), t.end
t.end('a')
t.start('r', {}), t.data('a'), t.start('k', {'a': 'b'}), t.data('b'), t.data('B'), t.end(3), t.data('c'), t.end(4)
written(t.close()), t.data('q'), t.close().attrib
t.start('b')
t.close().tail
t.end('r')
t.start()
t.xml('1', None), t.xml
t.xml(1)
t = c.TreeBuilder()
t.start('a', 3).attrib, t.data('x'), t.data(u'y'), t.data('z'), t.end('a').text
t = c.TreeBuilder()
t.start('a'), t.data(3), t.data(4), t.end('a')
t.close().text
t.close().__copy__().text
t = c.TreeBuilder()
t.start('a'), t.data('x'), t.data(3), t.end('a')
t.close().text
''')

print '-- the parser'
probe(r'''
c.XMLParser(None, None, 'x')
c.XMLParser(html=1)
c.XMLParser(encoding=3)
c.XMLParser(Hidden())
p = c.XMLParser()
p.entity, p.target, p.version, p.foo
p.feed(1)
p.feed(u'\xe9')
p.feed(u'<a>')
p._parse(1)
p.close()
p.close()
p.feed('</a>')
fed(c.XMLParser(), '<a x', '="1" \xc3\xa9="\xc3\xa8">t&am', 'p;u\xc3', '\xa9</a>').text
fed(c.XMLParser(encoding='iso-8859-1'), '<\xe9 \xe9="1"/>').attrib
fed(c.XMLParser(encoding='bogus'), '<a/>')
text = '<?xml version="1.0"?><!DOCTYPE a><!--d--><?pp?><a b="c">x<!--c--><?p q?><![CDATA[x]]><n:b xmlns:n="u"/></a>'
fed(c.XMLParser(Target()), text)
fed(c.XMLParser(Bare()), text)
p = c.XMLParser(Failing())
p.feed('<a>x</a>')
p.feed('<b/>')
c.XMLParser()._parse(Parts('<a>', '</a>', '')), c.XMLParser(Target())._parse(Parts('<a>', '</a>', ''))
c.XMLParser()._parse(Parts(u'<a/>', 'x'))
c.XMLParser()._parse(Parts())
p = c.XMLParser()
p.entity['foo'] = 'bar'
fed(p, '<!DOCTYPE a SYSTEM "x"><a>1&foo;2</a>').text
p = c.XMLParser(Target())
p.entity[u'\xe9'] = 7
fed(p, '<!DOCTYPE a SYSTEM "x"><a>&\xc3\xa9;</a>')
c.XML('<!DOCTYPE a [<!ENTITY foo "bar"><!ENTITY ext SYSTEM "x">]><a>&foo;</a>').text
x = c.XML('<abc><abc/></abc>')
x.tag is x[0].tag, sys.getrefcount(x), sys.getrefcount(x[0])
p = c.XMLParser()
sys.getrefcount(p), sys.getrefcount(p.target)
''')

print '-- encodings and errors'
for encoding in 'iso-8859-1', 'koi8-r', 'cp1252', 'bogus', 'utf-16', 'gbk':
    text = '<?xml version="1.0" encoding="%s"?><a b="\xe9">\xe9</a>' % encoding
    print encoding, attempt(lambda: c.XML(text).text.encode('unicode-escape'))
for text in '', '<a>', '<a></b>', '<a/>x', '<a x="1" x="2"/>', '<x:a/>', '<a>\n&undef;</a>', '<a b="&undef;"/>':
    print repr(text), placed(text)
print placed('<!DOCTYPE a SYSTEM "foo">\n<a>&foo;</a>')
print placed('<!DOCTYPE a [<!ENTITY ext SYSTEM "x">]><a>1&ext;2</a>')

print '-- events'
probe(r'''
events('<a><b/></a>'), events('<a><b/></a>', ('start', 'end')), events('<a/>', ())
events('<a xmlns="u" xmlns:\xc3\xa9="\xc3\xa8"><b xmlns=""/></a>', ('start', 'start-ns', 'end-ns'))
events('<a xmlns:x="u"/>', ('end-ns',))
events('<a/>', ['start'])
events('<a/>', (3,))
events('<a/>', ('zz',))
c.XMLParser()._setevents(3)
c.XMLParser(Bare())._setevents([])
i = c.iterparse(StringIO('<a><b/></a>'))
i.root, iter(i) is i, list(i), i.root
i.next()
list(c.iterparse(StringIO('<a><b/>')))
i = c.iterparse(StringIO('<a><b/></c>'))
i.next()
i.next()
c.iterparse(StringIO('<a/>'), ('bogus',))
c.iterparse('/nowhere/at/all')
''')

print '-- what is Python in it'
probe(r'''
c.parse(StringIO('<a/>'))._root, c.ElementTree().parse(StringIO('<b/>'), c.XMLParser())
c.parse('/nowhere/at/all')
c.parse(StringIO('<a/>'), 3)
c.XMLID('<a id="x"><b id="y"/></a>'), c.fromstring('<a/>')
c.XML('<a/>', 3)
c.Comment('hi').text, c.Comment().tag is Comment, c.PI('a').tag is PI
c.Comment().text, c.PI('a').text, c.PI('a', 'b').text
c.Comment == Comment, c.PI == PI, c.Comment == 3, c.ElementPath is ET.ElementPath
c.dump, c.iselement, c.QName, c.tostring, c.tostringlist, c.fromstringlist, c.register_namespace
raised = c.ParseError('x')
raised, isinstance(raised, SyntaxError)
''')

print '-- references'
a = E('a')
a.text = Noisy(a)
a.clear()
a.tail = Noisy(a)
a.tail = 3
marker = object()
before = sys.getrefcount(marker)
for i in range(20):
    a = E(marker, {'k': marker}, j=marker)
    a.text = a.tail = marker
    a.extend([marker, marker])
    a[0:1] = [marker, marker]
    del a[1]
    a.__copy__().findall('x')
    a[0] = a.get('k')
    t = c.TreeBuilder()
    t.start(marker, {'k': marker})
    t.data(marker)
    t.end(marker)
    t.data(marker)
    attempt(t.start, marker)
    p = c.XMLParser()
    p.entity['k'] = marker
    attempt(p.feed, '<!DOCTYPE a SYSTEM "x"><a><b>&k;&u;')
del a, t, p
print sys.getrefcount(marker) - before
deep = inner = E('a')
for i in range(20000):
    inner = c.SubElement(inner, 'a')
del inner
while len(deep):
    deep = deep[0]
print deep.tag
