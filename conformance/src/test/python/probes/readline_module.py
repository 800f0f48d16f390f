# readline without a terminal: the history, its files, what completes, and the errors of all.

import os
import readline as r
import tempfile

from probing import attempt, probe

path = tempfile.mktemp()
r.clear_history()


def read():
    return open(path).read()

probe(r'''
sorted(n for n in dir(r) if n not in ('__doc__', '__file__', '__name__', '__package__'))
r.get_begidx(), r.get_endidx(), r.get_completer(), r.get_completion_type(), r.get_current_history_length()
r.get_completer_delims(), r.get_history_length(), r.get_line_buffer()
attempt(r.get_begidx, 1), attempt(r.get_completer, 1), attempt(r.clear_history, 1)
r.add_history('a'), r.add_history('b'), r.add_history(u'c'), r.add_history(''), r.get_current_history_length()
attempt(r.add_history), attempt(r.add_history, 3)
[r.get_history_item(i) for i in (-1, 0, 1, 2, 3, 4, 5)], attempt(r.get_history_item, 'x')
attempt(r.remove_history_item, -1), attempt(r.remove_history_item, 9), attempt(r.remove_history_item)
r.remove_history_item(0), r.get_current_history_length(), r.get_history_item(1)
attempt(r.replace_history_item, -1, 'x'), attempt(r.replace_history_item, 9, 'x'), attempt(r.replace_history_item, 0)
r.replace_history_item(0, 'zz'), r.get_history_item(1)
r.write_history_file(path), read()
r.add_history('two\nlines'), r.write_history_file(path), read()
r.clear_history(), r.get_current_history_length(), r.read_history_file(path), r.get_current_history_length()
r.get_history_item(1), r.get_history_item(4)
attempt(r.read_history_file, '/not/there'), attempt(r.write_history_file, '/not/there'), attempt(r.read_history_file, 3)
attempt(r.set_history_length), attempt(r.set_history_length, 'x'), r.set_history_length(7), r.get_history_length()
r.set_completer(None), r.set_completer(len), r.get_completer(), attempt(r.set_completer, 3), r.get_completer()
r.set_completer(), r.get_completer(), attempt(r.set_completer, 1, 2)
attempt(r.set_startup_hook, 3), attempt(r.set_pre_input_hook, 3), r.set_startup_hook(None), r.set_pre_input_hook()
attempt(r.set_completion_display_matches_hook, 3), r.set_completion_display_matches_hook()
r.set_completer_delims('abc'), r.get_completer_delims(), attempt(r.set_completer_delims, 3)
r.parse_and_bind('tab: complete'), attempt(r.parse_and_bind, 3), attempt(r.parse_and_bind)
r.insert_text('x'), attempt(r.insert_text, 3), r.get_line_buffer()
attempt(r.read_init_file, '/not/there'), attempt(r.read_init_file, 3)
''')
os.remove(path)
