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
    new IteratorToolType(
        "count", "count(start=0, step=1) --> count object", Count::make, "__repr__", "__reduce__"),
    new IteratorToolType("cycle", "cycle(iterable) --> cycle object", Cycle::make),
    new IteratorToolType(
        "repeat",
        "repeat(object [,times]) -> create an iterator which returns the object",
        Repeat::make,
        "__repr__",
        "__length_hint__"),
    new IteratorToolType(
        "chain", "chain(*iterables) --> chain object", Chain::make, "from_iterable"),
    new IteratorToolType(
        "compress", "compress(data, selectors) --> iterator over selected data", Compress::make),
    new IteratorToolType(
        "dropwhile",
        "dropwhile(predicate, iterable) --> dropwhile object",
        (ts, type, args, off, n, kw) -> Filter.make(ts, type, Filter.DROP, args, off, n, kw)),
    new IteratorToolType(
        "takewhile",
        "takewhile(predicate, iterable) --> takewhile object",
        (ts, type, args, off, n, kw) -> Filter.make(ts, type, Filter.TAKE, args, off, n, kw)),
    new IteratorToolType(
        "ifilter",
        "ifilter(function or None, sequence) --> ifilter object",
        (ts, type, args, off, n, kw) -> Filter.make(ts, type, Filter.TRUE, args, off, n, kw)),
    new IteratorToolType(
        "ifilterfalse",
        "ifilterfalse(function or None, sequence) --> ifilterfalse object",
        (ts, type, args, off, n, kw) -> Filter.make(ts, type, Filter.FALSE, args, off, n, kw)),
    new IteratorToolType("imap", "imap(func, *iterables) --> imap object", FunctionMap::make),
    new IteratorToolType(
        "starmap", "starmap(function, sequence) --> starmap object", FunctionMap::makeStar),
    new IteratorToolType(
        "islice", "islice(iterable, [start,] stop [, step]) --> islice object", Slice::make),
    new IteratorToolType("izip", "izip(*iterables) --> izip object", Zip::make),
    new IteratorToolType(
        "izip_longest",
        "izip_longest(*iterables, [fillvalue=None]) --> izip_longest object",
        ZipLongest::make),
    new IteratorToolType(
        "product", "product(*iterables) --> product object", Combinations::product),
    new IteratorToolType(
        "permutations",
        "permutations(iterable[, r]) --> permutations object",
        Combinations::permutations),
    new IteratorToolType(
        "combinations",
        "combinations(iterable, r) --> combinations object",
        (ts, type, args, off, n, kw) ->
            Combinations.combinations(ts, type, Combinations.Kind.COMBINATIONS, args, off, n, kw)),
    new IteratorToolType(
        "combinations_with_replacement",
        "combinations_with_replacement(iterable, r) --> combinations_with_replacement object",
        (ts, type, args, off, n, kw) ->
            Combinations.combinations(
                ts, type, Combinations.Kind.WITH_REPLACEMENT, args, off, n, kw)),
    new IteratorToolType(
        "groupby", "groupby(iterable[, keyfunc]) --> groupby object", GroupBy::make)
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
