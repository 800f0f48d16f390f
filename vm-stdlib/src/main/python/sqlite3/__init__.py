"""SQLite databases: the interface of PEP 249."""
from dbapi2 import *
