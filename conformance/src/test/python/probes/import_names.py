# Names that __import__ and reload() are given, and a module that reloads itself.
import imp
import sys

from probing import probe

sys.dont_write_bytecode = True
package = imp.new_module('package')
package.__path__ = []
sys.modules['package'] = package
inside = {'__name__': 'package', '__path__': []}

probe(r'''
__import__('package', fromlist=[u'x'])  # => TypeError: Item in ``from list'' must be str, not unicode
__import__('sys', fromlist=[u'x'])  # => <module 'sys' (built-in)>
__import__('package', fromlist=[1])  # => TypeError: Item in ``from list'' must be str, not int
__import__('package', None, None, ['', 'x', ''])  # => <module 'package' (built-in)>
__import__('/x')  # => ImportError: Import by filename is not supported.
__import__('a.b/x')  # => ImportError: Import by filename is not supported.
__import__('.x')  # => ValueError: Empty module name
__import__('.')  # => ValueError: Empty module name
__import__('x.')  # => ImportError: No module named x.
__import__('sys.')  # => <module 'sys' (built-in)>
__import__('..x')  # => ValueError: Empty module name
__import__('package..x')  # => ValueError: Empty module name
__import__('')  # => ValueError: Empty module name
__import__('', inside, {}, ['x'], 1)  # => <module 'package' (built-in)>
__import__('.x', inside, {}, ['x'], 1)  # => ValueError: Empty module name
__import__('x', {'__name__': 'absent', '__path__': []}, {}, ['x'], 1)
# => SystemError: Parent module 'absent' not loaded, cannot perform relative import
__import__('x' * 300)
# => ImportError: No module named xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
# ... xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
__import__(u'sys')  # => <module 'sys' (built-in)>
__import__('sys\0a')  # => TypeError: __import__() argument 1 must be string without null bytes, not str
reload(1)  # => TypeError: reload() argument must be module
reload(imp.new_module('ab'))  # => ImportError: reload(): module ab not in sys.modules
''')

import reloads_itself  # => True
# => True
print reloads_itself.count  # => 2
print imp.reload(reloads_itself) is reloads_itself, reloads_itself.count  # => True
# => True 3
print imp.reload(reloads_itself) is reloads_itself, reloads_itself.count  # => True
# => True 4
