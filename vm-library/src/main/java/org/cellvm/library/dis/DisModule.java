package org.cellvm.library.dis;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.LineTable;
import org.cellvm.bytecode.Opcode;
import org.cellvm.model.Mappings;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.classes.PyInstanceObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyTraceback;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code dis}: its output is that of CPython's, byte for byte. */
@ExposedModule(name = "dis", doc = "Byte code as text.")
final class DisModule {
  private static final String[] NAMES = {
    "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels"
  };

  private DisModule() {}

  static void init(ThreadState ts, PyModule module) {
    OpcodeModule.addTo(ts, module);
    PyList all = PyList.ofStrings(ts, NAMES);
    PyList opcodes = PyList.ofStrings(ts, OpcodeModule.NAMES);
    for (int i = 0; i < opcodes.size; i++) {
      all.append(ts, opcodes.items[i]);
    }
    opcodes.decref(ts);
    module.addOwned(ts, "__all__", all);
    module.add(ts, "disco", module.dict().getItemString(ts, "disassemble"));
  }

  /** An attribute, owned by the enclosing wrapper; null where {@code hasattr} is false. */
  private static PyObject attribute(ThreadState ts, PyObject o, String name) {
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(name)));
    try {
      return ts.own(Objects.getAttrOrNull(ts, o, key));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.Exception)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  @ExposedFunction(
      value = "dis",
      parse = "|O:dis",
      keywords = "x",
      doc = "Disassemble a class, method, function or code object; else the last traceback.")
  static void dis(ThreadState ts, PyObject x) {
    if (x == null || x == PyNone.NONE) {
      disassembleTraceback(ts, null);
      return;
    }
    PyObject o = x;
    if (o instanceof PyInstanceObject instance) {
      o = instance.cls();
    }
    PyObject function = attribute(ts, o, "im_func");
    o = function == null ? o : function;
    PyObject code = attribute(ts, o, "func_code");
    o = code == null ? o : code;
    PyObject dict = attribute(ts, o, "__dict__");
    if (dict != null) {
      disassembleItems(ts, dict);
    } else if (attribute(ts, o, "co_code") != null) {
      disassemble(ts, o, -1);
    } else if (o instanceof PyString s) {
      disassembleString(ts, s, -1, null, null, null);
    } else {
      throw Errors.typeError("don't know how to disassemble " + simpleName(o.type()) + " objects");
    }
  }

  private static String simpleName(PyType type) {
    String name = type.name();
    return type.isHeapType() ? name : name.substring(name.lastIndexOf('.') + 1);
  }

  private static void disassembleItems(ThreadState ts, PyObject dict) {
    PyList items = ts.own(Sequences.list(ts, ts.own(Mappings.items(ts, dict))));
    Sequences.sort(ts, items);
    for (int i = 0; i < items.size; i++) {
      PyTuple item = (PyTuple) items.items[i];
      PyObject value = item.items[1];
      if (!hasCode(value)) {
        continue;
      }
      Dis.print(ts, "Disassembly of " + ts.own(Objects.str(ts, item.items[0])) + ":\n");
      try {
        dis(ts, value);
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.TypeError)) {
          throw e;
        }
        e.normalize(ts);
        PyString message = ts.own(Objects.str(ts, e.excValue()));
        e.discard(ts);
        Dis.print(ts, "Sorry: " + message + "\n");
      }
      Dis.print(ts, "\n");
    }
  }

  private static boolean hasCode(PyObject o) {
    return o instanceof PyMethod
        || o instanceof PyFunctionObject
        || o instanceof PyCode
        || o instanceof PyClassObject
        || o instanceof PyType;
  }

  @ExposedFunction(
      value = "distb",
      parse = "|O:distb",
      keywords = "tb",
      doc = "Disassemble where a traceback, or else the last one, ends.")
  static void disassembleTraceback(ThreadState ts, PyObject tb) {
    PyObject traceback = tb;
    if (tb == null || tb == PyNone.NONE) {
      traceback = ts.interp.sysDict.getItemString(ts, "last_traceback");
      if (traceback == null) {
        throw Errors.runtimeError("no last traceback to disassemble");
      }
      while (traceback instanceof PyTraceback t && t.next() != null) {
        traceback = t.next();
      }
    }
    PyObject frame = ts.own(Objects.getAttr(ts, traceback, name(ts, "tb_frame")));
    PyObject code = ts.own(Objects.getAttr(ts, frame, name(ts, "f_code")));
    PyObject lasti = ts.own(Objects.getAttr(ts, traceback, name(ts, "tb_lasti")));
    disassemble(ts, code, lasti instanceof PyInt i ? i.value : -1);
  }

  private static PyString name(ThreadState ts, String text) {
    return ts.own(PyString.intern(ts, PyString.fromString(text)));
  }

  @ExposedFunction(
      value = "disassemble",
      parse = "O|l:disassemble",
      keywords = {"co", "lasti"},
      defaults = "-1",
      doc = "Disassemble a code object, with a mark at the instruction at lasti.")
  static void disassemble(ThreadState ts, PyObject co, long lasti) {
    if (!(co instanceof PyCode code)) {
      ts.own(Objects.getAttr(ts, co, name(ts, "co_code")));
      throw Errors.typeError("a code object is required");
    }
    Dis.print(ts, Dis.text(ts, code, (int) lasti));
  }

  @ExposedFunction(
      value = "disassemble_string",
      parse = "S|lOOO:disassemble_string",
      keywords = {"code", "lasti", "varnames", "names", "constants"},
      defaults = "-1",
      doc = "Disassemble byte code that is not in a code object.")
  static void disassembleString(
      ThreadState ts,
      PyString codeString,
      long lasti,
      PyObject varnames,
      PyObject names,
      PyObject constants) {
    byte[] code = codeString.bytes();
    boolean[] labels = new boolean[code.length];
    for (int label : labels(code)) {
      if (label < labels.length) {
        labels[label] = true;
      }
    }
    boolean hasVarnames = isTrue(ts, varnames);
    boolean hasNames = names != null && names != PyNone.NONE;
    boolean hasConstants = isTrue(ts, constants);
    int at = 0;
    while (at < code.length) {
      StringBuilder out = new StringBuilder();
      int op = code[at] & 0xff;
      out.append(at == lasti ? "--> " : "    ").append(labels[at] ? ">> " : "   ");
      padded(out, Integer.toString(at), 4).append(' ').append(Opcode.opname(op));
      out.append(" ".repeat(Math.max(0, 15 - Opcode.opname(op).length())));
      at++;
      if (op >= Opcode.HAVE_ARGUMENT) {
        int oparg = operand(code, at);
        at += 2;
        padded(out.append(' '), Integer.toString(oparg), 5);
        Opcode row = Opcode.of(op);
        Opcode.Operand kind = row == null ? null : row.operand();
        if (kind == Opcode.Operand.CONST) {
          out.append(" (").append(hasConstants ? item(ts, constants, oparg, true) : oparg);
          out.append(')');
        } else if (kind == Opcode.Operand.NAME) {
          out.append(" (").append(hasNames ? item(ts, names, oparg, false) : oparg).append(')');
        } else if (kind == Opcode.Operand.LOCAL) {
          out.append(" (").append(hasVarnames ? item(ts, varnames, oparg, false) : oparg);
          out.append(')');
        } else if (kind == Opcode.Operand.JREL) {
          out.append(" (to ").append(at + oparg).append(')');
        } else if (kind == Opcode.Operand.COMPARE) {
          if (oparg > CompareOp.COUNT) {
            throw Errors.indexError("tuple index out of range");
          }
          out.append(" (").append(CompareOp.symbol(oparg)).append(')');
        }
      }
      Dis.print(ts, out.append('\n').toString());
    }
  }

  private static boolean isTrue(ThreadState ts, PyObject o) {
    return o != null && Objects.isTrue(ts, o);
  }

  private static Object item(ThreadState ts, PyObject sequence, int i, boolean repr) {
    PyObject item = ts.own(Sequences.item(ts, sequence, i));
    return ts.own(repr ? Objects.repr(ts, item) : Objects.str(ts, item));
  }

  private static StringBuilder padded(StringBuilder out, String text, int width) {
    return out.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
  }

  private static int operand(byte[] code, int at) {
    if (at + 2 > code.length) {
      throw Errors.indexError("string index out of range");
    }
    return code[at] & 0xff | (code[at + 1] & 0xff) << 8;
  }

  /** The jump targets, each once, in the order of the jumps. */
  private static int[] labels(byte[] code) {
    int[] found = new int[code.length];
    int n = 0;
    int at = 0;
    while (at < code.length) {
      int op = code[at++] & 0xff;
      if (op < Opcode.HAVE_ARGUMENT) {
        continue;
      }
      int label = operand(code, at);
      at += 2;
      Opcode row = Opcode.of(op);
      Opcode.Operand kind = row == null ? null : row.operand();
      if (kind == Opcode.Operand.JREL) {
        label += at;
      } else if (kind != Opcode.Operand.JABS) {
        continue;
      }
      int i = 0;
      while (i < n && found[i] != label) {
        i++;
      }
      if (i == n) {
        found[n++] = label;
      }
    }
    return java.util.Arrays.copyOf(found, n);
  }

  @ExposedFunction(
      value = "findlabels",
      parse = "S:findlabels",
      keywords = "code",
      doc = "The offsets of jump targets.")
  static PyObject findLabels(ThreadState ts, PyString code) {
    PyList list = new PyList(ts);
    for (int label : labels(code.bytes())) {
      PyInt item = PyInt.valueOf(label);
      list.append(ts, item);
      item.decref(ts);
    }
    return list;
  }

  @ExposedFunction(
      value = "findlinestarts",
      convention = Convention.O,
      doc = "An iterator over the pairs of offset and line at which source lines start.")
  static PyObject findLineStarts(ThreadState ts, PyObject o) {
    if (!(o instanceof PyCode code)) {
      ts.own(Objects.getAttr(ts, o, name(ts, "co_lnotab")));
      throw Errors.typeError("a code object is required");
    }
    int[] starts = LineTable.lineStarts(code.lnotab().bytes(), code.firstlineno);
    PyList list = ts.own(new PyList(ts));
    for (int i = 0; i < starts.length; i += 2) {
      PyTuple pair = PyTuple.of(ts, PyInt.valueOf(starts[i]), PyInt.valueOf(starts[i + 1]));
      list.append(ts, pair);
      pair.decref(ts);
    }
    return Objects.iter(ts, list);
  }
}
