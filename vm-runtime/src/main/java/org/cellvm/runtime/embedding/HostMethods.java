package org.cellvm.runtime.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cellvm.api.PythonException;
import org.cellvm.api.Value;

/** The methods of Python's lists and dicts that Java's lists and maps lack. */
final class HostMethods {
  private HostMethods() {}

  /** What a method does. */
  interface Body {
    Object call(List<Value> arguments) throws Exception;
  }

  /** Returns a method of a list; null if there is none of the name. */
  static Body ofList(List<Object> list, String name) {
    return switch (name) {
      case "append" ->
          args -> {
            list.add(only(name, args).toJava());
            return null;
          };
      case "extend" ->
          args -> {
            for (Value item : only(name, args)) {
              list.add(item.toJava());
            }
            return null;
          };
      case "insert" ->
          args -> {
            int at = args.get(0).asInt();
            at = at < 0 ? Math.max(0, at + list.size()) : Math.min(at, list.size());
            list.add(at, args.get(1).toJava());
            return null;
          };
      case "pop" -> args -> list.remove(place(list, args.isEmpty() ? -1 : args.get(0).asInt()));
      case "index" -> args -> indexOf(list, only(name, args));
      case "count" -> args -> Collections.frequency(list, only(name, args).toJava());
      case "reverse" ->
          args -> {
            Collections.reverse(list);
            return null;
          };
      default -> null;
    };
  }

  private static int place(List<Object> list, int index) {
    int at = index < 0 ? index + list.size() : index;
    if (at < 0 || at >= list.size()) {
      throw PythonException.of("IndexError", "pop index out of range");
    }
    return at;
  }

  private static int indexOf(List<Object> list, Value item) {
    int at = list.indexOf(item.toJava());
    if (at < 0) {
      throw PythonException.of("ValueError", item.repr() + " is not in list");
    }
    return at;
  }

  /** Returns a method of a map; null if there is none of the name. */
  static Body ofMap(Map<Object, Object> map, String name) {
    return switch (name) {
      case "keys" -> args -> new Copy(new ArrayList<>(map.keySet()));
      case "iterkeys" -> args -> map.keySet().iterator();
      case "itervalues" -> args -> map.values().iterator();
      case "items" -> args -> new Copy(items(map));
      case "iteritems" -> args -> items(map).iterator();
      case "has_key" -> args -> map.containsKey(only(name, args).toJava());
      case "setdefault" ->
          args -> {
            Object key = args.get(0).toJava();
            if (!map.containsKey(key)) {
              map.put(key, args.size() > 1 ? args.get(1).toJava() : null);
            }
            return map.get(key);
          };
      case "pop" ->
          args -> {
            Object key = args.get(0).toJava();
            if (map.containsKey(key)) {
              return map.remove(key);
            }
            if (args.size() > 1) {
              return args.get(1);
            }
            throw PythonException.of("KeyError", key);
          };
      case "update" ->
          args -> {
            for (Map.Entry<Value, Value> entry : only(name, args).items()) {
              map.put(entry.getKey().toJava(), entry.getValue().toJava());
            }
            return null;
          };
      default -> null;
    };
  }

  private static List<Object> items(Map<Object, Object> map) {
    List<Object> items = new ArrayList<>();
    map.forEach((key, value) -> items.add(new Pair(key, value)));
    return items;
  }

  /** A tuple of two. */
  record Pair(Object first, Object second) {}

  /** A list of Python's own. */
  record Copy(List<?> items) {}

  private static Value only(String name, List<Value> arguments) {
    if (arguments.size() != 1) {
      throw PythonException.of("TypeError", name + "() takes exactly one argument");
    }
    return arguments.get(0);
  }
}
