package org.cellvm.cli;

/**
 * Which of the standard streams are terminals; the launcher passes their numbers.
 *
 * @param input whether standard input is one
 * @param output whether standard output is one
 * @param error whether standard error is one
 */
record Terminal(boolean input, boolean output, boolean error) {
  private static final String PROPERTY = "cellvm.terminals";

  static Terminal ofProcess() {
    String numbers = System.getProperty(PROPERTY);
    if (numbers == null) {
      // Started without the launcher. From JDK 22 on there is a console without a terminal, too.
      boolean all = Runtime.version().feature() < 22 && System.console() != null;
      return new Terminal(all, all, all);
    }
    return new Terminal(
        numbers.indexOf('0') >= 0, numbers.indexOf('1') >= 0, numbers.indexOf('2') >= 0);
  }
}
