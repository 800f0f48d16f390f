"""datetime: constructors, arithmetic, comparison, hashes, texts, zones, pickled states and errors."""
import datetime, sys
from datetime import MAXYEAR, MINYEAR, date, datetime as stamp, time, timedelta, tzinfo

from probing import attempt, probe


class Fixed(tzinfo):
    def __init__(self, minutes, name='zone', dst=0):
        self.minutes = minutes
        self.name = name
        self.daylight = dst

    def utcoffset(self, when):
        if self.minutes is None or isinstance(self.minutes, str):
            return self.minutes
        return timedelta(minutes=self.minutes)

    def tzname(self, when):
        return self.name

    def dst(self, when):
        return None if self.daylight is None else timedelta(minutes=self.daylight)

    def __repr__(self):
        return 'Fixed(%r)' % (self.minutes,)


class Seconds(tzinfo):
    def utcoffset(self, when):
        return timedelta(seconds=90)

    dst = utcoffset


class Date(date):
    pass


class Stamp(stamp):
    pass


class Delta(timedelta):
    pass


class Comparable(object):
    def timetuple(self):
        pass

    def __cmp__(self, other):
        return 0


UTC = Fixed(0)
EAST = Fixed(90, 'E%Zt')
NAIVE = Fixed(None)
print [sorted(name for name in kind.__dict__ if name != '__doc__') for kind in (date, stamp, time, timedelta, tzinfo)]
probe(r'''
MINYEAR, MAXYEAR, date.min, date.max, date.resolution, stamp.min, stamp.max, stamp.resolution
time.min, time.max, time.resolution, timedelta.min, timedelta.max, timedelta.resolution
[(kind, kind.__basicsize__, kind.__bases__) for kind in (date, stamp, time, timedelta, tzinfo)]
timedelta(), timedelta(1), timedelta(1, 2), timedelta(1, 2, 3), timedelta(0, 0, 1), -timedelta(0, 1), timedelta(-1)
str(timedelta(1)), str(timedelta(-2, 5, 7)), str(timedelta(5, 3661)), str(timedelta(0, 59, 10)), str(timedelta(-1))
timedelta(weeks=1, hours=1, minutes=1, milliseconds=1), timedelta(1.5), timedelta(0.1), timedelta(microseconds=0.5)
timedelta(days=-1.5), timedelta(seconds=1e-7), timedelta(hours=1.0 / 3), timedelta(10 ** 8, 10 ** 14, 10 ** 15)
(timedelta(microseconds=2 ** 70), timedelta(1L), timedelta(True), timedelta(microseconds=1.5),
 timedelta(microseconds=-1.5))
timedelta(10 ** 9)
timedelta(-999999999, 0, -1)
timedelta(10 ** 30)
timedelta(1e300)
timedelta(float('inf'))
timedelta(float('nan'))
timedelta('a')
timedelta(weeks=None)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
timedelta(x=1)
timedelta(1, days=2)
a = timedelta(3, 4, 5)
a + a, a - a, -a, +a, abs(-a), a * 3, 3L * a, a / 2, a // 7, a * -1, bool(a), bool(timedelta())
a * 10 ** 9
a * 1.5
a / 0
a / 0L
a / 1.5
a // a
1 / a
a + 1
a % 2
timedelta.max + timedelta(0, 0, 1)
a == a, a != a, a < a, a <= a, a == timedelta(3), a > timedelta(3), cmp(a, -a), a == 5, a != 5
a < 5
a in [5, a], sorted([a, -a, timedelta()])
hash(a) == hash((3, 4, 5)), a.total_seconds(), (-a).total_seconds(), timedelta(10 ** 8 * 5).total_seconds()
a.days = 1
a.days, a.seconds, a.microseconds, a.__reduce__(), Delta(1), Delta(1) + Delta(1), type(-Delta(1)), repr(Delta(1, 2))
''')
probe(r'''
d = date(2004, 2, 29)
d, str(d), d.year, d.month, d.day, d.ctime(), d.isoformat(), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal()
d.timetuple(), d.replace(day=1), d.replace(2005, 3), d.__reduce__(), hash(d) == hash(('\x07\xd4\x02\x1d',))
d.replace(2005)
d.replace(year=1.5)
d.replace(1, 2, 3, 4)
d.replace(x=1)
d + timedelta(1), d - timedelta(366), timedelta(1, 86399) + d, d - date(1, 1, 1), d + timedelta(-1, 5)
date.max + timedelta(1)
date.min - timedelta(1)
d + timedelta(999999999)
d + 1
d - 1
1 - d
timedelta(1) - d
d == date(2004, 2, 29), d < date(2004, 3, 1), d != 5, d == Comparable(), Comparable() == d, cmp(d, d)
d < 5
d < stamp(2004, 3, 1), d == stamp(2004, 2, 29), stamp(2004, 2, 29) == d
stamp(2004, 3, 1) > d
date(0, 1, 1)
date(10000, 1, 1)
date(1, 13, 1)
date(1, 0, 1)
date(2005, 2, 29)
date(1)
date()
date(1, 2, 3, 4)
date(1, 2, 'a')
date(1, 2, 3.5)
date(1, 2, 2 ** 40)
date(year=2000, month=1, day=2), date(2000L, True, 5)
date('\x07\xd4\x02\x1d'), Date('\x07\xd4\x02\x1d')
date('\x07\xd4\x0d\x1d')
date('abc')
date.fromordinal(1), date.fromordinal(730000), date.fromordinal(3652059), Date.fromordinal(5)
date.fromordinal(0)
date.fromordinal(3652060)
date.fromordinal(10 ** 9)
date.fromordinal('a')
date.fromtimestamp(1e300)
date.fromtimestamp('a')
[date(y, 1, 1).isocalendar() for y in (1, 1999, 2000, 2004, 2005, 2009, 2010, 2015, 2016)]
[date(y, 12, 31).isocalendar() for y in (1998, 1999, 2004, 2005, 2008, 2009, 2012, 2020)]
d.strftime('%d.%m.%Y %j %a %b %% %f|%z|%Z|'), d.strftime(''), d.strftime(format=u'%Y')
d.strftime('%')
d.strftime(5)
d.strftime()
date(1899, 1, 1).strftime('%Y')
format(d, ''), format(d, '%Y'), '{0:%d/%m}'.format(d), format(d, u''), d.__format__(u'%d')
d.__format__(5)
Date(2000, 1, 2), Date(2000, 1, 2) + timedelta(1), type(Date(2000, 1, 2).replace(day=3)), type(Date.today()), Date.max
d.year = 1
all(date.fromordinal(n).toordinal() == n for n in xrange(1, 3652059, 997))
all(date.fromordinal(n) + timedelta(k) == date.fromordinal(n + k)
    for n in xrange(1000, 3650000, 9973) for k in (-29, 1, 31, 365, -800))
''')
probe(r'''
t = time(1, 2, 3, 4)
(t, str(t), time(), time(5), time(1, 2, 3), time(0, 0, 0, 5), t.isoformat(), t.hour, t.minute, t.second,
 t.microsecond, t.tzinfo)
(t.replace(hour=5), t.replace(tzinfo=EAST), t.__reduce__(), t.strftime('%H:%M:%S.%f %Y-%m-%d|%z|%Z'),
 format(t, '%H'), format(t))
(t.utcoffset(), t.dst(), t.tzname(), bool(time()), bool(time(0, 0, 0, 1)), bool(time(1, 30, tzinfo=EAST)),
 bool(time(tzinfo=EAST)))
e = time(1, 2, 3, 4, EAST)
e, str(e), e.utcoffset(), e.dst(), e.tzname(), e.strftime('%z %Z'), e.__reduce__()
time(24)
time(1, 60)
time(1, 1, 60)
time(1, 1, 1, 10 ** 6)
time(-1)
time('a')
time(tzinfo=5)
time(1, 2, 3, 4, None, 6)
time(hour=1, x=2)
time('\x01\x02\x03\x00\x00\x04'), time('\x01\x02\x03\x00\x00\x04', EAST)
time('\x01\x02\x03\x00\x00\x04', 5)
time('\x18\x02\x03\x00\x00\x04')
t == time(1, 2, 3, 4), t < time(2), t == 5, t != 5, cmp(t, time(9)), t == e.replace(tzinfo=NAIVE)
t < e
t < 5
t == e
(time(1, 30, tzinfo=EAST) == time(0, tzinfo=UTC), time(1, tzinfo=EAST) < time(1, tzinfo=UTC),
 time(1, tzinfo=EAST) == time(1, tzinfo=EAST))
(hash(t) == hash('\x01\x02\x03\x00\x00\x04'),
 hash(time(1, 30, tzinfo=EAST)) == hash(time(0, tzinfo=UTC)) == hash(time(0)))
hash(time(1, tzinfo=EAST)) == hash((-1, 30, 0, 0))
time(1, tzinfo=Fixed(1440)).utcoffset()
time(1, tzinfo=Fixed('a')).utcoffset()
time(1, tzinfo=Seconds()).utcoffset()
time(1, tzinfo=Fixed(1, 5)).tzname()
time(1, tzinfo=Fixed(None)).utcoffset(), time(1, tzinfo=Fixed(-61)).isoformat(), time(1, tzinfo=Fixed(None)).isoformat()
time(1, tzinfo=tzinfo()).utcoffset()
time(1, tzinfo=tzinfo()).tzname()
time(1, tzinfo=tzinfo()).dst()
t + t
''')
probe(r'''
s = stamp(2004, 2, 29, 23, 59, 58, 999999)
s, str(s), s.isoformat(), s.isoformat(' '), s.isoformat(sep='x'), s.ctime(), s.date(), s.time(), s.timetz(), s.weekday()
s.isoformat('ab')
stamp(1, 1, 1), stamp(2000, 1, 2, 3), stamp(2000, 1, 2, 3, 4), stamp(2000, 1, 2, 3, 4, 5), stamp(2000, 1, 2, 0, 0, 0, 5)
s + timedelta(0, 1, 1), s - timedelta(60, 5), timedelta(1) + s, s - stamp(2000, 1, 1), stamp(2000, 1, 1) - s
stamp.max + timedelta(0, 0, 1)
stamp.min - timedelta(0, 0, 1)
s - date(2000, 1, 1)
date(2000, 1, 1) - s
s + s
s + 1
s.timetuple(), s.utctimetuple(), s.replace(year=2003, day=1), s.replace(tzinfo=EAST), s.__reduce__()
s.replace(2003)
s.hour, s.minute, s.second, s.microsecond, s.tzinfo, s.utcoffset(), s.dst(), s.tzname()
stamp(2000, 1, 1, 24)
stamp(2000, 1, 1, tzinfo=5)
stamp(2000, 1)
stamp(2000, 1, 1, 1, 1, 1, 1, None, 5)
stamp(2000, 1, 1, hour='a')
stamp('\x07\xd4\x02\x1d\x17;:\x0fB?') == s, stamp('\x07\xd4\x02\x1d\x17;:\x0fB?', EAST)
stamp('\x07\xd4\x02\x1d\x17;:\x0fB?', 5)
z = stamp(2004, 3, 31, 12, 30, tzinfo=EAST)
(z, str(z), z.utcoffset(), z.tzname(), z.strftime('%z|%Z|%f'), z.timetuple().tm_isdst, z.utctimetuple()[:6],
 z.__reduce__())
(z.astimezone(UTC), z.astimezone(EAST) is z, z == z.astimezone(UTC), z - z.astimezone(UTC),
 hash(z) == hash(z.astimezone(UTC)))
z.astimezone(Fixed(-720, dst=60)), stamp(2004, 3, 31, tzinfo=Fixed(60, dst=60)).timetuple().tm_isdst
z.astimezone(5)
z.astimezone()
s.astimezone(UTC)
s.replace(tzinfo=NAIVE).astimezone(UTC)
z.astimezone(NAIVE)
z.astimezone(Fixed(0, dst=None))
z == s, z != s
z < s
z - s
z < date(2004, 1, 1)
z == date(2004, 1, 1), s == 5, s != 5, s == Comparable(), cmp(s, s), s < s.replace(microsecond=0)
s < 5
s == s.replace(tzinfo=NAIVE), s < s.replace(tzinfo=NAIVE), s.replace(tzinfo=NAIVE) - s
(z < stamp(2004, 3, 31, 11, 1, tzinfo=UTC), z < stamp(2004, 3, 31, 11, 0, tzinfo=UTC),
 z > stamp(2004, 3, 31, 10, tzinfo=UTC))
hash(s) == hash('\x07\xd4\x02\x1d\x17;:\x0fB?'), hash(z) == hash(timedelta(z.toordinal(), 11 * 3600))
stamp(1, 1, 1, tzinfo=EAST).utctimetuple()[:6], stamp(9999, 12, 31, 23, 59, tzinfo=Fixed(-90)).utctimetuple()[:6]
stamp.combine(date(2000, 1, 2), time(3, 4, 5, 6, EAST)), Stamp.combine(s, t), stamp.combine(time=t, date=d)
stamp.combine(1, 2)
stamp.combine(d)
(stamp.utcfromtimestamp(0), stamp.utcfromtimestamp(-1.5), stamp.utcfromtimestamp(1e9 + 0.9999999),
 stamp.utcfromtimestamp(0.5e-6))
stamp.fromtimestamp(1e9, EAST), Stamp.utcfromtimestamp(86399.999999), stamp.utcfromtimestamp(-0.0000001)
stamp.utcfromtimestamp(1e15)
stamp.utcfromtimestamp(1e300)
stamp.utcfromtimestamp('a')
stamp.fromtimestamp(0, 5)
stamp.now(5)
(stamp.now(tz=UTC).tzinfo is UTC, type(Stamp.now()), type(Stamp.utcnow()),
 abs(stamp.utcnow() - stamp.now(UTC).replace(tzinfo=None)) < timedelta(1))
Stamp(2000, 1, 2, 3) + timedelta(1), type(Stamp(2000, 1, 2).replace(day=5)), repr(Stamp(2000, 1, 2, tzinfo=UTC))
s.strftime('%Y-%m-%d %H:%M:%S.%f'), s.strftime('%f%f%%f'), format(s, '%d'), s.strftime('a\0b')
tzinfo().utcoffset(1)
tzinfo().fromutc(1)
UTC.fromutc(s)
UTC.fromutc(s.replace(tzinfo=UTC)), Fixed(90).__reduce__()[1:], tzinfo().__reduce__(), tzinfo(1, 2, x=3).__class__
NAIVE.fromutc(s.replace(tzinfo=NAIVE))
''')
x = Fixed(5)
before = sys.getrefcount(x)
s = stamp(2000, 1, 1, tzinfo=x)
t = time(1, tzinfo=x)
both = s + timedelta(1), s.replace(day=2), s.timetz(), s.astimezone(UTC), t.replace(hour=2), Stamp(2000, 1, 1, tzinfo=x)
print sys.getrefcount(x) - before,
del both, s, t
print sys.getrefcount(x) - before
