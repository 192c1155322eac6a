@NullMarked
package dev.parcelbell.aws;

import org.jspecify.annotations.NullMarked;
