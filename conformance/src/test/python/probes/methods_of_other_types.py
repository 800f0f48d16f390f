# A method of another type in a class's dict does not apply to its instances, however often one place asks for it.
class Wrong(object):
    append = list.append
    upper = str.upper


class Right(list):
    append = list.append


def call(o):
    return o.append(1)


def load(o):
    return o.upper


for o in Right(), Wrong(), Wrong(), Right(), Wrong():
    for f in call, load:
        try:
            print f(o),
        except (TypeError, AttributeError), e:
            print e
print
