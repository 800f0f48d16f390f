package org.cellvm.bench.border;

/** What the benchmarks do, over one embedding API. */
public interface Border extends AutoCloseable {
  /** What each implementation runs first. */
  String PROGRAM =
      """
      def inc(n):
          return n + 1

      def loop(order, n):
          for i in xrange(n):
              order.add(i)
      """;

  /** A rule over the variable {@code order}, of ten lines. */
  String RULE =
      """
      total = order.total
      discount = 0.0
      if order.customer == 'regular':
          discount += 0.05
      if total > 1000:
          discount += 0.02
      if order.items > 3:
          discount += 0.01
      order.discount = discount
      order.note = 'of ' + order.customer
      """;

  /** Calls {@code inc}. */
  int call(int n);

  /** Lets Python call {@link Order#add} so many times. */
  void callBack(Order order, int n);

  /** Sets a global variable. */
  void set(int n);

  /** Returns the same variable. */
  int get();

  /** Evaluates {@code x + 1}, from text. */
  int eval();

  /** Runs the rule, which was compiled once. */
  void rule(Order order);

  @Override
  void close();
}
