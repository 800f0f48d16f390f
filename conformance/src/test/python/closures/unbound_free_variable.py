# Called before the binding, the inner function has an empty cell. The name is the function's, so this is no
# UnboundLocalError; nobody catches it here.


def outer():
    def inner():
        return i
    inner()
    i = 1


outer()
# raises NameError: free variable 'i' referenced before assignment in enclosing scope
