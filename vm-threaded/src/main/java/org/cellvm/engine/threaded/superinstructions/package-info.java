/**
 * Superinstructions: handlers that carry out several instructions together, the operands that they
 * evaluate without touching the value stack, and the search for runs of instructions that have one.
 * It knows the handlers of single instructions, to which every superinstruction gives way.
 */
package org.cellvm.engine.threaded.superinstructions;
