package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.api.PythonVm;
import org.cellvm.model.ThreadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C: output and exit status are those of CPython 2.7.18 for the same programs. */
class InterruptTest {
  private static final String READY = "import sys\nsys.stderr.flush()\nprint 'ready'\n";
  private static final int MILLIS = 300;
  private static final int SIGINT = 1 << 2 - 1;

  @TempDir Path directory;

  /**
   * A process that was started with SIGINT ignored, as a shell starts its background jobs, leaves
   * it ignored, in CPython too; its children inherit that.
   */
  @BeforeEach
  void interruptsArrive() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("SigIgn:")) {
          long ignored = Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16);
          assumeTrue((ignored & SIGINT) == 0, "SIGINT is ignored here");
        }
      }
    }
  }

  private Outcome interrupt(String engine, String program) {
    return new ChildJvm(directory)
        .interrupt(1, MILLIS, "-u", "--engine", engine, "-c", READY + program);
  }

  private Outcome interrupt(String program) {
    var engines = EngineRun.names();
    var outcome = interrupt(engines.get(0), program);
    for (var other : engines.subList(1, engines.size())) {
      assertEquals(outcome, interrupt(other, program), other);
    }
    return outcome;
  }

  private static Outcome interrupted(String out, String... lines) {
    return new Outcome(
        out,
        "Traceback (most recent call last):\n" + String.join("", lines) + "KeyboardInterrupt\n",
        1);
  }

  private static String at(int line, String where) {
    return "  File \"<string>\", line " + line + ", in " + where + "\n";
  }

  @Test
  void aLoop() {
    assertEquals(
        interrupted("finally\n", at(5, "<module>")),
        interrupt("try:\n    while 1: pass\nfinally: print 'finally'\n"));
    assertEquals(
        interrupted("", at(5, "<module>")),
        interrupt("sys.setcheckinterval(10**9)\nwhile 1: pass"));
  }

  @Test
  void calls() {
    // The signal may arrive at any instruction of the loop.
    for (var engine : EngineRun.names()) {
      var outcome =
          interrupt(
              engine, "def g():\n    pass\nwhile 1:\n    try: g(); continue\n    finally: g()\n");
      assertEquals(1, outcome.status());
      assertTrue(outcome.err().endsWith("\nKeyboardInterrupt\n"), outcome.err());
      assertEquals(
          "finally\n",
          interrupt(
                  engine,
                  "def gen():\n    try:\n        while 1: yield []\n    finally: print 'finally'\n"
                      + "for x in gen(): pass\n")
              .out());
    }
  }

  @Test
  void caught() {
    assertEquals(
        new Outcome("KeyboardInterrupt() ()\n", "", 0),
        interrupt(
            "try:\n    while 1: pass\nexcept KeyboardInterrupt as e: print repr(e), e.args\n"));
    assertEquals(
        new Outcome("again\nKeyboardInterrupt()\n", "", 0),
        new ChildJvm(directory)
            .interrupt(
                2,
                MILLIS,
                "-u",
                "-c",
                READY
                    + """
                    import time
                    try: time.sleep(60)
                    except KeyboardInterrupt: print 'ready'
                    print 'again'
                    try: time.sleep(60)
                    except KeyboardInterrupt as e: print repr(e)
                    """));
  }

  @Test
  void waiting() {
    assertEquals(
        interrupted("1\n", at(6, "<module>")), interrupt("import time\nprint 1,\ntime.sleep(60)"));
    assertEquals(interrupted("", at(4, "<module>")), interrupt("raw_input()"));
    assertEquals(interrupted("", at(4, "<module>")), interrupt("sys.stdin.read()"));
    assertEquals(interrupted("", at(4, "<module>")), interrupt("for x in sys.stdin: pass"));
  }

  @Test
  void whatIsTypedAfterAnInterruptIsRead() {
    assertEquals(
        new Outcome("caught '' ''\n", "", 0),
        new ChildJvm(directory)
            .input("a\n")
            .interrupt(
                1,
                MILLIS,
                "-u",
                "-c",
                """
                import sys
                print repr(sys.stdin.readline())
                print 'ready'
                try: sys.stdin.read()
                except KeyboardInterrupt: print 'caught',
                print repr(sys.stdin.read()), repr(sys.stdin.readline())
                """));
  }

  @Test
  void bufferedOutputIsWritten() {
    assertEquals(
        interrupted("out\n", at(6, "<module>")),
        interrupt("sys.stdout = sys.__stdout__\nsys.stdout.write('out\\n')\nwhile 1: pass"));
  }

  @Test
  void theInteractivePrompt() {
    assertEquals(
        new Outcome("1\n", ">>> >>> \nKeyboardInterrupt\n>>> \n", 0),
        new ChildJvm(directory)
            .input("print 1\n")
            .interrupt(1, MILLIS, "-i", "-u", "-c", "print 'ready'"));
  }

  /** Interrupts at the next call or backward jump, in whatever that is. */
  @Test
  void nothingLeaksWhereverItStrikes() {
    for (var engine : EngineRun.engines()) {
      EngineRun.onBigStack(
          () -> {
            try (var vm = PythonVm.builder().engine(engine.name()).build()) {
              vm.define(
                  "interrupt",
                  arguments -> {
                    var ts = ThreadState.current();
                    ts.interp.interrupts.request();
                    ts.tickSoon();
                    return null;
                  });
              vm.exec(
                  """
                  import sys
                  class Sent(object): pass
                  sent = Sent()
                  seen = []
                  def generator():
                      try:
                          while 1: seen.append((yield sent) is sent)
                      finally: seen.append('closed')
                  def attempt(f):
                      before = sys.getrefcount(sent)
                      try: f()
                      except KeyboardInterrupt: sys.exc_clear()
                      else: seen.append('missed')
                      seen.append(sys.getrefcount(sent) - before)
                  def send():
                      g = generator()
                      g.next()
                      g.send(sent)
                      interrupt()
                      g.send(sent)
                  def start():
                      g = generator()
                      interrupt()
                      g.next()
                  def call():
                      interrupt()
                      (lambda *x: x)(sent, [sent])
                  def loop():
                      for x in [sent, sent]:
                          interrupt()
                  def leave():
                      for x in [sent, sent]:
                          try:
                              interrupt()
                              continue
                          finally:
                              y = [sent]
                  for f in send, start, call, loop, leave:
                      attempt(f)
                  """);
              assertEquals(
                  "[True, 'closed', 0, 0, 0, 0, 0]",
                  vm.eval("repr(seen)").asString(),
                  engine.name());
            }
            return null;
          });
    }
  }
}
