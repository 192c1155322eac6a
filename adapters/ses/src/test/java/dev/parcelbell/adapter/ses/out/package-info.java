@NullMarked
package dev.parcelbell.adapter.ses.out;

import org.jspecify.annotations.NullMarked;
