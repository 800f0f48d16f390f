/**
 * The modules {@code pwd}, {@code grp} and {@code spwd}: users, groups, and their passwords. They
 * know the kernel and its {@code org.cellvm.system}.
 */
package org.cellvm.library.pwd;
