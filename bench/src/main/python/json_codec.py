# Measures: JSON, to text and back.
# One unit: a document with nested objects, lists, numbers and escapes is written, read, and written sorted.

import json

DOCUMENT = {
    'id': 12345, 'name': 'A thing with "quotes" and a\nnew line', 'price': 12.5, 'tags': ['a', 'bc', u'd\xe9f', ''],
    'active': True, 'parent': None, 'sizes': {'width': 10, 'height': 20.25, 'depth': -3},
    'history': [{'at': 1400000000 + i, 'by': 'user%d' % i, 'change': [i, i * i, i / 3.0]} for i in range(10)],
}


def run(n):
    length = 0
    for i in xrange(n):
        DOCUMENT['id'] = i
        text = json.dumps(DOCUMENT)
        back = json.loads(text)
        length += len(text) + len(back['history']) + back['id']
        length += len(json.dumps(back, indent=2, sort_keys=True))
    return length


N = 800
CHECK = 2324980
