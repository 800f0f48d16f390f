"""The parser of pyexpat, under the name that programs know."""
from pyexpat import *
