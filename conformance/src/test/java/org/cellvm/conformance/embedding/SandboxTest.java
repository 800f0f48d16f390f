package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.api.HostAccess;
import org.cellvm.api.HostFunction;
import org.cellvm.api.Limits;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program must not reach in a VM with the default permissions: docs/sandbox.md. */
class SandboxTest extends EachEngine {
  /** In the file that no program may see. */
  private static final String SECRET = "secret_of_the_host";

  @TempDir Path directory;

  private Path secret;
  private PythonVm vm;

  @BeforeEach
  void make() throws IOException {
    secret = directory.resolve("secret.py");
    Files.writeString(secret, SECRET + " = 1\n1 / 0 # " + SECRET + "\nx = = 1 # " + SECRET + "\n");
    Files.createDirectories(directory.resolve("pkg"));
    Files.writeString(directory.resolve("pkg/__init__.py"), "x = 1\n");
    vm = vm(b -> b.permissions(Permissions.NONE));
    vm.exec("FILE = '" + secret + "'\nDIR = '" + directory + "'\n");
  }

  /** Each tries to get out; FILE is the secret one, DIR where it is. */
  private static final List<String> ESCAPES =
      List.of(
          // Files
          "open(FILE).read()",
          "file(FILE)",
          "open(DIR + '/new', 'w')",
          "open(FILE, 'a')",
          "open(FILE, 'r+')",
          "open('/etc/passwd')",
          "open('/proc/self/environ')",
          "open('/dev/zero')",
          "open(DIR + '/pkg/../secret.py')",
          "execfile(FILE)",
          "import io; io.open(FILE)",
          "import io; io.FileIO(FILE)",
          "import io; io.FileIO(1, 'w').write('x')",
          "import io; io.open(0).read()",
          "import codecs; codecs.open(FILE)",
          "import os; os.open(FILE, os.O_RDONLY)",
          "import os; os.open(DIR + '/new', os.O_CREAT | os.O_WRONLY)",
          "import os; os.listdir(DIR)",
          "import os; os.listdir('/')",
          "import os; os.stat(FILE)",
          "import os; os.lstat(FILE)",
          "import os; os.statvfs('/')",
          "import os; os.unlink(FILE)",
          "import os; os.rename(FILE, FILE + '.x')",
          "import os; os.mkdir(DIR + '/d')",
          "import os; os.symlink(FILE, DIR + '/link')",
          "import os; os.link(FILE, DIR + '/link')",
          "import os; os.chmod(FILE, 0777)",
          "import os; os.utime(FILE, None)",
          "import os; os.chdir('/')",
          "import os; os.mkfifo(DIR + '/fifo')",
          "import os; os.readlink('/proc/self/exe')",
          "import os; os.read(0, 1)",
          "import os; os.write(1, 'x')",
          "import os; os.fdopen(0).read()",
          "import os; os.dup(1)",
          "import os; os.close(1)",
          "import os; os.fstat(0)",
          "import os; os.pipe()",
          "import os; os.tmpfile()",
          "import tempfile; tempfile.mkstemp()",
          "import tempfile; tempfile.TemporaryFile()",
          "import shutil; shutil.copy(FILE, DIR + '/copy')",
          "import glob; assert not glob.glob(DIR + '/*'), 'seen'; 1 / 0",
          "import os.path; assert not os.path.exists(FILE), 'seen'; 1 / 0",
          "import mmap; mmap.mmap(0, 10)",
          "import fcntl; fcntl.fcntl(0, fcntl.F_GETFL)",
          "import bz2; bz2.BZ2File(FILE)",
          "import gzip; gzip.open(FILE)",
          "import zipfile; zipfile.ZipFile(FILE)",
          "import tarfile; tarfile.open(FILE)",
          "import sqlite3; sqlite3.connect(DIR + '/db')",
          "import sqlite3; sqlite3.connect(':memory:')",
          "import dbm; dbm.open(DIR + '/db', 'c')",
          "import linecache; assert not linecache.getline(FILE, 1), 'seen'; 1 / 0",
          "import fileinput; list(fileinput.input([FILE]))",
          "import ConfigParser as c; p = c.ConfigParser(); assert not p.read(FILE), 'seen'; 1 / 0",
          "import logging; logging.FileHandler(DIR + '/log')",
          "import xml.dom.minidom as m; m.parse(FILE)",
          "import shelve; shelve.open(DIR + '/shelf')",
          "import readline; readline.read_history_file(FILE)",
          "import readline; readline.write_history_file(DIR + '/history')",
          "import readline; readline.read_init_file(FILE)",
          "import ssl; ssl.SSLContext(ssl.PROTOCOL_TLSv1_2).load_verify_locations(FILE)",
          "import ssl; ssl.SSLContext(ssl.PROTOCOL_TLSv1_2).load_cert_chain(FILE)",
          "import ssl; ssl._ssl._test_decode_cert(FILE)",
          "import ssl; ssl.get_server_certificate(('127.0.0.1', 443))",
          "import array; array.array('c').fromfile(open(FILE), 3)",
          // Import
          "import sys; sys.path.insert(0, DIR); import secret",
          "import sys; sys.path.insert(0, DIR); import pkg",
          "import imp; imp.load_source('secret', FILE)",
          "import imp; imp.load_package('pkg', DIR + '/pkg')",
          "import imp; imp.find_module('secret', [DIR])",
          "import imp; imp.load_dynamic('m', '/lib/libc.so.6')",
          "import imp; imp.load_compiled('m', FILE)",
          "import runpy; runpy.run_path(FILE)",
          "import zipimport; zipimport.zipimporter(FILE)",
          "import zipimport; zipimport.zipimporter(DIR)",
          "import pkgutil; pkgutil.get_loader('secret').get_data(FILE)",
          "import sys; sys.path_importer_cache.clear(); sys.path[:] = [DIR]; import pkg",
          // Processes
          "import os; os.system('true')",
          "import os; os.popen('true').read()",
          "import os; os.fork()",
          "import os; os.execv('/bin/true', ['true'])",
          "import os; os.spawnv(os.P_WAIT, '/bin/true', ['true'])",
          "import os; os._exit(3)",
          "import os; os.abort()",
          "import os; os.kill(1, 9)",
          "import os; os.kill(os.getppid(), 9)",
          "import os; os.nice(1)",
          "import os; os.setuid(0)",
          "import os; os.wait()",
          "import subprocess; subprocess.call(['true'])",
          "import subprocess; subprocess.Popen('true', shell=True)",
          "import commands; assert commands.getstatusoutput('echo x')[1] != 'x', 'ran'; 1 / 0",
          "import popen2; popen2.popen2('true')",
          "import multiprocessing; multiprocessing.Process(target=int).start()",
          "import pty; pty.spawn('true')",
          "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))",
          "import signal; signal.signal(signal.SIGTERM, lambda *a: 0); import os; os.kill(1, 15)",
          "import syslog; syslog.syslog('x'); 1 / 0",
          // Network
          "import socket; socket.socket()",
          "import socket; socket.create_connection(('127.0.0.1', 80))",
          "import socket; socket.gethostbyname('localhost')",
          "import socket; socket.getaddrinfo('localhost', 80)",
          "import socket; socket.socketpair()",
          "import socket; socket.fromfd(0, socket.AF_INET, socket.SOCK_STREAM)",
          "import urllib; urllib.urlopen('http://127.0.0.1/')",
          "import urllib; urllib.urlopen(FILE)",
          "import urllib2; urllib2.urlopen('file://' + FILE)",
          "import httplib; httplib.HTTPConnection('127.0.0.1').request('GET', '/')",
          "import smtplib; smtplib.SMTP('127.0.0.1')",
          "import ftplib; ftplib.FTP('127.0.0.1')",
          "import select; select.select([0], [], [], 0)",
          // Environment and threads
          "import os; assert not os.environ, 'seen'; 1 / 0",
          "import os; os.environ['PATH']",
          "import os; os.environ['HOME']",
          "import pwd; pwd.getpwuid(0)",
          "import getpass; getpass.getuser()",
          "import thread; thread.start_new_thread(int, ())",
          "import threading; threading.Thread(target=int).start()",
          // Native code and Java
          "import ctypes",
          "import java.lang.System",
          "import java",
          "from org.cellvm.api import PythonVm",
          "__import__('java.util')",
          "host.__self__.vm",
          "host.im_func.func_globals",
          "host.__class__(1, 2)",
          "().__class__.__bases__[0].__subclasses__()[0].getClassLoader()",
          "object.__getattribute__(host, 'vm')",
          "[c for c in object.__subclasses__() if c.__name__ == 'file'][0](FILE)",
          "type(__import__('sys').stdout)(FILE)",
          "__import__('sys').stdout.__init__(FILE)",
          "file.__new__(file).__init__(FILE)",
          "[o for o in __import__('gc').get_objects() if type(o) is file][0].__class__(FILE)",
          "import sys; [f.f_globals['open'] for f in [sys._getframe()]][0](FILE)",
          "import warnings; warnings.linecache.os.listdir('/')",
          // Code and pickles
          "import marshal; marshal.load(open(FILE))",
          "import marshal; exec marshal.loads('c' + '\\xff' * 60)",
          "import types; exec types.CodeType(0, 0, 9, 0, '\\xff\\xff\\xff', (), (), (), '', '', 1,"
              + " '')",
          "import types; exec types.CodeType(0, 0, 1, 0, 'd\\x09\\x00S', (), (), (), '', '', 1,"
              + " '')",
          "import types; exec types.CodeType(0, 0, 1, 0, '|\\xff\\x00S', (), (), (), '', '', 1,"
              + " '')",
          "import types; exec types.CodeType(0, 0, 1, 0, 'q\\xf0\\xffS', (), (), (), '', '', 1,"
              + " '')",
          "import cPickle; cPickle.loads(\"cposix\\nsystem\\n(S'true'\\ntR.\"); 1 / 0",
          "import pickle; pickle.loads(\"c__builtin__\\nopen\\n(S'/etc/passwd'\\ntR.\")",
          "import codecs; codecs.lookup('../../' + DIR)",
          "u''.encode(DIR + '/secret')",
          "import site; site.addsitedir(DIR); import secret",
          "import code; code.InteractiveConsole().push('open(' + repr(FILE) + ')'); raise IOError");

  @Test
  void escapesAreRefused() throws IOException {
    assertTrue(ESCAPES.size() >= 60);
    vm.define("host", (HostFunction) arguments -> null);
    List<String> escaped = new ArrayList<>();
    for (String escape : ESCAPES) {
      String got = attempt(escape);
      if (got != null) {
        escaped.add(escape + ": " + got);
      }
    }
    assertEquals("", String.join("\n", escaped));
    try (var left = Files.list(directory)) {
      assertEquals(2, left.count());
    }
    assertTrue(Files.readString(secret).startsWith(SECRET));
    assertEquals(2, vm.eval("1 + 1").asInt());
  }

  /** In files of its own a program may do what reaches no others. */
  @Test
  void aFileSystemOfTheHostsLeadsNowhereElse() throws IOException {
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      vm = vm(b -> b.permissions(Permissions.NONE.withFileSystem(files)));
      vm.exec("FILE = '" + secret + "'\nDIR = '" + directory + "'\n");
      vm.define("host", (HostFunction) arguments -> null);
      List<String> done = new ArrayList<>();
      for (String escape : ESCAPES) {
        if (attempt(escape) != null) {
          done.add(escape);
        }
      }
      assertEquals(
          List.of(
              "import os; os.listdir('/')",
              "import os; os.statvfs('/')",
              "import os; os.chdir('/')",
              "import tempfile; tempfile.mkstemp()",
              "import tempfile; tempfile.TemporaryFile()",
              // As CPython makes a package of a directory that is not there.
              "import imp; imp.load_package('pkg', DIR + '/pkg')",
              "import sys; sys.path_importer_cache.clear(); sys.path[:] = [DIR]; import pkg"),
          done);
      assertFalse(vm.eval("hasattr(__import__('pkg'), 'x')").asBoolean());
      vm.exec("import os\nos.symlink(FILE, '/link')\nos.symlink('/', '/root')\n");
      String up = "../".repeat(20);
      for (String name : List.of("/link", "/root" + secret, up + secret, "/." + secret)) {
        assertNull(attempt("open('" + name + "')"));
        assertNull(attempt("import io; io.open('" + name + "')"));
        assertNull(attempt("execfile('" + name + "')"));
        assertNull(attempt("import imp; imp.load_source('m', '" + name + "')"));
      }
    }
    assertFalse(printed().contains(SECRET));
    try (var left = Files.list(directory)) {
      assertEquals(2, left.count());
    }
    assertTrue(Files.readString(secret).startsWith(SECRET));
  }

  /** Returns null if the attempt fails as it should. */
  private String attempt(String escape) {
    try {
      vm.exec(escape + "\n");
      return "no error";
    } catch (PythonException e) {
      boolean seen = e.traceback().contains(SECRET) || printed().contains(SECRET);
      return seen || e.type().equals("AssertionError") ? e.traceback() : null;
    }
  }

  @Test
  void errorsShowNoLinesOfFiles() {
    for (String source :
        List.of(
            "exec compile('\\n1 / 0', FILE, 'exec')",
            "compile('\\n\\nx = = 1', FILE, 'exec')",
            "compile('\\n\\ndef f(a, a): pass', FILE, 'exec')",
            "import warnings; warnings.warn_explicit('x', UserWarning, FILE, 2); 1 / 0",
            "import traceback, linecache; linecache.getlines(FILE)[0]",
            "import inspect, imp; m = imp.new_module('m'); m.__file__ = FILE; print"
                + " inspect.getsource(m)")) {
      var e = assertThrows(PythonException.class, () -> vm.exec(source), source);
      assertFalse(e.traceback().contains(SECRET), () -> source + e.traceback());
      assertFalse(printed().contains(SECRET), source);
    }
  }

  @Test
  void computationNeedsNoPermission() {
    vm.exec(
        "import re, json, math, random, datetime, collections, itertools, functools, decimal\n"
            + "import fractions, hashlib, base64, struct, string, time, copy, heapq, bisect, csv\n"
            + "import StringIO, cStringIO, pickle, cPickle, logging, operator, textwrap, types\n"
            + "import unicodedata, xml.etree.ElementTree, zlib, uuid, calendar, os, os.path, io\n"
            + "import threading, Queue, contextlib, abc, weakref, inspect, traceback, warnings\n"
            + "print json.dumps({'a': [1, 2]}), re.sub('a', 'b', 'aa'), os.path.join('x', 'y')\n"
            + "print hashlib.md5('x').hexdigest()[:4], decimal.Decimal('1.1') + 1\n"
            + "random.random(); uuid.uuid4(); time.time(); os.urandom(3)\n"
            + "with threading.Lock(): print io.BytesIO('x').read()\n");
    assertEquals("{\"a\": [1, 2]} bb x/y\n9dd4 2.1\nx\n", printed());
  }

  // Permissions one by one

  private PythonVm with(Permissions permissions) {
    PythonVm some = vm(b -> b.permissions(permissions));
    some.exec("FILE = '" + secret + "'\nDIR = '" + directory + "'\n");
    return some;
  }

  private static void refused(PythonVm vm, String... sources) {
    for (String source : sources) {
      assertThrows(PythonException.class, () -> vm.exec(source), source);
    }
  }

  @Test
  void someFilesMayBeRead() throws IOException {
    Path open = Files.createDirectories(directory.resolve("open"));
    Files.writeString(open.resolve("a.txt"), "text\n");
    Files.createSymbolicLink(open.resolve("link"), secret);
    PythonVm some = with(Permissions.NONE.withReadable(open));
    some.exec(
        "import os, io\n"
            + "O = DIR + '/open/'\n"
            + "print open(O + 'a.txt').read(), io.open(O + 'a.txt').read(), sorted(os.listdir(O))\n"
            + "fd = os.open(O + 'a.txt', os.O_RDONLY)\n"
            + "print os.read(fd, 2), os.path.getsize(O + 'a.txt')\n"
            + "os.close(fd)\n");
    assertEquals("text\ntext\n['a.txt', 'link']\nte 5\n", printed());
    refused(
        some,
        "open(FILE)",
        "open(O + 'link')",
        "open(O + '../secret.py')",
        "os.stat(FILE)",
        "os.open(FILE, 0)",
        "open(O + 'a.txt', 'w')",
        "open(O + 'new', 'w')",
        "os.open(O + 'new', os.O_CREAT)",
        "os.unlink(O + 'a.txt')",
        "os.read(0, 1)",
        "os.listdir(DIR)",
        "os.system('true')");
  }

  @Test
  void eachPermissionGivesWhatItSays() {
    PythonVm files = with(Permissions.NONE.withFiles());
    files.exec("open(DIR + '/new', 'w').write('x')\nimport os\nos.unlink(DIR + '/new')\n");
    refused(
        files,
        "os.system('true')",
        "import socket; socket.socket()",
        "os.environ['PATH']",
        "os.read(0, 1)",
        "import thread; thread.start_new_thread(int, ())");
    PythonVm network = with(Permissions.NONE.withNetwork());
    network.exec(
        "import socket\na, b = socket.socketpair()\na.send('x')\nprint b.recv(1)\n"
            + "s = socket.socket()\ns.bind(('127.0.0.1', 0))\ns.listen(1)\n"
            + "c = socket.create_connection(s.getsockname())\nd, _ = s.accept()\n"
            + "c.sendall('hello')\nprint d.recv(5)\n");
    assertEquals("x\nhello\n", printed());
    refused(
        network,
        "open(FILE)",
        "import os; os.read(0, 1)",
        "import os; os.system('true')",
        "socket.fromfd(0, socket.AF_INET, socket.SOCK_STREAM)");
    PythonVm environment = with(Permissions.NONE.withEnvironment());
    environment.exec("import os\nos.environ['PATH']\n");
    refused(environment, "open(FILE)");
    PythonVm threads = with(Permissions.NONE.withThreads());
    threads.exec("import threading\nt = threading.Thread(target=int)\nt.start()\nt.join()\n");
    refused(threads, "open(FILE)");
    PythonVm code = with(Permissions.NONE.withNativeCode());
    code.exec("import sqlite3\nsqlite3.connect(':memory:').execute('select 1')\n");
  }

  @Test
  void modulesComeFromTheDirectoriesOfTheBuilder() throws IOException {
    Path modules = Files.createDirectories(directory.resolve("modules"));
    Files.writeString(modules.resolve("rules.py"), "x = 5\n");
    PythonVm some = vm(b -> b.permissions(Permissions.NONE).path(modules.toString()));
    some.exec("import rules\nprint rules.x\n");
    assertEquals("5\n", printed());
    refused(
        some,
        "open('" + modules + "/rules.py')",
        "import sys; sys.path.append('" + directory + "'); import secret");
    assertFalse(Files.exists(modules.resolve("rules.pyc")));
  }

  @Test
  void limitsAndPermissionsGoTogether() {
    PythonVm some =
        vm(
            b ->
                b.permissions(Permissions.NONE)
                    .hostAccess(HostAccess.EXPLICIT)
                    .limits(Limits.NONE.withSteps(100_000).withBytes(32 << 20)));
    assertEquals(4950, some.eval("sum(range(100))").asInt());
    refused(some, "open(FILE)", "'a' * 10 ** 9");
  }
}
