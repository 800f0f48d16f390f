/**
 * The life of objects beyond their count: the collector of cycles, finalization, weak references
 * and proxies, and identities. Knows the core and the rooms of the objects that it must tell apart.
 */
package org.cellvm.model.memory;
