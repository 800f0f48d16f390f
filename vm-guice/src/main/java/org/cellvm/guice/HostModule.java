package org.cellvm.guice;

import java.util.Map;

/**
 * A module that the application gives to programs; see {@code PythonVm.defineModule}.
 *
 * @param members its variables
 * @param doc its documentation; null for none
 */
public record HostModule(String name, Map<String, ?> members, String doc) {}
