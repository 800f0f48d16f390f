# Measures: datetime.
# One unit: a date is moved, compared, taken apart, formatted and put together again.

from datetime import date, datetime, timedelta

STEP = timedelta(days=1, hours=5, minutes=17, microseconds=250)


def run(n):
    at = datetime(2001, 2, 3, 4, 5, 6)
    end = datetime(2090, 1, 1)
    total = 0
    for i in xrange(n):
        at += STEP
        if at > end:
            at = at.replace(year=2001, day=1)
        passed = at - datetime(2000, 1, 1)
        total += passed.days + passed.seconds + at.weekday() + at.isocalendar()[1]
        total += len(at.isoformat()) + len(str(at.date()))
        day = date.fromordinal(730000 + i % 5000)
        total += day.toordinal() + (day.timetuple().tm_yday if day < at.date() else 1)
        if i % 8 == 0:
            total += len(at.strftime('%Y-%m-%d %H:%M'))
    return total


N = 42000
CHECK = 33178216952
