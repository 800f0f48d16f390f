package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A VM whose files are in a file system of its host's. */
class FileSystemTest extends EachEngine {
  private FileSystem files;
  private PythonVm vm;

  @BeforeEach
  void make() throws IOException {
    files =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setWorkingDirectory("/vm")
                .setAttributeViews("basic", "posix", "unix")
                .build());
    vm = open(files);
  }

  @AfterEach
  void end() throws IOException {
    files.close();
  }

  private PythonVm open(FileSystem given) {
    return vm(
        builder -> builder.permissions(Permissions.NONE.withFileSystem(given)).path("/modules"));
  }

  private String shown(String program) {
    out.reset();
    vm.exec(program);
    return printed();
  }

  @Test
  void filesAreReadAndWritten() throws IOException {
    assertEquals(
        "ab\ncd\n6 ab\n",
        shown(
            """
            f = open('a.txt', 'w')
            f.write('ab\\n'); f.write('cd\\n'); f.close()
            print open('a.txt').read(), open('a.txt').seek(0, 2) or len(open('a.txt', 'rb').read()),
            print open('/vm/a.txt').readline(),
            """));
    assertEquals("ab\ncd\n", Files.readString(files.getPath("/vm/a.txt")));
    assertEquals(
        "AbXcd\nef\n['AbXcd\\n', 'ef\\n'] 9\n",
        shown(
            """
            f = open('a.txt', 'r+'); f.write('A'); f.seek(2); f.write('X'); f.close()
            f = open('a.txt', 'a'); f.write('ef\\n'); f.close()
            f = open('a.txt', 'a+'); text = f.read(); f.close()
            print text, list(open('a.txt', 'U')),
            f = open('a.txt'); f.seek(0, 2); print f.tell()
            """));
    Files.write(files.getPath("/vm/bytes"), new byte[] {0, (byte) 255, 10, 13});
    assertEquals("'\\x00\\xff\\n\\r'\n", shown("print repr(open('bytes', 'rb').read())\n"));
    shown("open('bytes', 'wb').write(chr(1) + chr(254))\n");
    assertArrayEquals(new byte[] {1, (byte) 254}, Files.readAllBytes(files.getPath("/vm/bytes")));
    assertEquals(
        "io \u00e9 2 [] abc\n",
        shown(
            """
            import io, os
            with io.open('u', 'w', encoding='utf-8') as f: f.write(u'\\xe9x')
            with io.open('u', encoding='utf-8') as f: print 'io', f.read(1).encode('utf-8'),
            f = open('u', 'r+'); f.truncate(2); f.close()
            print os.path.getsize('u'),
            with io.open('r', 'w+b', buffering=0) as f:
                f.write(b'abc'); f.seek(0); print f.readlines() and [], ; f.seek(0); print f.read()
            """));
  }

  @Test
  void errorsAreThoseOfTheSystem() {
    assertEquals(
        """
        2 No such file or directory: 'none'
        21 Is a directory: '/vm'
        20 Not a directory: 'f/x'
        17 File exists: 'd'
        39 Directory not empty: 'd'
        20 Not a directory: 'f'
        21 Is a directory: 'd'
        2 No such file or directory: 'none'
        2 No such file or directory: ''
        17 File exists: 'f'
        9 Bad file descriptor: None
        20 Not a directory: 'f'
        """,
        shown(
            """
            import os
            def tell(call, *args):
                try: call(*args)
                except EnvironmentError, e: print e.errno, '%s: %r' % (e.strerror, e.filename)
                else: print 'passed', args
            open('f', 'w').close()
            os.mkdir('d')
            open('d/x', 'w').close()
            tell(open, 'none')
            tell(open, '/vm')
            tell(open, 'f/x')
            tell(os.mkdir, 'd')
            tell(os.rmdir, 'd')
            tell(os.rmdir, 'f')
            tell(os.remove, 'd')
            tell(os.stat, 'none')
            tell(os.listdir, '')
            tell(os.open, 'f', os.O_CREAT | os.O_EXCL | os.O_RDWR)
            tell(os.write, os.open('f', os.O_RDONLY), 'x')
            tell(os.listdir, 'f')
            """));
  }

  @Test
  void directoriesAreListedAndChanged() {
    assertEquals(
        """
        ['b', 'c.txt'] True False True
        /vm /vm/a /vm
        [('a', ['b'], ['c.txt']), ('a/b', [], [])]
        c.txt 5 100644 True
        ['b', 'd.txt'] 1000.5 2000
        [] False
        """,
        shown(
            """
            import os, stat
            os.makedirs('a/b')
            with open('a/c.txt', 'w') as f: f.write('hello')
            print sorted(os.listdir('a')), os.path.isdir('a/b'), os.path.isfile('a/b'), os.path.exists('a/c.txt')
            print os.getcwd(),; os.chdir('a'); print os.getcwd(),; os.chdir('..'); print os.getcwd()
            print [(d, sorted(s), sorted(f)) for d, s, f in os.walk('a')]
            s = os.stat('a/c.txt')
            print os.path.basename('a/c.txt'), s.st_size, oct(s.st_mode)[1:], os.path.samefile('a/c.txt', 'a/../a/c.txt')
            os.rename('a/c.txt', 'a/d.txt')
            os.utime('a/d.txt', (2000, 1000.5))
            print sorted(os.listdir('a')), os.path.getmtime('a/d.txt'), int(os.path.getatime('a/d.txt'))
            import shutil
            shutil.rmtree('a')
            print os.listdir('.'), os.path.lexists('a')
            """));
  }

  @Test
  void linksAndPermissions() {
    assertEquals(
        "True f True f x 2\n0600 0755 0700\n",
        shown(
            """
            import os
            open('f', 'w').write('x')
            os.symlink('f', 'l')
            print os.path.islink('l'), os.readlink('l'), os.path.exists('l'), os.path.realpath('l')[len('/vm/'):], open('l').read(),
            os.link('f', 'g')
            print os.stat('f').st_nlink
            os.chmod('f', 0600)
            os.mkdir('d'); old = os.umask(077); os.mkdir('e')
            print oct(os.stat('g').st_mode & 0777), oct(os.stat('d').st_mode & 0777), oct(os.stat('e').st_mode & 0777)
            """));
  }

  @Test
  void descriptors() {
    assertEquals(
        "3 5 5 'ello' 0 5 'hi' True\n",
        shown(
            """
            import os, stat
            fd = os.open('f', os.O_RDWR | os.O_CREAT)
            print fd, os.write(fd, 'hello'), os.lseek(fd, 0, 1),
            other = os.dup(fd)
            os.lseek(other, 1, 0)
            print repr(os.read(fd, 10)), os.lseek(fd, 0, 0), os.fstat(fd).st_size,
            os.ftruncate(fd, 0); os.write(other, 'hi'); os.close(fd); os.lseek(other, 0, 0)
            print repr(os.fdopen(other, 'r').read()), stat.S_ISREG(os.stat('f').st_mode)
            """));
    assertEquals(
        "OSError IOError error\n",
        shown(
            """
            import os, fcntl, mmap
            f = open('f', 'r+')
            try: os.pipe()
            except OSError, e: print type(e).__name__,
            try: fcntl.flock(f, fcntl.LOCK_EX)
            except IOError, e: print type(e).__name__,
            try: mmap.mmap(f.fileno(), 2)
            except mmap.error, e: print type(e).__name__
            """));
  }

  @Test
  void modulesComeFromIt() throws IOException {
    Files.createDirectories(files.getPath("/modules/pack"));
    Files.writeString(
        files.getPath("/modules/rules.py"), "limit = 7\ndef fail(): raise KeyError('rule')\n");
    Files.writeString(files.getPath("/modules/pack/__init__.py"), "");
    Files.writeString(files.getPath("/modules/pack/inner.py"), "from rules import limit\n");
    Files.writeString(files.getPath("/modules/bad.py"), "x = = 1\n");
    assertEquals(
        "7 /modules/rules.py 7 json ['__init__.py', 'inner.py'] x = = 1\n"
            + "    raise KeyError('rule')\n",
        shown(
            """
            import rules, os, sys, traceback
            from pack import inner
            import json
            print rules.limit, rules.__file__, inner.limit, json.__name__,
            print sorted(os.listdir('/modules/pack')),
            try: import bad
            except SyntaxError, e: print e.text,
            try: rules.fail()
            except KeyError: print '   ', traceback.extract_tb(sys.exc_info()[2])[-1][3] and 'raise KeyError(\\'rule\\')'
            execfile('/modules/rules.py')
            """));
    Files.writeString(files.getPath("/vm/late.py"), "name = 'late'\n");
    assertEquals("late\n", shown("sys.path.insert(0, '/vm')\nimport late\nprint late.name\n"));
  }

  @Test
  void temporaryFiles() {
    assertEquals(
        "True data True [] False\n",
        shown(
            """
            import tempfile, os
            os.mkdir('/tmp')
            f = tempfile.NamedTemporaryFile()
            f.write('data'); f.flush()
            print f.name.startswith('/tmp/'), open(f.name).read(), os.path.exists(f.name),
            f.close()
            d = tempfile.mkdtemp()
            print os.listdir(d), os.path.exists(f.name)
            """));
  }

  @Test
  void nothingElseIsReached(@TempDir Path real) throws IOException {
    Files.writeString(real.resolve("secret.py"), "x = 1\n");
    vm.set("real", real.toString());
    assertEquals(
        "[False] [False] 2 2 2 2 no no no\n",
        shown(
            """
            import os, sys, io
            print [os.path.exists(p) for p in [real]], [os.path.isfile('/etc/passwd')],
            for call in (lambda: open(real + '/secret.py'), lambda: io.open('/etc/passwd'),
                         lambda: os.listdir(real), lambda: execfile(real + '/secret.py')):
                try: call()
                except EnvironmentError, e: print e.errno,
            sys.path.insert(0, real)
            try: import secret
            except ImportError: print 'no',
            os.symlink(real, '/out')
            try: open('/out/secret.py')
            except IOError: print 'no',
            try: open('../' * 20 + real[1:] + '/secret.py')
            except IOError: print 'no'
            """));
    assertThrows(
        IllegalArgumentException.class,
        () -> Permissions.NONE.withFileSystem(FileSystems.getDefault()));
    assertThrows(IllegalArgumentException.class, () -> Permissions.ALL.withFileSystem(files));
  }

  @Test
  void aZipFileIsOneToo(@TempDir Path real) throws IOException {
    Path zip = real.resolve("files.zip");
    try (FileSystem archive = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      vm = open(archive);
      assertEquals(
          "['f'] text 4 True\n",
          shown(
              """
              import os
              os.mkdir('/d')
              with open('/d/f', 'w') as f: f.write('text')
              print os.listdir('/d'), open('/d/f').read(), os.stat('/d/f').st_size, os.path.isdir('/d')
              """));
      vm.close();
    }
    try (FileSystem archive = FileSystems.newFileSystem(zip)) {
      assertEquals("text", Files.readString(archive.getPath("/d/f")));
    }
  }

  @Test
  void whatCannotBeWrittenIsReadOnly() {
    vm = open(FileSystems.getFileSystem(URI.create("jrt:/")));
    assertEquals(
        "True 30 30\n",
        shown(
            """
            import os
            print 'java.base' in os.listdir('/modules'),
            for call in lambda: open('/modules/x', 'w'), lambda: os.mkdir('/modules/x'):
                try: call()
                except EnvironmentError, e: print e.errno,
            print
            """));
  }

  @Test
  void vmsHaveDirectoriesOfTheirOwn() {
    PythonVm other = open(files);
    vm.exec("import os\nos.mkdir('/x')\nos.chdir('/x')\nopen('f', 'w').write('1')\n");
    other.exec("import os\n");
    assertEquals("/vm", other.eval("os.getcwd()").asString());
    assertEquals("1", other.eval("open('/x/f').read()").asString());
    assertTrue(vm.eval("os.path.abspath('f')").asString().equals("/x/f"));
  }
}
