"""The interface of PEP 249 to SQLite, in the functions and classes of _sqlite3."""
import collections
import datetime
import time

from _sqlite3 import *

paramstyle = "qmark"
threadsafety = 1
apilevel = "2.0"

Date = datetime.date
Time = datetime.time
Timestamp = datetime.datetime


def DateFromTicks(ticks):
    """The day of a time in seconds."""
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    """The time of day of a time in seconds."""
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    """Day and time of a time in seconds."""
    return Timestamp(*time.localtime(ticks)[:6])


version_info = tuple([int(part) for part in version.split(".")])
sqlite_version_info = tuple([int(part) for part in sqlite_version.split(".")])

Binary = buffer
collections.Sequence.register(Row)


def _date(text):
    return datetime.date(*map(int, text.split("-")))


def _timestamp(text):
    day, clock = text.split(" ")
    whole, point, fraction = clock.partition(".")
    # More digits than those of microseconds are cut off.
    micros = int('{:0<6.6}'.format(fraction.decode())) if point else 0
    numbers = map(int, day.split("-")) + map(int, whole.split(":"))
    return datetime.datetime(*(numbers + [micros]))


register_adapter(datetime.date, lambda value: value.isoformat())
register_adapter(datetime.datetime, lambda value: value.isoformat(" "))
register_converter("date", _date)
register_converter("timestamp", _timestamp)
