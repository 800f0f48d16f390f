package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.cellvm.api.HostAccess;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.conformance.embedding.HostModel.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes of Python that extend classes of Java. */
class ExtensionTest extends EachEngine {
  private static final String SQUARE =
      """
      from org.cellvm.conformance.embedding.HostModel import Shape
      class Square(Shape):
          def __init__(self, side, label='sq'):
              Shape.__init__(self, label)
              self.side = side
          def area(self): return self.side ** 2
      """;

  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = open(HostAccess.ALL);
  }

  private PythonVm open(HostAccess access) {
    PythonVm made =
        vm(
            b ->
                b.hostAccess(access)
                    .hostClasses(name -> true)
                    .classLoader(getClass().getClassLoader()));
    return made;
  }

  private Object java(String expression) {
    return vm.eval(expression).as(Object.class);
  }

  private String raised(String program) {
    PythonException e = assertThrows(PythonException.class, () -> vm.exec(program));
    return e.type() + ": " + e.value().replace("Error when calling the metaclass bases\n    ", "");
  }

  @Test
  void methodsAreOverriddenAndCallWhatTheyOverride() {
    vm.exec(
        """
        from java.util import ArrayList
        class Twice(ArrayList):
            def add(self, x):
                ArrayList.add(self, x)
                return super(Twice, self).add(x)
        l = Twice()
        print l.add('a'), l.size(), len(l), l[1], [x for x in l], 'a' in l, l
        """);
    assertEquals("True 2 2 a ['a', 'a'] True [a, a]\n", printed());
    List<?> list = assertInstanceOf(ArrayList.class, java("l"));
    @SuppressWarnings("unchecked")
    List<Object> own = (List<Object>) list;
    assertTrue(own.add("b"));
    assertEquals(List.of("a", "a", "b", "b"), own);
  }

  @Test
  void identityIsKeptBothWays() {
    vm.exec(SQUARE + "s = Square(3)\ndef same(x): return x is s, x.side\n");
    Object s = java("s");
    assertSame(s, java("s"));
    assertEquals("(True, 3)", vm.get("same").call(s).toString());
    vm.exec("from java.util import ArrayList\nl = ArrayList()\nl.add(s)\n");
    assertEquals("True", vm.eval("l[0] is s and l.contains(s) and s == l[0]").toString());
    assertEquals("False", vm.eval("s == Square(3)").toString());
    assertSame(s, ((List<?>) java("l")).get(0));
  }

  @Test
  void abstractClassesAreImplemented() throws IOException {
    vm.exec(SQUARE);
    Shape shape = assertInstanceOf(Shape.class, java("Square(4)"));
    assertEquals(16.0, shape.area());
    shape.setScale(2);
    assertEquals(32.0, shape.scaled());
    assertEquals("sq/shape", shape.label());
    assertEquals("5", vm.eval("Shape.largest([Square(2), Square(5), Square(1)]).side").toString());
    assertEquals("5", vm.eval("Square.largest([Square(2), Square(5), Square(1)]).side").toString());
  }

  @Test
  void constructorsAreChosenAsInJava() {
    vm.exec(
        SQUARE
            + """
            class Other(Shape):
                def kind(self): return 'other'
                def area(self): return 0
            """);
    assertEquals("xx/other", ((Shape) java("Other('x', 2)")).label());
    assertEquals("x/other", ((Shape) java("Other('x')")).label());
    assertEquals("TypeError: no Shape() takes ()", raised("Other().label()\n"));
    assertEquals(
        "TypeError: the Java object has been made already", raised("Other('x').__init__('y')\n"));
    vm.exec(
        "from java.util import ArrayList\n"
            + "class L(ArrayList):\n"
            + "    def __init__(self): self.x = 1\n"
            + "l = L()\n");
    assertEquals("(0, 1)", vm.eval("(l.size(), l.x)").toString());
    assertEquals("[]", java("l").toString());
  }

  @Test
  void allTypesOfJavaPass() {
    vm.exec(
        SQUARE
            + """
            class M(Square):
                def mix(self, a, b, c, d, e, f, g, h):
                    print a, b, c, d, e, f, g, h
                    return super(M, self).mix(a, b, c, d, e, f, g, h) + 1
                def sizes(self, sizes): return list(sizes) + [9]
            m = M(1)
            print m.sum(1, 2, 3, 4, 'c', 1.5, 2.5, True)
            """);
    Shape m = (Shape) java("m");
    assertEquals(114, m.sum(1, 2, (byte) 3, (short) 4, 'c', 1.5f, 2.5, true));
    String line = "1 2 3 4 c 1.5 2.5 True\n";
    assertEquals(line + "114\n" + line, printed());
    assertEquals(3, m.sizes(1, 2).length);
  }

  @Test
  void exceptionsCrossBothWays() {
    vm.exec(
        SQUARE
            + """
            from java.io import IOException
            class Bad(Square):
                def area(self): raise ValueError('no area')
                def scaled(self): raise IOException('no scale')
            b = Bad(1)
            try: b.scaled()
            except IOException, e: print e.getMessage()
            try: Square.scaled(b)
            except ValueError, e: print e
            from java.util import ArrayList
            class L(ArrayList): pass
            from java.lang import IndexOutOfBoundsException
            try: L().get(3)
            except IndexOutOfBoundsException, e: print 'out'
            """);
    assertEquals("no scale\nno area\nout\n", printed());
    Shape b = (Shape) java("b");
    assertEquals("ValueError", assertThrows(PythonException.class, b::area).type());
    assertEquals("no scale", assertThrows(IOException.class, b::scaled).getMessage());
  }

  @Test
  void whatIsMissingIsNotImplemented() {
    vm.exec(
        "from org.cellvm.conformance.embedding.HostModel import Shape\n"
            + "class Empty(Shape): pass\ne = Empty('e')\n");
    Shape e = (Shape) java("e");
    PythonException error = assertThrows(PythonException.class, e::area);
    assertEquals("NotImplementedError", error.type());
    assertEquals("abstract method area() of Empty", error.value());
    assertTrue(raised("e.area()\n").startsWith("NotImplementedError"));
    assertTrue(raised("super(Empty, e).area()\n").startsWith("NotImplementedError"));
    vm.exec("Empty.area = lambda self: 7\n");
    assertEquals(7.0, e.area());
  }

  @Test
  void whatIsFinalIsRefused() {
    String reason = raised("from java.lang import String\nclass S(String): pass\n");
    assertEquals("TypeError: cannot extend the Java class java.lang.String: it is final", reason);
    vm.exec("from org.cellvm.conformance.embedding.HostModel import Shape\n");
    assertEquals(
        "TypeError: cannot override the final method sum()",
        raised("class S(Shape):\n    def sum(self): pass\n"));
    assertEquals(
        "TypeError: cannot override the final method notify()",
        raised("class S(Shape):\n    def notify(self): pass\n"));
    vm.exec("from java.util import ArrayList, HashMap\nfrom java.time import DayOfWeek\n");
    assertEquals(
        "TypeError: a class can extend one Java class",
        raised("class S(ArrayList, HashMap): pass\n"));
    assertTrue(raised("class S(DayOfWeek): pass\n").startsWith("TypeError: cannot extend"));
  }

  @Test
  void interfacesAndSlotsAndSubclasses() throws Exception {
    vm.exec(
        SQUARE
            + """
            from java.util.concurrent import Callable
            from java.lang import Comparable, Runnable
            class Both(Shape, Callable, Comparable):
                __slots__ = ('n',)
                def __init__(self, n):
                    super(Both, self).__init__('both')
                    self.n = n
                def area(self): return self.n
                def call(self): return 'called %d' % self.n
                def compareTo(self, other): return cmp(self.n, other.n)
            class More(Both):
                __slots__ = ()
                def call(self): return 'more ' + Both.call(self)
            b = More(3)
            print isinstance(b, Shape), isinstance(b, Callable), issubclass(More, Shape),
            print isinstance(b, Runnable), hasattr(b, '__dict__'), b.label(), type(b).__name__
            """);
    assertEquals("True True True False False both/shape More\n", printed());
    Object b = java("b");
    assertInstanceOf(Shape.class, b);
    assertEquals("more called 3", ((Callable<?>) b).call());
    @SuppressWarnings("unchecked")
    List<Object> sorted =
        new ArrayList<>((List<Object>) vm.eval("[Both(2), More(1)]").as(List.class));
    sorted.sort(null);
    assertEquals(1.0, ((Shape) sorted.get(0)).area());
  }

  @Test
  void propertiesAndTextAndEquality() {
    vm.exec(
        SQUARE
            + """
            class Named(Square):
                def __str__(self): return 'named %d' % self.side
                def __eq__(self, other): return self.side == other.side
                def __hash__(self): return self.side
            a = Named(3)
            a.scale = 2.5
            a.other = 1
            print a.scale, a.getScale(), a.scaled(), a.other, a.__dict__, a.missing if hasattr(a, 'missing') else None
            """);
    assertEquals("2.5 2.5 22.5 1 {'other': 1, 'side': 3} None\n", printed());
    Object a = java("a");
    assertEquals("named 3", a.toString());
    assertEquals(3, a.hashCode());
    assertEquals(a, java("Named(3)"));
    assertNotSame(a, java("Named(3)"));
  }

  @Test
  void javaCallsFromOtherThreads() throws Exception {
    vm.exec(
        """
        from java.lang import Thread
        class Worker(Thread):
            def run(self): self.result = 6 * 7
        w = Worker()
        w.start()
        w.join()
        print w.result
        """);
    assertEquals("42\n", printed());
    vm.exec(SQUARE + "s = Square(6)\n");
    Shape s = (Shape) java("s");
    FutureTask<Double> task = new FutureTask<>(s::area);
    Thread thread = new Thread(task);
    thread.start();
    assertEquals(36.0, task.get());
    thread.join();
  }

  @Test
  void severalVmsDoNotMix() {
    vm.exec(SQUARE + "s = Square(6)\n");
    PythonVm other = open(HostAccess.ALL);
    other.exec(SQUARE + "s = Square(7)\n");
    Shape first = (Shape) java("s");
    assertEquals("36.0", other.eval("lambda s: s.area()").call(first).toString());
    other.exec("def owner(s): return s is globals()['s']\n");
    assertEquals("False", other.get("owner").call(first).toString());
    vm.close();
    assertThrows(IllegalStateException.class, first::area);
    assertEquals("sq/shape", first.label());
  }

  @Test
  void onlyWhatTheHostAllowsIsExtended() {
    String extend =
        "from java.util import AbstractList\n"
            + "class L(AbstractList):\n"
            + "    def size(self): return 3\n";
    PythonVm closed = open(HostAccess.EXPLICIT);
    PythonException e = assertThrows(PythonException.class, () -> closed.exec(extend));
    String reason = "cannot extend the Java class java.util.AbstractList: there is no permission";
    assertTrue(e.value().endsWith(reason));
    PythonVm some = open(HostAccess.builder().allowExtending(AbstractList.class).build());
    some.exec(extend + "l = L()\n");
    assertEquals("(3, 3)", some.eval("(l.size(), len(l))").toString());
    e =
        assertThrows(
            PythonException.class,
            () -> some.exec("from java.util import ArrayList\nclass A(ArrayList): pass\n"));
    assertEquals("TypeError", e.type());
    assertThrows(PythonException.class, () -> some.eval("l.getClass()"));
    assertThrows(PythonException.class, () -> some.eval("L.getClassLoader()"));
    PythonVm denied =
        open(HostAccess.builder().allowExtending(AbstractList.class).deny(List.class).build());
    assertThrows(PythonException.class, () -> denied.exec(extend));
  }

  @Test
  void objectsGoWhenBothSidesHaveForgottenThem() throws Exception {
    vm.exec(
        """
        from java.util import ArrayList
        gone = [0]
        class L(ArrayList):
            def __init__(self, n):
                ArrayList.__init__(self)
                self.n = n
            def __del__(self): gone[0] += 1
            def size(self): return self.n
        """);
    List<?> kept = (List<?>) java("L(5)");
    for (int i = 0; i < 100; i++) {
      vm.exec("for i in range(10): L(i)\n");
    }
    boolean most = false;
    for (int i = 0; i < 50 && !most; i++) {
      System.gc();
      Thread.sleep(20);
      most = vm.eval("gone[0]").asInt() > 800;
    }
    assertTrue(most);
    assertEquals(5, kept.size());
    assertEquals(5, vm.eval("lambda l: l.n").call(kept).asInt());
  }

  @Test
  void theClassGoesWithItsVm() throws Exception {
    var type = new WeakReference<Class<?>>(classOfClosedVm());
    for (int i = 0; i < 50 && type.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(type.get());
  }

  private Class<?> classOfClosedVm() {
    PythonVm own =
        PythonVm.builder()
            .engine(engine)
            .hostAccess(HostAccess.ALL)
            .hostClasses(name -> true)
            .classLoader(getClass().getClassLoader())
            .build();
    own.exec(SQUARE + "s = Square(2)\n");
    Class<?> type = own.eval("s").as(Object.class).getClass();
    assertEquals("Square", type.getSimpleName());
    own.close();
    return type;
  }
}
