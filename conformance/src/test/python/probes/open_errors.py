# Why a file cannot be opened: number, text and name, as the system tells them.


def attempt(name, mode):
    try:
        open(name, mode)
    except IOError, e:
        print mode, e.errno, e.strerror, e.filename


here = attempt.func_code.co_filename
for mode in 'r', 'r+', 'w', 'a', 'rU':
    attempt('no-such-directory/file', mode)
    attempt(here + '/file', mode)
    attempt('.', mode)
attempt('no-such-file', 'r')
attempt('no-such-file', 'r+')
attempt('', 'r')
attempt('x' * 300, 'w')
try:
    open(here).write('x')
except IOError, e:
    print e
