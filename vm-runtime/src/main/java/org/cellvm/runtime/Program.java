package org.cellvm.runtime;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cellvm.codec.FileNames;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.library.dis.Dis;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errno;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.imports.MainModule;
import org.cellvm.runtime.imports.ModuleCode;

/**
 * Runs a program in a VM as the command does: from a string, a file, a compiled file, a module or
 * standard input. Each method returns the exit status and reports an exception that nothing
 * catches.
 */
public final class Program {
  /** The length of the record that ends a zip archive. */
  private static final int ARCHIVE_END = 22;

  /** The number of ENOTDIR. */
  private static final int NOT_A_DIRECTORY = 20;

  private final Vm vm;
  private final ThreadState ts;
  private final PrintStream err;
  private final String name;

  /**
   * @param err where the command's own messages go
   * @param name the command's name in them
   */
  public Program(Vm vm, PrintStream err, String name) {
    this.vm = vm;
    this.ts = vm.threadState();
    this.err = err;
    this.name = name;
  }

  /** Runs the argument of {@code -c}, one char a byte. */
  public int runCommand(String command) {
    byte[] source = (command + "\n").getBytes(StandardCharsets.ISO_8859_1);
    try {
      vm.run(source, "<string>", "exec").decref(ts);
      vm.flushLine();
      return 0;
    } catch (PyException e) {
      return vm.report(e);
    }
  }

  /** Runs a stream's whole content as source. */
  public int runInput(InputStream in) {
    try {
      return runSource(in.readAllBytes(), "<stdin>");
    } catch (InterruptedIOException e) {
      try {
        ts.interp.interrupts.check(ts);
      } catch (PyException interrupt) {
        return vm.report(interrupt);
      }
      return vm.report(Errors.ioError(ts, e, "<stdin>"));
    } catch (IOException e) {
      return vm.report(Errors.ioError(ts, e, "<stdin>"));
    }
  }

  /** {@link #runFile(String, boolean)} of a whole file. */
  public int runFile(String file) {
    return runFile(file, false);
  }

  /**
   * Runs a source file, a compiled file, or a directory or a zip archive that holds {@code
   * __main__}.
   *
   * @param skipFirstLine whether the first line of a source file is left out
   */
  public int runFile(String file, boolean skipFirstLine) {
    byte[] bytes;
    String program = file;
    try {
      if (isDirectory(file)) {
        program = mainOf(file);
        if (program == null) {
          err.println(name + ": can't find '__main__' module in '" + file + "'");
          return 1;
        }
      }
      bytes = content(program);
    } catch (IOException e) {
      // A path that goes through a file may lead into an archive.
      Errno why = Errno.of(e);
      PyObject archive = why.number() == NOT_A_DIRECTORY ? importerOf(file) : null;
      return archive != null ? runArchive(file, archive) : cannotOpen(file, why);
    }
    if (program.equals(file)) {
      PyObject archive = isArchive(bytes) ? importerOf(file) : null;
      if (archive != null) {
        return runArchive(file, archive);
      }
      return runFile(skipFirstLine && !isCompiled(file) ? withoutFirstLine(bytes) : bytes, file);
    }
    vm.setGlobal("__package__", PyString.EMPTY);
    return runFile(bytes, FileNames.toPython(java(program).getAbsolutePath()));
  }

  /** A file by its name; of {@code java.io}, as {@code java.nio.file} takes a start some ms. */
  private static File java(String file) {
    return new File(FileNames.toJava(file));
  }

  private static boolean isDirectory(String file) {
    return file.isEmpty() || java(file).isDirectory();
  }

  /**
   * What is in a file, or comes through a pipe: Java asks a stream of files for its place there.
   */
  private static byte[] content(String file) throws IOException {
    try (InputStream in = new BufferedInputStream(new FileInputStream(java(file)))) {
      return in.readAllBytes();
    }
  }

  /** Returns a source whose first line is empty, so that the others keep their numbers. */
  private static byte[] withoutFirstLine(byte[] source) {
    int i = 0;
    while (i < source.length && source[i] != '\n') {
      i++;
    }
    return Arrays.copyOfRange(source, i, source.length);
  }

  /** Whether a file ends as a zip archive without a comment does, the only ones that are read. */
  private static boolean isArchive(byte[] file) {
    int end = file.length - ARCHIVE_END;
    return end >= 0
        && file[end] == 'P'
        && file[end + 1] == 'K'
        && file[end + 2] == 5
        && file[end + 3] == 6;
  }

  /**
   * Runs the module {@code __main__} of a zip archive, or of a directory in it, which becomes
   * {@code sys.path[0]}.
   *
   * @param loader its importer; stolen
   */
  private int runArchive(String file, PyObject loader) {
    int mark = ts.mark();
    ts.own(loader);
    try {
      if (ts.interp.sysDict.getStr(ts, Names.path) instanceof PyList path && path.size > 0) {
        PyObject old = path.items[0];
        path.items[0] = PyString.fromString(file);
        old.decref(ts);
      }
      PyString main = ts.own(PyString.fromString("__main__"));
      PyObject found = call(loader, "find_module", main);
      if (found == PyNone.NONE) {
        err.println(name + ": can't find '__main__' module in '" + file + "'");
        return 1;
      }
      vm.setGlobal("__package__", PyString.EMPTY);
      runByLoader(loader, call(loader, "get_filename", main), call(loader, "get_code", main));
      return 0;
    } catch (PyException e) {
      return vm.report(e);
    } finally {
      ts.release(mark);
    }
  }

  /** Returns the importer of an archive, owned; null if it is none. */
  private PyObject importerOf(String file) {
    PyString archive = PyString.fromString(file);
    try {
      return ZipImporterType.TYPE.type().call1(ts, ZipImporterType.TYPE, archive);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.ImportError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    } finally {
      archive.decref(ts);
    }
  }

  /** Calls a method; the result is held by the mark. */
  private PyObject call(PyObject object, String method, PyObject argument) {
    PyString attribute = ts.own(PyString.intern(ts, PyString.fromString(method)));
    PyObject bound = ts.own(Objects.getAttr(ts, object, attribute));
    return ts.own(bound.type().call1(ts, bound, argument));
  }

  private int cannotOpen(String file, Errno why) {
    err.println(name + ": can't open file '" + file + "': " + why);
    return 2;
  }

  private String mainOf(String directory) {
    for (String end : new String[] {"/__main__.py", "/__main__" + ModuleCode.compiledSuffix(ts)}) {
      if (Files.isRegularFile(FileNames.path(directory + end))) {
        return directory + end;
      }
    }
    return null;
  }

  /** Runs a file that has been read already; its name says whether it is source or compiled. */
  public int runFile(byte[] bytes, String file) {
    vm.setGlobal("__file__", PyString.fromString(file));
    return isCompiled(file) ? runCompiled(bytes) : runSource(bytes, file);
  }

  /** Runs the content of a {@code .pyc} file. */
  public int runCompiled(byte[] bytes) {
    try {
      vm.run(vm.readProgram(bytes)).decref(ts);
      vm.flushLine();
      return 0;
    } catch (PyException e) {
      return vm.report(e);
    }
  }

  private int runSource(byte[] source, String file) {
    try {
      int flags = CompilerFlags.FROM_FILE | vm.programFlags();
      vm.run(ts.interp.compiler.compile(ts, source, file, "exec", flags)).decref(ts);
      vm.flushLine();
      return 0;
    } catch (PyException e) {
      return vm.report(e);
    }
  }

  /** Runs the module of {@code -m} in {@code __main__}; it is found as {@code import} finds it. */
  public int runModule(String module) {
    int mark = ts.mark();
    try {
      MainModule main = new MainModule(ts, module);
      String problem = main.find();
      if (problem != null) {
        err.println(name + ": " + problem);
        return 1;
      }
      vm.setGlobal("__package__", PyString.fromString(main.packageName()));
      return main.loader() != null ? runLoaded(main) : runFound(main.file());
    } catch (PyException e) {
      return vm.report(e);
    } finally {
      ts.release(mark);
    }
  }

  /** Runs a module's file, or one that comes with the VM. */
  private int runFound(String file) {
    try {
      byte[] packaged = LibrarySource.readFile(file);
      if (packaged != null) {
        setProgramName(file);
        return runFile(packaged, file);
      }
      Path path = FileNames.path(file).toAbsolutePath();
      setProgramName(FileNames.toPython(path.toString()));
      return runFile(Files.readAllBytes(path), FileNames.toPython(path.toString()));
    } catch (IOException e) {
      return vm.report(Errors.ioError(ts, e, file));
    }
  }

  /** Runs a module that a loader has. */
  private int runLoaded(MainModule main) {
    PyObject loader = main.loader();
    PyString module = ts.own(PyString.fromString(main.name()));
    PyObject code = call(loader, "get_code", module);
    if (!(code instanceof PyCode)) {
      err.println(name + ": No code object available for " + main.name());
      return 1;
    }
    PyObject file = call(loader, "get_filename", module);
    setProgramName(file.toString());
    runByLoader(loader, file, code);
    return 0;
  }

  /** Runs code in {@code __main__}, which gets its file and loader. */
  private void runByLoader(PyObject loader, PyObject file, PyObject code) {
    vm.setGlobal("__loader__", Ref.inc(loader));
    vm.setGlobal("__file__", Ref.inc(file));
    vm.run((PyCode) Ref.inc(code)).decref(ts);
    vm.flushLine();
  }

  private void setProgramName(String file) {
    if (ts.interp.sysDict.getItemString(ts, "argv") instanceof PyList argv && argv.size > 0) {
      PyObject old = argv.items[0];
      argv.items[0] = PyString.fromString(file);
      old.decref(ts);
    }
  }

  private static boolean isCompiled(String file) {
    return file.endsWith(".pyc") || file.endsWith(".pyo");
  }

  /**
   * Prints the disassembly of a file's code and of the code objects in it; the exit status.
   *
   * @param registers whether to show the register form instead of the bytecode
   */
  public int disassemble(String file, boolean registers) {
    try {
      byte[] bytes = Files.readAllBytes(FileNames.path(file));
      PyCode code =
          isCompiled(file)
              ? vm.readProgram(bytes)
              : ts.interp.compiler.compile(ts, bytes, file, "exec", CompilerFlags.FROM_FILE);
      try {
        Dis.printAll(ts, code, registers);
      } finally {
        code.decref(ts);
      }
      return 0;
    } catch (IOException e) {
      return cannotOpen(file, Errno.of(e));
    } catch (PyException e) {
      return vm.report(e);
    }
  }

  /** {@code sys.path[0]} for a program: the directory that a file is in, itself if it is one. */
  public static String directoryOf(String file) {
    try {
      if (isDirectory(file)) {
        return file;
      }
      File path = java(file);
      File real = path.exists() ? path.getCanonicalFile() : path.getAbsoluteFile();
      return FileNames.toPython(real.getParent());
    } catch (IOException e) {
      return "";
    }
  }
}
