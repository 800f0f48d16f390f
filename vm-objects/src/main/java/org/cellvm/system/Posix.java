package org.cellvm.system;

/**
 * A provider of the system's calls, by what they work on. A call that fails returns the negative of
 * the error number ({@link SystemErrors}); a call that the provider cannot carry out returns {@code
 * -ENOSYS}.
 *
 * <p>Names of files are bytes, given as strings of one char a byte, without a zero.
 */
public record Posix(
    Paths paths,
    Descriptors descriptors,
    Processes processes,
    Identity identity,
    Terminals terminals,
    Accounts accounts,
    Sockets sockets,
    NetworkNames names,
    SystemLog log) {}
