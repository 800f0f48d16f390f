/**
 * The module {@code zipimport}: modules in archives, among them the packaged library. It knows the
 * kernel, and of the packaged sources where their archive is.
 */
package org.cellvm.library.zipimport;
