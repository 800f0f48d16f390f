package org.cellvm.library.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import org.cellvm.codec.FileNames;
import org.cellvm.library.builtin.InputOutput;
import org.cellvm.model.Args;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.files.Printing;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type of {@code copyright}, {@code credits} and {@code license}: a text to be read. */
@ExposedType(
    name = "site._Printer",
    baseType = false,
    doc = "A text that its repr shows if it is short, and a call a page at a time.")
public final class SitePrinterType extends ObjectType {
  public static final SitePrinterType TYPE =
      new SitePrinterType(new SitePrinterTypeTable(), "site._Printer", ObjectType.TYPE);

  /** The lines of a page. */
  private static final int MAXLINES = 23;

  private static final String[] KEYWORDS = {"name", "data", "files", "dirs"};

  private SitePrinterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "_Printer", KEYWORDS, 2, args, off, n, kwnames);
    if (!(a[0] instanceof PyString) || !(a[1] instanceof PyString)) {
      throw Errors.typeError("_Printer() takes a name and a text");
    }
    return new PySiteName(
        PySiteName.Kind.PRINTER, a[0].toString(), a[1].toString(), files(ts, a[2], a[3]));
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {}

  /** The paths of all names in all directories. */
  private static String[] files(ThreadState ts, PyObject names, PyObject directories) {
    if (names == null || directories == null) {
      return new String[0];
    }
    int mark = ts.mark();
    try {
      PyTuple files = ts.own(Sequences.tuple(ts, names));
      PyTuple dirs = ts.own(Sequences.tuple(ts, directories));
      String[] all = new String[files.items.length * dirs.items.length];
      int k = 0;
      for (PyObject dir : dirs.items) {
        for (PyObject file : files.items) {
          all[k++] = dir + "/" + file;
        }
      }
      return all;
    } finally {
      ts.release(mark);
    }
  }

  private static String[] lines(ThreadState ts, PySiteName self) {
    for (String file : self.files) {
      if (!ts.interp.system.access().mayRead(file)) {
        continue;
      }
      try {
        byte[] bytes = Files.readAllBytes(FileNames.path(file));
        if (bytes.length > 0) {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          return text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        }
      } catch (IOException | InvalidPathException e) {
        continue;
      }
    }
    return self.text.split("\n", -1);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PySiteName self = (PySiteName) o;
    String[] lines = lines(ts, self);
    return PyString.fromString(
        lines.length <= MAXLINES
            ? String.join("\n", lines)
            : "Type " + self.name + "() to see the full " + self.name + " text");
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError("__call__() got an unexpected keyword argument '" + kwnames[0] + "'");
    }
    if (n > 0) {
      throw Errors.typeError("__call__() takes exactly 1 argument (" + (n + 1) + " given)");
    }
    String[] lines = lines(ts, (PySiteName) callable);
    int at = 0;
    do {
      int end = Math.min(at + MAXLINES, lines.length);
      for (; at < end; at++) {
        print(ts, lines[at]);
      }
      // The prompt follows a full last page as well, as in CPython.
    } while (at % MAXLINES == 0 && goesOn(ts));
    return PyNone.NONE;
  }

  private static void print(ThreadState ts, String line) {
    int mark = ts.mark();
    try {
      PyObject out = Printing.standardOutput(ts);
      if (out == null) {
        throw Errors.runtimeError("lost sys.stdout");
      }
      ts.own(Ref.inc(out));
      Printing.item(ts, out, ts.own(PyString.fromString(line)));
      Printing.newline(ts, out);
    } finally {
      ts.release(mark);
    }
  }

  private static boolean goesOn(ThreadState ts) {
    for (; ; ) {
      int mark = ts.mark();
      try {
        PyObject prompt =
            ts.own(PyString.fromString("Hit Return for more, or q (and Return) to quit: "));
        PyObject key = ts.own(InputOutput.rawInput(ts, prompt));
        String typed = key.toString();
        if (typed.isEmpty() || typed.equals("q")) {
          return typed.isEmpty();
        }
      } finally {
        ts.release(mark);
      }
    }
  }
}
