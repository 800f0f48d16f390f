# Measures: strings put together by +=, by join, by % and by slices, and taken apart again.
# One unit: a text of 300 lines is built in four ways, wrapped, reversed and translated.


def lines(count):
    text = ''
    for i in xrange(count):
        text += 'line ' + str(i) + ' of the text, with a number ' + repr(i * 7 % 13) + '\n'
    return text


def wrapped(text, width):
    found = []
    line = []
    length = 0
    for word in text.split():
        if length + len(word) + len(line) > width:
            found.append(' '.join(line))
            line = []
            length = 0
        line.append(word)
        length += len(word)
    found.append(' '.join(line))
    return found


def shifted(text, by):
    out = []
    for c in text:
        if 'a' <= c <= 'z':
            out.append(chr((ord(c) - 97 + by) % 26 + 97))
        else:
            out.append(c)
    return ''.join(out)


def run(n):
    total = 0
    for i in xrange(n):
        text = lines(300)
        again = ''.join(['line %d of the text, with a number %r\n' % (j, j * 7 % 13) for j in xrange(300)])
        total += text == again
        total += len(wrapped(text, 60))
        secret = shifted(text[:1000], 13)
        total += shifted(secret, 13) == text[:1000]
        backwards = '\n'.join([line[::-1] for line in text.split('\n')])
        total += backwards.find('txet') + len(text.replace('text', 'words').upper())
        total += len(u'%s %s' % (text[:50].decode('ascii'), u'\u00e9' * 5)) + ('%-20s|%08.3f|%x' % (text[:7], 3.25 * i, 255)).count('0')
    return total


N = 170
CHECK = 2028805
