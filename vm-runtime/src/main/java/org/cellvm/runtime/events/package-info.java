/**
 * What is seen of VMs from outside: events of the JDK's Flight Recorder and lines in the system's
 * log. It knows the kernel.
 */
package org.cellvm.runtime.events;
