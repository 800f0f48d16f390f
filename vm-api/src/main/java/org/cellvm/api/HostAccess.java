package org.cellvm.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which Java objects a VM's code may use, and what of them; see {@link
 * PythonVm.Builder#hostAccess}. Members are public ones of public classes at most. Where there is
 * any access, lists, maps, sets, iterables and arrays can be used by Python's protocols, and {@code
 * equals}, {@code hashCode}, {@code toString} and {@code compareTo} serve Python's.
 */
public final class HostAccess {
  /** Java objects do not pass into the VM: they are converted, or refused. The default. */
  public static final HostAccess NONE = new HostAccess(Kind.NONE, new Builder());

  /** Members that {@link Export} marks. */
  public static final HostAccess EXPLICIT = new HostAccess(Kind.LISTED, new Builder());

  /** All public members of all objects: for code that is trusted as the application is. */
  public static final HostAccess ALL = new HostAccess(Kind.ALL, new Builder());

  /** Marks what {@link #EXPLICIT} allows: a member, or a class with all its public members. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR})
  public @interface Export {}

  private enum Kind {
    NONE,
    LISTED,
    ALL
  }

  private final Kind kind;
  private final Map<Class<?>, Set<String>> allowed;
  private final List<Class<?>> denied;
  private final Map<Class<?>, Function<Object, Object>> conversions;
  private final Set<Class<?>> extensible;

  private HostAccess(Kind kind, Builder builder) {
    this.kind = kind;
    this.allowed = new LinkedHashMap<>(builder.allowed);
    this.denied = List.copyOf(builder.denied);
    this.conversions = new LinkedHashMap<>(builder.conversions);
    this.extensible = Set.copyOf(builder.extensible);
  }

  /** Returns a builder that allows what {@link Export} marks, and what is added. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether Java objects pass into the VM at all. */
  public boolean isAny() {
    return kind != Kind.NONE;
  }

  /** Returns whether code may use objects of a class. */
  public boolean allowsClass(Class<?> type) {
    for (Class<?> one : denied) {
      if (one.isAssignableFrom(type)) {
        return false;
      }
    }
    return isAny();
  }

  /** Returns whether code may use a public member of an object of a class, or of the class. */
  public boolean allows(Class<?> type, Member member) {
    if (!allowsClass(type) || !allowsClass(member.getDeclaringClass())) {
      return false;
    }
    if (kind == Kind.ALL || isExported(member)) {
      return true;
    }
    for (Map.Entry<Class<?>, Set<String>> entry : allowed.entrySet()) {
      Class<?> listed = entry.getKey();
      Set<String> names = entry.getValue();
      if (listed.isAssignableFrom(type)
          && (names.isEmpty() ? isMemberOf(listed, member) : names.contains(member.getName()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether classes of Python may extend a class of Java: with {@link #ALL} every one, else
   * those of {@link Builder#allowExtending}.
   */
  public boolean allowsExtending(Class<?> type) {
    return allowsClass(type) && (kind == Kind.ALL || extensible.contains(type));
  }

  private static boolean isMemberOf(Class<?> listed, Member member) {
    if (member.getDeclaringClass() == Object.class) {
      return false;
    }
    if (member.getDeclaringClass().isAssignableFrom(listed)) {
      return true;
    }
    return member instanceof Method m && find(listed, m) != null;
  }

  private static Method find(Class<?> type, Method method) {
    try {
      return type.getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isExported(Member member) {
    if (((AnnotatedElement) member).isAnnotationPresent(Export.class)
        || member.getDeclaringClass().isAnnotationPresent(Export.class)) {
      return true;
    }
    if (member instanceof Method method) {
      for (Class<?> c = member.getDeclaringClass(); c != null; c = c.getSuperclass()) {
        for (Class<?> above : c.getInterfaces()) {
          if (isExportedIn(above, method)) {
            return true;
          }
        }
        if (c.getSuperclass() != null && isExportedIn(c.getSuperclass(), method)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isExportedIn(Class<?> type, Method method) {
    Method found = find(type, method);
    return found != null
        && (found.isAnnotationPresent(Export.class)
            || found.getDeclaringClass().isAnnotationPresent(Export.class));
  }

  /** Returns how values of a class are converted before they pass into the VM; null: not at all. */
  public Function<Object, Object> conversion(Class<?> type) {
    for (Map.Entry<Class<?>, Function<Object, Object>> entry : conversions.entrySet()) {
      if (entry.getKey().isAssignableFrom(type)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Lists what is allowed. */
  public static final class Builder {
    private final Map<Class<?>, Set<String>> allowed = new LinkedHashMap<>();
    private final List<Class<?>> denied = new ArrayList<>();
    private final Map<Class<?>, Function<Object, Object>> conversions = new LinkedHashMap<>();
    private final Set<Class<?>> extensible = new LinkedHashSet<>();

    private Builder() {}

    /**
     * Allows the public members that a class or interface has, those that it inherits too, but for
     * those of Object.
     *
     * @param members the names of those that are allowed; none: all. Constructors have the name of
     *     the class with its package
     */
    public Builder allow(Class<?> type, String... members) {
      allowed.put(type, Set.of(members));
      return this;
    }

    /**
     * Lets classes of Python extend a class of Java: they may call its public and protected
     * constructors, override its public and protected methods, and call these of their own objects.
     */
    public Builder allowExtending(Class<?> type) {
      extensible.add(type);
      return this;
    }

    /** Denies objects of a class, whatever allows them. */
    public Builder deny(Class<?> type) {
      denied.add(type);
      return this;
    }

    /** Converts values of a class before they pass into the VM. */
    @SuppressWarnings("unchecked")
    public <T> Builder convert(Class<T> type, Function<? super T, ?> conversion) {
      conversions.put(type, value -> conversion.apply((T) value));
      return this;
    }

    public HostAccess build() {
      return new HostAccess(Kind.LISTED, this);
    }
  }
}
