"""A profile function that raises at the return of a built-in function leaves every count as it was."""
import sys


class Error(Exception):
    pass


def profile(frame, event, arg):
    if event == 'c_return' and arg is len:
        raise Error('c_return')


def call(argument):
    return len(argument)


def counts():
    argument = ['list']
    before = sys.getrefcount(argument)
    sys.setprofile(profile)
    try:
        call(argument)
    except Error as e:
        sys.setprofile(None)
        print 'raised', e
    else:
        sys.setprofile(None)
        print 'not raised'
    sys.exc_clear()
    del e
    return sys.getrefcount(argument) - before


for i in range(3):
    print counts()
