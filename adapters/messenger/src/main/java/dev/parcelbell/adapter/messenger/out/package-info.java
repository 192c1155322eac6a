/** The Graph API: sending, approved templates, and a look at how the page is set up. */
@NullMarked
package dev.parcelbell.adapter.messenger.out;

import org.jspecify.annotations.NullMarked;
