# The module imp: what it finds, loads and refuses. No compiled file is left behind.
import imp
import sys

from probing import attempt

sys.dont_write_bytecode = True


def call(f, *args):
    result = attempt(f, *args)
    print getattr(f, '__name__', f), args, result


print [(n, getattr(imp, n)) for n in sorted(vars(imp)) if n.isupper()]
print repr(imp.get_magic()), imp.get_suffixes()[-2:]

print '--- find_module'
for args in (('no_such_module',), ('no_such_module', ['/tmp']), ('sys',), ('sys', []), ('a.b',),
             ('x', 'text'), ('x', 3), ('marshal', None), (3,), ()):
    call(imp.find_module, *args)
file, path, description = imp.find_module('executed_file', ['/no/such', 3, 'probes'])
print type(file).__name__, file.mode, file.name, path, description
print file.readline()
file.seek(0)

print '--- load_module'
sys.modules.pop('of_a_file', None)
module = imp.load_module('of_a_file', file, path, description)
print module.__name__, module.__file__, sys.modules['of_a_file'] is module
module.added = 1
print imp.load_source('of_a_file', path).added
file.close()
call(imp.load_module, 'x', None, '/n', ('', '', 6))
for type_ in (0, 1, 2, 4, 7, 8, 9, 10):
    call(imp.load_module, 'x', None, '/n', ('', '', type_))
call(imp.load_module, 'x', None, '/n', ('', 'w', 5))
call(imp.load_module, 'x', None, '/n', ('', 'r+', 5))
call(imp.load_module, 'x', 3, '/n', ('', 'r', 5))
call(imp.load_module, 'x', None, 'x', 'x')
call(imp.load_module, 'x', None, 'x', (1, 2))
call(imp.load_module, 'x', None, 'x', ('a', 'r', 'x'))
call(imp.load_module, 'sys', None, '', ('', '', 6))
try:
    imp.load_module('x', file, path, description)
except ValueError as e:
    print e
try:
    imp.load_source('x', path, file)
except ValueError as e:
    print e
call(imp.load_source, 'x', path, 3)
call(imp.load_source, 'x', '/no/such/file.py')
call(imp.load_compiled, 'x', '/no/such/file.pyc')
call(imp.load_compiled, 'x', path)
with open(path) as file:
    module = imp.load_source('under_another_name', '/no/such/directory/file.py', file)
print module.__name__, module.__file__
print 'x' in sys.modules

print '--- packages'
package = imp.load_package('package', '/no/such/package')
print package, package.__path__, package.__file__
print imp.load_module('package', None, '/no/such/other', ('', '', imp.PKG_DIRECTORY)) is package
print package.__path__

print '--- built-in and frozen modules'
for name in ('sys', '__main__', '__builtin__', 'marshal', 'gc', 'imp', '_warnings', 'no_such_module'):
    print name, imp.is_builtin(name), imp.is_frozen(name)
call(imp.init_builtin, 'no_such_module')
call(imp.init_builtin, '__main__')
call(imp.init_builtin, 'sys')
call(imp.init_frozen, 'x')
call(imp.get_frozen_object, 'x')

print '--- the lock'
call(imp.lock_held)
call(imp.release_lock)
call(imp.acquire_lock)
call(imp.acquire_lock)
call(imp.release_lock)
call(imp.lock_held)
call(imp.release_lock)
call(imp.lock_held)

print '--- NullImporter'
for args in (('',), ('/tmp',), (), (3,), (1, 2)):
    call(imp.NullImporter, *args)
nothing = imp.NullImporter('/no/such/directory')
print type(nothing), nothing.find_module('x'), nothing.find_module('x', 'path')
try:
    imp.NullImporter(path='x')
except TypeError as e:
    print e
try:
    class Derived(imp.NullImporter):
        pass
except TypeError as e:
    print str(e).split('\n')[-1].strip()

print '--- new modules'
call(imp.new_module, 'made')
print sorted(vars(imp.new_module('made')).items()), 'made' in sys.modules
call(imp.new_module, 3)
call(imp.reload, 3)
print imp.reload(sys) is sys
