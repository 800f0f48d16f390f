/**
 * The module {@code _sre}: the engine under {@code re}. {@code sre_compile} hands a pattern over as
 * a list of SRE codes; {@code CodeValidator} checks it, {@code ProgramCompiler} makes a {@code
 * Program} of it, and {@code Matcher} runs that with a backtrack stack of its own. Patterns,
 * matches and scanners are the objects that Python sees. It knows the kernel alone.
 */
package org.cellvm.library.sre;
