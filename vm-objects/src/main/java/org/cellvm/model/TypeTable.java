package org.cellvm.model;

/** What the processor writes for a built-in type: names and dispatch of its methods and attributes. */
public abstract class TypeTable {}
