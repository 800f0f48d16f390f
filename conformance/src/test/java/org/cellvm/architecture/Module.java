package org.cellvm.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;

/**
 * The modules of this repository, and for each the modules whose classes its own may name. This is
 * the one place where the walls are written down for the tests.
 *
 * <p>A class belongs to the module in whose directory its class file or jar lies, not to one that
 * its package suggests: so a class cannot climb a wall by its name.
 */
enum Module {
  PROCESSOR("vm-processor"),
  // The processor's annotations have source retention: no class file names them.
  OBJECTS("vm-objects"),
  API("vm-api", OBJECTS),
  SWITCH("vm-switch", API, OBJECTS),
  THREADED("vm-threaded", API, OBJECTS),
  COMPILER("vm-compiler", API, OBJECTS),
  LIBRARY("vm-library", API, OBJECTS),
  RUNTIME("vm-runtime", COMPILER, LIBRARY, API, OBJECTS),
  CLI("vm-cli", RUNTIME, COMPILER, LIBRARY, API, OBJECTS);

  /** Everything that Python code runs through: nothing here may be slow to start or to call. */
  static final Set<Module> KERNEL_AND_ENGINES = Set.of(OBJECTS, API, SWITCH, THREADED);

  final String directory;
  final Set<Module> mayUse;

  Module(String directory, Module... mayUse) {
    this.directory = directory;
    this.mayUse = Set.of(mayUse);
  }

  /** The main classes of every module on the class path, those of this test module left out. */
  static JavaClasses importAll() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // The command's jar names, in its manifest, the copies beside it: each class once is
        // enough.
        .withImportOption(
            location -> !location.contains("/cellvm/lib/") || location.contains("/vm-cli.jar"))
        .importPackages("org.cellvm");
  }

  /** The module that holds the class, or empty for one that is none of ours. */
  static Optional<Module> of(JavaClass type) {
    if (type.getSource().isEmpty()) {
      return Optional.empty();
    }
    var path = type.getSource().get().getUri().toString();
    for (var module : values()) {
      if (path.contains("/" + module.directory + "/target/classes/")
          || path.matches(".*/" + module.directory + "(-[0-9][^/]*)?\\.jar!/.*")) {
        return Optional.of(module);
      }
    }
    return Optional.empty();
  }

  static DescribedPredicate<JavaClass> in(Set<Module> modules) {
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
