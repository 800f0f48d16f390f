# Measures: regular expressions: searching, splitting, replacing by a function, tokens of alternatives with groups.
# One unit: a log line is taken apart, its words are counted, its numbers are doubled, an expression is tokenized.

import re

LINE = re.compile(r'^(?P<host>[\w.]+) - (?P<user>\S+) \[(\d{2})/(\w{3})/(\d{4})\] "(GET|POST) ([^" ]+)" (\d{3}) (\d+)$')
TOKEN = re.compile(r'\s*(?:(?P<number>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/()=]))')
WORD = re.compile(r'[a-z]+', re.IGNORECASE)
NUMBER = re.compile(r'\d+')
SPACE = re.compile(r'[,;\s]+')

LINES = [
    'www.example.org - frank [10/Oct/2000] "GET /apache_pb.gif" 200 2326',
    'mail.example.org - - [11/Nov/2001] "POST /index/form.html" 404 17',
    '10.1.2.3 - anna_2 [01/Jan/1999] "GET /a/rather/long/path/to/something.txt" 301 88123',
]
EXPRESSION = 'total = price * (1 + tax) ** 2 - 3.25 / count_of_items + x1'


def double(match):
    return str(2 * int(match.group()))


def run(n):
    length = words = size = tokens = 0
    for i in xrange(n):
        line = LINES[i % 3]
        match = LINE.match(line)
        size += int(match.group(9)) + len(match.group('user'))
        words += len(WORD.findall(line))
        length += len(NUMBER.sub(double, line)) + len(SPACE.split(line))
        if re.search(r'index|apache', line):
            length += 1
        tokens += sum(1 for m in TOKEN.finditer(EXPRESSION) if m.lastgroup != 'op')
    return length, words, size, tokens


N = 8000
CHECK = (645322, 71999, 241216697, 64000)
