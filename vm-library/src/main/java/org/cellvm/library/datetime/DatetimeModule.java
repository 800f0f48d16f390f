package org.cellvm.library.datetime;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedModule;

/** The module {@code datetime}. */
@ExposedModule(name = "datetime", doc = "Dates and times.")
final class DatetimeModule {
  private DatetimeModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "MINYEAR", Calendar.MIN_YEAR);
    module.add(ts, "MAXYEAR", Calendar.MAX_YEAR);
    module.add(ts, "date", DateType.TYPE);
    module.add(ts, "datetime", DateTimeType.TYPE);
    module.add(ts, "time", TimeType.TYPE);
    module.add(ts, "timedelta", TimeDeltaType.TYPE);
    module.add(ts, "tzinfo", TzInfoType.TYPE);
  }
}
