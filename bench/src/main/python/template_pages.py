# Measures: a template engine that makes closures: str methods, dict look-ups, joined lists.
# One unit: a page of 40 rows is rendered; the template is parsed for every tenth page.

PAGE = '''<html><title>{{ title }}</title><table>
{% for row in rows %}<tr>{% if row.odd %}<td class="odd">{% else %}<td>{% end %}{{ row.name }}</td>
<td>{{ row.price }}</td>{% for tag in row.tags %}<i>{{ tag }}</i>{% end %}</tr>
{% end %}</table>{% if footer %}<p>{{ footer }}</p>{% end %}</html>'''


def tokens(text):
    at = 0
    while True:
        start = text.find('{', at)
        while start >= 0 and text[start + 1:start + 2] not in ('{', '%'):
            start = text.find('{', start + 1)
        if start < 0:
            yield 'text', text[at:]
            return
        if start > at:
            yield 'text', text[at:start]
        if text[start + 1] == '{':
            end = text.index('}}', start)
            yield 'value', text[start + 2:end].strip()
        else:
            end = text.index('%}', start)
            yield 'tag', text[start + 2:end].strip()
        at = end + 2


def getter(path):
    names = path.split('.')

    def get(scope):
        value = scope[names[0]]
        for name in names[1:]:
            value = value[name]
        return value
    return get


def escaped(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def block(stream):
    """The parts up to the tag that ends them, and that tag."""
    parts = []
    for kind, text in stream:
        if kind == 'text':
            parts.append(lambda scope, out, text=text: out.append(text))
        elif kind == 'value':
            get = getter(text)
            parts.append(lambda scope, out, get=get: out.append(escaped(str(get(scope)))))
        elif text.startswith('for '):
            name, path = text[4:].split(' in ')
            body, _ = block(stream)
            parts.append(repeat(name, getter(path), body))
        elif text.startswith('if '):
            body, last = block(stream)
            other = block(stream)[0] if last == 'else' else []
            parts.append(choice(getter(text[3:]), body, other))
        else:
            return parts, text
    return parts, None


def repeat(name, get, body):
    def render(scope, out):
        inner = dict(scope)
        for item in get(scope):
            inner[name] = item
            for part in body:
                part(inner, out)
    return render


def choice(get, body, other):
    def render(scope, out):
        for part in body if get(scope) else other:
            part(scope, out)
    return render


def run(n):
    rows = [{'name': 'thing <%d>' % i, 'price': i * 1.25, 'odd': i & 1, 'tags': ['t%d' % j for j in range(i % 4)]}
            for i in range(40)]
    total = 0
    for i in xrange(n):
        if i % 10 == 0:
            parts, _ = block(tokens(PAGE))
        out = []
        scope = {'title': 'Page %d' % i, 'rows': rows, 'footer': i % 3}
        for part in parts:
            part(scope, out)
        total += len(''.join(out))
    return total


N = 830
CHECK = 2323334
