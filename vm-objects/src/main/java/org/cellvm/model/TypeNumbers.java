package org.cellvm.model;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers the built-in types of the process, in the order in which their classes are loaded. A
 * number is an identity, not state: it finds what a VM keeps for a type that all VMs share, and its
 * negative is the type's version, which so differs from every version that a VM gives to its own
 * classes.
 */
final class TypeNumbers {
  private final AtomicInteger last = new AtomicInteger();

  int next() {
    return last.incrementAndGet();
  }
}
