/**
 * Java objects, classes and packages as objects of Python, for a VM that is embedded with access to
 * its host. What they can do is asked of {@link org.cellvm.library.host.HostOperations}, which the
 * runtime implements; there is no reflection here.
 */
package org.cellvm.library.host;
