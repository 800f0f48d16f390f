# Measures: a reader and a writer of JSON written in Python: characters, recursion, string building.
# One unit: a document of some 900 characters is written, read and written again.

DOCUMENT = {
    'name': 'a "quoted" name\nwith lines', 'size': 1234567, 'ratio': -0.125, 'empty': [], 'none': None,
    'flags': [True, False, True], 'matrix': [[i * j for j in range(6)] for i in range(6)],
    'people': [{'id': i, 'mail': 'user%d@example.org' % i, 'tags': ['x' * i, 'y']} for i in range(8)],
}
ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t'}
UNESCAPES = {'"': '"', '\\': '\\', 'n': '\n', 't': '\t'}


def write(value, out):
    if value is None:
        out.append('null')
    elif value is True:
        out.append('true')
    elif value is False:
        out.append('false')
    elif isinstance(value, str):
        out.append('"')
        for c in value:
            out.append(ESCAPES.get(c, c))
        out.append('"')
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, list):
        separator = '['
        for item in value:
            out.append(separator)
            write(item, out)
            separator = ','
        out.append(']' if value else '[]')
    else:
        separator = '{'
        for key in sorted(value):
            out.append(separator)
            write(key, out)
            out.append(':')
            write(value[key], out)
            separator = ','
        out.append('}' if value else '{}')


class Reader(object):
    def __init__(self, text):
        self.text = text
        self.at = 0

    def value(self):
        c = self.text[self.at]
        if c == '{':
            return self.object()
        if c == '[':
            return self.array()
        if c == '"':
            return self.string()
        for word, meaning in ('null', None), ('true', True), ('false', False):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return meaning
        return self.number()

    def object(self):
        found = {}
        self.at += 1
        if self.text[self.at] == '}':
            self.at += 1
            return found
        while True:
            key = self.string()
            if self.text[self.at] != ':':
                raise ValueError(self.at)
            self.at += 1
            found[key] = self.value()
            c = self.text[self.at]
            self.at += 1
            if c == '}':
                return found

    def array(self):
        found = []
        self.at += 1
        if self.text[self.at] == ']':
            self.at += 1
            return found
        while True:
            found.append(self.value())
            c = self.text[self.at]
            self.at += 1
            if c == ']':
                return found

    def string(self):
        text = self.text
        at = self.at + 1
        parts = []
        while text[at] != '"':
            if text[at] == '\\':
                at += 1
                parts.append(UNESCAPES[text[at]])
            else:
                parts.append(text[at])
            at += 1
        self.at = at + 1
        return ''.join(parts)

    def number(self):
        start = self.at
        while self.text[self.at] in '+-.0123456789eE':
            self.at += 1
        digits = self.text[start:self.at]
        return float(digits) if '.' in digits else int(digits)


def text_of(value):
    out = []
    write(value, out)
    return ''.join(out)


def run(n):
    total = 0
    for i in xrange(n):
        text = text_of(DOCUMENT)
        back = Reader(text).value()
        again = text_of(back)
        total += len(text) + len(back['people']) + (text == again)
    return total


N = 440
CHECK = 302720
