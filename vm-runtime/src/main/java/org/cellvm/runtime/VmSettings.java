package org.cellvm.runtime;

import java.util.List;

/**
 * What a VM is made with, apart from its engine.
 *
 * @param argv {@code sys.argv}
 * @param path {@code sys.path}
 */
public record VmSettings(
    StartFlags flags, StandardStreams streams, List<String> argv, List<String> path) {}
