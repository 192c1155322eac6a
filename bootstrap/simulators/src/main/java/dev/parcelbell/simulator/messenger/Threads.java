package dev.parcelbell.simulator.messenger;

import java.util.HashSet;
import java.util.Set;

/** Who owns which thread. A thread is our app's, which is the page's default one, until moved. */
final class Threads {
  /** The app id of every page's inbox, as Conversation Routing knows it. */
  static final long INBOX_APP = 263902037430900L;

  private final Set<String> inInbox = new HashSet<>();

  synchronized ThreadOwner owner(String psid) {
    return inInbox.contains(psid) ? ThreadOwner.INBOX : ThreadOwner.APP;
  }

  /** False when it is theirs already. */
  synchronized boolean move(String psid, ThreadOwner to) {
    return switch (to) {
      case INBOX -> inInbox.add(psid);
      case APP -> inInbox.remove(psid);
    };
  }

  synchronized void clear() {
    inInbox.clear();
  }
}
