package org.cellvm.library.sre;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyBaseString;

/** Goes through a text from match to match. The collector does not know of it. */
final class PyScanner extends PyObject {
  /** Owned, as is the text. */
  final PyPattern pattern;

  private Subject subject;
  private final int pos;
  private final int end;
  private Matcher matcher;

  /** Where the next match is looked for; -1 once there was none. */
  private int start;

  /** Counts pattern and text up. */
  PyScanner(ThreadState ts, PyPattern pattern, PyObject string, long pos, long endpos) {
    this.subject = Subject.of(ts, string);
    this.pattern = Ref.inc(pattern);
    string.incref();
    this.pos = subject.clip(pos);
    this.end = subject.clip(endpos);
    this.start = this.pos;
    this.matcher = new Matcher(ts, pattern.program, subject, end);
  }

  @Override
  public PyType type() {
    return ScannerType.TYPE;
  }

  /** The next match, owned; None if there is none. */
  PyObject next(ThreadState ts, boolean search) {
    if (start < 0) {
      return PyNone.NONE;
    }
    if (!(subject.object instanceof PyBaseString)) {
      // Its bytes may have been changed since.
      subject = Subject.of(ts, subject.object);
      matcher = new Matcher(ts, pattern.program, subject, Math.min(end, subject.length));
    }
    boolean found = search ? Search.search(matcher, start) : matcher.match(start);
    if (!found) {
      start = -1;
      return PyNone.NONE;
    }
    start = matcher.matchEnd == matcher.matchStart ? matcher.matchEnd + 1 : matcher.matchEnd;
    return new PyMatch(pattern, subject, matcher, pos);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    subject.object.decref(ts);
    pattern.decref(ts);
  }
}
