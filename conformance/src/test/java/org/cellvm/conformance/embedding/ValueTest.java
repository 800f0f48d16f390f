package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a Java program can do with a Python object. */
class ValueTest extends EachEngine {
  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = vm();
  }

  private static void raises(String type, Executable work) {
    assertEquals(type, assertThrows(PythonException.class, work).type());
  }

  @Test
  void kindsAreTold() {
    assertTrue(vm.eval("None").isNone());
    assertTrue(vm.eval("True").isBoolean() && vm.eval("True").isInteger());
    assertTrue(vm.eval("1L").isInteger() && !vm.eval("1L").isBoolean());
    assertTrue(vm.eval("1.0").isFloat() && !vm.eval("1.0").isInteger());
    assertTrue(vm.eval("'s'").isString() && vm.eval("u's'").isString());
    assertTrue(vm.eval("()").isList() && vm.eval("[]").isList());
    assertTrue(vm.eval("{}").isDict() && vm.eval("{}").isIterable());
    assertFalse(vm.eval("1").isIterable());
    assertTrue(vm.eval("len").isCallable());
    assertTrue(vm.eval("True").isInstance(vm.eval("int")));
    assertFalse(vm.eval("1").isInstance(vm.eval("(str, float)")));
  }

  @Test
  void numbersAreExact() {
    assertEquals(5, vm.eval("5").asInt());
    raises("OverflowError", () -> vm.eval("1 << 31").asInt());
    raises("OverflowError", () -> vm.eval("1 << 63").asLong());
    raises("TypeError", () -> vm.eval("1.0").asLong());
    raises("TypeError", () -> vm.eval("1.0").asInt());
    raises("TypeError", () -> vm.eval("1.0").asBigInteger());
    raises("TypeError", () -> vm.eval("'1'").asLong());
    raises("TypeError", () -> vm.eval("'1'").asDouble());
    raises("TypeError", () -> vm.eval("None").asDouble());
    raises("TypeError", () -> vm.eval("1").asString());
    raises("TypeError", () -> vm.eval("None").asString());
    assertEquals(1.0, vm.eval("1").asDouble());
    vm.exec(
        "class I(object):\n    def __index__(self): return 7\n"
            + "class F(object):\n    def __float__(self): return 1.5\n");
    assertEquals(7, vm.eval("I()").asInt());
    assertEquals(1.5, vm.eval("F()").asDouble());
  }

  @Test
  void callsTakeKeywords() {
    vm.exec("def f(a, b=2, *c, **d): return a, b, c, sorted(d.items())");
    Value f = vm.get("f");
    assertEquals(
        "(1, 5, (), [('x', None)])", f.call(List.of(1), keywords("b", 5, "x", null)).repr());
    assertEquals("(1, 2, (), [])", f.call(List.of(1), Map.of()).repr());
    raises("TypeError", () -> f.call(List.of(1), Map.of("a", 1)));
    assertEquals("['1', '2']", vm.eval("'1,2'").invoke("split", ",").repr());
    raises("AttributeError", () -> vm.eval("1").invoke("split"));
  }

  private static Map<String, Object> keywords(Object... pairs) {
    Map<String, Object> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void attributesAndItemsAreSetAndDeleted() {
    vm.exec("class C(object): pass\nc = C()");
    Value c = vm.get("c");
    assertFalse(c.has("x"));
    c.set("x", List.of(1));
    assertTrue(c.has("x"));
    assertEquals("[1]", c.get("x").repr());
    assertTrue(c.names().contains("x") && c.names().contains("__class__"));
    c.delete("x");
    assertNull(c.get("x"));
    raises("AttributeError", () -> c.delete("x"));
    Value d = vm.eval("{}");
    d.setItem("k", 1);
    d.setItem(2L, null);
    assertTrue(d.contains("k") && !d.contains("l"));
    d.deleteItem("k");
    assertEquals("{2: None}", d.repr());
    raises("KeyError", () -> d.deleteItem("k"));
  }

  @Test
  void iterationIsLazy() {
    vm.exec("def g():\n    for i in (1, 2):\n        print 'made', i\n        yield i\n");
    var iterator = vm.get("g").call().iterator();
    assertEquals("", printed());
    assertEquals(1, iterator.next().asInt());
    assertEquals("made 1\n", printed());
    assertEquals(2, iterator.next().asInt());
    assertFalse(iterator.hasNext());
    assertThrows(NoSuchElementException.class, iterator::next);
    List<String> seen = new ArrayList<>();
    for (var item : vm.eval("{'a': 1, 'b': [2]}").items()) {
      seen.add(item.getKey().asString() + item.getValue().repr());
    }
    assertEquals(List.of("a1", "b[2]"), seen);
    raises("TypeError", () -> vm.eval("1").iterator());
    var broken = vm.eval("(1 / (2 - i) for i in (1, 2))").iterator();
    assertEquals(1, broken.next().asInt());
    raises("ZeroDivisionError", broken::hasNext);
  }

  @Test
  void equalityIsPythons() {
    assertEquals(vm.eval("1"), vm.eval("1.0"));
    assertEquals(vm.eval("1").hashCode(), vm.eval("1L").hashCode());
    assertEquals(vm.eval("[1, [2]]"), vm.eval("[1, [2]]"));
    assertNotEquals(vm.eval("1"), vm.eval("'1'"));
    assertNotEquals(vm.eval("1"), (Object) 1);
    assertNotEquals(vm.eval("1"), vm().eval("1"));
    raises("TypeError", () -> vm.eval("[]").hashCode());
    Set<Value> set = new HashSet<>(List.of(vm.eval("'a'")));
    assertTrue(set.contains(vm.eval("u'a'")));
    assertEquals("a", vm.eval("'a'").toString());
    assertEquals("[1]", vm.eval("[1]").toString());
    assertEquals("\u20ac", vm.eval("u'\u20ac'").toString());
    Value closed = vm.eval("[1]");
    closed.close();
    assertEquals("closed value", closed.toString());
    assertEquals(closed, closed);
  }

  // Views

  @Test
  void listViewIsTheList() {
    Value list = vm.eval("[1, 'a']");
    vm.set("l", list);
    List<Object> view = list.asList();
    assertEquals(List.of(1L, "a"), view);
    view.add(List.of(2));
    view.set(0, "first");
    view.remove(1);
    assertEquals("['first', [2]]", list.repr());
    vm.exec("l.append({'k': []})");
    assertEquals(3, view.size());
    var map = assertInstanceOf(Map.class, view.get(2));
    vm.exec("l[2]['k'].append(5)");
    assertEquals(List.of(5L), map.get("k"));
    assertThrows(IndexOutOfBoundsException.class, () -> view.get(3));
    assertThrows(IndexOutOfBoundsException.class, () -> view.get(-1));
    vm.set("same", view);
    assertTrue(vm.eval("same is l").asBoolean());
    list.close();
    assertEquals(3, view.size());
    raises("TypeError", () -> vm.eval("(1, 2)").asList().set(0, 1));
    raises("TypeError", () -> vm.eval("{}").asList());
    raises("TypeError", () -> vm.eval("'text'").asList());
    List<Object> numbers = vm.eval("[3, 1, 2]").asList();
    numbers.sort(Comparator.comparing(n -> (Long) n));
    assertEquals(List.of(1L, 2L, 3L), numbers);
    view.clear();
    assertEquals("[]", vm.get("l").repr());
  }

  @Test
  void mapViewIsTheDict() {
    Value dict = vm.eval("{'a': 1}");
    Map<Object, Object> view = dict.asMap();
    assertEquals(Map.of("a", 1L), view);
    assertEquals(1L, view.put("a", 2));
    assertNull(view.put("b", List.of()));
    assertEquals("[('a', 2), ('b', [])]", sorted(dict));
    assertTrue(view.containsKey("b") && !view.containsKey("c"));
    assertNull(view.get("c"));
    assertEquals(2L, view.remove("a"));
    view.entrySet().iterator().next().setValue("new");
    assertEquals("{'b': 'new'}", dict.repr());
    view.clear();
    assertTrue(view.isEmpty());
    vm.exec("class D(dict):\n    def __missing__(self, k): raise KeyError(k)\nd = D(x=1)");
    assertEquals(Map.of("x", 1L), vm.get("d").asMap());
    raises("TypeError", () -> vm.eval("[]").asMap());
  }

  private String sorted(Value dict) {
    return vm.eval("lambda d: sorted(d.items())").call(dict).repr();
  }

  @Test
  void setViewIsTheSet() {
    Value set = vm.eval("set([1])");
    Set<Object> view = set.asSet();
    assertTrue(view.add("x"));
    assertFalse(view.add("x"));
    assertTrue(view.contains(1L));
    assertTrue(view.remove(1));
    assertEquals("set(['x'])", set.repr());
    assertEquals(Set.of("x"), view);
    raises("TypeError", () -> vm.eval("[]").asSet());
    raises("AttributeError", () -> vm.eval("frozenset()").asSet().add(1));
  }

  // as

  record Point(int x, double y, List<Object> tags) {}

  interface Shape {
    double area(int scale) throws IOException;

    String getName();

    default String describe() {
      return getName() + "!";
    }
  }

  @Test
  void valueIsWhateverIsAskedFor() {
    assertEquals(5, vm.eval("5").as(int.class));
    assertEquals((short) 5, vm.eval("5").as(Short.class));
    raises("OverflowError", () -> vm.eval("300").as(byte.class));
    assertEquals('x', vm.eval("'x'").as(char.class));
    assertEquals(new BigDecimal("0.1"), vm.eval("0.1").as(BigDecimal.class));
    assertEquals(BigInteger.TEN, vm.eval("10").as(BigInteger.class));
    assertEquals(5L, vm.eval("5").as(Object.class));
    assertEquals(5L, vm.eval("5").as(Number.class));
    assertNull(vm.eval("None").as(String.class));
    raises("TypeError", () -> vm.eval("None").as(int.class));
    assertArrayEquals(new int[] {1, 2}, vm.eval("(1, 2)").as(int[].class));
    assertArrayEquals(new String[] {"a", null}, vm.eval("['a', None]").as(String[].class));
    assertArrayEquals(new byte[] {'a'}, vm.eval("'a'").as(byte[].class));
    assertEquals(TimeUnit.DAYS, vm.eval("'DAYS'").as(TimeUnit.class));
    raises("ValueError", () -> vm.eval("'YEARS'").as(TimeUnit.class));
    assertEquals(List.of(1L), vm.eval("[1]").as(List.class));
    assertEquals(Map.of(1L, 2L), vm.eval("{1: 2}").as(Map.class));
    List<Object> seen = new ArrayList<>();
    for (Object item : vm.eval("(i for i in (1, 'x'))").as(Iterable.class)) {
      seen.add(item);
    }
    assertEquals(List.of(1L, "x"), seen);
    raises("TypeError", () -> vm.eval("1").as(Thread.class));
  }

  @Test
  void recordsAreMadeOfAttributesItemsOrSequences() {
    var expected = new Point(1, 2.0, List.of("t"));
    assertEquals(expected, vm.eval("{'x': 1, 'y': 2, 'tags': ['t']}").as(Point.class));
    assertEquals(expected, vm.eval("(1, 2.0, ['t'])").as(Point.class));
    vm.exec("class P: pass\np = P(); p.x = 1; p.y = 2; p.tags = ['t']");
    assertEquals(expected, vm.get("p").as(Point.class));
    raises("KeyError", () -> vm.eval("{'x': 1}").as(Point.class));
    raises("TypeError", () -> vm.eval("(1,)").as(Point.class));
  }

  @Test
  void objectImplementsAnInterface() throws IOException {
    vm.exec(
        "class Square(object):\n"
            + "    def __init__(self, side): self.side = side\n"
            + "    def area(self, scale): return self.side ** 2 * scale\n"
            + "    def getName(self): return 'square'\n"
            + "s = Square(3)\n");
    Shape shape = vm.get("s").as(Shape.class);
    assertEquals(18.0, shape.area(2));
    assertEquals("square!", shape.describe());
    assertEquals(shape, vm.get("s").as(Shape.class));
    vm.set("back", shape);
    assertTrue(vm.eval("back is s").asBoolean());
    vm.exec("del Square.getName");
    raises("AttributeError", shape::getName);
  }

  @Test
  void functionIsAFunctionalInterface() {
    @SuppressWarnings("unchecked")
    Function<Object, Object> f = vm.eval("lambda x: [x]").as(Function.class);
    assertEquals(List.of(1L), f.apply(1));
    assertEquals(List.of(List.of(2L)), f.andThen(f).apply(2));
    Runnable r = vm.eval("lambda: 1 / 0").as(Runnable.class);
    raises("ZeroDivisionError", r::run);
    @SuppressWarnings("unchecked")
    Comparator<Object> c = vm.eval("lambda a, b: cmp(a, b)").as(Comparator.class);
    var list = new ArrayList<>(List.of(3, 1, 2));
    list.sort(Collections.reverseOrder(c));
    assertEquals(List.of(3, 2, 1), list);
  }

  @Test
  void declaredExceptionOfTheHostComesBackAsItself() {
    var thrown = new IOException("full");
    vm.define(
        "fail",
        (HostFunction)
            arguments -> {
              throw thrown;
            });
    vm.exec("class S(object):\n    def area(self, scale): fail()\n    def getName(self): fail()\n");
    Shape shape = vm.eval("S()").as(Shape.class);
    assertEquals(thrown, assertThrows(IOException.class, () -> shape.area(1)));
    var wrapped = assertThrows(PythonException.class, shape::getName);
    assertEquals(thrown, wrapped.getCause());
  }

  // Lives

  @Test
  void valuesAndViewsLeakNothing() {
    vm.exec(
        "import gc\nclass C(object):\n    n = 0\n    def __init__(self): C.n += 1\n"
            + "    def __del__(self): C.n -= 1\n");
    for (int i = 0; i < 100; i++) {
      try (Value c = vm.eval("C()");
          Value list = vm.eval("[C() for i in range(3)]")) {
        c.set("more", list);
        c.keep().close();
        c.get("more").close();
        for (Value item : list) {
          item.close();
        }
        c.call(List.of(), Map.of());
      } catch (PythonException e) {
        assertEquals("TypeError", e.type());
        e.exception().close();
        if (e.tracebackObject() != null) {
          e.tracebackObject().close();
        }
      }
    }
    assertEquals(0, vm.eval("C.n").asInt());
  }

  @Test
  void valueMayBeClosedWhileTheVmCloses() throws InterruptedException {
    for (int round = 0; round < 50; round++) {
      PythonVm other = vm();
      Value[] values = new Value[200];
      Arrays.setAll(values, i -> other.eval("[]"));
      List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
      Thread closer =
          new Thread(
              () -> {
                try {
                  for (Value value : values) {
                    value.close();
                  }
                } catch (Throwable e) {
                  errors.add(e);
                }
              });
      closer.start();
      other.close();
      closer.join();
      assertEquals(List.of(), errors);
    }
  }

  @Test
  void plainValuesHoldNoReferences() {
    vm.exec("import sys\nn = 10 ** 6\nt = 'text ' * 2\nf = 2.5\nu = u'e x'\n");
    vm.exec("def counts(): return [sys.getrefcount(o) for o in (n, t, f, u)]\n");
    String before = vm.eval("counts()").toString();
    List<Value> values = List.of(vm.get("n"), vm.get("t"), vm.get("f"), vm.get("u"));
    assertEquals(before, vm.eval("counts()").toString());
    for (Value value : values) {
      vm.set("same", value);
      assertTrue(vm.eval("same is n or same is t or same is f or same is u").asBoolean());
    }
    vm.exec("same = None\ndel n, t, f, u\n");
    vm.exec(
        "def back(a, b, c, d): return repr((a, b, c, d)), map(sys.getrefcount, (a, b, c, d))\n");
    String back = vm.get("back").call(values.toArray()).toString();
    assertTrue(back.startsWith("(\"(1000000, 'text text ', 2.5, u'e x')"), back);
    assertEquals(back, vm.get("back").call(values.toArray()).toString());
    assertEquals("TEXT TEXT ", values.get(1).invoke("upper").asString());
    values.forEach(Value::close);
    for (Value value : values) {
      assertThrows(IllegalStateException.class, value::asBoolean);
      assertThrows(IllegalStateException.class, value::toJava);
      assertThrows(IllegalStateException.class, value::isNone);
      assertEquals("closed value", value.toString());
    }
    Value kept = vm.eval("10 ** 6");
    vm.close();
    assertThrows(IllegalStateException.class, kept::asInt);
  }

  @Test
  void textsThatAreEvaluatedAgainSeeWhatHasChanged() {
    for (int i = 0; i < 200; i++) {
      vm.set("v" + i, i);
      assertEquals(i + 1, vm.eval("v" + i + " + 1").asInt());
    }
    vm.exec("def f(): return 1\n");
    assertEquals(1, vm.eval("f()").asInt());
    vm.exec("def f(): return 2\n");
    assertEquals(2, vm.eval("f()").asInt());
    raises("NameError", () -> vm.eval("missing"));
    vm.set("missing", 3);
    assertEquals(3, vm.eval("missing").asInt());
    raises("SyntaxError", () -> vm.eval("1 +"));
    assertEquals(199, vm.get("v199").asInt());
    assertEquals(0, vm.eval("v0").asInt());
    assertEquals(0, vm.eval("  v0 ").asInt());
  }
}
