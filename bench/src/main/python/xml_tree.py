# Measures: xml.etree: parsing, walking, changing and writing.
# One unit: a document of fifty elements is read, searched, changed and written.

from xml.etree import cElementTree as ElementTree

DOCUMENT = '<catalog>%s</catalog>' % ''.join(
    '<item id="%d" kind="%s"><name>Item &amp; %d</name><price currency="EUR">%d.50</price></item>'
    % (i, 'odd' if i % 2 else 'even', i, i) for i in range(50))


def run(n):
    total = 0
    for i in xrange(n):
        root = ElementTree.fromstring(DOCUMENT)
        for item in root.findall('item'):
            total += len(item.find('name').text) + int(item.get('id'))
            if item.get('kind') == 'odd':
                item.set('seen', 'yes')
        total += sum(float(e.text) for e in root.iter('price'))
        ElementTree.SubElement(root, 'item', {'id': 'new'}).text = 'last'
        total += len(ElementTree.tostring(root))
    return total


N = 180
CHECK = 1418400.0
