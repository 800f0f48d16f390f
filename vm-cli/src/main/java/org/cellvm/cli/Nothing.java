package org.cellvm.cli;

/**
 * A program that does nothing, in the class-data archive as the command is: its start takes the
 * JVM's share of every start.
 */
final class Nothing {
  private Nothing() {}

  public static void main(String[] args) {}
}
