# A program that eval_exec_corners.py executes as well.
executed = 1 / 2
print 'executed', executed, sorted(k for k in globals() if k[:2] != '__')  # => executed 0 ['executed']
