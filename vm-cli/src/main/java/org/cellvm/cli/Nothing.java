package org.cellvm.cli;

/**
 * A program that does nothing, in the class-data archive as the command is: what its start takes is
 * the JVM's part of every start.
 */
final class Nothing {
  private Nothing() {}

  public static void main(String[] args) {}
}
