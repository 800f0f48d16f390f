package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that a program writes; what is expected is what CPython 2.7.18 printed on Linux. */
class WrittenFilesTest {
  @TempDir Path directory;

  private String run(String engine, String program) {
    var out = new ByteArrayOutputStream();
    try (var vm =
        PythonVm.builder().engine(engine).permissions(Permissions.ALL).stdout(out).build()) {
      vm.set("name", directory.resolve("file").toString());
      vm.exec(program);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void appendingFileIsReadFromItsStartAndWrittenAtItsEnd(String engine) {
    assertEquals(
        "0 'hel' 3 13 'hello\\nworld\\nX' 14 ''\n14 15 1 16\n17 '' 'hello\\n' 6\n",
        run(
            engine,
            """
            open(name, 'w').write('hello\\nworld\\n')
            f = open(name, 'a+')
            print f.tell(), repr(f.read(3)), f.tell(),
            f.write('X')
            print f.tell(),
            f.seek(0)
            print repr(f.read()),
            f.seek(2)
            f.write('Y')
            print f.tell(), repr(f.read())
            f.close()
            f = open(name, 'a')
            print f.tell(),
            f.write('Z')
            print f.tell(),
            f.seek(1)
            print f.tell(),
            f.write('W')
            print f.tell()
            f = open(name, 'a+')
            f.write('Q')
            print f.tell(), repr(f.read()),
            f.seek(0)
            print repr(f.readline()), f.tell()
            """));
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void readsIntoMemoryWithNewlinesTranslated(String engine) {
    assertEquals(
        "6 bytearray(b'a\\nb\\nc\\n') ('\\r', '\\n', '\\r\\n') 7\n1 bytearray(b'd\\nb\\nc\\n')\n",
        run(
            engine,
            """
            f = open(name, 'wb')
            f.write('a\\r\\nb\\rc\\nd')
            f.close()
            f = open(name, 'U')
            b = bytearray(6)
            print f.readinto(b), repr(b), f.newlines, f.tell()
            print f.readinto(b), repr(b)
            """));
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void universalNewlines(String engine) {
    assertEquals(
        """
        None 'a\\n' None 3 'b\\n' '\\r\\n' 6 ['c\\n', 'd\\n', 'e'] ('\\r', '\\n', '\\r\\n') 11
        'a\\n' None 3 'b' 4 '\\nc\\nd\\ne'
        True
        """,
        run(
            engine,
            """
            open(name, 'wb').write('a\\r\\nb\\r\\nc\\rd\\ne')
            f = open(name, 'rU')
            print f.newlines, repr(f.readline()), f.newlines, f.tell(), repr(f.readline()),
            print repr(f.newlines), f.tell(), f.readlines(), f.newlines, f.tell()
            f = open(name, 'U')
            print repr(f.read(2)), f.newlines, f.tell(), repr(f.read(1)), f.tell(), repr(f.read())
            f = open(name, 'U')
            f.readline()
            position = f.tell()
            rest = f.readlines()
            f.seek(position)
            print rest == f.readlines()
            """));
  }

  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void argumentsOfFileMethodsAreThoseThatCPythonTakes(String engine) {
    assertEquals(
        """
        'h\\ni\\n' ['gh\\n', 'i\\n']
        seek truncate (4, 'abxq')
        (2731, 8193, 7269) (2731, 8193, 7269) (5461, 16383, 4539) (8191, 24573, 1809) (10000, 30000, 0)
        'str' object cannot be interpreted as an index / an integer is required / [Errno 22] Invalid argument.
        """,
        run(
            engine,
            """
            f = open(name, 'w+')
            f.writelines([buffer('g'), 'h\\n', 'i\\n'])
            f.seek(1.0)
            print repr(f.read()),
            f.seek(0)
            print f.readlines(1)
            f = open(name, 'w+b')
            f.write('abxquvw')
            class Index(object):
                def __index__(self): return 2
            class Int(object):
                def __int__(self): return 4
            f.seek(Index())
            print ('seek' if f.tell() == 2 else f.tell()),
            f.truncate(Int())
            f.seek(0, 2)
            print 'truncate', (f.tell(), (f.seek(0), f.read())[1])
            f = open(name, 'w+')
            f.write('ab\\n' * 10000)
            for hint in 1, 8192, 8193, 20000, 0:
                f.seek(0)
                lines = f.readlines(hint)
                print (len(lines), f.tell(), len(f.readlines())),
            print
            for call in lambda: f.seek('a'), lambda: f.truncate(Index()), lambda: f.truncate(-1):
                try: call()
                except Exception as e: print str(e) + (' /' if type(e) is TypeError else '.\\n'),
            """));
  }
}
