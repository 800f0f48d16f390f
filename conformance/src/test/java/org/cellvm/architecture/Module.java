package org.cellvm.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A module of this repository, and the modules whose classes its own may name. This is the one
 * place where the walls are written down for the tests.
 *
 * <p>A class belongs to the module in whose directory its class file or jar lies, not to one that
 * its package suggests: so a class cannot climb a wall by its name. Engines are not listed here:
 * they are those that announce themselves ({@link EngineFiles}), and no engine may use another, but
 * one that starts code on another's handlers.
 */
record Module(String directory, Set<Module> mayUse) {
  static final Module PROCESSOR = new Module("vm-processor");
  // Of the processor the kernel's class files name the annotation of operations only, which
  // engines'
  // handlers are generated from.
  static final Module OBJECTS = new Module("vm-objects", PROCESSOR);
  static final Module API = new Module("vm-api", OBJECTS);
  static final Module COMPILER = new Module("vm-compiler", API, OBJECTS);
  static final Module LIBRARY = new Module("vm-library", API, OBJECTS);
  static final Module RUNTIME = new Module("vm-runtime", COMPILER, LIBRARY, API, OBJECTS);
  static final Module SCRIPT = new Module("vm-script", API);
  static final Module GUICE = new Module("vm-guice", RUNTIME, COMPILER, LIBRARY, API, OBJECTS);
  static final Module CLI = new Module("vm-cli", RUNTIME, COMPILER, LIBRARY, API, OBJECTS);

  /** The engines of this repository that are on the class path. */
  static final List<Module> ENGINES =
      EngineFiles.all().stream()
          .filter(engine -> engine.name().startsWith("vm-"))
          .map(engine -> engine(engine.name()))
          .toList();

  private static Module engine(String name) {
    return name.equals("vm-jit")
        ? new Module(name, API, OBJECTS, new Module("vm-threaded", API, OBJECTS))
        : new Module(name, API, OBJECTS);
  }

  /** Everything that Python code runs through: nothing here may be slow to start or to call. */
  static final List<Module> KERNEL_AND_ENGINES = with(ENGINES, OBJECTS, API);

  private static final List<Module> ALL =
      with(ENGINES, PROCESSOR, OBJECTS, API, COMPILER, LIBRARY, RUNTIME, SCRIPT, GUICE, CLI);

  private Module(String directory, Module... mayUse) {
    this(directory, Set.of(mayUse));
  }

  static List<Module> all() {
    return ALL;
  }

  static List<Module> with(List<Module> some, Module... more) {
    var modules = new ArrayList<>(List.of(more));
    modules.addAll(some);
    return List.copyOf(modules);
  }

  /**
   * Returns the main classes of every module on the class path, those of this test module left out.
   */
  static JavaClasses importAll() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // The command's jar names, in its manifest, the copies beside it: each class once is
        // enough.
        .withImportOption(
            location -> !location.contains("/cellvm/lib/") || location.contains("/vm-cli.jar"))
        .importPackages("org.cellvm");
  }

  /** Returns the module that holds the class, or empty for a class of another project. */
  static Optional<Module> of(JavaClass type) {
    if (type.getSource().isEmpty()) {
      return Optional.empty();
    }
    var path = type.getSource().get().getUri().toString();
    for (var module : ALL) {
      if (path.contains("/" + module.directory + "/target/classes/")
          || path.matches(".*/" + module.directory + "(-[0-9][^/]*)?\\.jar!/.*")) {
        return Optional.of(module);
      }
    }
    return Optional.empty();
  }

  static DescribedPredicate<JavaClass> in(Collection<Module> modules) {
    return DescribedPredicate.describe(
        "in " + modules, type -> of(type).filter(modules::contains).isPresent());
  }

  static DescribedPredicate<JavaClass> in(Module module) {
    return in(Set.of(module));
  }

  @Override
  public String toString() {
    return directory;
  }
}
