package org.cellvm.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A Python 2.7 virtual machine. Several live side by side in one JVM and share nothing that
 * changes: modules, classes, interned strings, collector and limits are each VM's own.
 *
 * <p><b>Threads.</b> Any thread may use a VM and its {@link Value values}, and is a thread of
 * Python as long as its call lasts. One runs at a time, which holds the VM's lock; they take turns
 * every few milliseconds, and where one waits or calls a {@link HostFunction}, which runs without
 * the lock.
 *
 * <p><b>Errors.</b> What Python code raises is a {@link PythonException}, {@code SystemExit}
 * included: no call ends the process. A Java stack that runs out is a RuntimeError, a heap that
 * runs out a MemoryError. A call that is stopped throws a {@link StoppedException}. After {@link
 * #close} every use of the VM or of a value is an IllegalStateException.
 *
 * <pre>{@code
 * try (PythonVm vm = PythonVm.builder().engine("threaded").build()) {
 *   vm.exec("def greet(name):\n    return 'Hello, ' + name\n");
 *   String text = vm.get("greet").call("world").asString();
 * }
 * }</pre>
 */
public interface PythonVm extends AutoCloseable {
  /** Returns a builder: set what differs from the defaults, then call {@link Builder#build}. */
  static Builder builder() {
    return new Builder(null);
  }

  /** {@link #builder()} for VMs of a provider that is known already. */
  static Builder builder(VmProvider provider) {
    return new Builder(provider);
  }

  /** Returns the name of the dispatch engine that it runs on. */
  String engine();

  /**
   * Runs statements in the namespace of {@code __main__}.
   *
   * @throws PythonException what the compiler or the program raises
   */
  void exec(String source);

  /** {@link #exec(String)} with a file name for tracebacks. */
  void exec(String source, String filename);

  /**
   * Compiles a program.
   *
   * @throws PythonException what the compiler raises
   */
  Script compile(Source source);

  /**
   * Returns the value of an expression in the namespace of {@code __main__}.
   *
   * @throws PythonException what the compiler or the expression raises
   */
  Value eval(String expression);

  /**
   * Returns a global variable of {@code __main__}; null if there is none of the name. Names are
   * taken in UTF-8, here and in all that follows.
   */
  Value get(String name);

  /**
   * Sets a global variable of {@code __main__}.
   *
   * @param value a Java value, converted as {@link Value} says
   * @throws IllegalArgumentException for a Java value that has no Python counterpart
   */
  void set(String name, Object value);

  /**
   * Sets a global variable of {@code __main__} to a function of the host.
   *
   * <pre>{@code
   * vm.define("twice", arguments -> 2 * arguments.get(0).asLong());
   * vm.exec("print twice(21)\n");
   * }</pre>
   */
  void define(String name, HostFunction function);

  /**
   * {@link #define(String, HostFunction)} for a function with keyword arguments.
   *
   * @param doc its {@code __doc__}; null for none
   */
  void define(String name, String doc, KeywordFunction function);

  /**
   * Makes a module, which programs can import.
   *
   * @param name its full name
   * @param members its variables, converted as {@link Value} says; a {@link HostFunction} or {@link
   *     KeywordFunction} becomes a function of its name
   * @param doc its {@code __doc__}; null for none
   */
  void defineModule(String name, Map<String, ?> members, String doc);

  /**
   * Returns what the VM has done and holds. Looks at each container that is alive, once: some
   * tenths of a millisecond for a small VM.
   */
  VmStatistics statistics();

  /**
   * Raises a KeyboardInterrupt in each call that is in the VM, from any thread: ends what they wait
   * for. The program may catch it. A host function that runs is not disturbed.
   */
  void interrupt();

  /**
   * Stops each call that is in the VM, and the threads that the program has started, from any
   * thread: they throw a {@link StoppedException}, which the program cannot catch. A host function
   * that runs has its Java thread interrupted. Calls that come later are not concerned. No {@code
   * finally} runs: locks of the program's that a stopped thread holds stay locked.
   */
  void cancel();

  /**
   * Ends the VM: releases the references that values hold, runs finalizers, flushes output.
   * Idempotent.
   *
   * @throws IllegalStateException if a host function of this VM calls it
   */
  @Override
  void close();

  /**
   * Ends the VM as {@link #close()} does; with {@code stop} at once: calls that are in the VM are
   * stopped as by {@link #cancel}, and no finalizer or {@code atexit} function of the program runs.
   *
   * @throws IllegalStateException if a host function of this VM calls it
   */
  void close(boolean stop);

  /** The settings of a VM that is to be made. */
  final class Builder {
    private String engine;
    private InputStream stdin = InputStream.nullInputStream();
    private OutputStream stdout = System.out;
    private OutputStream stderr = System.err;
    private List<String> arguments = List.of("");
    private final List<String> path = new ArrayList<>();
    private int optimize;
    private String encoding;
    private Limits limits = Limits.NONE;
    private HostAccess hostAccess = HostAccess.NONE;
    private Predicate<String> hostClasses;
    private ClassLoader classLoader;
    private SourceFinder modules;
    private Permissions permissions = Permissions.NONE;

    private final VmProvider provider;
    private final List<Consumer<? super PythonVm>> preparations = new ArrayList<>();

    private Builder(VmProvider provider) {
      this.provider = provider;
    }

    /**
     * Sets the dispatch engine by name. Without it the engine is the first that is set of: system
     * property {@code cellvm.engine}, environment variable {@code CELLVM_ENGINE}, {@code engine} in
     * the file {@code cellvm.properties} of the working directory, {@code threaded}.
     */
    public Builder engine(String name) {
      engine = name;
      return this;
    }

    /** Sets what {@code sys.stdin} reads; by default it is empty. */
    public Builder stdin(InputStream in) {
      stdin = in;
      return this;
    }

    /**
     * Sets where {@code print} goes; by default the process's own output. It is flushed, never
     * closed.
     */
    public Builder stdout(OutputStream out) {
      stdout = out;
      return this;
    }

    /** Sets where {@code sys.stderr} writes; by default the process's own. */
    public Builder stderr(OutputStream err) {
      stderr = err;
      return this;
    }

    /** Sets {@code sys.argv}, the program's name first. */
    public Builder arguments(List<String> argv) {
      arguments = List.copyOf(argv);
      return this;
    }

    /** Adds a directory to {@code sys.path}. */
    public Builder path(String directory) {
      path.add(directory);
      return this;
    }

    /**
     * Sets the level of optimization, as the command's {@code -O} (1: without assertions) and
     * {@code -OO} (2: without docstrings too).
     */
    public Builder optimize(int level) {
      optimize = level;
      return this;
    }

    /**
     * Sets the encoding of {@code unicode} that is printed, {@code sys.stdout.encoding}. Without
     * it, printing what is not ASCII is a UnicodeEncodeError, as in CPython where stdout is no
     * terminal.
     */
    public Builder encoding(String name) {
      encoding = name;
      return this;
    }

    /**
     * Sets which Java objects may pass into the VM and be used there, as they are; by default none.
     * With access, Java values without a counterpart in Python, and lists, maps, sets and arrays,
     * are no longer copied.
     */
    public Builder hostAccess(HostAccess access) {
      hostAccess = access;
      return this;
    }

    /**
     * Lets programs import Java classes, {@code from java.util import ArrayList}: those whose full
     * names the predicate accepts. Needs {@link #hostAccess}, which decides about their members.
     */
    public Builder hostClasses(Predicate<String> names) {
      hostClasses = names;
      return this;
    }

    /**
     * Sets what of the process and the machine programs may use; by default nothing, but the
     * directories of {@link #path} to import from.
     */
    public Builder permissions(Permissions granted) {
      permissions = granted;
      return this;
    }

    /** Adds what is done with each VM when it has been made, before {@link #build} returns it. */
    public Builder prepare(Consumer<? super PythonVm> action) {
      preparations.add(action);
      return this;
    }

    /** Sets where modules are found that are neither built in nor on {@code sys.path}. */
    public Builder modules(SourceFinder finder) {
      modules = finder;
      return this;
    }

    /**
     * Sets the class loader of the application: for Java classes that programs import, and where
     * engines are looked for. By default it is the context class loader of the thread that builds
     * the VM.
     */
    public Builder classLoader(ClassLoader loader) {
      classLoader = loader;
      return this;
    }

    /** Sets what the program may use; by default there are no limits. */
    public Builder limits(Limits newLimits) {
      limits = newLimits;
      return this;
    }

    /**
     * @throws IllegalArgumentException if there is no engine of the name; the message lists those
     *     that exist
     * @throws IllegalStateException if no implementation is on the class path
     */
    public PythonVm build() {
      VmConfig config =
          new VmConfig(
              engine,
              stdin,
              stdout,
              stderr,
              arguments,
              List.copyOf(path),
              optimize,
              encoding,
              limits,
              hostAccess,
              hostClasses,
              classLoader,
              modules,
              permissions);
      PythonVm vm = (provider != null ? provider : find()).create(config);
      for (Consumer<? super PythonVm> preparation : preparations) {
        preparation.accept(vm);
      }
      return vm;
    }

    /**
     * Finds the runtime: beside this class first, as the class loader of a thread may see none, or
     * another copy.
     */
    private VmProvider find() {
      ClassLoader here = VmProvider.class.getClassLoader();
      ServiceConfigurationError other = null;
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      for (ClassLoader loader : new ClassLoader[] {here, classLoader, context}) {
        try {
          Optional<VmProvider> found =
              loader == null
                  ? Optional.empty()
                  : ServiceLoader.load(VmProvider.class, loader).findFirst();
          if (found.isPresent()) {
            return found.get();
          }
        } catch (ServiceConfigurationError e) {
          // It has the runtime of another copy of this library.
          other = e;
        }
      }
      throw new IllegalStateException("no CellVM runtime on the class path", other);
    }
  }
}
