/**
 * The modules {@code dis} and {@code opcode}: the opcode table as Python sees it, and the
 * disassembler. They know the kernel.
 */
package org.cellvm.library.dis;
