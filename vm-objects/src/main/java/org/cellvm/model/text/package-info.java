/**
 * The types {@code str} and {@code unicode}: their methods, the escapes of their literals,
 * formatting ({@code %} and {@code str.format}), the builders that the kernel makes text with, and
 * the codecs between the two, with the registry of those that Python code adds. Knows the core,
 * {@code org.cellvm.codec} and the rooms of what is formatted and returned: numbers, sequences,
 * mappings, errors.
 */
package org.cellvm.model.text;
