@NullMarked
package dev.parcelbell.bootstrap.commands;

import org.jspecify.annotations.NullMarked;
