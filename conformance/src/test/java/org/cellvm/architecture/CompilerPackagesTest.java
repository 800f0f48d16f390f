package org.cellvm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** The order of the compiler's packages, and what lies below the object model. */
class CompilerPackagesTest {
  private final JavaClasses all = Module.importAll();

  @Test
  void compilerHasNoCycles() {
    slices().matching("org.cellvm.compiler.(*)..").should().beFreeOfCycles().check(all);
  }

  @Test
  void stepsOfTheCompilerDoNotKnowItsEntry() {
    noClasses()
        .that()
        .resideInAPackage("org.cellvm.compiler.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.cellvm.compiler")
        .check(all);
  }

  @Test
  void codecsKnowOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.cellvm.codec..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.cellvm.codec..", "java..")
        .check(all);
  }
}
