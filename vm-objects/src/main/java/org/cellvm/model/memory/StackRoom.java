package org.cellvm.model.memory;

/**
 * How deep the calls of one thread may nest before its Java stack ends. An exhausted stack must be
 * noticed between two calls of Python code: anywhere else it would leave what was being changed
 * half done, and a class whose initializer it meets is lost to the whole process.
 *
 * <p>Java does not tell how much stack is left, so it is tried out every few levels, and not at all
 * within the levels that a stack of known size has room for.
 */
public final class StackRoom {
  /** What one level of Python recursion takes of the stack at most; found by trial. */
  private static final int LEVEL = 25_000;

  /** Levels between two trials. */
  private static final int STEP = 2;

  /** What the host may take between a trial and its calls that rely on it. */
  public static final int OF_HOST = 48 << 10;

  /** What has to be left at a trial. */
  private static final int SPARE = STEP * LEVEL + OF_HOST;

  /**
   * What a call of {@link #descend} takes of the stack at least: each variable but the last has to
   * be kept while a call is made, for which Java code, compiled or not, has the frame alone.
   */
  static final int FRAME = 99 * Long.BYTES;

  /** The levels that are known to have room, whatever happens in them. */
  private int certain;

  /** The levels that a trial has shown to have room. */
  private int found;

  /** The thread was made with a stack of that size, in bytes. */
  public void setStackSize(long size) {
    certain = (int) Math.min(size / LEVEL, Integer.MAX_VALUE);
  }

  /** The number of levels that may be entered without asking {@link #tryLevel}. */
  public int levels() {
    return Math.max(certain, found);
  }

  /** Forgets what trials have shown: the next calls may need more stack, or begin elsewhere. */
  public void forget(int level) {
    found = Math.min(found, level);
  }

  /**
   * Whether there is room for a level. What was found holds until it is {@linkplain #forget
   * forgotten}, also where the host calls again with {@link #OF_HOST} bytes less.
   */
  public boolean tryLevel(int level) {
    if (level <= levels()) {
      return true;
    }
    try {
      descend(SPARE / FRAME);
    } catch (StackOverflowError e) {
      return false;
    }
    found = level + STEP;
    return true;
  }

  /**
   * Takes {@code n} times {@link #FRAME} bytes of the stack, and writes to few of them. It is too
   * long for HotSpot to inline it into itself. The fewer calls the better: processors predict
   * returns from deep calls badly.
   *
   * @param n negative for nothing
   */
  static long descend(int n) {
    if (n != 0) {
      return n < 0 ? n : descend(n - 1) + 1;
    }
    long v00 = descend(-1), v01 = descend(-1), v02 = descend(-1), v03 = descend(-1);
    long v04 = descend(-1), v05 = descend(-1), v06 = descend(-1), v07 = descend(-1);
    long v08 = descend(-1), v09 = descend(-1), v10 = descend(-1), v11 = descend(-1);
    long v12 = descend(-1), v13 = descend(-1), v14 = descend(-1), v15 = descend(-1);
    long v16 = descend(-1), v17 = descend(-1), v18 = descend(-1), v19 = descend(-1);
    long v20 = descend(-1), v21 = descend(-1), v22 = descend(-1), v23 = descend(-1);
    long v24 = descend(-1), v25 = descend(-1), v26 = descend(-1), v27 = descend(-1);
    long v28 = descend(-1), v29 = descend(-1), v30 = descend(-1), v31 = descend(-1);
    long v32 = descend(-1), v33 = descend(-1), v34 = descend(-1), v35 = descend(-1);
    long v36 = descend(-1), v37 = descend(-1), v38 = descend(-1), v39 = descend(-1);
    long v40 = descend(-1), v41 = descend(-1), v42 = descend(-1), v43 = descend(-1);
    long v44 = descend(-1), v45 = descend(-1), v46 = descend(-1), v47 = descend(-1);
    long v48 = descend(-1), v49 = descend(-1), v50 = descend(-1), v51 = descend(-1);
    long v52 = descend(-1), v53 = descend(-1), v54 = descend(-1), v55 = descend(-1);
    long v56 = descend(-1), v57 = descend(-1), v58 = descend(-1), v59 = descend(-1);
    long v60 = descend(-1), v61 = descend(-1), v62 = descend(-1), v63 = descend(-1);
    long v64 = descend(-1), v65 = descend(-1), v66 = descend(-1), v67 = descend(-1);
    long v68 = descend(-1), v69 = descend(-1), v70 = descend(-1), v71 = descend(-1);
    long v72 = descend(-1), v73 = descend(-1), v74 = descend(-1), v75 = descend(-1);
    long v76 = descend(-1), v77 = descend(-1), v78 = descend(-1), v79 = descend(-1);
    long v80 = descend(-1), v81 = descend(-1), v82 = descend(-1), v83 = descend(-1);
    long v84 = descend(-1), v85 = descend(-1), v86 = descend(-1), v87 = descend(-1);
    long v88 = descend(-1), v89 = descend(-1), v90 = descend(-1), v91 = descend(-1);
    long v92 = descend(-1), v93 = descend(-1), v94 = descend(-1), v95 = descend(-1);
    long v96 = descend(-1), v97 = descend(-1), v98 = descend(-1), v99 = descend(-1);
    long[] all = {
      v00, v01, v02, v03, v04, v05, v06, v07, v08, v09, v10, v11, v12, v13, v14, v15, v16, v17, v18,
      v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37,
      v38, v39, v40, v41, v42, v43, v44, v45, v46, v47, v48, v49, v50, v51, v52, v53, v54, v55, v56,
      v57, v58, v59, v60, v61, v62, v63, v64, v65, v66, v67, v68, v69, v70, v71, v72, v73, v74, v75,
      v76, v77, v78, v79, v80, v81, v82, v83, v84, v85, v86, v87, v88, v89, v90, v91, v92, v93, v94,
      v95, v96, v97, v98, v99
    };
    // The last comes first, and the order counts: none is used up before.
    long sum = 0;
    for (int i = all.length - 1; i >= 0; i--) {
      sum = 31 * sum + all[i];
    }
    return sum;
  }
}
