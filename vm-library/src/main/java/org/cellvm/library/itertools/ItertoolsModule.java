package org.cellvm.library.itertools;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code itertools}. */
@ExposedModule(name = "itertools", doc = "Iterators made of iterators.")
final class ItertoolsModule {
  private static final IteratorToolType[] TYPES = {
    IteratorToolType.of(
        "count", "count(start=0, step=1) --> count object", "__repr__", "__reduce__"),
    IteratorToolType.of("cycle", "cycle(iterable) --> cycle object"),
    IteratorToolType.of(
        "repeat",
        "repeat(object [,times]) -> create an iterator which returns the object",
        "__repr__",
        "__length_hint__"),
    IteratorToolType.of("chain", "chain(*iterables) --> chain object", "from_iterable"),
    IteratorToolType.of("compress", "compress(data, selectors) --> iterator over selected data"),
    IteratorToolType.of("dropwhile", "dropwhile(predicate, iterable) --> dropwhile object"),
    IteratorToolType.of("takewhile", "takewhile(predicate, iterable) --> takewhile object"),
    IteratorToolType.of("ifilter", "ifilter(function or None, sequence) --> ifilter object"),
    IteratorToolType.of(
        "ifilterfalse", "ifilterfalse(function or None, sequence) --> ifilterfalse object"),
    IteratorToolType.of("imap", "imap(func, *iterables) --> imap object"),
    IteratorToolType.of("starmap", "starmap(function, sequence) --> starmap object"),
    IteratorToolType.of("islice", "islice(iterable, [start,] stop [, step]) --> islice object"),
    IteratorToolType.of("izip", "izip(*iterables) --> izip object"),
    IteratorToolType.of(
        "izip_longest", "izip_longest(*iterables, [fillvalue=None]) --> izip_longest object"),
    IteratorToolType.of("product", "product(*iterables) --> product object"),
    IteratorToolType.of("permutations", "permutations(iterable[, r]) --> permutations object"),
    IteratorToolType.of("combinations", "combinations(iterable, r) --> combinations object"),
    IteratorToolType.of(
        "combinations_with_replacement",
        "combinations_with_replacement(iterable, r) --> combinations_with_replacement object"),
    IteratorToolType.of("groupby", "groupby(iterable[, keyfunc]) --> groupby object")
  };

  private ItertoolsModule() {}

  static void init(ThreadState ts, PyModule module) {
    for (PyType type : TYPES) {
      String name = type.name();
      module.add(ts, name.substring(name.indexOf('.') + 1), type);
    }
  }

  @ExposedFunction(
      value = "tee",
      parse = "O|n",
      defaults = "2",
      doc = "tee(iterable, n=2) --> tuple of n independent iterators.")
  static PyObject tee(ThreadState ts, PyObject iterable, long n) {
    return Tee.tee(ts, iterable, n);
  }
}
