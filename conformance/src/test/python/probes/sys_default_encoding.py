"""sys.setdefaultencoding, which is there until site removes it."""
import sys

print sys.getdefaultencoding(), sys.callstats()
for name in 1, None, 'no such', '':
    try:
        print sys.setdefaultencoding(name)
    except Exception, e:
        print type(e).__name__, e
print sys.getdefaultencoding()
print sys.setdefaultencoding('utf-8'), sys.getdefaultencoding()
print repr(str(u'\xe9')), repr(unicode('\xc3\xa9')), repr(u'a' + '\xc3\xa9'), repr('%s' % u'\xe9')
print sys.setdefaultencoding('latin-1'), repr(str(u'\xe9')), repr(unicode('\xe9'))
print sys.setdefaultencoding(u'ascii'), sys.getdefaultencoding()
try:
    print str(u'\xe9')
except UnicodeError, e:
    print e
for args in (), (1, 2):
    for function in sys.setdefaultencoding, sys.getdefaultencoding, sys.callstats:
        try:
            print function(*args)
        except TypeError, e:
            print e
