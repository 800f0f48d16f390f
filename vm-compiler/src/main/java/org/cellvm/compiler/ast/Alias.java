package org.cellvm.compiler.ast;

/** One {@code name as asname} of an import; {@code asname} is null where absent. */
public record Alias(String name, String asname) {}
