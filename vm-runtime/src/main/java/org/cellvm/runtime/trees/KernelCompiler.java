package org.cellvm.runtime.trees;

import org.cellvm.compiler.Compiler;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.objects.CodeLoader;
import org.cellvm.compiler.parser.ConcreteParser;
import org.cellvm.compiler.parser.Parser;
import org.cellvm.compiler.parser.StartSymbol;
import org.cellvm.compiler.symtable.SymbolTable;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.events.VmEvents;
import org.cellvm.syntax.SyntaxNode;

/** The compiler as the kernel sees it: its errors become Python exceptions. */
public final class KernelCompiler implements SourceCompiler {
  private final int optimize;
  private final VmEvents events;

  /** The file that the parser itself writes to; null for none. */
  private PyFile stderr;

  /** Null until a syntax tree is asked for. */
  private NodeTypes nodeTypes;

  /**
   * @param events is told of what is compiled
   */
  public KernelCompiler(int optimize, VmEvents events) {
    this.optimize = optimize;
    this.events = events;
  }

  public void setStandardError(PyFile file) {
    stderr = file;
  }

  @Override
  public PyCode compile(ThreadState ts, byte[] source, String filename, String mode, int flags) {
    Object begun = events.compileBegins();
    try {
      return CodeLoader.load(
          ts, Compiler.compile(ts, source, start(mode), options(ts, filename, flags)));
    } catch (CompileError | WarningSink.Raised e) {
      throw raised(ts, e);
    } finally {
      events.compileEnds(begun, filename, source.length);
    }
  }

  private static StartSymbol start(String mode) {
    return switch (mode) {
      case "exec" -> StartSymbol.FILE;
      case "eval" -> StartSymbol.EVAL;
      default -> StartSymbol.SINGLE;
    };
  }

  @Override
  public PyObject parse(ThreadState ts, byte[] source, String filename, String mode, int flags) {
    try {
      Mod mod =
          Parser.parse(
                  source, filename, start(mode), flags | startFlags(ts), new CompilerWarnings(ts))
              .mod();
      return new TreeToObjects(ts, types(ts)).convert(mod);
    } catch (CompileError | WarningSink.Raised e) {
      throw raised(ts, e);
    } catch (StackOverflowError e) {
      throw tooDeep("the construction of a syntax tree");
    }
  }

  @Override
  public PyCode compileTree(
      ThreadState ts, PyObject tree, String filename, String mode, int flags) {
    Object begun = events.compileBegins();
    var constants = new TreeConstants(ts);
    int mark = ts.mark();
    try {
      Mod mod = new ObjectsToTree(ts, types(ts), constants).convert(tree, mode);
      CodeUnit unit = Compiler.compile(ts, mod, options(ts, filename, flags));
      return CodeLoader.load(ts, unit, constants.originals());
    } catch (CompileError | WarningSink.Raised e) {
      throw raised(ts, e);
    } catch (StackOverflowError e) {
      throw tooDeep("the traversal of a syntax tree");
    } finally {
      events.compileEnds(begun, filename, -1);
      ts.release(mark);
    }
  }

  private CompilerOptions options(ThreadState ts, String filename, int flags) {
    return new CompilerOptions(
        filename, flags | startFlags(ts), optimize, new CompilerWarnings(ts));
  }

  private static int startFlags(ThreadState ts) {
    int flags = ts.interp.py3kWarnings ? CompilerFlags.PY3K_WARNINGS : 0;
    // CPython reports tabs under -v, too.
    if (ts.interp.tabCheck > 0 || ts.interp.verbose > 0) {
      flags |= CompilerFlags.TAB_WARNING;
    }
    if (ts.interp.allUnicode) {
      flags |= CompilerFlags.ALL_UNICODE;
    }
    return ts.interp.tabCheck > 1 ? flags | CompilerFlags.TAB_ERROR : flags;
  }

  private static PyException tooDeep(String where) {
    return Errors.runtimeError("maximum recursion depth exceeded during " + where);
  }

  @Override
  public PyType[] nodeTypes(ThreadState ts) {
    return types(ts).inOrder();
  }

  private NodeTypes types(ThreadState ts) {
    if (nodeTypes == null) {
      nodeTypes = new NodeTypes(ts);
    }
    return nodeTypes;
  }

  @Override
  public PyObject symbolTable(ThreadState ts, byte[] source, String filename, String mode) {
    WarningSink warnings = new CompilerWarnings(ts);
    try {
      Mod mod = Parser.parse(source, filename, start(mode), 0, warnings).mod();
      return ScopeLoader.load(ts, SymbolTable.build(mod, filename, 0, warnings).top());
    } catch (CompileError | WarningSink.Raised e) {
      throw raised(ts, e);
    }
  }

  @Override
  public SyntaxNode concreteTree(ThreadState ts, byte[] source, boolean expression) {
    try {
      return ConcreteParser.parse(source, null, expression, new CompilerWarnings(ts));
    } catch (CompileError | WarningSink.Raised e) {
      throw raised(ts, e);
    }
  }

  @Override
  public String mistakeIn(SyntaxNode tree) {
    return ConcreteParser.mistakeIn(tree);
  }

  /**
   * Compiles what was typed so far.
   *
   * @param flags as for {@link #compile}
   * @return owned; null if more lines are needed
   * @throws PyException as above
   */
  public PyCode compileTyped(ThreadState ts, byte[] source, int flags) {
    var warnings = new CompilerWarnings(ts, true);
    var options =
        new CompilerOptions(
            "<stdin>", flags | CompilerFlags.INTERACTIVE | startFlags(ts), optimize, warnings);
    try {
      PyCode code = CodeLoader.load(ts, Compiler.compile(ts, source, StartSymbol.SINGLE, options));
      warnings.reportTabs();
      return code;
    } catch (CompileError | WarningSink.Raised e) {
      if (e instanceof CompileError error && error.kind() == CompileError.Kind.INCOMPLETE) {
        return null;
      }
      warnings.reportTabs();
      throw raised(ts, e);
    }
  }

  /** Returns the Python exception for what the compiler threw. */
  private PyException raised(ThreadState ts, RuntimeException e) {
    return e instanceof WarningSink.Raised warning
        ? (PyException) warning.exception
        : pythonError(ts, (CompileError) e);
  }

  private PyException pythonError(ThreadState ts, CompileError e) {
    PyType type = type(e.kind());
    if (e.kind() == CompileError.Kind.MEMORY_ERROR) {
      writeParserMessage(ts);
      return new PyException(type, "");
    }
    if (!e.kind().isSyntaxError() || e.filename() == null && !e.isLocationInArgs()) {
      return new PyException(type, e.msg());
    }
    return syntaxError(ts, type, e);
  }

  private static PyException syntaxError(ThreadState ts, PyType type, CompileError e) {
    PyObject message = PyString.fromString(e.msg());
    PyObject filename = e.filename() == null ? PyNone.NONE : PyString.fromString(e.filename());
    PyObject lineno = PyInt.valueOf(e.lineno());
    PyObject offset =
        e.offset() == CompileError.NO_OFFSET ? PyNone.NONE : PyInt.valueOf(e.offset());
    String line =
        e.isTextFromFile()
            ? ts.interp.system.files().mayImport(e.filename())
                ? ProgramText.line(ts.interp.system.files(), e.filename(), e.lineno())
                : null
            : e.text();
    PyObject text = line == null ? PyNone.NONE : PyString.fromString(line);
    if (e.isLocationInArgs()) {
      PyObject where = PyTuple.of(ts, filename, lineno, offset, text);
      type.incref();
      return new PyException(type, PyTuple.of(ts, message, where), null);
    }
    PyObject error = type.type().call1(ts, type, message);
    set(ts, error, "filename", filename);
    set(ts, error, "lineno", lineno);
    set(ts, error, "offset", offset);
    set(ts, error, "text", text);
    message.decref(ts);
    type.incref();
    return new PyException(type, error, null);
  }

  private static void set(ThreadState ts, PyObject error, String name, PyObject value) {
    PyString s = PyString.intern(ts, PyString.fromString(name));
    Objects.setAttr(ts, error, s, value);
    s.decref(ts);
    value.decref(ts);
  }

  /**
   * Writes the reason for a MemoryError to the process's stderr, not to {@code sys.stderr}, as
   * CPython's parser does.
   */
  private void writeParserMessage(ThreadState ts) {
    if (stderr == null) {
      return;
    }
    PyObject message = PyString.fromString("s_push: parser stack overflow\n");
    try {
      Printing.write(ts, stderr, message, true);
    } catch (PyException closed) {
      closed.discard(ts);
    }
    message.decref(ts);
  }

  private static PyType type(CompileError.Kind kind) {
    return switch (kind) {
      case SYNTAX_ERROR -> PyExc.SyntaxError;
      case INDENTATION_ERROR -> PyExc.IndentationError;
      case TAB_ERROR -> PyExc.TabError;
      case MEMORY_ERROR -> PyExc.MemoryError;
      case VALUE_ERROR -> PyExc.ValueError;
      case OVERFLOW_ERROR -> PyExc.OverflowError;
      case RUNTIME_ERROR -> PyExc.RuntimeError;
      case SYSTEM_ERROR -> PyExc.SystemError;
      case INCOMPLETE -> throw new AssertionError("only interactive input is incomplete");
    };
  }
}
