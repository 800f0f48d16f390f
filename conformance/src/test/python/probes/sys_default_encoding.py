"""sys.setdefaultencoding, which is there until site removes it."""
import sys

print sys.getdefaultencoding(), sys.callstats()  # => ascii None
for name in 1, None, 'no such', '':
    try:
        print sys.setdefaultencoding(name)
    except Exception, e:
        print type(e).__name__, e
# => TypeError setdefaultencoding() argument 1 must be string, not int
# => TypeError setdefaultencoding() argument 1 must be string, not None
# => LookupError unknown encoding: no such
# => LookupError unknown encoding: 
print sys.getdefaultencoding()  # => ascii
print sys.setdefaultencoding('utf-8'), sys.getdefaultencoding()  # => None utf-8
print repr(str(u'\xe9')), repr(unicode('\xc3\xa9')), repr(u'a' + '\xc3\xa9'), repr('%s' % u'\xe9')
# => '\xc3\xa9' u'\xe9' u'a\xe9' u'\xe9'
print sys.setdefaultencoding('latin-1'), repr(str(u'\xe9')), repr(unicode('\xe9'))  # => None '\xe9' u'\xe9'
print sys.setdefaultencoding(u'ascii'), sys.getdefaultencoding()  # => None ascii
try:
    print str(u'\xe9')
except UnicodeError, e:
    print e  # => 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
for args in (), (1, 2):
    for function in sys.setdefaultencoding, sys.getdefaultencoding, sys.callstats:
        try:
            print function(*args)
        except TypeError, e:
            print e
# => setdefaultencoding() takes exactly 1 argument (0 given)
# => ascii
# => None
# => setdefaultencoding() takes exactly 1 argument (2 given)
# => getdefaultencoding() takes no arguments (2 given)
# => callstats() takes no arguments (2 given)
