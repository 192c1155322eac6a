@NullMarked
package dev.parcelbell.adapter.httpapi.in;

import org.jspecify.annotations.NullMarked;
