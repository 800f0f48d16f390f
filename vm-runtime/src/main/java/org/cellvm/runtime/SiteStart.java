package org.cellvm.runtime;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.library.cellvm.SystemModule;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.imports.ModuleCode;

/**
 * What the module {@code site} does at a start, without loading it: it is imported only where there
 * is a {@code .pth} file, a {@code sitecustomize} or a {@code usercustomize}.
 */
final class SiteStart {
  private static final String SITE_PACKAGES = "/lib/python2.7/site-packages";

  private final ThreadState ts;

  SiteStart(ThreadState ts) {
    this.ts = ts;
  }

  /**
   * @throws PyException what the import of {@code site} raises
   */
  void run() {
    if (!(ts.interp.sysDict.getStr(ts, Names.path) instanceof PyList path)) {
      return;
    }
    List<String> known = new ArrayList<>();
    for (int i = 0; i < path.size; i++) {
      add(known, SystemModule.absolute(path.items[i].toString()));
    }
    List<String> added = new ArrayList<>();
    for (String directory : siteDirectories()) {
      if (SystemModule.isDirectory(directory)) {
        add(added, SystemModule.absolute(directory));
      }
    }
    for (String directory : added) {
      add(known, directory);
    }
    if (hasPathFile(added) || isCustomized(known)) {
      ts.interp.importer.importModule(ts, "site", PyNone.NONE, PyNone.NONE, 0).decref(ts);
      return;
    }
    setPath(known);
    SystemModule.addSiteNames(ts);
    PyString key = PyString.fromString("setdefaultencoding");
    ts.interp.sysDict.remove(ts, key);
    key.decref(ts);
    ts.interp.siteIsDone = true;
    // No program has run yet: the path that is new is part of what it starts with.
    ts.gc.settle();
  }

  private static void add(List<String> known, String directory) {
    if (!known.contains(directory)) {
      known.add(directory);
    }
  }

  /** Returns the user's own directory, then those of the installation. */
  private List<String> siteDirectories() {
    List<String> directories = new ArrayList<>();
    String user = ts.interp.noUserSite ? null : userBase();
    if (user != null) {
      directories.add(user + SITE_PACKAGES);
    }
    for (String name : new String[] {"prefix", "exec_prefix"}) {
      String prefix = String.valueOf(ts.interp.sysDict.getItemString(ts, name));
      if (!prefix.isEmpty()) {
        directories.add(prefix + SITE_PACKAGES);
        directories.add(prefix + "/lib/site-python");
      }
    }
    return directories;
  }

  /** Returns the user's directory; null where the launcher has found that it does not exist. */
  private static String userBase() {
    String base = Variables.get("PYTHONUSERBASE");
    if (base != null && !base.isEmpty()) {
      return FileNames.toPython(base);
    }
    String home = Variables.get("HOME");
    return home == null ? null : FileNames.toPython(home) + "/.local";
  }

  private static boolean hasPathFile(List<String> directories) {
    for (String directory : directories) {
      String[] names = new File(FileNames.toJava(directory)).list();
      if (names != null) {
        for (String name : names) {
          if (name.endsWith(".pth")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isCustomized(List<String> path) {
    for (String directory : path) {
      if (hasModule(directory + "/sitecustomize")
          || !ts.interp.noUserSite && hasModule(directory + "/usercustomize")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasModule(String prefix) {
    String file = FileNames.toJava(prefix);
    return new File(file + ".py").exists()
        || new File(file + ModuleCode.compiledSuffix(ts)).exists()
        || new File(file).isDirectory();
  }

  private void setPath(List<String> directories) {
    PyList fresh = PyList.ofStrings(ts, directories.toArray(new String[0]));
    ts.interp.sysDict.putStr(ts, Names.path, fresh);
    fresh.decref(ts);
  }
}
