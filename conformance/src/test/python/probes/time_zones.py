# The local time zone follows the variable TZ: localtime and its kin at once, the module's names by tzset.
import datetime
import os
import time

SUMMER = 1500000000
WINTER = 1480000000
BEFORE = os.environ.get('TZ')


def names():
    return time.timezone, time.altzone, time.daylight, time.tzname


def zone(text):
    os.environ['TZ'] = text
    time.tzset()
    return names(), time.localtime(SUMMER)[:6], time.localtime(WINTER)[3:5], time.localtime(SUMMER).tm_isdst


# Rules in the form of POSIX.
print zone('JST-9')  # => ((-32400, -32400, 0, ('JST', 'JST')), (2017, 7, 14, 11, 40, 0), (0, 6), 0)
print zone('EST5')  # => ((18000, 18000, 0, ('EST', 'EST')), (2017, 7, 13, 21, 40, 0), (10, 6), 0)
print zone('EST5EDT,M3.2.0,M11.1.0')  # => ((18000, 14400, 1, ('EST', 'EDT')), (2017, 7, 13, 22, 40, 0), (10, 6), 1)
print zone('EST+5EDT4')  # => ((18000, 14400, 1, ('EST', 'EDT')), (2017, 7, 13, 22, 40, 0), (10, 6), 1)
print zone('AEST-10AEDT,M10.1.0/2,M4.1.0/3')
# => ((-36000, -39600, 1, ('AEST', 'AEDT')), (2017, 7, 14, 12, 40, 0), (2, 6), 0)
print zone('<+0330>-3:30')  # => ((-12600, -12600, 0, ('+0330', '+0330')), (2017, 7, 14, 6, 10, 0), (18, 36), 0)
print zone('ABC-5:45:30DEF,J60/3,J300/-1')
# => ((-20730, -24330, 1, ('ABC', 'DEF')), (2017, 7, 14, 9, 25, 30), (20, 52), 1)
print zone('ABC0DEF,59,299/25:30')  # => ((0, -3600, 1, ('ABC', 'DEF')), (2017, 7, 14, 3, 40, 0), (15, 6), 1)
print zone('CET-1CEST,M3.5.0,M10.5.0/3')  # => ((-3600, -7200, 1, ('CET', 'CEST')), (2017, 7, 14, 4, 40, 0), (16, 6), 1)

# What is no rule is UTC.
print zone('nonsense')  # => ((0, 0, 0, ('nonsense', 'nonsense')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)
print zone('Europe/Nowhere')  # => ((0, 0, 0, ('Europe', 'Europe')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)
print zone('ab5')  # => ((0, 0, 0, ('', '')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)
print zone('')  # => ((0, 0, 0, ('UTC', 'UTC')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)
print zone(':')  # => ((0, 0, 0, ('UTC', 'UTC')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)
print zone('UTC0')  # => ((0, 0, 0, ('UTC', 'UTC')), (2017, 7, 14, 2, 40, 0), (15, 6), 0)

# Changes on the day.
print zone('CET-1CEST,M3.5.0,M10.5.0/3')[0]  # => (-3600, -7200, 1, ('CET', 'CEST'))
print [time.localtime(1490490000 + i)[2:6] for i in (-1, 0)]  # => [(26, 1, 59, 59), (26, 3, 0, 0)]
print [time.localtime(1509238800 + i)[2:6] for i in (-1, 0)]  # => [(29, 2, 59, 59), (29, 2, 0, 0)]
print time.localtime(1490490000).tm_isdst, time.localtime(1509238800).tm_isdst  # => 1 0

# mktime: the last field chooses.
print [time.mktime((2017, 7, 14, 4, 40, 0, 0, 0, dst)) for dst in (-1, 0, 1)]
# => [1500000000.0, 1500003600.0, 1500000000.0]
print [time.mktime((2017, 1, 14, 4, 40, 0, 0, 0, dst)) for dst in (-1, 0, 1)]
# => [1484365200.0, 1484365200.0, 1484361600.0]
print time.mktime((2017, 3, 26, 1, 59, 59, 0, 0, -1)), time.mktime((2017, 3, 26, 3, 0, 0, 0, 0, -1))
# => 1490489999.0 1490490000.0
print [time.mktime((2017, 10, 29, 2, 30, 0, 0, 0, dst)) for dst in (0, 1)]  # => [1509240600.0, 1509237000.0]
print time.mktime(time.localtime(SUMMER)) == SUMMER, time.mktime(time.localtime(WINTER)) == WINTER  # => True True
print zone('JST-9')[0], [time.mktime((2017, 7, 14, 4, 40, 0, 0, 0, dst)) for dst in (-1, 0, 1)]
# => (-32400, -32400, 0, ('JST', 'JST')) [1499974800.0, 1499974800.0, 1499971200.0]

# strftime: a time tuple has no offset of its own.
print zone('EST5EDT,M3.2.0,M11.1.0')[0]  # => (18000, 14400, 1, ('EST', 'EDT'))
print [time.strftime('%Z|%z', (2017, 7, 14, 4, 40, 0, 0, 1, dst)) for dst in (-1, 0, 1)]
# => ['|', 'EST|+0000', 'EDT|+0000']
print time.strftime('%Z') in time.tzname, time.strftime('%z') in ('-0500', '-0400')  # => True True
print time.strptime('EDT', '%Z').tm_isdst, time.strptime('est', '%Z').tm_isdst  # => 1 0
print time.ctime(SUMMER), time.asctime(time.localtime(SUMMER))  # => Thu Jul 13 22:40:00 2017 Thu Jul 13 22:40:00 2017

# Without tzset, only the names stay.
os.environ['TZ'] = 'JST-9'
print names(), time.localtime(SUMMER)[:6], time.mktime((2017, 7, 14, 11, 40, 0, 0, 0, -1))
# => (18000, 14400, 1, ('EST', 'EDT')) (2017, 7, 14, 11, 40, 0) 1500000000.0
print datetime.datetime.fromtimestamp(SUMMER), datetime.date.fromtimestamp(SUMMER)  # => 2017-07-14 11:40:00 2017-07-14
print datetime.datetime.fromtimestamp(SUMMER) - datetime.datetime.utcfromtimestamp(SUMMER)  # => 9:00:00
os.environ['TZ'] = 'EST5'
print datetime.datetime.fromtimestamp(SUMMER), datetime.date.fromtimestamp(SUMMER)  # => 2017-07-13 21:40:00 2017-07-13

# The system's own descriptions of zones.
described = os.path.exists('/usr/share/zoneinfo/Europe/Berlin')
print zone('Europe/Berlin' if described else 'CET-1CEST,M3.5.0,M10.5.0/3')
# => ((-3600, -7200, 1, ('CET', 'CEST')), (2017, 7, 14, 4, 40, 0), (16, 6), 1)
print zone(':Europe/Berlin' if described else 'CET-1CEST,M3.5.0,M10.5.0/3')
# => ((-3600, -7200, 1, ('CET', 'CEST')), (2017, 7, 14, 4, 40, 0), (16, 6), 1)

# Back to what it was.
if BEFORE is None:
    del os.environ['TZ']
else:
    os.environ['TZ'] = BEFORE
time.tzset()
