def print_sth(a):
    print a
def do_sth():
    callback = []
    for i in xrange(5):
        callback.append(lambda : print_sth(i))
    for cb in callback:
        cb()
do_sth()
