# time.strptime in the C locale.
import time


def probe(lines):
    for line in lines.strip().split('\n'):
        try:
            value = eval(line)
            if isinstance(value, time.struct_time):
                value = tuple(value)
            value = repr(value)
        except Exception, e:
            value = '%s: %s' % (type(e).__name__, e.args[0].encode('unicode-escape') if e.args else '')
        print line, '->', value


probe(r'''
time.strptime()
time.strptime(1)
time.strptime('a', 1)
time.strptime('2001', None)
time.strptime('a', '%Y', 'c')
time.strptime('a', format='%a')
time.strptime('2001', bytearray('%Y'))
time.strptime(bytearray('2001'), '%Y')
time.strptime(buffer('2001'), buffer('%Y'))
time.strptime('a')
time.strptime('Wed Mar  7 22:44:55 1999')
time.strptime(u'2001', u'%Y')
time.strptime('%Y', u'%Y')
time.strptime('x', '%')
time.strptime('x', 'x%')
time.strptime('x', '% ')
time.strptime('x', '%\\')
time.strptime('x', '%+')
time.strptime('x', '%q')
time.strptime('x', u'\u1234%q')
time.strptime('x', '%e')
time.strptime('2001 02 30', '%Y %m %d')
time.strptime('2000 02 29', '%Y %m %d')
time.strptime('0000', '%Y')
time.strptime('0001 0 1', '%Y %U %w')
time.strptime('0001 0 0', '%Y %U %w')
time.strptime('0001 0 0', '%Y %W %w')
time.strptime('9999 53 6', '%Y %W %w')
time.strptime('10 2001', '%H %Y ')
time.strptime('2001a', '%Y')
time.strptime(u'2001\u1234', u'%Y')
time.strptime(u'\u1234', u'%Y')
time.strptime('a\0b', 'a\0b'), time.strptime('', ''), time.strptime('a (b', 'a (b')
time.strptime(' ', '')
time.strptime('366 2001', '%j %Y')
time.strptime('366 9999', '%j %Y')
time.strptime('367 2001', '%j %Y')
time.strptime('a %Y', 'a %%Y')
time.strptime('29 2', '%d %m'), time.strptime('29 2 13', '%d %m %U')
time.strptime('30 2', '%d %m')
time.strptime('pm 12', '%p %I'), time.strptime('12', '%I'), time.strptime('12 AM', '%I %p'), time.strptime('1 PM', '%I %p'), time.strptime('PM', '%p')
time.strptime('Sat 5 2004', '%a %W %Y'), time.strptime('SATURDAY 5 2004', '%A %U %Y'), time.strptime('5 2004', '%W %Y')
time.strptime('12:13:14', '%X'), time.strptime('01/02/03', '%x'), time.strptime('Wed Mar 17 22:44:55 1999', '%c')
time.strptime('1', '%f'), time.strptime('1234567', '%f')
time.strptime('61', '%S'), time.strptime('60', '%M')
time.strptime('24', '%H')
time.strptime('13', '%m')
time.strptime('00', '%d')
time.strptime('68', '%y'), time.strptime('69', '%y')
time.strptime('99 2001', '%y %Y'), time.strptime('2001 99', '%Y %y')
time.strptime('1 Feb march', '%m %b %B'), time.strptime('Feb march 1', '%b %B %m')
time.strptime('10 3 pm', '%H %I %p'), time.strptime('3 pm 10', '%I %p %H')
time.strptime('1 Sun monday', '%w %a %A'), time.strptime('monday Sun 1', '%A %a %w')
time.strptime('1 2 3 2010', '%U %W %w %Y'), time.strptime('1 2 3 2010', '%W %U %w %Y')
time.strptime('2004 3 7 11 45 12 4 17 68 pm 4', '%Y %m %d %H %M %S %w %j %y %p %I')
time.strptime('111', '%d%m'), time.strptime('1111', '%d%m%H'), time.strptime('1231', '%j%w')
time.strptime('UTC', '%Z'), time.strptime('gmt', '%Z')
time.strptime('XYZ', '%Z')
time.strptime('1 \t 2', '%d %m'), time.strptime('1 2', '%d\t\n%m')
time.strptime('12', '%d %m')
time.strptime(u'1\u2003 2', u'%d %m')
time.strptime(u'\u0661', '%d')
time.strptime(u'M\xc4RZ 1', u'm\xe4rz %d')
time.strptime('MARZ 1', 'marz %d')
time.strptime('2001.02[3]', '%Y.%m[%d]'), time.strptime('^2001$', '^%Y$')
time.tzset()
time.tzset(1)
''')
for year in (1999, 2000, 2001, 2004, 2009, 2100):
    for week in (0, 1, 26, 52, 53):
        for day in range(7):
            print [tuple(time.strptime('%d %d %d' % (year, week, day), '%Y %' + c + ' %w')[i] for i in (0, 1, 2, 6, 7)) for c in 'UW'],
        print
