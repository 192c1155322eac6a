@NullMarked
package dev.parcelbell.adapter.httpapi.wire;

import org.jspecify.annotations.NullMarked;
