package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cellvm.api.HostAccess;
import org.cellvm.api.HostFunction;
import org.cellvm.api.ProxyList;
import org.cellvm.api.ProxyMap;
import org.cellvm.api.ProxyObject;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.cellvm.conformance.embedding.HostModel.Account;
import org.cellvm.conformance.embedding.HostModel.Color;
import org.cellvm.conformance.embedding.HostModel.Overloads;
import org.cellvm.conformance.embedding.HostModel.Point;
import org.cellvm.conformance.embedding.HostModel.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Java objects that Python code uses as they are. */
class HostObjectsTest extends EachEngine {
  private static final String HERE = "org.cellvm.conformance.embedding";

  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = vm(b -> b.hostAccess(HostAccess.ALL).hostClasses(name -> true));
  }

  private String eval(String expression) {
    return vm.eval(expression).toString();
  }

  private String raised(String source) {
    return assertThrows(PythonException.class, () -> vm.exec(source), source).getMessage();
  }

  // Members

  @Test
  void beanHasPropertiesFieldsAndMethods() {
    var account = new Account("Ann", 10);
    vm.set("a", account);
    assertEquals("Ann", eval("a.owner"));
    assertEquals("Ann", eval("a.getOwner()"));
    vm.exec("a.owner = u'B\u00f6b'\na.number += 1\na.active = False\na.deposit(5)\n");
    assertEquals("B\u00f6b", account.getOwner());
    assertEquals(8, account.number);
    assertFalse(account.isActive());
    assertEquals(15.0, account.getBalance());
    assertEquals("(15.0, False, 'EUR')", eval("(a.balance, a.active, a.CURRENCY)"));
    assertTrue(raised("a.balance = 3").startsWith("AttributeError"));
    assertTrue(raised("a.nothing").startsWith("AttributeError"));
    assertTrue(raised("a.nothing = 1").startsWith("AttributeError"));
    assertTrue(raised("del a.owner").startsWith("AttributeError"));
    assertTrue(eval("dir(a)").contains("'deposit'"));
    assertTrue(raised("a.deposit('x')").startsWith("TypeError: no deposit() takes (str)"));
    assertEquals("account of Ann", new Account("Ann").toString());
    assertTrue(eval("repr(a)").startsWith("<" + HERE + ".HostModel$Account "));
    vm.exec("a.log.append('x')\na.log.add('y')\n");
    assertEquals(List.of("x", "y"), account.getLog());
    assertSame(account, vm.get("a").toJava());
    assertSame(account, vm.get("a").as(Account.class));
    assertTrue(eval("a.getClass().getName()").endsWith("Account"));
  }

  @Test
  void recordsEnumsAndNestedClasses() {
    vm.set("p", new Point(3, 4));
    assertEquals("(3, 4)", eval("(p.x, p.y)"));
    vm.set("q", new Point(3, 4));
    vm.set("r", new Point(5, 0));
    assertEquals("(True, False, True, True)", eval("(p == q, p == r, p < r, hash(p) == hash(q))"));
    vm.exec("from " + HERE + ".HostModel import Point, Color, Account\nm = {p: 1}\n");
    assertEquals("1", eval("m[Point(3, 4)]"));
    assertEquals("GREEN", eval("Color.GREEN"));
    assertEquals("1", eval("Color.GREEN.ordinal()"));
    assertTrue(vm.eval("Color.valueOf('RED') == Color.RED").asBoolean());
    assertEquals("['RED', 'GREEN']", eval("[c.name() for c in Color.values()]"));
    assertEquals("9", eval("Account.Key(9).id"));
    assertSame(Color.RED, vm.eval("Color.RED").toJava());
  }

  @Test
  void classesAreImported() {
    vm.exec(
        "import java.util.ArrayList\nfrom java.util import HashMap, Collections as C\n"
            + "import java.lang\nfrom "
            + HERE
            + ".HostModel import Account\n"
            + "l = java.util.ArrayList([3, 1, 2])\nC.sort(l)\n");
    assertEquals("[1, 2, 3]", eval("list(l)"));
    assertEquals("5", eval("java.lang.Math.max(5, 3)"));
    assertEquals("3.0", eval("java.lang.Math.sqrt(9)"));
    assertEquals("(True, False)", eval("(isinstance(l, java.util.List), isinstance(l, HashMap))"));
    assertTrue(vm.eval("issubclass(java.util.ArrayList, java.util.Collection)").asBoolean());
    assertTrue(vm.eval("l.__class__ == java.util.ArrayList").asBoolean());
    int before = Account.opened;
    vm.exec("b = Account.empty()\nAccount.opened = Account.opened + 10\nAccount('x', 2.5)\n");
    assertEquals(before + 12, Account.opened);
    assertEquals("EUR", eval("Account.CURRENCY"));
    assertEquals("nobody", eval("Account.getOwner(b)"));
    assertTrue(raised("import java.util.NoSuchClass").startsWith("ImportError"));
    assertTrue(raised("from java.util import NoSuchClass").startsWith("ImportError"));
    assertTrue(raised("import no_such_package").startsWith("ImportError"));
    assertTrue(raised("java.lang.Math()").startsWith("TypeError"));
    assertTrue(raised("Account()").startsWith("TypeError"));
    assertEquals("<java class java.util.ArrayList>", eval("repr(java.util.ArrayList)"));
    assertSame(ArrayList.class, vm.eval("java.util.ArrayList").toJava());
  }

  @Test
  void onlyClassesOfThePredicateAreImported() {
    PythonVm some =
        vm(b -> b.hostAccess(HostAccess.ALL).hostClasses(n -> n.equals("java.util.ArrayList")));
    some.exec("from java.util import ArrayList\nArrayList()\n");
    assertThrows(PythonException.class, () -> some.exec("from java.util import HashMap"));
    assertThrows(PythonException.class, () -> some.exec("import java.lang.System"));
    PythonVm none = vm(b -> b.hostAccess(HostAccess.ALL));
    assertThrows(PythonException.class, () -> none.exec("import java.util"));
  }

  // Overloads

  @Test
  void overloadsAreChosenAsInJava() {
    vm.set("o", new Overloads());
    assertEquals("int", eval("o.f(1)"));
    assertEquals("long", eval("o.f(1 << 40)"));
    assertEquals("double", eval("o.f(1.5)"));
    assertEquals("String", eval("o.f('x')"));
    assertEquals("String", eval("o.f(u'x')"));
    assertEquals("boolean", eval("o.f(True)"));
    assertEquals("List", eval("o.f([1])"));
    assertEquals("Map", eval("o.f({})"));
    assertEquals("Object", eval("o.f(1 << 100)"));
    assertEquals("Object", eval("o.f(object())"));
    assertEquals("fixed", eval("o.g('x', 1)"));
    assertEquals("varargs 0", eval("o.g('x')"));
    assertEquals("varargs 2", eval("o.g('x', 1, 2)"));
    assertEquals("short", eval("o.h(1)"));
    assertEquals("0 6", eval("'%d %d' % (o.sum(), o.sum(1, 2, 3))"));
    assertEquals("6", eval("o.sum([1, 2, 3])"));
    assertEquals("RED", eval("o.color('RED')"));
    vm.exec("f = o.f\n");
    assertEquals("['int', 'String', 'int', 'long']", eval("[f(x) for x in (1, 'ab', 2, 1 << 40)]"));
    assertTrue(raised("o.color('BLUE')").startsWith("TypeError"));
    assertTrue(raised("o.sum('x')").startsWith("TypeError"));
    assertTrue(raised("o.f(x=1)").startsWith("TypeError"));
  }

  // Containers

  @Test
  void listsAreSequences() {
    List<Object> list = new ArrayList<>(List.of(1, "b", 3.5));
    vm.set("l", list);
    assertEquals("(3, 1, 3.5)", eval("(len(l), l[0], l[-1])"));
    assertEquals("[1, 'b']", eval("l[:2]"));
    assertEquals("(True, False, True)", eval("('b' in l, 'x' in l, 1 in l)"));
    assertEquals("[1, 'b', 3.5]", eval("[x for x in l]"));
    vm.exec("l[0] = 'first'\nl.append([1, 2])\ndel l[1]\nl.extend(('x',))\nl.insert(0, None)\n");
    assertEquals(Arrays.asList(null, "first", 3.5, List.of(1L, 2L), "x"), list);
    assertEquals("x", eval("l.pop()"));
    assertTrue(raised("l[9]").startsWith("IndexError"));
    assertTrue(raised("l['x']").startsWith("TypeError"));
    assertTrue(vm.eval("bool(l) and not bool(l.getClass().getMethods()[:0])").asBoolean());
    vm.set("fixed", List.of(1, 2));
    assertTrue(raised("fixed[0] = 5").startsWith("TypeError"));
    assertTrue(vm.eval("fixed == [1, 2]").asBoolean());
    assertEquals("3", eval("sum(fixed)"));
    assertEquals("[2, 1]", eval("sorted(fixed, reverse=True)"));
  }

  @Test
  void mapsAreMappings() {
    Map<Object, Object> map = new TreeMap<>(Map.of("a", 1));
    vm.set("m", map);
    assertEquals("(1, 1, True, False)", eval("(len(m), m['a'], 'a' in m, 'x' in m)"));
    vm.exec("m['b'] = 2\nm['c'] = [3]\ndel m['c']\nm.update({'d': 4})\n");
    assertEquals(Map.of("a", 1, "b", 2L, "d", 4L), map);
    assertEquals("['a', 'b', 'd']", eval("list(m)"));
    assertEquals("['a', 'b', 'd']", eval("m.keys()"));
    assertEquals("[('a', 1), ('b', 2), ('d', 4)]", eval("m.items()"));
    assertEquals("(None, 5)", eval("(m.get('z'), m.getOrDefault('z', 5))"));
    assertTrue(raised("m['z']").startsWith("KeyError"));
    vm.set("n", new HashMap<>(Map.of(1, "int key", 2L, "long key")));
    assertEquals("int key long key", eval("n[1] + ' ' + n[2]"));
    assertTrue(vm.eval("1 in n and 2 in n and 3 not in n").asBoolean());
  }

  @Test
  void arraysIterablesAndStreams() {
    int[] numbers = {1, 2, 3};
    vm.set("a", numbers);
    vm.exec("a[0] = 10\n");
    assertEquals(10, numbers[0]);
    assertEquals("[10, 2, 3] 3 15", eval("'%s %d %d' % (list(a), len(a), sum(a))"));
    assertTrue(raised("a[0] = 'x'").startsWith("TypeError"));
    vm.set("s", Set.of(5));
    vm.set("v", new Vector<>(List.of(1)).elements());
    vm.set("st", Stream.of(1, 2));
    vm.set("it", List.of(7).iterator());
    assertEquals("[[5], [1], [1, 2], [7]]", eval("[list(x) for x in (s, v, st, it)]"));
    assertTrue(raised("len(it)").startsWith("TypeError"));
    vm.set("x", new Account("x"));
    assertTrue(raised("list(x)").startsWith("TypeError"));
    assertTrue(raised("len(x)").startsWith("TypeError"));
    assertTrue(vm.eval("bool(x)").asBoolean());
  }

  @Test
  void valuesWithACounterpartAreConverted() {
    vm.define("show", (HostFunction) args -> args.get(0).type() + " " + args.get(0).repr());
    vm.set("values", new Object[] {"s", 1, 2.5, true, null, BigInteger.TEN, new byte[] {65}, 'c'});
    assertEquals("['s', 1, 2.5, True, None, 10L, 'A', 'c']", eval("list(values)"));
    vm.set("d", new BigDecimal("12.50"));
    assertEquals("12.5 12 12.50", eval("'%s %d %s' % (float(d), int(d), d)"));
    assertTrue(vm.eval("d > 12 and d < 13 and d.scale() == 2").asBoolean());
    vm.set("date", new Date(1000));
    vm.set("instant", Instant.ofEpochSecond(5));
    assertEquals("1000 5", eval("'%d %d' % (date.time, instant.epochSecond)"));
    assertTrue(vm.eval("instant.plusSeconds(1) > instant").asBoolean());
  }

  // Functions and interfaces

  @Test
  void functionsGoBothWays() {
    BiFunction<Object, Object, Object> add = (a, b) -> a + "+" + b;
    vm.set("add", add);
    assertEquals("1+x", eval("add(1, 'x')"));
    assertTrue(vm.eval("callable(add)").asBoolean());
    vm.set("o", new Overloads());
    assertEquals("[5]", eval("list(o.apply(lambda x: [x], 5))"));
    vm.exec("def f(): print 'in f'\nprint o.run(f)\n");
    assertEquals("in f\nran\n", printed());
    vm.set("account", new Account("x"));
    assertTrue(vm.eval("o.check(lambda a: a.number == 7, account)").asBoolean());
    vm.exec(
        "import java.util.Collections\nl = java.util.ArrayList([1, 3, 2])\n"
            + "java.util.Collections.sort(l, lambda a, b: cmp(b, a))\n");
    assertEquals("[3, 2, 1]", eval("list(l)"));
    vm.exec("from java.lang import Runnable\nr = Runnable(f)\nr.run()\n");
    assertEquals("in f\nran\nin f\n", printed());
  }

  @Test
  void pythonClassImplementsInterfaces() {
    vm.exec(
        "from "
            + HERE
            + ".HostModel import Rule\nfrom java.lang import Comparable\n"
            + "class Rich(Rule, Comparable):\n"
            + "    def __init__(self, least): self.least = least\n"
            + "    def accepts(self, account): return account.balance >= self.least\n"
            + "    def compareTo(self, other): return cmp(self.least, other.least)\n"
            + "rule = Rich(10)\n");
    Rule rule = vm.get("rule").as(Rule.class);
    assertTrue(rule.accepts(new Account("x", 10)));
    assertFalse(rule.accepts(new Account("x", 9)));
    assertEquals("rule", rule.title());
    assertInstanceOf(Comparable.class, rule);
    assertTrue(vm.eval("isinstance(rule, Rule) and issubclass(Rich, Rule)").asBoolean());
    vm.exec(
        "import java.util.Collections\nl = java.util.ArrayList([Rich(3), Rich(1)])\n"
            + "java.util.Collections.sort(l)\n");
    assertEquals("[1, 3]", eval("[r.least for r in l]"));
    vm.exec("class Richer(Rich): pass\n");
    assertTrue(vm.eval("Richer(1)").as(Rule.class).accepts(new Account("x", 2)));
    assertTrue(raised("class S(java.lang.String): pass").startsWith("TypeError"));
  }

  // Exceptions

  @Test
  void exceptionsGoBothWays() {
    vm.set("a", new Account("x", 1));
    vm.set("o", new Overloads());
    vm.exec(
        "from java.io import IOException\n"
            + "from java.lang import IllegalStateException, Exception as E\n"
            + "try: a.withdraw(5)\n"
            + "except IOException, e: print e, e.getMessage(), e.message\n"
            + "try: a.withdraw(5)\n"
            + "except E, e: print type(e).__name__\n"
            + "try: a.withdraw(5)\n"
            + "except RuntimeError, e: print type(e).__module__\n");
    assertEquals("only 1.0 only 1.0 only 1.0\nIOException\njava.io\n", printed());
    var e = assertThrows(PythonException.class, () -> vm.exec("a.withdraw(5)"));
    assertInstanceOf(IOException.class, e.getCause());
    assertEquals("IOException: only 1.0", e.getMessage());
    var mine =
        assertThrows(PythonException.class, () -> vm.exec("raise IllegalStateException('mine')"));
    assertEquals(
        "mine", assertInstanceOf(IllegalStateException.class, mine.getCause()).getMessage());
    vm.exec(
        "try: raise IOException('x')\n"
            + "except IOException, e:\n"
            + "    print getattr(o, 'pass')(e).getMessage()\n");
    assertTrue(printed().endsWith("java.io\nx\n"), printed());
    vm.exec(
        "try: getattr(o, 'raise')(IllegalStateException('again'))\n"
            + "except IllegalStateException, e: print e\n");
    assertTrue(printed().endsWith("again\n"), printed());
    vm.exec("def fail(x): raise KeyError('k')\n");
    assertEquals(
        "KeyError", assertThrows(PythonException.class, () -> vm.exec("o.apply(fail, 1)")).type());
    vm.exec("try: o.apply(fail, 1)\nexcept KeyError, e: print 'KeyError', e\n");
    assertTrue(printed().endsWith("KeyError 'k'\n"), printed());
  }

  // Access

  @Test
  void withoutAccessNothingPasses() {
    PythonVm closed = vm();
    assertThrows(IllegalArgumentException.class, () -> closed.set("x", new Account("x")));
    closed.set("l", new ArrayList<>(List.of(1)));
    assertEquals("list", closed.get("l").type());
  }

  @Test
  void explicitAccessIsToWhatIsMarked() {
    PythonVm some = vm(b -> b.hostAccess(HostAccess.EXPLICIT));
    var account = new Account("x", 1);
    some.set("a", account);
    assertEquals(3.0, some.eval("a.deposit(2)").asDouble());
    for (String source :
        List.of(
            "a.owner",
            "a.getOwner()",
            "a.number",
            "a.getClass()",
            "a.number = 1",
            "a.withdraw(1)",
            "a.CURRENCY",
            "a.__class__.opened",
            "a.__class__('x')",
            "a.deposit.__self__.x",
            "a.wait()",
            "a.notify()")) {
      assertThrows(PythonException.class, () -> some.exec(source), source);
    }
    assertEquals(3.0, account.getBalance());
  }

  @Test
  void listedMembersAreAllowed() {
    var access =
        HostAccess.builder()
            .allow(Account.class, "getOwner", "number")
            .allow(Point.class)
            .deny(Color.class)
            .convert(Instant.class, Instant::toEpochMilli)
            .build();
    PythonVm some = vm(b -> b.hostAccess(access));
    some.set("a", new Account("x"));
    some.set("p", new Point(1, 2));
    some.set("i", Instant.ofEpochMilli(77));
    assertEquals(
        "('x', 'x', 7, 1, 77)", some.eval("(a.owner, a.getOwner(), a.number, p.x, i)").toString());
    assertThrows(PythonException.class, () -> some.exec("a.owner = 'y'"));
    assertThrows(PythonException.class, () -> some.exec("a.getBalance()"));
    assertThrows(PythonException.class, () -> some.exec("p.getClass()"));
    assertThrows(IllegalArgumentException.class, () -> some.set("c", Color.RED));
  }

  // Lazy data

  @Test
  void proxiesAreAskedForWhatTheyHold() {
    List<String> asked = new ArrayList<>();
    vm.set(
        "o",
        new ProxyObject() {
          private Object size = 1;

          @Override
          public Object get(String name) {
            asked.add(name);
            return name.equals("size") ? size : ABSENT;
          }

          @Override
          public void set(String name, Value value) {
            size = value.toJava();
          }

          @Override
          public List<String> names() {
            return List.of("size");
          }
        });
    vm.exec("o.size = 5\n");
    assertEquals("5", eval("o.size"));
    assertEquals(List.of("size"), asked);
    assertTrue(raised("o.other").startsWith("AttributeError"));
    assertTrue(eval("dir(o)").contains("size"));
    vm.set(
        "l",
        new ProxyList() {
          @Override
          public long size() {
            return 1_000_000;
          }

          @Override
          public Object get(long index) {
            return index * 2;
          }
        });
    assertEquals("(1000000, 20, 1999998, [2, 4])", eval("(len(l), l[10], l[-1], l[1:3])"));
    assertTrue(raised("l[0] = 1").startsWith("TypeError"));
    Map<String, Object> data = new LinkedHashMap<>(Map.of("k", 1));
    vm.set(
        "m",
        new ProxyMap() {
          @Override
          public long size() {
            return data.size();
          }

          @Override
          public boolean contains(Value key) {
            return data.containsKey(key.toString());
          }

          @Override
          public Object get(Value key) {
            return data.get(key.toString());
          }

          @Override
          public Iterable<?> keys() {
            return data.keySet();
          }

          @Override
          public void put(Value key, Value value) {
            data.put(key.toString(), value.toJava());
          }
        });
    vm.exec("m['n'] = 2\n");
    assertEquals("(1, 2, ['k', 'n'], True)", eval("(m['k'], m['n'], list(m), 'k' in m)"));
    assertTrue(raised("m['z']").startsWith("KeyError"));
  }

  @Test
  void closeableIsAContextManager() {
    List<String> closed = new ArrayList<>();
    vm.set("r", (AutoCloseable) () -> closed.add("closed"));
    vm.exec("with r as x:\n    print x is r\n");
    assertEquals("True\n", printed());
    assertEquals(List.of("closed"), closed);
    vm.set("unmodifiable", Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))));
    assertEquals("1", eval("unmodifiable['a']"));
    assertTrue(raised("unmodifiable['b'] = 1").contains("UnsupportedOperationException"));
  }
}
