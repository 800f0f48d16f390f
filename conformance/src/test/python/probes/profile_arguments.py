# The arguments of a built-in function live until a profile function has been told of its end.
import sys


class Finalized(object):
    def __del__(self):
        print 'end',


def profile(frame, event, argument):
    if event[0] == 'c' and event != 'call' and argument is not setprofile:
        print event,


def fails(event):
    def profile(frame, seen, argument):
        if seen == event:
            sys.setprofile(None)
            raise ValueError(event)
    return profile


setprofile = sys.setprofile
sys.setprofile(profile)
repr(Finalized())
isinstance(Finalized(), Finalized)
cmp(Finalized(), 1)
getattr(Finalized(), 'a', 1)
map(None, [1], [2], [3], [4], [Finalized()])
print  # => c_call c_return end c_call c_return end c_call c_return end c_call c_return end c_call c_return end
try:
    getattr(Finalized(), 'a')
except AttributeError:
    pass
try:
    len(Finalized())
except (AttributeError, TypeError):
    print  # => c_call c_exception end c_call c_exception end
setprofile(None)
for event in 'c_call', 'c_return':
    setprofile(fails(event))
    try:
        repr(Finalized())
    except ValueError, e:
        print e
# => end c_call
# => end c_return
setprofile(fails('c_exception'))
try:
    len(Finalized())
except ValueError, e:
    print e  # => end c_exception
