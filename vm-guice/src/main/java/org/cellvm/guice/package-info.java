/**
 * VMs and engines in an application's Guice injector. It binds what the runtime makes with plain
 * constructors, and is the only place that knows Guice.
 */
package org.cellvm.guice;
