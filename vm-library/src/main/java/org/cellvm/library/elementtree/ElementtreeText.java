package org.cellvm.library.elementtree;

/** The part of the module that is Python. */
final class ElementtreeText {
  private ElementtreeText() {}

  /** The module is {@code cElementTree} in it. */
  static final String SOURCE =
      """
      from copy import copy, deepcopy
      from xml.etree import ElementTree as ET

      ElementPath = ET.ElementPath
      register_namespace = ET.register_namespace

      def copyelement(elem):
          return elem

      class CommentProxy:
          def __call__(self, text=None):
              made = cElementTree.Element(ET.Comment)
              made.text = text
              return made
          def __cmp__(self, other):
              return cmp(ET.Comment, other)

      class PIProxy:
          def __call__(self, target, text=None):
              made = cElementTree.Element(ET.PI)
              made.text = target + ' ' + text if text else target
              return made
          def __cmp__(self, other):
              return cmp(ET.PI, other)

      class ElementTree(ET.ElementTree):
          def parse(self, source, parser=None):
              if not hasattr(source, 'read'):
                  source = open(source, 'rb')
              if parser is None:
                  self._root = cElementTree.XMLParser()._parse(source)
                  return self._root
              part = source.read(65536)
              while part:
                  parser.feed(part)
                  part = source.read(65536)
              self._root = parser.close()
              return self._root

      def iter(node, tag=None):
          if tag == '*':
              tag = None
          if tag is None or tag == node.tag:
              yield node
          for child in node:
              for found in iter(child, tag):
                  yield found

      def itertext(node):
          if node.text:
              yield node.text
          for child in node:
              for piece in child.itertext():
                  yield piece
              if child.tail:
                  yield child.tail

      def parse(source, parser=None):
          tree = ElementTree()
          tree.parse(source, parser)
          return tree

      class iterparse(object):
          root = None
          def __init__(self, file, events=None):
              opens = not hasattr(file, 'read')
              self._close_file = opens
              self._file = open(file, 'rb') if opens else file
              self._events = []
              self._index = 0
              self._error = None
              self.root = self._root = None
              self._parser = cElementTree.XMLParser(cElementTree.TreeBuilder())
              self._parser._setevents(self._events, events)
          def __iter__(self):
              return self
          def next(self):
              while self._index >= len(self._events):
                  if self._error:
                      error, self._error = self._error, None
                      raise error
                  if self._parser is None:
                      self.root = self._root
                      if self._close_file:
                          self._file.close()
                      raise StopIteration
                  self._more()
              self._index += 1
              return self._events[self._index - 1]
          def _more(self):
              del self._events[:]
              self._index = 0
              part = self._file.read(16384)
              if part:
                  try:
                      self._parser.feed(part)
                  except SyntaxError as error:
                      self._error = error
              else:
                  self._root = self._parser.close()
                  self._parser = None

      def XML(text):
          parser = cElementTree.XMLParser()
          parser.feed(text)
          return parser.close()

      def XMLID(text):
          tree = XML(text)
          ids = {}
          for elem in tree.iter():
              id = elem.get('id')
              if id:
                  ids[id] = elem
          return tree, ids

      cElementTree.Comment = CommentProxy()
      cElementTree.PI = cElementTree.ProcessingInstruction = PIProxy()
      cElementTree.ElementTree = ElementTree
      cElementTree.parse = parse
      cElementTree.iterparse = iterparse
      cElementTree.XML = cElementTree.fromstring = XML
      cElementTree.XMLID = XMLID
      cElementTree.ElementPath = ElementPath
      cElementTree.register_namespace = register_namespace
      cElementTree.dump = ET.dump
      cElementTree.iselement = ET.iselement
      cElementTree.QName = ET.QName
      cElementTree.tostring = ET.tostring
      cElementTree.tostringlist = ET.tostringlist
      cElementTree.fromstringlist = ET.fromstringlist
      cElementTree.VERSION = cElementTree.__version__ = '1.0.6'
      """;
}
