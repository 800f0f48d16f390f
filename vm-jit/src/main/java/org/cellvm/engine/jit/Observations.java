package org.cellvm.engine.jit;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.descriptors.PyMethodDescr;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PySet;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyListIterator;
import org.cellvm.model.sequences.PyRangeIterator;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** What operands were seen at each instruction of a code object while it was observed. */
final class Observations {
  // What a register held, as bits
  static final int INT = 1;
  static final int FLOAT = 1 << 1;
  static final int LIST = 1 << 2;
  static final int TUPLE = 1 << 3;
  static final int DICT = 1 << 4;
  static final int STR = 1 << 5;
  static final int BOOL = 1 << 6;
  static final int RANGE = 1 << 7;
  static final int LIST_ITERATOR = 1 << 8;
  static final int GENERATOR = 1 << 9;
  static final int SET = 1 << 10;
  static final int UNICODE = 1 << 11;
  static final int OTHER = 1 << 12;

  private final RegisterCode rc;
  private final int nlocals;

  /** By instruction: what registers B and C held, or the first argument and receiver of a call. */
  private final short[] second;

  private final short[] third;
  private final short[] reached;

  /** By instruction that a backward jump leads to: what the locals held. */
  private final short[][] locals;

  /**
   * By instruction: the code of the Python function that it called, or the built-in function or
   * method; {@link #FUNCTIONS} if there were several Python functions, {@link #SEVERAL} if there
   * were others too.
   */
  private final Object[] callees;

  private static final Object SEVERAL = new Object();
  private static final Object FUNCTIONS = new Object();

  private boolean empty = true;

  Observations(RegisterCode rc, PyCode code) {
    this.rc = rc;
    this.nlocals = code.nlocals;
    int n = rc.count();
    second = new short[n];
    third = new short[n];
    reached = new short[n];
    locals = new short[n][];
    callees = new Object[n];
  }

  static int kindOf(PyObject o) {
    if (o == null) {
      return OTHER;
    }
    Class<?> c = o.getClass();
    if (c == PyInt.class) {
      return INT;
    }
    if (c == PyFloat.class) {
      return FLOAT;
    }
    if (c == PyList.class) {
      return LIST;
    }
    if (c == PyTuple.class) {
      return TUPLE;
    }
    if (c == PyDict.class) {
      return DICT;
    }
    if (c == PyString.class) {
      return STR;
    }
    if (c == PyBool.class) {
      return BOOL;
    }
    if (c == PyRangeIterator.class) {
      return RANGE;
    }
    if (c == PyListIterator.class) {
      return LIST_ITERATOR;
    }
    if (c == PySet.class) {
      return SET;
    }
    if (c == PyUnicode.class) {
      return UNICODE;
    }
    return c == PyGenerator.class ? GENERATOR : OTHER;
  }

  /**
   * The class that all objects were of, if their type is the built-in one of that class; null where
   * there were several, or others.
   */
  static Class<?> classOf(int kinds) {
    return switch (kinds) {
      case LIST -> PyList.class;
      case TUPLE -> PyTuple.class;
      case DICT -> PyDict.class;
      case STR -> PyString.class;
      case SET -> PySet.class;
      case UNICODE -> PyUnicode.class;
      default -> null;
    };
  }

  /**
   * Instruction {@code pc} is about to be carried out. This is one method, too long for HotSpot to
   * inline: what runs while code is observed would else be part of whatever calls a function.
   */
  void instruction(int pc, PyObject[] r) {
    empty = false;
    if (reached[pc] < Short.MAX_VALUE) {
      reached[pc]++;
    }
    int w = pc * RegisterCode.WIDTH;
    int op = rc.code[w] & RegisterCode.OP_MASK;
    int b = rc.code[w + 2];
    int c = rc.code[w + 3];
    switch (op) {
      case RegisterOp.JUMP:
      case RegisterOp.JUMP_BACK:
      case RegisterOp.LOAD_GLOBAL:
      case RegisterOp.LOAD_NAME:
        return;
      case RegisterOp.CALL:
      case RegisterOp.CALL_METHOD:
      case RegisterOp.CALL_KEYWORDS:
        int base = rc.code[w + 1];
        PyObject callable = r[base];
        Object callee =
            callable instanceof PyFunctionObject fn
                ? fn.code()
                : callable instanceof PyBuiltinFunction || callable instanceof PyMethodDescr
                    ? callable
                    : SEVERAL;
        Object known = callees[pc];
        if (known == null) {
          callees[pc] = callee;
        } else if (known != callee) {
          boolean areFunctions =
              callee instanceof PyCode && (known instanceof PyCode || known == FUNCTIONS);
          callees[pc] = areFunctions ? FUNCTIONS : SEVERAL;
        }
        b = base + 1;
        c = op == RegisterOp.CALL_METHOD ? rc.extra(pc) : -1;
        break;
      default:
        break;
    }
    if (b >= 0 && b < r.length) {
      second[pc] |= (short) kindOf(r[b]);
    }
    if (c >= 0 && c < r.length) {
      third[pc] |= (short) kindOf(r[c]);
    }
  }

  /** The one built-in function that an instruction called; else null. */
  PyBuiltinFunction builtin(int pc) {
    return callees[pc] instanceof PyBuiltinFunction function ? function : null;
  }

  /** The one method of a built-in type that an instruction called; else null. */
  PyMethodDescr method(int pc) {
    return callees[pc] instanceof PyMethodDescr method ? method : null;
  }

  /** The code of the one Python function that an instruction called; else null. */
  PyCode callee(int pc) {
    return callees[pc] instanceof PyCode code ? code : null;
  }

  /** Whether an instruction called several Python functions, and nothing else. */
  boolean calledFunctions(int pc) {
    return callees[pc] == FUNCTIONS;
  }

  /** A backward jump to instruction {@code pc}. */
  void jump(int pc, PyObject[] r) {
    short[] kinds = locals[pc];
    if (kinds == null) {
      kinds = new short[nlocals];
      locals[pc] = kinds;
    }
    for (int i = 0; i < nlocals; i++) {
      if (r[i] != null) {
        kinds[i] |= (short) kindOf(r[i]);
      }
    }
  }

  boolean isEmpty() {
    return empty;
  }

  /** How often an instruction was carried out. */
  int reached(int pc) {
    return reached[pc];
  }

  /** What register B of an instruction held, as bits; 0 if it was not carried out. */
  int second(int pc) {
    return second[pc];
  }

  int third(int pc) {
    return third[pc];
  }

  /** What a local held when a backward jump led to an instruction; 0 if none did. */
  int local(int pc, int i) {
    return locals[pc] == null ? 0 : locals[pc][i];
  }
}
