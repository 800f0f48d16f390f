"""Help for programs that use SAX: texts in XML, a writer, a filter."""
import os
import sys
import types
import urllib
import urlparse
import handler
import xmlreader

try:
    _StringTypes = [types.StringType, types.UnicodeType]
except AttributeError:
    _StringTypes = [types.StringType]


def _replaced(text, entities):
    for key, value in entities.items():
        text = text.replace(key, value)
    return text


def escape(data, entities={}):
    """The text with &, < and > as entities, and then what entities says."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    return _replaced(data, entities) if entities else data


def unescape(data, entities={}):
    """The text with the entities of &, < and > replaced, before them those that entities names."""
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    if entities:
        data = _replaced(data, entities)
    # The last, as else '&amp;lt;' would be replaced twice.
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """The text as the value of an attribute, in the quotes that it needs."""
    entities = entities.copy()
    entities.update({'\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    data = escape(data, entities)
    if '"' not in data:
        return '"%s"' % data
    if "'" not in data:
        return "'%s'" % data
    return '"%s"' % data.replace('"', '&quot;')


def _gettextwriter(out, encoding):
    """Something with write() for unicode, from what takes bytes, or already takes unicode."""
    if out is None:
        out = sys.stdout
    import codecs
    import io
    if isinstance(out, io.RawIOBase):
        # Closing the text must not close what it is written to.
        class Unclosed(io.RawIOBase):
            name = getattr(out, 'name', None)

            def writable(self):
                return True

            def write(self, data):
                return out.write(data)
        buffer = io.BufferedWriter(Unclosed())
    elif isinstance(out, (io.TextIOBase, codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out
    else:
        buffer = io.BufferedIOBase()
        buffer.writable = lambda: True
        buffer.write = out.write
        # Where it cannot tell its position there can be no byte order mark but at the start.
        for name in 'seekable', 'tell':
            if hasattr(out, name):
                setattr(buffer, name, getattr(out, name))
        if not hasattr(out, 'seekable') and hasattr(out, 'tell'):
            buffer.seekable = lambda: True

    class UnbufferedTextIOWrapper(io.TextIOWrapper):
        def write(self, text):
            super(UnbufferedTextIOWrapper, self).write(text)
            self.flush()
    return UnbufferedTextIOWrapper(buffer, encoding=encoding, errors='xmlcharrefreplace', newline='\n')


class XMLGenerator(handler.ContentHandler):
    """A handler that writes what it is told as XML."""

    def __init__(self, out=None, encoding='iso-8859-1'):
        handler.ContentHandler.__init__(self)
        out = _gettextwriter(out, encoding)
        self._write = out.write
        self._flush = getattr(out, 'flush', lambda: None)
        self._ns_contexts = [{}]
        self._current_context = self._ns_contexts[-1]
        self._undeclared_ns_maps = []
        self._encoding = encoding

    def _qname(self, name):
        """The name with its prefix, from one with its namespace."""
        uri, local = name
        if not uri:
            return local
        # The namespace of the prefix xml is never declared.
        if uri == 'http://www.w3.org/XML/1998/namespace':
            return 'xml:' + local
        prefix = self._current_context[uri]
        return prefix + ':' + local if prefix else local

    def _text(self, s):
        return s if isinstance(s, unicode) else unicode(s, self._encoding)

    def startDocument(self):
        self._write(u'<?xml version="1.0" encoding="%s"?>\n' % self._encoding)

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._ns_contexts.append(self._current_context.copy())
        self._current_context[uri] = prefix
        self._undeclared_ns_maps.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._current_context = self._ns_contexts.pop()

    def startElement(self, name, attrs):
        self._start(unicode(name), [(unicode(key), value) for key, value in attrs.items()])

    def startElementNS(self, name, qname, attrs):
        declared = self._undeclared_ns_maps
        self._undeclared_ns_maps = []
        self._write(u'<' + self._qname(name))
        for prefix, uri in declared:
            self._write(u' xmlns:%s="%s"' % (prefix, uri) if prefix else u' xmlns="%s"' % uri)
        for key, value in attrs.items():
            self._write(u' %s=%s' % (self._qname(key), quoteattr(self._text(value))))
        self._write(u'>')

    def _start(self, name, attributes):
        self._write(u'<' + name)
        for key, value in attributes:
            self._write(u' %s=%s' % (key, quoteattr(self._text(value))))
        self._write(u'>')

    def endElement(self, name):
        self._write(u'</%s>' % unicode(name))

    def endElementNS(self, name, qname):
        self._write(u'</%s>' % self._qname(name))

    def characters(self, content):
        self._write(escape(self._text(content)))

    def ignorableWhitespace(self, content):
        self._write(self._text(content))

    def processingInstruction(self, target, data):
        self._write(u'<?%s %s?>' % (target, data))


class XMLFilterBase(xmlreader.XMLReader):
    """What stands between a reader and the handlers: it hands all on; derived classes change it."""

    def __init__(self, parent=None):
        xmlreader.XMLReader.__init__(self)
        self._parent = parent

    def resolveEntity(self, publicId, systemId):
        return self._ent_handler.resolveEntity(publicId, systemId)

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setDocumentLocator(self, locator):
        self._locator = locator
        self._cont_handler.setDocumentLocator(locator)

    def setLocale(self, locale):
        self._parent.setLocale(locale)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent


def _hand_on(handler_name, name):
    def method(self, *args):
        getattr(getattr(self, handler_name), name)(*args)
    method.__name__ = name
    setattr(XMLFilterBase, name, method)


for _name in 'error', 'fatalError', 'warning':
    _hand_on('_err_handler', _name)
for _name in ('startDocument', 'endDocument', 'startPrefixMapping', 'endPrefixMapping', 'startElement',
              'endElement', 'startElementNS', 'endElementNS', 'characters', 'ignorableWhitespace',
              'processingInstruction', 'skippedEntity'):
    _hand_on('_cont_handler', _name)
for _name in 'notationDecl', 'unparsedEntityDecl':
    _hand_on('_dtd_handler', _name)
del _name


def prepare_input_source(source, base=""):
    """An InputSource that can be read, of a name, a file or another InputSource."""
    if type(source) in _StringTypes:
        source = xmlreader.InputSource(source)
    elif hasattr(source, "read"):
        file = source
        source = xmlreader.InputSource()
        source.setByteStream(file)
        if hasattr(file, "name"):
            source.setSystemId(file.name)
    if source.getByteStream() is None:
        try:
            sysid = source.getSystemId()
            base_directory = os.path.dirname(os.path.normpath(base))
            file_name = os.path.join(base_directory, sysid)
            if isinstance(file_name, unicode):
                encoded = file_name.encode(sys.getfilesystemencoding())
            else:
                encoded = file_name
            is_file = os.path.isfile(encoded)
        except UnicodeError:
            is_file = False
        if is_file:
            source.setSystemId(file_name)
            file = open(encoded, "rb")
        else:
            source.setSystemId(urlparse.urljoin(base, source.getSystemId()))
            file = urllib.urlopen(source.getSystemId())
        source.setByteStream(file)
    return source
