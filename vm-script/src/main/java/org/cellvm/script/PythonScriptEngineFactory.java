package org.cellvm.script;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import org.cellvm.api.HostAccess;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;

/**
 * Finds {@code python} for a {@code ScriptEngineManager}. Each engine has a VM of its own, whose
 * programs may use all Java objects and classes, and the machine, as is usual for {@code
 * javax.script}; {@link #getScriptEngine(PythonVm.Builder)} makes an engine with other settings.
 */
public final class PythonScriptEngineFactory implements ScriptEngineFactory {
  private static final String NAME = "CellVM";
  private static final String VERSION = "0.1.0";
  private static final String LANGUAGE = "python";
  private static final String LANGUAGE_VERSION = "2.7.18";

  @Override
  public String getEngineName() {
    return NAME;
  }

  @Override
  public String getEngineVersion() {
    return VERSION;
  }

  @Override
  public List<String> getExtensions() {
    return List.of("py");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of("text/python", "application/python", "text/x-python", "application/x-python");
  }

  @Override
  public List<String> getNames() {
    return List.of("python", "python2", "python2.7", "cellvm", "CellVM");
  }

  @Override
  public String getLanguageName() {
    return LANGUAGE;
  }

  @Override
  public String getLanguageVersion() {
    return LANGUAGE_VERSION;
  }

  /**
   * Of {@code THREADING} it says {@code MULTITHREADED}: several threads may use an engine, and see
   * what others do to its bindings; one of them runs Python code at a time.
   */
  @Override
  public Object getParameter(String key) {
    return switch (key) {
      case ScriptEngine.ENGINE -> NAME;
      case ScriptEngine.ENGINE_VERSION -> VERSION;
      case ScriptEngine.LANGUAGE -> LANGUAGE;
      case ScriptEngine.LANGUAGE_VERSION -> LANGUAGE_VERSION;
      case ScriptEngine.NAME -> LANGUAGE;
      case "THREADING" -> "MULTITHREADED";
      default -> null;
    };
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return object + "." + method + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String getOutputStatement(String text) {
    StringBuilder literal = new StringBuilder("print u'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        literal.append(String.format("\\u%04x", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('\'').toString();
  }

  @Override
  public String getProgram(String... statements) {
    return String.join("\n", statements) + "\n";
  }

  @Override
  public PythonScriptEngine getScriptEngine() {
    return getScriptEngine(
        PythonVm.builder()
            .permissions(Permissions.ALL)
            .hostAccess(HostAccess.ALL)
            .hostClasses(name -> true));
  }

  /**
   * Returns an engine over a VM with other settings.
   *
   * @param builder its streams and its encoding are set by the engine
   */
  public PythonScriptEngine getScriptEngine(PythonVm.Builder builder) {
    return new PythonScriptEngine(this, builder);
  }
}
