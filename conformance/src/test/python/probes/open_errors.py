# Why a file cannot be opened: number, text and name, as the system tells them.


def try_to_open(name, mode):
    try:
        open(name, mode)
    except IOError, e:
        print mode, e.errno, e.strerror, e.filename


here = try_to_open.func_code.co_filename
for mode in 'r', 'r+', 'w', 'a', 'rU':
    try_to_open('no-such-directory/file', mode)
    try_to_open(here + '/file', mode)
    try_to_open('.', mode)
# => r 2 No such file or directory no-such-directory/file
# => r 20 Not a directory probes/open_errors.py/file
# => r 21 Is a directory .
# => r+ 2 No such file or directory no-such-directory/file
# => r+ 20 Not a directory probes/open_errors.py/file
# => r+ 21 Is a directory .
# => w 2 No such file or directory no-such-directory/file
# => w 20 Not a directory probes/open_errors.py/file
# => w 21 Is a directory .
# => a 2 No such file or directory no-such-directory/file
# => a 20 Not a directory probes/open_errors.py/file
# => a 21 Is a directory .
# => rU 2 No such file or directory no-such-directory/file
# => rU 20 Not a directory probes/open_errors.py/file
# => rU 21 Is a directory .
try_to_open('no-such-file', 'r')  # => r 2 No such file or directory no-such-file
try_to_open('no-such-file', 'r+')  # => r+ 2 No such file or directory no-such-file
try_to_open('', 'r')  # => r 2 No such file or directory 
try_to_open('x' * 300, 'w')
# => w 36 File name too long xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
# ... xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
# ... xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
try:
    open(here).write('x')
except IOError, e:
    print e  # => File not open for writing
