package org.cellvm.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser against what CPython 2.7.18 gave. */
final class ParserTest {
  /** Each line a case and, after a tab, what {@code ast_dump.py} made of it. */
  @ParameterizedTest
  @ValueSource(strings = {"syntax_errors.txt", "trees.txt"})
  void recordedCases(String resource) throws Exception {
    List<String> differing = new ArrayList<>();
    int count = 0;
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                ParserTest.class.getResourceAsStream(resource), StandardCharsets.ISO_8859_1))) {
      String line;
      while ((line = in.readLine()) != null) {
        int tab = line.indexOf('\t');
        String expected = line.substring(tab + 1);
        String actual = AstCases.run(line.substring(0, tab), false);
        if (!actual.equals(expected)) {
          differing.add(
              line.substring(0, tab) + "\n  CPython " + expected + "\n  here    " + actual);
        }
        count++;
      }
    }
    assertTrue(count > 300, "only " + count + " cases");
    assertTrue(differing.isEmpty(), () -> String.join("\n", differing));
  }

  /** The deepest nesting that CPython's parser takes; one more is a MemoryError. */
  @Test
  void nestingLimits() {
    assertLimit(99, "(", "", ")");
    assertLimit(98, "(", "x", ")");
    assertLimit(99, "[", "", "]");
    assertLimit(93, "f(", "", ")");
    assertLimit(92, "x[", "1", "]");
    assertLimit(1480, "-", "x", "");
    assertLimit(1480, "not ", "x", "");
    assertLimit(740, "lambda:", "x", "");
    assertLimit(1480, "x if y else ", "x", "");
    assertLimit(740, "x**", "x", "");
  }

  private static void assertLimit(int limit, String open, String middle, String close) {
    parse(open.repeat(limit) + middle + close.repeat(limit) + "\n");
    String tooDeep = open.repeat(limit + 1) + middle + close.repeat(limit + 1) + "\n";
    CompileError error = assertThrows(CompileError.class, () -> parse(tooDeep), open);
    assertEquals(CompileError.Kind.MEMORY_ERROR, error.kind(), open);
    assertNull(error.msg(), open);
  }

  @Test
  void tooManyLevelsOfIndentation() {
    var source = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      source.append(" ".repeat(i)).append("if 1:\n");
    }
    source.append(" ".repeat(100)).append("pass\n");
    CompileError error = assertThrows(CompileError.class, () -> parse(source.toString()));
    assertEquals(CompileError.Kind.INDENTATION_ERROR, error.kind());
    assertEquals("too many levels of indentation", error.msg());
    assertEquals(101, error.lineno());
  }

  /** No chain of operators, calls or clauses needs a deep Java stack. */
  @Test
  void longChainsTakeLittleStack() throws Exception {
    String[] sources = {
      "x = " + "a + ".repeat(100_000) + "1\n",
      "x = " + "a < ".repeat(100_000) + "1\n",
      "x = a" + ".b".repeat(100_000) + "\n",
      "x = a" + "()".repeat(100_000) + "\n",
      "x = a" + "[1]".repeat(100_000) + "\n",
      "x = (" + "u'a' 'b' ".repeat(100_000) + ")\n",
      "if a: pass\n" + "elif b: pass\n".repeat(100_000),
      "with " + "a, ".repeat(100_000) + "b: pass\n",
      "a = ".repeat(100_000) + "1\n",
      "@a\n".repeat(100_000) + "def f(): pass\n",
      "x = " + "1 + \\\n".repeat(100_000) + "1\n",
    };
    var failures = new ArrayList<Throwable>();
    var thread =
        new Thread(
            null,
            () -> {
              for (String source : sources) {
                try {
                  parse(source);
                } catch (Throwable e) {
                  failures.add(e);
                }
              }
            },
            "small stack",
            256 * 1024);
    thread.start();
    thread.join();
    assertTrue(failures.isEmpty(), failures::toString);
  }

  @Test
  void unicodeLiteralsHoldForTheDocstringBefore() {
    var body = body("'doc'\nfrom __future__ import unicode_literals\nb'x'\n");
    assertEquals(new Const.Unicode(new int[] {'d', 'o', 'c'}), string(body.get(0)));
    assertEquals(new Const.Str("x"), string(body.get(2)));
  }

  @Test
  void surrogatesWrittenApartStayApart() {
    var value = (Const.Unicode) string(body("u'\\ud800\\udc00'\n").get(0));
    assertArrayEquals(new int[] {0xd800, 0xdc00}, value.codePoints());
  }

  @Test
  void futureFeatures() {
    assertEquals(
        new FutureFeatures(CodeFlags.CO_FUTURE_DIVISION | CodeFlags.CO_FUTURE_ABSOLUTE_IMPORT, 3),
        futures(
            "'doc'\nfrom __future__ import division, nested_scopes\n"
                + "from __future__ import absolute_import\nx = 1\n"));
    assertEquals(new FutureFeatures(0, -1), futures("x = 1\nfrom __future__ import division\n"));
    assertFutureError("not a chance", 1, "from __future__ import braces\n");
    assertFutureError(
        "future feature nope is not defined", 2, "'d'\nfrom __future__ import nope\n");
    assertFutureError(
        "from __future__ imports must occur at the beginning of the file",
        1,
        "import a; from __future__ import division\n");
  }

  private static void assertFutureError(String message, int lineno, String source) {
    CompileError error = assertThrows(CompileError.class, () -> futures(source));
    assertEquals(message, error.msg());
    assertEquals(lineno, error.lineno());
    assertEquals(CompileError.NO_OFFSET, error.offset());
    assertTrue(error.isTextFromFile());
  }

  @Test
  void theParserReportsItsFutureFlags() {
    ParseResult result = parse("from __future__ import print_function, with_statement\nprint(1)\n");
    assertEquals(
        CodeFlags.CO_FUTURE_PRINT_FUNCTION | CodeFlags.CO_FUTURE_WITH_STATEMENT, result.flags());
  }

  @Test
  void filesNeedTheirEncodingDeclared() {
    byte[] source = "x = 1\ny = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1);
    CompileError error =
        assertThrows(
            CompileError.class,
            () ->
                Parser.parse(
                    source, "f.py", StartSymbol.FILE, CompilerFlags.FROM_FILE, WarningSink.NONE));
    assertEquals(
        "Non-ASCII character '\\xe9' in file f.py on line 2, but no encoding declared; "
            + "see http://python.org/dev/peps/pep-0263/ for details",
        error.msg());
    assertEquals(2, error.lineno());
    assertNull(error.text());
  }

  @Test
  void declaredEncodingsComeBackNormalised() {
    assertEquals("iso-8859-1", parse("# coding: Latin_1-unix\n").encoding());
    assertEquals("utf-8", parse("#!/bin/sh\n# vim: fileencoding=UTF_8 :\n").encoding());
    assertNull(parse("x = 1\n# coding: utf-8\n").encoding());
  }

  @Test
  void python3Warnings() {
    var messages = new ArrayList<String>();
    Parser.parse(
        "def f((a, b)): return `a` <> True\nTrue = 1\n".getBytes(StandardCharsets.US_ASCII),
        "<test>",
        StartSymbol.FILE,
        CompilerFlags.PY3K_WARNINGS,
        (category, message, filename, lineno) -> messages.add(lineno + " " + message));
    assertEquals(
        List.of(
            "1 <> not supported in 3.x; use !=",
            "1 tuple parameter unpacking has been removed in 3.x",
            "1 backquote not supported in 3.x; use repr()",
            "2 assignment to True or False is forbidden in 3.x"),
        messages);
  }

  @Test
  void inconsistentTabsAreAnErrorWhenAsked() {
    byte[] source = "if 1:\n        x\n\ty\n".getBytes(StandardCharsets.US_ASCII);
    Parser.parse(source, "<test>", StartSymbol.FILE, 0, WarningSink.NONE);
    CompileError error =
        assertThrows(
            CompileError.class,
            () ->
                Parser.parse(
                    source, "<test>", StartSymbol.FILE, CompilerFlags.TAB_ERROR, WarningSink.NONE));
    assertEquals(CompileError.Kind.TAB_ERROR, error.kind());
    assertEquals("inconsistent use of tabs and spaces in indentation", error.msg());
    assertEquals(3, error.lineno());
  }

  @Test
  void interactiveInputEndsWhereCPythonStopsReading() {
    assertIncomplete("if 1:\n");
    assertIncomplete("if 1:\n  x\n");
    assertIncomplete("x = (1,\n");
    assertIncomplete("\"\"\"a\n");
    assertIncomplete("x = \\\n");
    assertIncomplete("@a\n");
    assertIncomplete("# comment\n");
    assertIncomplete("(\n\n");
    assertEquals(1, interactive("x = 1\n").size());
    assertEquals(1, interactive("if 1:\n  x\n\n").size());
    assertEquals(2, interactive("x; y\n").size());
    assertEquals(1, interactive("\n").size());
    assertThrows(CompileError.class, () -> interactive("if 1:\nx\n"));
  }

  private static void assertIncomplete(String source) {
    CompileError error = assertThrows(CompileError.class, () -> interactive(source), source);
    assertEquals(CompileError.Kind.INCOMPLETE, error.kind(), source);
  }

  private static List<Stmt> interactive(String source) {
    ParseResult result =
        Parser.parse(
            source.getBytes(StandardCharsets.UTF_8),
            "<stdin>",
            StartSymbol.SINGLE,
            CompilerFlags.INTERACTIVE,
            WarningSink.NONE);
    return ((Mod.Interactive) result.mod()).body();
  }

  private static ParseResult parse(String source) {
    return Parser.parse(
        source.getBytes(StandardCharsets.UTF_8), "<test>", StartSymbol.FILE, 0, WarningSink.NONE);
  }

  private static FutureFeatures futures(String source) {
    return FutureFeatures.of(parse(source).mod(), "<test>");
  }

  private static List<Stmt> body(String source) {
    return ((Mod.Module) parse(source).mod()).body();
  }

  private static Const string(Stmt statement) {
    return ((Expr.Str) ((Stmt.ExprStmt) statement).value()).value();
  }
}
