"""At the end names with one leading underscore are cleared first, _ among them, then the others."""


class Last(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print self.name


a = Last('a')
_ = Last('_')
_b = Last('_b')
__c = Last('__c')
d = Last('d')

# => _b
# => _
# => a
# => d
# => __c
