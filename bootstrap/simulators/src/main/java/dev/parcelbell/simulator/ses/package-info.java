/** Amazon SES, API of 2010-12-01: the Query protocol. */
@NullMarked
package dev.parcelbell.simulator.ses;

import org.jspecify.annotations.NullMarked;
