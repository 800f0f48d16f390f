# A module that reloads itself while it is reloaded: then reload() returns the module as it is.
# import_names.py imports this.
import imp
import sys

count = globals().get('count', 0) + 1
me = sys.modules.get(__name__)
if me is not None and count < 5:
    print __name__ == '__main__' or imp.reload(me) is me  # => True
