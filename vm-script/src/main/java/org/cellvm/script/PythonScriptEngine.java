package org.cellvm.script;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.CompiledScript;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.Value;

/**
 * Python for {@code javax.script}: a VM of its own. Its bindings are live variables; foreign
 * bindings are copied in before a program and out after it. Names that are not in the engine's
 * scope are looked for in the global one, then among Python's built-ins.
 */
public final class PythonScriptEngine extends AbstractScriptEngine
    implements Compilable, Invocable, AutoCloseable {
  private static final String UNNAMED = "<script>";

  private static final String HELPERS =
      """
      class _Namespace(object):
          def __init__(self, names): self.__dict__ = names
      def _with_globals(names):
          import __builtin__
          return dict(__builtin__.__dict__, **names)
      def _same(x): return x
      def _set_argv(argv):
          import sys
          sys.argv[:] = argv
      """;

  private final PythonScriptEngineFactory factory;
  private final Contexts contexts = new Contexts();
  private final PythonVm vm;
  private final Value helpers;

  PythonScriptEngine(PythonScriptEngineFactory factory, PythonVm.Builder builder) {
    this.factory = factory;
    vm =
        builder
            .encoding("UTF-8")
            .stdin(contexts.input())
            .stdout(contexts.output(ScriptContext::getWriter))
            .stderr(contexts.output(ScriptContext::getErrorWriter))
            .build();
    contexts.setDefault(context);
    helpers = vm.eval("{}");
    vm.compile(Source.of(HELPERS, "<engine>")).runIn(helpers).close();
    context.setBindings(createBindings(), ScriptContext.ENGINE_SCOPE);
  }

  /** Returns the VM that programs run in. */
  public PythonVm vm() {
    return vm;
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }

  @Override
  public void setContext(ScriptContext newContext) {
    super.setContext(newContext);
    contexts.setDefault(newContext);
  }

  @Override
  public Bindings createBindings() {
    Value namespace = vm.eval("{'__name__': '__main__'}");
    return new PythonBindings(this, namespace);
  }

  // Evaluation

  @Override
  public Object eval(String program, ScriptContext in) throws ScriptException {
    return run(script(program, in), in);
  }

  @Override
  public Object eval(Reader program, ScriptContext in) throws ScriptException {
    return eval(text(program), in);
  }

  private static String text(Reader reader) throws ScriptException {
    try {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[4096];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    } catch (IOException e) {
      throw new ScriptException(e);
    }
  }

  private Script script(String program, ScriptContext in) throws ScriptException {
    Object name = in.getAttribute(ScriptEngine.FILENAME);
    try {
      return vm.compile(Source.of(program, name == null ? UNNAMED : name.toString()));
    } catch (PythonException e) {
      throw translated(e);
    }
  }

  private Object run(Script script, ScriptContext in) throws ScriptException {
    ScriptContext before = contexts.enter(in);
    try {
      return evaluate(script, in);
    } catch (PythonException e) {
      throw translated(e);
    } finally {
      contexts.leave(before);
    }
  }

  private Object evaluate(Script script, ScriptContext in) {
    Bindings scope = in.getBindings(ScriptContext.ENGINE_SCOPE);
    PythonBindings variables = scope instanceof PythonBindings p && p.isOf(this) ? p : null;
    if (variables == null) {
      variables = (PythonBindings) createBindings();
      for (Map.Entry<String, Object> entry : scope.entrySet()) {
        if (!entry.getKey().startsWith("javax.script.")) {
          variables.put(entry.getKey(), entry.getValue());
        }
      }
    }
    setArguments(in.getAttribute(ScriptEngine.ARGV));
    setGlobals(variables.namespace(), in.getBindings(ScriptContext.GLOBAL_SCOPE));
    try (Value result = script.runIn(variables.namespace())) {
      return result.toJava();
    } finally {
      if (variables != scope) {
        for (Map.Entry<String, Object> entry : variables.entrySet()) {
          scope.put(entry.getKey(), entry.getValue());
        }
        variables.namespace().close();
      }
    }
  }

  private void setArguments(Object arguments) {
    if (arguments != null) {
      List<?> argv =
          arguments instanceof Object[] array ? Arrays.asList(array) : List.of(arguments);
      try (Value argument = list(argv)) {
        helpers.getItem("_set_argv").call(argument).close();
      }
    }
  }

  private Value list(List<?> items) {
    Value list = vm.eval("[]");
    for (Object item : items) {
      list.invoke("append", item).close();
    }
    return list;
  }

  /** Names of the global scope are found where Python finds its built-ins. */
  private void setGlobals(Value namespace, Bindings globals) {
    if (globals == null || globals.isEmpty()) {
      if (namespace.contains("__builtins__")) {
        namespace.deleteItem("__builtins__");
      }
      return;
    }
    try (Value names = vm.eval("{}")) {
      globals.forEach(names::setItem);
      try (Value with = helpers.getItem("_with_globals").call(names)) {
        namespace.setItem("__builtins__", with);
      }
    }
  }

  // Compilable

  @Override
  public CompiledScript compile(String program) throws ScriptException {
    Script script = script(program, context);
    return new CompiledScript() {
      @Override
      public Object eval(ScriptContext in) throws ScriptException {
        return run(script, in);
      }

      @Override
      public ScriptEngine getEngine() {
        return PythonScriptEngine.this;
      }
    };
  }

  @Override
  public CompiledScript compile(Reader program) throws ScriptException {
    return compile(text(program));
  }

  // Invocable

  @Override
  public Object invokeFunction(String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    Value namespace = namespace();
    if (!namespace.contains(name)) {
      throw new NoSuchMethodException(name);
    }
    try (Value function = namespace.getItem(name)) {
      return call(function, name, arguments);
    }
  }

  @Override
  public Object invokeMethod(Object receiver, String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    try (Value object = valueOf(receiver);
        Value method = object.get(name)) {
      return call(method, name, arguments);
    }
  }

  private Object call(Value callable, String name, Object... arguments)
      throws ScriptException, NoSuchMethodException {
    if (callable == null || !callable.isCallable()) {
      throw new NoSuchMethodException(name);
    }
    ScriptContext before = contexts.enter(context);
    try (Value result = callable.call(arguments)) {
      return result.toJava();
    } catch (PythonException e) {
      throw translated(e);
    } finally {
      contexts.leave(before);
    }
  }

  private Value valueOf(Object object) {
    if (object == null) {
      throw new IllegalArgumentException("no object");
    }
    return object instanceof Value value ? value.keep() : helpers.getItem("_same").call(object);
  }

  /** The variables of the engine's scope, copied where the bindings are foreign. */
  private Value namespace() {
    Bindings scope = context.getBindings(ScriptContext.ENGINE_SCOPE);
    if (scope instanceof PythonBindings variables && variables.isOf(this)) {
      return variables.namespace();
    }
    Value copy = vm.eval("{}");
    scope.forEach(copy::setItem);
    return copy;
  }

  @Override
  public <T> T getInterface(Class<T> type) {
    return implemented(helpers.getItem("_Namespace").call(namespace()), type);
  }

  @Override
  public <T> T getInterface(Object object, Class<T> type) {
    return implemented(valueOf(object), type);
  }

  /** Null where a method is missing. */
  private static <T> T implemented(Value object, Class<T> type) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("no interface");
    }
    for (var method : type.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers()) && !object.has(method.getName())) {
        return null;
      }
    }
    return object.as(type);
  }

  // Errors and the end

  private static ScriptException translated(PythonException e) {
    String file = null;
    int line = -1;
    int column = -1;
    Value exception = e.exception();
    if (exception != null && exception.has("lineno") && exception.has("filename")) {
      file = text(exception, "filename");
      line = number(exception, "lineno");
      column = number(exception, "offset");
    } else if (!e.frames().isEmpty()) {
      var frame = e.frames().get(e.frames().size() - 1);
      file = frame.file();
      line = frame.line();
    }
    ScriptException translated = new ScriptException(e.getMessage(), file, line, column);
    translated.initCause(e);
    return translated;
  }

  private static String text(Value object, String name) {
    try (Value value = object.get(name)) {
      return value == null || !value.isString() ? null : value.asString();
    }
  }

  private static int number(Value object, String name) {
    try (Value value = object.get(name)) {
      return value == null || !value.isInteger() ? -1 : value.asInt();
    }
  }

  /** Ends the VM. */
  @Override
  public void close() {
    vm.close();
  }
}
