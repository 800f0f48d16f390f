/**
 * The engine {@code switch}: one loop around one switch, over register code. It knows the kernel
 * and the engine's interface, and no other engine.
 */
package org.cellvm.engine.switched;
