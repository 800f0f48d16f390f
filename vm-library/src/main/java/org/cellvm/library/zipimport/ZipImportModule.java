package org.cellvm.library.zipimport;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedModule;

/** The module {@code zipimport}. */
@ExposedModule(
    name = "zipimport",
    doc =
        "Import of modules from zip archives.\n\n"
            + "zipimporter(path) is the importer of an archive, or of a directory in one.\n"
            + "ZipImportError, an ImportError, is what it raises.\n"
            + "_zip_directory_cache has the directories of archives by their paths.\n\n"
            + "Import uses it for the entries of sys.path that are archives.")
final class ZipImportModule {
  private ZipImportModule() {}

  static void init(ThreadState ts, PyModule module) {
    ZipImportState state = ZipImportState.of(ts);
    ZipModules.showLibrary(ts, state);
    module.add(ts, "ZipImportError", state.error);
    module.add(ts, "zipimporter", ZipImporterType.TYPE);
    module.add(ts, "_zip_directory_cache", state.cache);
  }
}
