package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages as they are installed for CPython: by {@code setup.py}, as eggs and wheels, by {@code
 * .pth} files, spread over several directories. What is printed is CPython's.
 */
class InstallationTest {
  private static final String EXTEND =
      "from pkgutil import extend_path\n__path__ = extend_path(__path__, __name__)\n";

  @TempDir Path directory;

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void archive(String name, List<String> namesAndContents) throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.size(); i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents.get(i)));
        zip.write(namesAndContents.get(i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String place(String name) {
    return directory.resolve(name).toString();
  }

  private void assertPrints(String out, String variable, String value, String program) {
    var outcome = new ChildJvm(directory).environment(variable, value).run("-c", program);
    assertEquals(new Outcome(out, "", 0), outcome.replace(directory.toString(), "HERE"));
  }

  private void writeProject() throws IOException {
    write(
        "project/setup.py",
        """
        from distutils.core import setup
        setup(name='thing', version='1.5', packages=['pk', 'pk.sub'], py_modules=['single'],
              package_data={'pk': ['data/*.txt']}, scripts=['bin/thing'],
              data_files=[('share/thing', ['README'])])
        """);
    write("project/README", "a thing\n");
    write(
        "project/pk/__init__.py", "import pkgutil\ntext = pkgutil.get_data('pk', 'data/a.txt')\n");
    write("project/pk/data/a.txt", "some data");
    write("project/pk/sub/__init__.py", "from .. import text\n");
    write("project/single.py", "y = 2\n");
    write(
        "project/bin/thing", "#!/usr/bin/env python\nimport pk, single\nprint pk.text, single.y\n");
  }

  private void install(String... arguments) {
    var all = new String[arguments.length + 3];
    all[0] = "setup.py";
    all[1] = "-q";
    all[2] = "install";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    var outcome = new ChildJvm(directory.resolve("project")).run(all);
    assertEquals(new Outcome("", "", 0), outcome);
  }

  @Test
  void setupInstallsIntoAHome() throws IOException {
    writeProject();
    install("--home=" + place("user"));
    assertPrints(
        "HERE/user/lib/python/pk/__init__.pyc some data True 2\n",
        "PYTHONPATH",
        place("user/lib/python"),
        "import pk, pk.sub, single\nprint pk.__file__, pk.text, pk.sub.text is pk.text, single.y");
    assertEquals("a thing\n", Files.readString(directory.resolve("user/share/thing/README")));
    var script =
        new ChildJvm(directory)
            .environment("PYTHONPATH", place("user/lib/python"))
            .run("user/bin/thing");
    assertEquals(new Outcome("some data 2\n", "", 0), script);
    var information = directory.resolve("user/lib/python/thing-1.5-py2.7.egg-info");
    assertEquals("Name: thing", Files.readAllLines(information).get(1));
  }

  /** Without an option, packages are installed where CellVM is. */
  @Test
  void setupInstallsBesideTheCommand() throws IOException {
    writeProject();
    var home = "-Dcellvm.home=" + place("cellvm");
    var installed =
        new ChildJvm(directory.resolve("project")).option(home).run("setup.py", "-q", "install");
    assertEquals(new Outcome("", "", 0), installed);
    var outcome =
        new ChildJvm(directory)
            .option(home)
            .run("-c", "import single, sys; print single.__file__, sys.prefix, sys.exec_prefix");
    assertEquals(
        new Outcome(
            "HERE/cellvm/lib/python2.7/site-packages/single.pyc HERE/cellvm HERE/cellvm\n", "", 0),
        outcome.replace(directory.toString(), "HERE"));
  }

  @Test
  void setupInstallsForAUser() throws IOException {
    writeProject();
    var outcome =
        new ChildJvm(directory.resolve("project"))
            .environment("PYTHONUSERBASE", place("user"))
            .run("setup.py", "-q", "install", "--user");
    assertEquals(new Outcome("", "", 0), outcome);
    assertPrints(
        "HERE/user/lib/python2.7/site-packages/single.pyc 2\n",
        "PYTHONUSERBASE",
        place("user"),
        "import single; print single.__file__, single.y");
  }

  @Test
  void eggsAndWheels() throws IOException {
    archive(
        "thing.egg",
        List.of(
            "eggpk/__init__.py",
            "import pkgutil\ndef data():\n    return pkgutil.get_data(__name__, 'd.txt')\n",
            "eggpk/m.py",
            "def f():\n    raise ValueError(1)\n",
            "eggpk/d.txt",
            "data in an egg",
            "EGG-INFO/PKG-INFO",
            "Metadata-Version: 1.0\nName: thing\nVersion: 1\n"));
    archive(
        "thing-1-py2.py3-none-any.whl",
        List.of(
            "wheelpk.py",
            "name = 'wheel'\n",
            "thing-1.dist-info/METADATA",
            "Metadata-Version: 2.1\nName: thing\nVersion: 1\n"));
    assertPrints(
        """
        HERE/thing.egg/eggpk/__init__.py data in an egg <zipimporter object "HERE/thing.egg">
            raise ValueError(1)
        """,
        "PYTHONPATH",
        place("thing.egg"),
        """
        import eggpk, eggpk.m, inspect
        print eggpk.__file__, eggpk.data(), eggpk.__loader__
        print inspect.getsource(eggpk.m.f).splitlines()[1]
        """);
    assertPrints(
        "HERE/thing-1-py2.py3-none-any.whl/wheelpk.py wheel\n",
        "PYTHONPATH",
        place("thing-1-py2.py3-none-any.whl"),
        "import wheelpk; print wheelpk.__file__, wheelpk.name");
    // The interpreter's own display of an error shows no source of an archive.
    assertEquals(
        """
        Traceback (most recent call last):
          File "<string>", line 1, in <module>
          File "HERE/thing.egg/eggpk/m.py", line 2, in f
        ValueError: 1
        """,
        new ChildJvm(directory)
            .environment("PYTHONPATH", place("thing.egg"))
            .run("-c", "import eggpk.m; eggpk.m.f()")
            .replace(directory.toString(), "HERE")
            .err());
  }

  @Test
  void pathFiles() throws IOException {
    archive("thing.egg", List.of("inegg.py", "x = 'in an egg'\n"));
    var site = "user/lib/python2.7/site-packages/";
    write(
        site + "a.pth",
        "# a comment\nother\n"
            + place("thing.egg")
            + "\nnot-there\nimport sys; sys.from_pth = 7\n");
    write(site + "other/othermod.py", "");
    // What setuptools writes for a package whose parts are installed apart.
    write(
        site + "n-nspkg.pth",
        "import sys,types,os; p = os.path.join(sys._getframe(1).f_locals['sitedir'], 'nu'); "
            + "m = sys.modules.setdefault('nu', types.ModuleType('nu')); "
            + "mp = m.__dict__.setdefault('__path__', []); (p not in mp) and mp.append(p)\n");
    write(site + "nu/part.py", "x = 5\n");
    assertPrints(
        "HERE/user/lib/python2.7/site-packages/other/othermod.py in an egg 7 5\n",
        "PYTHONUSERBASE",
        place("user"),
        "import sys, othermod, inegg, nu.part\n"
            + "print othermod.__file__, inegg.x, sys.from_pth, nu.part.x");
  }

  @Test
  void packagesInSeveralDirectories() throws IOException {
    write("n1/ns/__init__.py", EXTEND);
    write("n2/ns/__init__.py", EXTEND);
    write("n1/ns/a.py", "x = 'a'\n");
    write("n2/ns/b.py", "x = 'b'\n");
    write("n2/ns/deep/__init__.py", EXTEND);
    write("n1/ns/deep/__init__.py", EXTEND);
    write("n1/ns/deep/c.py", "x = 'c'\n");
    write("n2/ns/deep/d.py", "x = 'd'\n");
    assertPrints(
        "a b c d 2\n",
        "PYTHONPATH",
        place("n1") + ":" + place("n2"),
        "import ns.a, ns.b, ns.deep.c, ns.deep.d\n"
            + "print ns.a.x, ns.b.x, ns.deep.c.x, ns.deep.d.x, len(ns.__path__)");
  }
}
