@NullMarked
package dev.parcelbell.adapter.ses;

import org.jspecify.annotations.NullMarked;
