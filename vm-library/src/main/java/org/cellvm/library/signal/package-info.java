/**
 * The module {@code signal}: handlers of signals, which run in the main thread, and timers that
 * send signals. It knows the kernel only, which tells it of signals ({@link
 * org.cellvm.model.Interrupts}) and of the process ({@link org.cellvm.system.ProcessSignals}).
 */
package org.cellvm.library.signal;
