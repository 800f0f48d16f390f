/**
 * What an embedding Java program sees: a VM, its values and its exceptions, without any type of the
 * kernel. It finds the runtime as a service.
 */
package org.cellvm.api;
