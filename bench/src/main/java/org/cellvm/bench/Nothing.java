package org.cellvm.bench;

/** A program that does nothing: what it takes is the JVM's own start and end. */
final class Nothing {
  private Nothing() {}

  public static void main(String[] args) {
    Runtime.getRuntime().halt(0);
  }
}
