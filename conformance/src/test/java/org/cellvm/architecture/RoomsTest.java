package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Packages are small, described in a {@code package-info}, and in no circle of dependencies. The
 * packages of the object model are the exception, which only ever gets smaller: the test also fails
 * when fewer depend on one another, until the constants say so.
 */
class RoomsTest {
  private static final int LARGEST = 50;

  /** The object model's packages depend on one another in circles: types are objects, too. */
  private static final Set<String> KNOT =
      Set.of(
          "org.cellvm.model",
          "org.cellvm.model.bytes",
          "org.cellvm.model.classes",
          "org.cellvm.model.descriptors",
          "org.cellvm.model.errors",
          "org.cellvm.model.files",
          "org.cellvm.model.frames",
          "org.cellvm.model.functions",
          "org.cellvm.model.mappings",
          "org.cellvm.model.memory",
          "org.cellvm.model.numbers",
          "org.cellvm.model.sequences",
          "org.cellvm.model.text");

  /** How many dependencies of one package on another are part of a circle. */
  private static final int TIES = 113;

  /** A Javadoc comment that ends a sentence of some words. */
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\A/\\*\\*(?:\\s+(?!\\*/)\\S+){5,}\\.\\s*\\*/\\s*package ");

  @Test
  void everyPackageIsDescribed() {
    var undescribed = new TreeSet<String>();
    Sources.byPackage()
        .forEach(
            (name, files) -> {
              if (files.stream()
                  .filter(Sources::isPackageInfo)
                  .noneMatch(file -> DESCRIPTION.matcher(Sources.text(file)).find())) {
                undescribed.add(name);
              }
            });
    assertEquals(Set.of(), undescribed);
  }

  @Test
  void noPackageIsTooLarge() {
    var tooLarge = new TreeSet<String>();
    var packages = Sources.byPackage();
    packages.forEach(
        (name, files) -> {
          var size = files.stream().filter(file -> !Sources.isPackageInfo(file)).count();
          if (size > LARGEST) {
            System.out.println("figure: " + name + " has " + size + " files");
            tooLarge.add(name);
          }
        });
    assertTrue(packages.size() > 20, () -> "only " + packages.keySet());
    assertEquals(Set.of(), tooLarge);
  }

  @Test
  void packagesDependOnOneAnotherInNoCircle() {
    var dependencies = dependencies();
    var tied = new TreeSet<String>();
    var ties = new TreeSet<String>();
    for (var circle : new Circles(dependencies).found) {
      tied.addAll(circle);
      for (var from : circle) {
        for (var to : dependencies.get(from)) {
          if (circle.contains(to)) {
            ties.add(from + " -> " + to);
          }
        }
      }
    }
    var all = String.join("\n", ties);
    System.out.println("figure: " + ties.size() + " dependencies of packages are in circles");
    assertEquals(new TreeSet<>(KNOT), tied, all);
    assertEquals(TIES, ties.size(), all);
  }

  private static Map<String, Set<String>> dependencies() {
    var packages = new TreeMap<String, Set<String>>();
    var all = Module.importAll();
    for (var type : all) {
      packages.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
    }
    for (var type : all) {
      var from = type.getPackageName();
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (!to.equals(from) && packages.containsKey(to)) {
          packages.get(from).add(to);
        }
      }
    }
    return packages;
  }

  /** Tarjan's strongly connected components (1972), those of more than one package. */
  private static final class Circles {
    final List<Set<String>> found = new ArrayList<>();
    private final Map<String, Set<String>> graph;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> stack = new ArrayDeque<>();

    Circles(Map<String, Set<String>> graph) {
      this.graph = graph;
      for (var node : graph.keySet()) {
        if (!index.containsKey(node)) {
          visit(node);
        }
      }
    }

    private void visit(String node) {
      index.put(node, index.size());
      low.put(node, index.get(node));
      stack.push(node);
      for (var next : graph.get(node)) {
        if (!index.containsKey(next)) {
          visit(next);
          low.merge(node, low.get(next), Math::min);
        } else if (stack.contains(next)) {
          low.merge(node, index.get(next), Math::min);
        }
      }
      if (low.get(node).equals(index.get(node))) {
        var component = new TreeSet<String>();
        String member;
        do {
          member = stack.pop();
          component.add(member);
        } while (!member.equals(node));
        if (component.size() > 1) {
          found.add(component);
        }
      }
    }
  }
}
