package org.cellvm.model.functions;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.bytecode.DecodedCode;
import org.cellvm.bytecode.Decoder;
import org.cellvm.bytecode.LineTable;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterForm;
import org.cellvm.bytecode.TracedCode;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * A code object, {@code PyCodeObject}: what the compiler made of one block of source. Immutable for
 * Python; the decoded form and an engine's own translation hang on it.
 */
public final class PyCode extends PyObject {
  /** For {@link #cell2arg}: the cell variable is not an argument. */
  private static final int NOT_AN_ARGUMENT = -1;

  /** More than any code has, for {@link #variables}. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  public final int argcount;
  public final int nlocals;
  public final int stacksize;
  public final int flags;

  /** What the parts that follow are read from, while nobody has asked for one; else null. */
  private DeferredParts deferred;

  // The parts, owned; null while they are deferred.
  private PyString code;
  private PyTuple consts;
  private PyTuple names;
  private PyTuple varnames;
  private PyTuple freevars;
  private PyTuple cellvars;
  private PyString lnotab;

  /** Owned. Assigned anew only by {@link #rename}. */
  public PyString filename;

  public final PyString name;
  public final int firstlineno;

  /**
   * Locals, cells and free variables: the operands of *_FAST and *_DEREF in a frame's registers.
   * While parts are deferred, and there are cells, it is {@link #UNKNOWN}.
   */
  public int variables;

  /** {@link #names} as the strings that they are, borrowed; null while parts are deferred. */
  public PyString[] nameStrings;

  /**
   * By cell variable: the argument whose value fills the cell on entry, or -1; null if all are, or
   * while parts are deferred.
   */
  int[] cell2arg;

  /**
   * Positional arguments alone, no defaults needed, no cells, no generator: a call with as many
   * arguments as {@link #argcount} only has to copy them.
   */
  public final boolean simple;

  /** As {@link #simple}, but there are cells or free variables. */
  final boolean simpleClosure;

  /**
   * As {@link #simple}, but with {@code *args} or {@code **kwargs} or both; the parameters' names
   * are interned. False while parts are deferred.
   */
  boolean simpleStar;

  /** An engine's own translation; each VM has one engine, each code object one VM. */
  public Object translation;

  /** What an engine of several tiers keeps beside {@link #translation}. */
  public Object tier;

  /** How often it ran, as an engine of several tiers counts it. */
  public int heat;

  private PyWeakReference weakrefs;

  /** A file in which the {@link RegisterForm} is, and its place there; null for none. */
  private byte[] form;

  private int formAt;

  private RegisterCode registerCode;
  private TracedCode tracedCode;
  private PyObject[] template;

  /** Steals all object references. Names and variable names must be tuples of exact strings. */
  public PyCode(
      int argcount,
      int nlocals,
      int stacksize,
      int flags,
      PyString code,
      PyTuple consts,
      PyTuple names,
      PyTuple varnames,
      PyTuple freevars,
      PyTuple cellvars,
      PyString filename,
      PyString name,
      int firstlineno,
      PyString lnotab) {
    // The flags of code made by a program may be wrong about cells.
    this(
        argcount,
        nlocals,
        stacksize,
        flags,
        filename,
        name,
        firstlineno,
        cellvars.items.length + freevars.items.length == 0);
    setParts(code, consts, names, varnames, freevars, cellvars, lnotab);
  }

  /**
   * Code whose other parts are read when one is asked for; its flags must be right about cells, as
   * a compiler's are. Steals the references.
   */
  public PyCode(
      int argcount,
      int nlocals,
      int stacksize,
      int flags,
      PyString filename,
      PyString name,
      int firstlineno,
      DeferredParts deferred) {
    this(
        argcount,
        nlocals,
        stacksize,
        flags,
        filename,
        name,
        firstlineno,
        (flags & CodeFlags.CO_NOFREE) != 0);
    this.deferred = deferred;
  }

  /** What is known of code without its parts. */
  private PyCode(
      int argcount,
      int nlocals,
      int stacksize,
      int flags,
      PyString filename,
      PyString name,
      int firstlineno,
      boolean cellless) {
    this.argcount = argcount;
    this.nlocals = nlocals;
    this.stacksize = stacksize;
    this.flags = flags;
    this.filename = filename;
    this.name = name;
    this.firstlineno = firstlineno;
    simple = cellless && isPlain() && !hasStar();
    simpleClosure = !cellless && isPlain() && !hasStar();
    variables = cellless ? nlocals : UNKNOWN;
  }

  /** Whether it is a function's, not a generator's. */
  private boolean isPlain() {
    int kind = CodeFlags.CO_OPTIMIZED | CodeFlags.CO_NEWLOCALS | CodeFlags.CO_GENERATOR;
    return (flags & kind) == (CodeFlags.CO_OPTIMIZED | CodeFlags.CO_NEWLOCALS);
  }

  private boolean hasStar() {
    return (flags & (CodeFlags.CO_VARARGS | CodeFlags.CO_VARKEYWORDS)) != 0;
  }

  /** Gives it its parts; steals the references. Once only, by what reads them. */
  public void setParts(
      PyString code,
      PyTuple consts,
      PyTuple names,
      PyTuple varnames,
      PyTuple freevars,
      PyTuple cellvars,
      PyString lnotab) {
    this.code = code;
    this.consts = consts;
    this.names = names;
    this.varnames = varnames;
    this.freevars = freevars;
    this.cellvars = cellvars;
    this.lnotab = lnotab;
    int cells = cellvars.items.length;
    int frees = freevars.items.length;
    variables = nlocals + cells + frees;
    nameStrings = new PyString[names.items.length];
    System.arraycopy(names.items, 0, nameStrings, 0, nameStrings.length);
    cell2arg = cell2arg();
    simpleStar = isPlain() && hasStar() && cells + frees == 0 && parametersAreInterned();
    deferred = null;
  }

  /** Whether the parts have not been read yet. */
  public boolean isDeferred() {
    return deferred != null;
  }

  private void read() {
    if (deferred != null) {
      deferred.read(ThreadState.current(), this);
    }
  }

  /** {@code co_code}, borrowed; so are the others. */
  public PyString bytecode() {
    read();
    return code;
  }

  public PyTuple consts() {
    read();
    return consts;
  }

  public PyTuple names() {
    read();
    return names;
  }

  public PyTuple varnames() {
    read();
    return varnames;
  }

  /** {@code co_freevars}: names of enclosing functions' variables that this code refers to. */
  public PyTuple freevars() {
    read();
    return freevars;
  }

  /** {@code co_cellvars}: names of own variables that inner functions refer to. */
  public PyTuple cellvars() {
    read();
    return cellvars;
  }

  public PyString lnotab() {
    read();
    return lnotab;
  }

  private boolean parametersAreInterned() {
    int n = Math.min(argcount, varnames.items.length);
    for (int i = 0; i < n; i++) {
      if (!((PyString) varnames.items[i]).interned) {
        return false;
      }
    }
    return true;
  }

  /**
   * Interns those strings among a code object's constants, and in the tuples among them, that could
   * be names, in place, as {@code PyCode_New} does it.
   */
  public static void internConstants(ThreadState ts, PyTuple consts) {
    PyObject[] items = consts.items;
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof PyString s && !s.interned && s.looksLikeName()) {
        items[i] = PyString.intern(ts, s);
      } else if (items[i].getClass() == PyTuple.class) {
        internConstants(ts, (PyTuple) items[i]);
      }
    }
  }

  /** The number of parameters including {@code *args} and {@code **kwargs}: C's {@code nargs}. */
  public int totalArguments() {
    return argcount
        + ((flags & CodeFlags.CO_VARARGS) != 0 ? 1 : 0)
        + ((flags & CodeFlags.CO_VARKEYWORDS) != 0 ? 1 : 0);
  }

  /**
   * Gives this code object, and those among its constants that came from the same file, another
   * file name: what an import does whose compiled file was moved with its source.
   */
  public void rename(ThreadState ts, PyString newName) {
    PyString old = Ref.inc(filename);
    rename(ts, old, newName);
    old.decref(ts);
  }

  private void rename(ThreadState ts, PyString oldName, PyString newName) {
    if (!filename.equalTo(oldName)) {
      return;
    }
    PyString mine = filename;
    filename = Ref.inc(newName);
    mine.decref(ts);
    for (PyObject constant : consts().items) {
      if (constant instanceof PyCode inner) {
        inner.rename(ts, oldName, newName);
      }
    }
  }

  private int[] cell2arg() {
    PyObject[] cells = cellvars.items;
    int[] result = null;
    int arguments = Math.min(totalArguments(), varnames.items.length);
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < arguments; j++) {
        if (((PyString) cells[i]).equalTo((PyString) varnames.items[j])) {
          if (result == null) {
            result = new int[cells.length];
            java.util.Arrays.fill(result, NOT_AN_ARGUMENT);
          }
          result[i] = j;
          break;
        }
      }
    }
    return result;
  }

  /**
   * The code in register form, decoded and verified on first use.
   *
   * @throws PyException SystemError if the byte code is malformed
   */
  public RegisterCode registerCode() {
    RegisterCode rc = registerCode;
    return rc != null ? rc : decode();
  }

  /** The code in the form that a traced frame runs, made on first use. */
  public TracedCode tracedCode() {
    if (tracedCode == null) {
      read();
      tracedCode =
          TracedCode.of(
              decoded(), nlocals, variables - nlocals, consts.items.length, totalArguments());
    }
    return tracedCode;
  }

  private DecodedCode decoded() {
    try {
      DecodedCode decoded =
          Decoder.decode(
              code.bytes(),
              consts.items.length,
              names.items.length,
              nlocals,
              variables - nlocals,
              flags);
      if (ThreadState.current().interp.divisionNew) {
        decoded.divideTruly();
      }
      return decoded;
    } catch (org.cellvm.bytecode.MalformedCodeException e) {
      throw Errors.systemError(e.getMessage());
    }
  }

  private RegisterCode decode() {
    read();
    if (totalArguments() > nlocals || varnames.items.length < nlocals) {
      throw Errors.systemError("code has fewer local variables than its arguments need");
    }
    registerCode =
        form != null && !ThreadState.current().interp.divisionNew
            ? RegisterForm.read(form, formAt)
            : translated();
    form = null;
    template = new PyObject[registerCode.registers];
    System.arraycopy(consts.items, 0, template, registerCode.constants, consts.items.length);
    return registerCode;
  }

  /** What {@link #registerCode} is where there is no form of it. */
  public RegisterCode translated() {
    return RegisterCode.of(
        decoded(), nlocals, variables - nlocals, consts.items.length, totalArguments());
  }

  /**
   * Says where the form of {@link #registerCode} is, which then need not be translated.
   *
   * @param file is kept until the code runs
   */
  public void setForm(byte[] file, int at) {
    form = file;
    formAt = at;
  }

  /** Whether a form of {@link #registerCode} waits to be read. */
  public boolean hasForm() {
    return form != null;
  }

  /** The line of the instruction at {@code offset} of {@code co_code}. */
  public int lineOf(int offset) {
    return LineTable.lineOf(lnotab().bytes(), firstlineno, offset);
  }

  /** A frame's registers: all null but the constants, which it borrows. */
  public PyObject[] newRegisters() {
    PyObject[] t = template;
    if (t == null) {
      registerCode();
      t = template;
    }
    return t.clone();
  }

  @Override
  public PyType type() {
    return CodeType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    PyWeakReference.clearAll(ts, this);
    if (deferred == null) {
      code.decref(ts);
      consts.decref(ts);
      names.decref(ts);
      varnames.decref(ts);
      freevars.decref(ts);
      cellvars.decref(ts);
    }
    filename.decref(ts);
    name.decref(ts);
    Ref.dec(ts, lnotab);
    translation = null;
    tier = null;
  }
}
