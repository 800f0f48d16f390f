/**
 * The operating system, as the modules and the file objects see it: the calls of POSIX that a
 * provider carries out. Nothing here knows a Python object.
 */
package org.cellvm.system;
