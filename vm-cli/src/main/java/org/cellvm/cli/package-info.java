/**
 * The command {@code cellvm}: its options, the interactive session, and the process's own streams
 * and signals. It knows the runtime, and the engines by name only.
 */
package org.cellvm.cli;
