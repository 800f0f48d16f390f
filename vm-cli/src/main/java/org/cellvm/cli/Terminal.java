package org.cellvm.cli;

/**
 * Which of the standard streams are terminals: the launcher tells, by their numbers.
 *
 * @param input whether standard input is one
 * @param output whether standard output is one
 */
record Terminal(boolean input, boolean output) {
  private static final String PROPERTY = "cellvm.terminals";

  static Terminal ofProcess() {
    String numbers = System.getProperty(PROPERTY);
    if (numbers == null) {
      // Started without the launcher. From JDK 22 on there is a console without a terminal, too.
      boolean both = Runtime.version().feature() < 22 && System.console() != null;
      return new Terminal(both, both);
    }
    return new Terminal(numbers.contains("0"), numbers.contains("1"));
  }
}
