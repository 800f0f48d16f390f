package org.cellvm.library.sre;

import org.cellvm.model.Mappings;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _sre.SRE_Match}. */
@ExposedType(
    name = "_sre.SRE_Match",
    baseType = false,
    basicSize = 88,
    itemSize = 8,
    doc = "What a pattern has matched: where, and which groups. Always true.")
final class MatchType extends ObjectType {
  static final MatchType TYPE =
      new MatchType(new MatchTypeTable(), "_sre.SRE_Match", ObjectType.TYPE);

  private MatchType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "group",
      convention = Convention.RAW,
      doc = "group([group1, ...]) -> str or tuple.\n    The text of groups, by number or name.")
  static PyObject group(
      ThreadState ts, PyMatch self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    org.cellvm.model.Args.noKeywords("group", kwnames);
    if (n == 0) {
      return self.text(ts, 0, PyNone.NONE);
    }
    if (n == 1) {
      return self.text(ts, self.index(ts, args[off]), PyNone.NONE);
    }
    PyObject[] texts = new PyObject[n];
    for (int i = 0; i < n; i++) {
      texts[i] = ts.own(self.text(ts, self.index(ts, args[off + i]), PyNone.NONE));
    }
    return PyTuple.copyOf(ts, texts, 0, n);
  }

  @ExposedMethod(
      value = "start",
      convention = Convention.UNPACK,
      parse = "start 0 1",
      doc = "start([group=0]) -> int.\n    Where the text of a group begins.")
  static long start(ThreadState ts, PyMatch self, PyObject group) {
    return self.start(group == null ? 0 : self.index(ts, group));
  }

  @ExposedMethod(
      value = "end",
      convention = Convention.UNPACK,
      parse = "end 0 1",
      doc = "end([group=0]) -> int.\n    Where the text of a group ends.")
  static long end(ThreadState ts, PyMatch self, PyObject group) {
    return self.end(group == null ? 0 : self.index(ts, group));
  }

  @ExposedMethod(
      value = "span",
      convention = Convention.UNPACK,
      parse = "span 0 1",
      doc = "span([group]) -> tuple.\n    Where the text of a group begins and ends.")
  static PyObject span(ThreadState ts, PyMatch self, PyObject group) {
    return self.span(ts, group == null ? 0 : self.index(ts, group));
  }

  @ExposedMethod(
      value = "groups",
      parse = "|O:groups",
      keywords = {"default"},
      doc =
          "groups([default=None]) -> tuple.\n"
              + "    The texts of all groups from 1 on; default for one that took no part.")
  static PyObject groups(ThreadState ts, PyMatch self, PyObject otherwise) {
    PyObject def = otherwise == null ? PyNone.NONE : otherwise;
    int n = self.groups() - 1;
    PyObject[] texts = new PyObject[n];
    int done = 0;
    try {
      for (; done < n; done++) {
        texts[done] = self.text(ts, done + 1, def);
      }
    } finally {
      if (done < n) {
        Ref.decAll(ts, texts, 0, done);
      }
    }
    return PyTuple.of(ts, texts);
  }

  @ExposedMethod(
      value = "groupdict",
      parse = "|O:groupdict",
      keywords = {"default"},
      doc =
          "groupdict([default=None]) -> dict.\n"
              + "    The texts of all named groups; default for one that took no part.")
  static PyObject groupdict(ThreadState ts, PyMatch self, PyObject otherwise) {
    PyObject def = otherwise == null ? PyNone.NONE : otherwise;
    PyDict result = ts.own(new PyDict(ts));
    if (self.pattern.groupindex != null) {
      PyObject names = ts.own(Mappings.keys(ts, self.pattern.groupindex));
      PyList list = ts.own(org.cellvm.model.Sequences.list(ts, names));
      for (int i = 0; i < list.size; i++) {
        PyObject key = list.items[i];
        result.put(ts, key, ts.own(self.text(ts, self.index(ts, key), def)));
      }
    }
    return Ref.inc(result);
  }

  @ExposedMethod(
      value = "expand",
      convention = Convention.O,
      doc = "expand(template) -> str.\n    The template with groups in the place of references.")
  static PyObject expand(ThreadState ts, PyMatch self, PyObject template) {
    return Templates.call(ts, "_expand", self.pattern, self, template);
  }

  @ExposedMethod(value = "__copy__", convention = Convention.NOARGS)
  static PyObject copy(ThreadState ts, PyMatch self) {
    throw Errors.typeError("cannot copy this match object");
  }

  @ExposedMethod(value = "__deepcopy__", convention = Convention.O)
  static PyObject deepCopy(ThreadState ts, PyMatch self, PyObject memo) {
    throw Errors.typeError("cannot deepcopy this match object");
  }

  @ExposedGetter(value = "string", member = true)
  static PyObject string(ThreadState ts, PyMatch self) {
    return Ref.inc(self.string());
  }

  @ExposedGetter(value = "re", member = true)
  static PyObject pattern(ThreadState ts, PyMatch self) {
    return Ref.inc(self.pattern);
  }

  @ExposedGetter(value = "pos", member = true)
  static PyObject pos(ThreadState ts, PyMatch self) {
    return PyInt.valueOf(self.pos);
  }

  @ExposedGetter(value = "endpos", member = true)
  static PyObject endpos(ThreadState ts, PyMatch self) {
    return PyInt.valueOf(self.endpos);
  }

  @ExposedGetter("lastindex")
  static PyObject lastindex(ThreadState ts, PyMatch self) {
    return self.lastindex < 0 ? PyNone.NONE : PyInt.valueOf(self.lastindex);
  }

  @ExposedGetter("lastgroup")
  static PyObject lastgroup(ThreadState ts, PyMatch self) {
    PyObject names = self.pattern.indexgroup;
    if (names != null && self.lastindex >= 0) {
      try {
        return org.cellvm.model.Sequences.item(ts, names, self.lastindex);
      } catch (org.cellvm.model.errors.PyException e) {
        e.discard(ts);
      }
    }
    return PyNone.NONE;
  }

  @ExposedGetter("regs")
  static PyObject regs(ThreadState ts, PyMatch self) {
    return self.regs(ts);
  }
}
