@NullMarked
package dev.parcelbell.http;

import org.jspecify.annotations.NullMarked;
