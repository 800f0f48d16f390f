package org.cellvm.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a VM is made from; see {@link PythonVm.Builder}.
 *
 * @param engine the engine's name; null to look at property, environment and file
 * @param arguments {@code sys.argv}
 * @param path {@code sys.path}
 * @param optimize 0, 1 or 2
 * @param encoding of printed unicode; null for none
 * @param limits what the program may use
 * @param hostAccess which Java objects it may use
 * @param hostClasses which Java classes it may import, by name; null for none
 * @param modules where modules of the host are found; null for nowhere
 * @param permissions what of the machine the program may use
 * @param classLoader where they are; null for the context class loader of the thread
 */
public record VmConfig(
    String engine,
    InputStream stdin,
    OutputStream stdout,
    OutputStream stderr,
    List<String> arguments,
    List<String> path,
    int optimize,
    String encoding,
    Limits limits,
    HostAccess hostAccess,
    Predicate<String> hostClasses,
    ClassLoader classLoader,
    SourceFinder modules,
    Permissions permissions) {}
