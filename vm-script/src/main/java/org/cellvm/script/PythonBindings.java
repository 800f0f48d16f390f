package org.cellvm.script;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;
import org.cellvm.api.Value;

/** The variables of a namespace in an engine's VM, live. Those of Python's own are not shown. */
final class PythonBindings extends AbstractMap<String, Object> implements Bindings {
  private final Value namespace;
  private final PythonScriptEngine engine;

  PythonBindings(PythonScriptEngine engine, Value namespace) {
    this.engine = engine;
    this.namespace = namespace;
  }

  Value namespace() {
    return namespace;
  }

  boolean isOf(PythonScriptEngine other) {
    return engine == other;
  }

  private static String name(Object key) {
    String name = (String) key;
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name is empty");
    }
    return name;
  }

  private static boolean isHidden(String name) {
    return name.equals("__builtins__") || name.equals("__name__");
  }

  @Override
  public Object put(String key, Object value) {
    Object old = get(key);
    namespace.setItem(name(key), value);
    return old;
  }

  @Override
  public void putAll(Map<? extends String, ? extends Object> others) {
    others.forEach(this::put);
  }

  @Override
  public boolean containsKey(Object key) {
    return namespace.contains(name(key));
  }

  @Override
  public Object get(Object key) {
    if (!containsKey(key)) {
      return null;
    }
    try (Value value = namespace.getItem(key)) {
      return value.toJava();
    }
  }

  @Override
  public Object remove(Object key) {
    Object old = get(key);
    if (containsKey(key)) {
      namespace.deleteItem(key);
    }
    return old;
  }

  private Map<String, Object> copy() {
    Map<String, Object> copy = new LinkedHashMap<>();
    try (Value keys = namespace.invoke("keys")) {
      for (Value key : keys) {
        if (key.isString() && !isHidden(key.asString())) {
          copy.put(key.asString(), get(key.asString()));
        }
        key.close();
      }
    }
    return copy;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return copy().size();
      }

      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        Iterator<Map.Entry<String, Object>> entries = copy().entrySet().iterator();
        return new Iterator<>() {
          private String last;

          @Override
          public boolean hasNext() {
            return entries.hasNext();
          }

          @Override
          public Map.Entry<String, Object> next() {
            Map.Entry<String, Object> entry = entries.next();
            last = entry.getKey();
            return entry;
          }

          @Override
          public void remove() {
            PythonBindings.this.remove(last);
          }
        };
      }
    };
  }
}
