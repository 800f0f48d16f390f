/**
 * What the operations of the register form mean: a static method each, over values, declared with
 * its operands, effect and ownership. Beside them stand what every engine needs around them
 * (entering and leaving frames, unwinding, the traced loop) and what is generated from the
 * declarations ({@code Operations}, {@code Dispatch}). It knows the bytecode and the object model;
 * the engines know it.
 */
package org.cellvm.instructions;
