package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.cellvm.engine.DispatchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After the Java stack or heap has been exhausted a program goes on. */
class ExhaustionTest {
  @TempDir Path directory;

  /** The power needs classes that are not loaded yet: the stack's end must not meet them. */
  @Test
  void of_the_stack_is_met_between_two_calls() {
    var program =
        "import sys\n"
            + "sys.setrecursionlimit(10 ** 9)\n"
            + "def f(): return f()\n"
            + "try: f()\n"
            + "except RuntimeError, e: print e\n"
            + "print complex(1, 2) ** 2\n";
    assertEquals(
        new Outcome("maximum recursion depth exceeded\n(-3+4j)\n", "", 0),
        new ChildJvm(directory).run("-c", program));
  }

  @Test
  void of_the_heap_leaves_the_collector_whole() {
    var program =
        "import gc, sys\n"
            + "held = []\n"
            + "try:\n"
            + "    while True:\n"
            + "        try: raise KeyError(1)\n"
            + "        except KeyError: held.append((sys.exc_info(), [1, 2, 3], {1: 2}))\n"
            + "except MemoryError: del held\n"
            + "sys.exc_clear()\n"
            + "gc.collect()\n"
            + "cycles = [[] for i in range(1000)]\n"
            + "for x in cycles: x.append(x)\n"
            + "del cycles, x\n"
            + "print gc.collect()\n";
    assertEquals(
        new Outcome("1000\n", "", 0), new ChildJvm(directory).option("-Xmx64m").run("-c", program));
  }

  static List<String> engines() {
    return EngineRun.engines().stream().map(DispatchEngine::name).toList();
  }

  /** Hot functions call each other without frames then, which have to be given up. */
  @ParameterizedTest
  @MethodSource("engines")
  void of_the_stack_ends_hot_calls_as_it_does_others(String engine) {
    var program =
        """
        import sys
        sys.setrecursionlimit(10 ** 9)
        class Pair(object):
            def ping(self, n): return self.pong(n) + 1
            def pong(self, n): return self.ping(n - 1) + 1 if n else 0
        def plain(n):
            if n == 0: return 0
            return plain(n - 1) + 1
        def listed(n):
            x = [n]
            if n == 0: return 0
            return listed(n - 1) + len(x)
        def said(f, n):
            try: return f(n)
            except RuntimeError, e: return str(e)
        for f in plain, Pair().ping, listed:
            for i in xrange(500): f(20)
            for i in xrange(3): print said(f, 10 ** 9), f(100)
        total = 0
        for i in xrange(3000): total += plain(i % 30) + Pair().ping(3) + listed(3)
        print total
        """;
    var end = "maximum recursion depth exceeded ";
    assertEquals(
        new Outcome(
            (end + "100\n").repeat(3)
                + (end + "201\n").repeat(3)
                + (end + "100\n").repeat(3)
                + "73500\n",
            "",
            0),
        new ChildJvm(directory)
            .option("-Xss8m")
            .option("-XX:ThreadStackSize=8192")
            .run("--engine", engine, "-c", program));
  }

  /** CPython itself overflows its stack where it releases most of these, or hashes the tuple. */
  @ParameterizedTest
  @MethodSource("engines")
  void of_the_stack_is_not_met_by_deep_structures(String engine) {
    var program =
        """
        import itertools, operator, sys, _collections, _functools
        class New(object):
            def __init__(self, x): self.x = x
        class Old:
            def __init__(self, x): self.x = x
        class Slots(object):
            __slots__ = 'x',
            def __init__(self, x): self.x = x
        class List(list): pass
        class Dict(dict): pass
        class Error(Exception): pass
        def closure(x): return lambda: x
        def suspended(x):
            def g(y):
                yield 1
                yield y
            r = g(x)
            r.next()
            return r
        def nested(make, n=50000):
            x = None
            for i in xrange(n): x = make(x)
            return x
        for make in (
            lambda x: [x], lambda x: (x,), lambda x: {1: x}, New, Old, Slots, lambda x: List([x]),
            lambda x: Dict(a=x), closure, lambda x: lambda y=x: y, suspended, Error, slice,
            lambda x: iter([x]), lambda x: enumerate([x]), lambda x: itertools.chain([x]),
            lambda x: itertools.groupby([x]), lambda x: itertools.tee([x])[0], property, staticmethod,
            lambda x: _functools.partial(len, x), operator.itemgetter, lambda x: _collections.deque([x]),
            lambda x: closure(x).func_closure[0], lambda x: Old(x).__init__, lambda x: [x].append,
            lambda x: {1: x}.viewvalues(), lambda x: {1: x}.itervalues(), lambda x: iter(len, x)
        ): nested(make)
        for make in (lambda x: [x], lambda x: (x,), lambda x: {1: x}, lambda x: _collections.deque([x])):
            x, y = nested(make), nested(make)
            for f in lambda: repr(x), lambda: x == y, lambda: cmp(x, y):
                try: print f()
                except RuntimeError: print 'RuntimeError',
        print
        sys.setrecursionlimit(20000)
        def depth(n): return n and 1 + depth(n - 1)
        print depth(19900)
        """;
    assertEquals(
        new Outcome("RuntimeError ".repeat(12).stripTrailing() + "\n19900\n", "", 0),
        new ChildJvm(directory).option("-Xmx768m").run("--engine", engine, "-c", program));
  }

  /** Here Java reads the argument as a question mark. */
  @Test
  void of_a_locale_loses_no_byte_of_an_argument() {
    var commands =
        "LC_ALL=C ./cellvm -c 'import sys; print repr(sys.argv[1])' \"$(printf '\\351')\"";
    assertEquals(new Outcome("'\\xe9'\n", "", 0), new Shell(directory).run(commands));
  }
}
