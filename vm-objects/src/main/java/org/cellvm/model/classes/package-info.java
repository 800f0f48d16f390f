/**
 * Classes: {@code type} and {@code object}, classes made by Python code, how they are built and
 * changed, the order in which their bases are searched, and old-style classes with their instances.
 * Knows the core and the rooms of descriptors, functions, mappings and the other objects that a
 * class is made of.
 */
package org.cellvm.model.classes;
