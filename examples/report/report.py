# Real work: reads a web server's log, finds what is in its lines, and prints a report and a summary as JSON.
#
#   cellvm examples/report/report.py [LOG]

import collections
import datetime
import json
import os
import re
import sys

LINE = re.compile(r'''
    (?P<host>\S+) \s - \s \S+ \s
    \[ (?P<time>[^]]+) \s [+-]\d{4} \] \s
    "(?P<method>[A-Z]+) \s (?P<path>[^ ?]+) (?:\?\S*)? \s [^"]*" \s
    (?P<status>\d{3}) \s (?P<size>\d+)
    ''', re.VERBOSE)

Request = collections.namedtuple('Request', 'host time method path status size')


def requests(lines):
    """The requests in the lines of a log, and how many lines are none."""
    found = []
    damaged = 0
    for line in lines:
        match = LINE.match(line)
        if match is None:
            damaged += 1
            continue
        time = datetime.datetime.strptime(match.group('time'), '%d/%b/%Y:%H:%M:%S')
        fields = match.groupdict()
        found.append(Request(
            fields['host'], time, fields['method'], fields['path'], int(fields['status']), int(fields['size'])))
    return found, damaged


def report(found):
    by_path = collections.Counter(request.path for request in found)
    by_hour = collections.defaultdict(int)
    for request in found:
        by_hour[request.time.strftime('%H:00')] += request.size
    print '%-16s %8s' % ('path', 'requests')
    for path, count in sorted(by_path.items(), key=lambda item: (-item[1], item[0])):
        print '%-16s %8d' % (path, count)
    print
    for hour, size in sorted(by_hour.items()):
        print ('%s %6d bytes %s' % (hour, size, '#' * (size // 500))).rstrip()
    print
    first, last = found[0].time, found[-1].time
    return {
        'hosts': sorted(set(request.host for request in found)),
        'errors': [request.path for request in found if request.status >= 400],
        'seconds': (last - first).total_seconds(),
        'bytes': sum(request.size for request in found),
    }


def main(arguments):
    name = arguments[0] if arguments else os.path.join(os.path.dirname(__file__), 'access.log')
    with open(name) as log:
        found, damaged = requests(log)
    summary = report(found)
    summary['damaged'] = damaged
    print json.dumps(summary, indent=2, sort_keys=True, separators=(',', ': '))


if __name__ == '__main__':
    main(sys.argv[1:])
