/** What the command line can do beside running the application. */
@NullMarked
package dev.parcelbell.bootstrap.commands;

import org.jspecify.annotations.NullMarked;
