# The module _locale: setting and asking for the locales C and C.UTF-8, and what they say of numbers, days, messages.
import _locale
from probing import probe

probe(r'''
sorted(n for n in dir(_locale) if n[0] != '_')
_locale.setlocale(0), _locale.setlocale(_locale.LC_ALL)
sorted(_locale.localeconv().items())
_locale.localeconv(1)
[_locale.setlocale(c, 'C') for c in range(13)]
_locale.setlocale(-1, 'C')
_locale.setlocale(13, 'C')
_locale.setlocale(-1)
_locale.setlocale(13, None)
_locale.setlocale()
_locale.setlocale('x')
_locale.setlocale(0, 3)
_locale.setlocale(6, 'xx_YY')
_locale.setlocale(6, 'C;D')
_locale.setlocale(6, 'POSIX')
_locale.setlocale(0, 'C.UTF-8'), _locale.setlocale(0), _locale.setlocale(6)
_locale.nl_langinfo(_locale.CODESET)
_locale.setlocale(6, _locale.setlocale(6)) == _locale.setlocale(6)
_locale.setlocale(6, 'C.utf8'), _locale.setlocale(6)
_locale.setlocale(6, 'C')
[(n, _locale.nl_langinfo(getattr(_locale, n))) for n in sorted(dir(_locale)) if n[:3] in ('DAY', 'ABM', 'D_F', 'RAD')]
[_locale.nl_langinfo(n) for n in range(0x20000, 0x20032)]
_locale.nl_langinfo(_locale.CODESET), _locale.nl_langinfo(_locale.YESEXPR), _locale.nl_langinfo(_locale.CRNCYSTR)
_locale.nl_langinfo(999999)
_locale.nl_langinfo('x')
_locale.strcoll('a', 'b'), _locale.strcoll('ab', 'a'), _locale.strcoll('\xff', 'b'), _locale.strcoll('a\0b', 'a\0c')
_locale.strcoll(u'a', u'b'), _locale.strcoll(u'\u20ac', u'b'), _locale.strcoll('a', u'a')
_locale.strcoll(1, 2)
_locale.strcoll('a')
_locale.strxfrm('abc'), _locale.strxfrm(u'abc')
_locale.strxfrm('a\0b')
_locale.strxfrm(3)
_locale.gettext('hello'), _locale.dgettext(None, 'hello'), _locale.dcgettext('d', 'hello', 5)
_locale.textdomain(None), _locale.textdomain('foo'), _locale.textdomain(None), _locale.textdomain('')
_locale.bindtextdomain('foo', None), _locale.bindtextdomain('foo', '/tmp'), _locale.bindtextdomain('foo', None)
_locale.bindtextdomain('', None)
_locale.bind_textdomain_codeset('foo', None), _locale.bind_textdomain_codeset('foo', 'utf-8')
_locale.bind_textdomain_codeset('foo', None)
_locale.gettext(3)
_locale.textdomain()
_locale.bindtextdomain('a')
_locale.Error, _locale.Error.__bases__
''')
