package org.cellvm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between modules and packages, and rules for all code of this repository. */
class WallsTest {
  private static final String GUICE = "com.google.inject..";
  private static JavaClasses all;

  @BeforeAll
  static void readClassFiles() {
    all = Module.importAll();
  }

  /** Guards the other tests: with no classes found, every wall would seem to stand. */
  @Test
  void everyModuleHasClasses() {
    var found = new HashSet<Module>();
    all.forEach(type -> Module.of(type).ifPresent(found::add));
    assertEquals(Set.copyOf(Module.all()), found);
    assertFalse(Module.ENGINES.isEmpty(), "no engines");
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.architecture.Module#all")
  void moduleUsesOnlyWhatItMay(Module module) {
    DescribedPredicate<JavaClass> behindTheWall =
        describe(
            "of another module than " + module.mayUse(),
            target ->
                Module.of(target)
                    .filter(other -> other != module && !module.mayUse().contains(other))
                    .isPresent());
    classes().that(Module.in(module)).should(not(dependOnClassesThat(behindTheWall))).check(all);
  }

  /** A package in two modules would let package-private members leak through a wall. */
  @Test
  void noPackageIsSplitBetweenModules() {
    var split = new TreeSet<String>();
    var home = new java.util.TreeMap<String, Module>();
    for (var type : all) {
      Module.of(type)
          .ifPresent(
              module -> {
                var other = home.putIfAbsent(type.getPackageName(), module);
                if (other != null && other != module) {
                  split.add(type.getPackageName() + " in " + other + " and " + module);
                }
              });
    }
    assertEquals(Set.of(), split);
  }

  @Test
  void bytecodeKnowsNothingOfTheModel() {
    classes()
        .that()
        .resideInAPackage("org.cellvm.bytecode..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.cellvm.bytecode..", "java.lang..", "java.util.."))
        .check(all);
  }

  @Test
  void embeddersSeeNoKernelType() {
    classes()
        .that()
        .resideInAPackage("org.cellvm.api..")
        .should(haveNoKernelTypeInAPublicSignature())
        .check(all);
  }

  /**
   * All mutable state belongs to a VM. A final field of a type that exists to be changed is mutable
   * state as well; one that holds a table (an array, a map) is trusted to be left as it was made.
   */
  @Test
  void noMutableStatics() {
    fields().that().areStatic().should(beConstant()).check(all);
  }

  @Test
  void kernelAndEnginesUseNoReflection() {
    noClasses()
        .that(Module.in(Module.KERNEL_AND_ENGINES))
        // An application's choice of members; it is asked when a class is first used, not in calls.
        .and()
        .doNotHaveFullyQualifiedName("org.cellvm.api.HostAccess")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(all);
  }

  @Test
  void kernelAndEnginesUseNoStreams() {
    noClasses()
        .that(Module.in(Module.KERNEL_AND_ENGINES))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.stream.."))
        .check(all);
  }

  /** Only vm-guice knows Guice; elsewhere only a plug-in's Guice module does. */
  @Test
  void guiceStaysInComposition() {
    noClasses()
        .that(
            Module.in(
                Set.of(
                    Module.PROCESSOR,
                    Module.OBJECTS,
                    Module.API,
                    Module.COMPILER,
                    Module.RUNTIME,
                    Module.SCRIPT,
                    Module.CLI)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(GUICE, "jakarta.inject..", "javax.inject.."))
        .check(all);
    noClasses()
        .that(Module.in(Module.with(Module.ENGINES, Module.LIBRARY)))
        .and()
        .areNotAssignableTo("com.google.inject.Module")
        .should()
        .dependOnClassesThat(resideInAnyPackage(GUICE, "jakarta.inject..", "javax.inject.."))
        .allowEmptyShould(true)
        .check(all);
  }

  /** Seams are for tests to use, never the other way round. */
  @Test
  void mainCodeKnowsNoTestLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.junit..", "org.mockito..", "com.tngtech.."))
        .check(all);
  }

  private static ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be final and of a type that does not exist to be changed") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        var isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        if (!isFinal || existsToBeChanged(field.getRawType())) {
          var what = isFinal ? "holds mutable state: " : "is static and not final: ";
          events.add(SimpleConditionEvent.violated(field, what + field.getDescription()));
        }
      }
    };
  }

  private static boolean existsToBeChanged(JavaClass type) {
    return type.getPackageName().startsWith("java.util.concurrent")
        || type.isEquivalentTo(StringBuilder.class)
        || type.isEquivalentTo(StringBuffer.class)
        || type.isAssignableTo(java.util.Random.class)
        || type.isAssignableTo(java.util.WeakHashMap.class);
  }

  private static ArchCondition<JavaClass> haveNoKernelTypeInAPublicSignature() {
    return new ArchCondition<>("have no kernel type in a public signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getModifiers().contains(JavaModifier.PUBLIC)) {
          return;
        }
        for (var field : type.getFields()) {
          if (isVisible(field.getModifiers()) && isKernel(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (!isVisible(unit.getModifiers())) {
            continue;
          }
          List<JavaClass> named = new ArrayList<>(unit.getRawParameterTypes());
          named.add(unit.getRawReturnType());
          unit.getThrowsClause().forEach(thrown -> named.add(thrown.getRawType()));
          for (var one : named) {
            if (isKernel(one)) {
              events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
            }
          }
        }
        Optional<JavaClass> parent = type.getRawSuperclass();
        if (parent.isPresent() && isKernel(parent.get())) {
          events.add(SimpleConditionEvent.violated(type, type.getDescription()));
        }
      }
    };
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isKernel(JavaClass type) {
    return Module.of(type.getBaseComponentType()).filter(m -> m == Module.OBJECTS).isPresent();
  }
}
