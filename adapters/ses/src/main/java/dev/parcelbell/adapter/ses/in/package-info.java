/** What SES tells later about the mails that it took. */
@NullMarked
package dev.parcelbell.adapter.ses.in;

import org.jspecify.annotations.NullMarked;
