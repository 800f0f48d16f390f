/**
 * What stands in the dict of a type: wrappers of slots, methods, members and attributes of built-in
 * types, which fill that dict, {@code staticmethod}, {@code classmethod}, {@code property} and
 * {@code super}, and the list of all such objects that {@code gc} shows. Knows the core and the
 * rooms of classes, functions and errors.
 */
package org.cellvm.model.descriptors;
