package org.cellvm.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.cellvm.engine.DispatchEngine;

/**
 * Makes the object graph of a VM by plain constructors. The Guice module binds to the same methods;
 * the command, which must start fast, calls them itself.
 */
public final class Composition {
  public static final String VERSION = "0.1.0";

  private Composition() {}

  /** A VM on an engine. {@code encoding} is that of the standard streams, null for none. */
  public static Vm vm(
      DispatchEngine engine,
      int optimize,
      InputStream in,
      OutputStream out,
      OutputStream err,
      String encoding,
      List<String> argv,
      List<String> path) {
    return vm(engine, StartFlags.optimize(optimize), in, out, err, encoding, argv, path);
  }

  /** The same with more of what {@code sys.flags} tells. */
  public static Vm vm(
      DispatchEngine engine,
      StartFlags flags,
      InputStream in,
      OutputStream out,
      OutputStream err,
      String encoding,
      List<String> argv,
      List<String> path) {
    return new Vm(engine, flags, in, out, err, encoding, argv, path);
  }
}
