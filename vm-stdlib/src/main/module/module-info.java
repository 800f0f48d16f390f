/** The library in Python: files, and no package of Java's. */
module org.cellvm.stdlib {}
