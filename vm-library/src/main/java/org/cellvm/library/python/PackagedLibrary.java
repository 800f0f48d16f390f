package org.cellvm.library.python;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.codec.FileNames;

/**
 * Where the packaged library is: the jar of {@code vm-stdlib}, a copy of it where it lies in
 * another jar or in a bundle, or, in a build that has no jars yet, the directory of its classes.
 */
public final class PackagedLibrary {
  /** Set by the launcher: the jar's path. */
  private static final String PROPERTY = "cellvm.library";

  private static final String LISTING = "META-INF/cellvm/library.txt";
  private static final String DIRECTORY = "lib/python2.7";

  private PackagedLibrary() {}

  /** Found once, when it is first needed. */
  private static final class Location {
    /** A name of Python's; null if there is no library. */
    static final String ROOT = find();

    private static String find() {
      String path = System.getProperty(PROPERTY);
      if (path != null) {
        return path.isEmpty() ? null : FileNames.toPython(path);
      }
      ClassLoader loader = PackagedLibrary.class.getClassLoader();
      URL url =
          loader == null ? ClassLoader.getSystemResource(LISTING) : loader.getResource(LISTING);
      return url == null ? null : rootOf(url.toString());
    }

    private static String rootOf(String url) {
      String file = url.substring(0, url.length() - LISTING.length() - 1);
      if (file.startsWith("jar:file:") && file.indexOf('!') == file.length() - 1) {
        file = file.substring("jar:".length(), file.length() - 1);
      }
      if (file.startsWith("file:")) {
        return FileNames.toPython(Path.of(URI.create(file)).toString());
      }
      Path copy = NestedJar.copy(file);
      if (copy == null) {
        copy = LibraryCopy.make(PackagedLibrary.class.getClassLoader(), LISTING, DIRECTORY);
      }
      return copy == null ? null : FileNames.toPython(copy.toString());
    }
  }

  /** The entry of {@code sys.path}; null if there is no packaged library. */
  public static String entry() {
    return Location.ROOT == null ? null : Location.ROOT + "/" + DIRECTORY;
  }

  /** Adds the entry to a {@code sys.path}, if there is a packaged library. */
  public static void addTo(List<String> path) {
    if (entry() != null) {
      path.add(entry());
    }
  }

  /** The path of the library's jar; null if there is none. */
  public static String archive() {
    return Location.ROOT;
  }

  /** Whether a path is that of the library's jar. */
  public static boolean isArchive(String path) {
    return path.equals(Location.ROOT);
  }

  /** Whether a file is one of the library. */
  public static boolean has(String file) {
    return Location.ROOT != null && file.startsWith(Location.ROOT);
  }
}
