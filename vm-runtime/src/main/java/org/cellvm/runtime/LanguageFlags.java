package org.cellvm.runtime;

/**
 * The options of a start that change what programs mean or are warned of.
 *
 * @param debug {@code -d}: shown by {@code sys.flags} alone, as the parser has nothing to tell
 * @param tabCheck {@code -t}: 0, 1 (inconsistent tabs are reported) or more (they are errors)
 * @param bytesWarning {@code -b}: 0, 1 (a bytearray that is compared with a unicode object is
 *     warned of) or more (it is an error)
 * @param hashRandomization {@code -R}: shown by {@code sys.flags} alone, as hashes are those of the
 *     process
 * @param divisionWarning {@code -Q}: 0, 1 (a {@code /} of ints or longs is warned of) or 2 (of
 *     floats and complex numbers, too); the process must have been started with the system property
 *     {@link org.cellvm.instructions.IntMath#DIVISION_WARNING}
 * @param divisionNew {@code -Qnew}: classic division is true division
 * @param py3kWarnings {@code -3}: what Python 3 has no more is warned of
 * @param allUnicode {@code -U}: string literals are unicode whatever their prefix
 */
public record LanguageFlags(
    int debug,
    int tabCheck,
    int bytesWarning,
    int hashRandomization,
    int divisionWarning,
    boolean divisionNew,
    boolean py3kWarnings,
    boolean allUnicode) {
  /** Those of a start without options. */
  static final LanguageFlags NONE = new LanguageFlags(0, 0, 0, 0, 0, false, false, false);
}
