@NullMarked
package dev.parcelbell.adapter.ses.in;

import org.jspecify.annotations.NullMarked;
