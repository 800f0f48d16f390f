# Measures: StringIO, cStringIO, and io's text and bytes.
# One unit: lines are written to each kind of stream, and read from it line by line and at once.

import cStringIO
import io
import StringIO

LINES = ['line %d of a text that is written and read again\n' % i for i in range(50)]
TEXT = u''.join(line.decode('ascii') for line in LINES)
UNICODE = [line.decode('ascii') for line in LINES]


def run(n):
    total = 0
    for i in xrange(n):
        for make in StringIO.StringIO, cStringIO.StringIO, io.BytesIO:
            stream = make()
            for line in LINES:
                stream.write(line)
            stream.seek(0)
            total += sum(len(line) for line in stream) + len(stream.getvalue())
        text = io.StringIO()
        text.writelines(UNICODE)
        text.seek(0)
        total += sum(len(line) for line in text)
        wrapper = io.TextIOWrapper(io.BytesIO(TEXT.encode('utf-8')), encoding='utf-8', newline=None)
        total += sum(len(line) for line in wrapper) + len(wrapper.readline())
    return total


N = 1300
CHECK = 25376000
