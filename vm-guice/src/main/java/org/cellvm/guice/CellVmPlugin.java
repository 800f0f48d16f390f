package org.cellvm.guice;

import com.google.inject.Module;

/**
 * A Guice module of a plug-in, found as a service: it may add engines to the {@code
 * MapBinder<String, DispatchEngine>}, which are then engines like those that jars announce
 * themselves, in the command and in Java.
 */
public interface CellVmPlugin extends Module {}
