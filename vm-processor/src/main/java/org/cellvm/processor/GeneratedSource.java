package org.cellvm.processor;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Hands the text of a generated class to the compiler. */
final class GeneratedSource {
  private GeneratedSource() {}

  /** Writes a class; what goes wrong is an error of the build. */
  static void write(ProcessingEnvironment env, String name, String source) {
    try (Writer writer = env.getFiler().createSourceFile(name).openWriter()) {
      writer.write(source);
    } catch (IOException e) {
      env.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + e);
    }
  }
}
