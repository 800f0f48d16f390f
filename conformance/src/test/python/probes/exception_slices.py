# Slices of an exception are those of its arguments, counted from their end.
def t(s):
    try: print s,'->',repr(eval(s,globals()))
    except Exception, e: print type(e).__name__, repr(e.args)
e=Exception(1,2,3)
for i in (-7,-4,-3,-2,-1,0,1,2,3,5):
  for j in (-7,-4,-3,-2,-1,0,1,2,3,5):
    t('e[%d:%d]'%(i,j))
  t('e[%d:]'%i)
  t('e[:%d]'%i)
