# XML by pyexpat: every event with its place, documents byte by byte, namespaces, the default handlers, external
# entities, errors with code and place, and the attributes of a parser.
import gc
import pyexpat
import sys
from probing import attempt
from probing import probe

DOCUMENT = '''<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE a PUBLIC "p  q" "s" [
<!ELEMENT a (b|(c,d?)*|e+)*>
<!ELEMENT b (#PCDATA|a)*>
<!ELEMENT c EMPTY><!ELEMENT d ANY>
<!ATTLIST a x CDATA #IMPLIED y (m|n) "m" z NOTATION (gif|jpg) #REQUIRED w NMTOKENS #FIXED " 1  2 ">
<!ENTITY e "ent &amp; <b>t</b>&#65;">
<!ENTITY %% pe "<!ENTITY f 'x'>">
<!ENTITY ext SYSTEM "ext.xml">
<!ENTITY pic PUBLIC "pub" "pic.gif" NDATA gif>
<!NOTATION gif PUBLIC "gifpub">
<?pi in dtd?><!-- comment in dtd -->
%%pe;
]>
<a x="1
2" z="gif">text&e;&lt;&#233;]]&gt;
<![CDATA[cd<ata
]]x]]><b/><?target data ?><!--c-->&ext;%s\xe2\x82\xac</a><!--after--><?x?>
'''
NAMESPACES = '<a xmlns="u1" xmlns:p="u2" q="1" p:q="2"><p:b xmlns:p="u3"><c xmlns=""/></p:b></a>'
HANDLERS = [n for n in pyexpat.ParserCreate().__members__ if n.startswith('Default') or n.endswith('Handler')]
DEFAULTS = ('DefaultHandler', 'DefaultHandlerExpand')


def handler(parser, name, places):
    def handle(*args):
        if places and 'Decl' not in name:
            print parser.CurrentLineNumber, parser.CurrentColumnNumber, parser.CurrentByteIndex,
        print name[:-7], args
        return 1
    return handle


def watched(places, separator=None, without=DEFAULTS):
    parser = pyexpat.ParserCreate(None, separator)
    for name in HANDLERS:
        if name not in without:
            setattr(parser, name, handler(parser, name, places))
    return parser


def bytewise(parser, text):
    for c in text:
        parser.Parse(c)
    return parser.Parse('', 1)


print '-- places'
watched(True).Parse(DOCUMENT % '&undef;', 1)
print '-- byte by byte, buffered'
parser = watched(False)
parser.buffer_text = True
bytewise(parser, DOCUMENT % '')
for name in DEFAULTS:
    print '--', name
    pieces = []
    parser = pyexpat.ParserCreate()
    setattr(parser, name, pieces.append)
    parser.Parse(DOCUMENT % '', 1)
    print repr(u''.join(pieces)), u''.join(pieces).encode('utf-8') == DOCUMENT % ''
print '-- namespaces'
for separator in (' ', '!', ''):
    for triplets in (0, 1):
        parser = watched(True, separator)
        parser.namespace_prefixes = triplets
        parser.ordered_attributes = 1
        parser.Parse(NAMESPACES, 1)

TEXTS = (
    '', ' ', '<', '<a', '<a>', '<a></b>', '<a/><b/>', '<a/>x', '<a b="1" b="2"/>', '<a b=1/>', '<a b="<"/>',
    '<a>&x;</a>',
    '<a>&#0;</a>', '<a>&#xfffe;</a>', '<a>]]></a>', '<a><!-- -- --></a>', '<a><![CDATA[', '<a><![CDATA[x]]',
    '<a><!x></a>',
    '<1/>', '<a>\x01</a>', '<a>\xff</a>', '<a>\xe2\x82', '<a>\n\n  </b>', 'foobar<', 'a b',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.0" foo="x"?><a/>', '<?xml encoding="x"?><a/>', '<?xml version="1.0" encoding="utf-16"?><a/>',
    '<a><?xml x?></a>', '<a><?XML x?></a>', '<!DOCTYPE a [<!ENTITY e "&e;">]><a>&e;</a>',
    '<!DOCTYPE a [<!ENTITY e "<b>">]><a>&e;</a>', '<!DOCTYPE a [<!ENTITY e "</a>">]><a>&e;</a>',
    '<!DOCTYPE a [<!FOO>]><a/>', '<!DOCTYPE a [<!ELEMENT a>]><a/>', '<!DOCTYPE a [%x;]><a/>',
    '<!DOCTYPE a [<!ENTITY % x "%y;">]><a/>', '<!DOCTYPE a [ x ]><a/>', '<!DOCTYPE a><!DOCTYPE a><a/>', '<a b="&x;"/>',
    '<a b="&#1;"/>', '<a b/>', '<a b="x"c="y"/>', '<a/ >', '</a>', '<a></a x>', '<a><?></a>', '<a>&;</a>', '<a>& </a>',
    '<a>&x</a>', '<!DOCTYPE a PUBLIC "{" "s"><a/>', '<a>\xc3\xa9\xe2\x82\xac&x;</a>', '<!-- x', '<!-- x -- >', '<a/>&',
    '<a/>\x01', '\xef\xbb\xbf<a/>', '\xef\xbb\xbf<a>&x;</a>', '<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a b="&e;"/>',
    '<!DOCTYPE a [<!ENTITY e SYSTEM "f" NDATA g>]><a>&e;</a>', u'<a>\xe9&x;</a>'.encode('utf-16'), '\0\r\n',
    u'<?xml version="1.0" encoding="utf-16"?><a>\xe9</a>'.encode('utf-16'), '<a xmlns:p=""/>', '<p:a/>', '<a p:x="1"/>',
    '<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9&x;</a>', '<?xml version="1.0" encoding="us-ascii"?><a>\x80</a>',
    '<?xml version="1.0" encoding="utf-8" standalone="maybe"?><a/>', '<a xmlns:xml="x"/>', '<a xmlns:xmlns="x"/>',
    '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', '<a xml:lang="x"/>', '<a:b:c xmlns:a="u"/>',
    '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>')


def place(parser):
    return parser.ErrorCode, parser.ErrorLineNumber, parser.ErrorColumnNumber, parser.ErrorByteIndex


print '-- errors'
for text in TEXTS:
    print repr(text)
    for separator in (None, ' '):
        parser = pyexpat.ParserCreate(None, separator)
        print '   ', attempt(parser.Parse, text, 1), place(parser), attempt(bytewise, pyexpat.ParserCreate(), text)


def entities(context, base, system, public):
    print repr(context), base, system, public
    inner = outer.ExternalEntityParserCreate(context)
    return inner.Parse(SUBSET if context is None else '<?xml encoding="utf-8"?>in<b/>', 1)


SUBSET = '''<!ENTITY % cond "INCLUDE"><![%cond;[<!ELEMENT a ANY>]]><![IGNORE[ <![ x ]]> ]]>
<!ENTITY % att "x CDATA 'dflt'"><!ATTLIST a %att;><!ENTITY % q "Q"><!ENTITY inner "<c>%q;</c>">'''
print '-- external entities'
for foreign in (0, 1):
    outer = watched(False, None, DEFAULTS + ('ExternalEntityRefHandler', 'NotStandaloneHandler'))
    outer.ExternalEntityRefHandler = entities
    outer.SetBase('base')
    print outer.SetParamEntityParsing(pyexpat.XML_PARAM_ENTITY_PARSING_ALWAYS), outer.UseForeignDTD(foreign)
    doctype = '' if foreign else '<!DOCTYPE a SYSTEM "dtd" [<!ENTITY e SYSTEM "e.xml">]>'
    print outer.Parse(doctype + '<a>&inner;' + ('' if foreign else '&e;') + '</a>', 1)


class File(object):
    def __init__(self, results):
        self.results = results

    def read(self, size):
        print size
        return self.results.pop(0)


def failing(*args):
    return 1 / 0


def buffered(size, *texts):
    pieces = []
    parser = pyexpat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = size
    parser.CharacterDataHandler = pieces.append
    for text in texts:
        parser.Parse(text)
    return pieces, parser.buffer_used


probe(r'''
p = pyexpat.ParserCreate()
sorted(n for n in dir(pyexpat) if n[0] != '_' and n != 'expat_CAPI')
sorted(p.__members__), [getattr(p, n) for n in sorted(p.__members__)]
pyexpat.EXPAT_VERSION, pyexpat.version_info, pyexpat.native_encoding, pyexpat.features
[pyexpat.ErrorString(i) for i in range(45)]
sorted((n, getattr(pyexpat.errors, n)) for n in dir(pyexpat.errors) if n[0] != '_')
sorted((n, getattr(pyexpat.model, n)) for n in dir(pyexpat.model) if n[0] != '_')
pyexpat.ExpatError, pyexpat.error is pyexpat.ExpatError, sys.modules['pyexpat.errors'] is pyexpat.errors
pyexpat.ParserCreate(3)
pyexpat.ParserCreate(None, 'ab')
pyexpat.ParserCreate(None, None, 3)
pyexpat.ParserCreate('x', foo=1)
pyexpat.XMLParserType()
pyexpat.ParserCreate('bogus').Parse('<a/>', 1)
p.Parse()
p.Parse(3)
p.foo
p.foo = 3
p.CurrentLineNumber = 3
del p.StartElementHandler
p.StartElementHandler = None
p.buffer_size = -1
p.buffer_size = 'x'
p.buffer_size = 2 ** 40
p.buffer_text, p.buffer_size, p.buffer_used
p.returns_unicode = 0
p.specified_attributes = 'yes'
p.returns_unicode, p.specified_attributes
p.GetBase(), p.SetBase('x'), p.GetBase(), p.GetInputContext()
p.ParseFile(3)
pyexpat.ParserCreate().ParseFile(File([3]))
pyexpat.ParserCreate().ParseFile(File(['x' * 3000]))
pyexpat.ParserCreate().ParseFile(File(['<a', '>', '</a>', '']))
p.Parse(u'<a>'), p.Parse('</a>', 1)
p.SetParamEntityParsing(1)
p.UseForeignDTD()
p.intern, pyexpat.ParserCreate(None, None, None).intern
names = {}
p = pyexpat.ParserCreate(None, None, names)
seen = []
p.StartElementHandler = lambda name, attributes: seen.append(name)
p.Parse('<abc><abc/></abc>', 1)
names, seen[0] is seen[1] is names.values()[0]
p = pyexpat.ParserCreate()
p.StartElementHandler = failing
p.Parse('<a><b/>')
p.StartElementHandler
p.Parse('</a>', 1)
p = pyexpat.ParserCreate()
p.StartElementHandler = lambda name: 1
p.Parse('<a/>')
p = pyexpat.ParserCreate()
p.CommentHandler = lambda text: seen.append(p.GetInputContext())
p.Parse('<a><!--x--></a>'), seen[-1]
p = pyexpat.ParserCreate()
p.ExternalEntityRefHandler = lambda *args: None
p.Parse('<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a>&e;</a>', 1)
p = pyexpat.ParserCreate()
p.ExternalEntityRefHandler = lambda *args: 0
p.Parse('<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a>&e;</a>', 1)
buffered(4, '<a>ab', 'cdefg', '\n', 'h</a>'), buffered(100, '<a>ab', 'cd', '\n', 'h')
buffered(2, '<a>ab', 'cdefg', '\n', 'h<b/>')
''')


def objects():
    parser = pyexpat.ParserCreate()
    parser.StartElementHandler = lambda *args: parser
    parser.Parse('<a b="c"/>', 1)


gc.collect()
objects()
print gc.collect() > 0, gc.collect()
