package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** Functions of the C library that find users and groups, wherever the system keeps them. */
final class AccountCalls {
  static {
    Native.register(AccountCalls.class, NativeLibrary.getProcess());
  }

  private AccountCalls() {}

  static native Pointer getpwnam(byte[] name);

  static native Pointer getpwuid(int id);

  static native void setpwent();

  static native Pointer getpwent();

  static native void endpwent();

  static native Pointer getgrnam(byte[] name);

  static native Pointer getgrgid(int id);

  static native void setgrent();

  static native Pointer getgrent();

  static native void endgrent();

  static native Pointer getspnam(byte[] name);

  static native void setspent();

  static native Pointer getspent();

  static native void endspent();
}
