package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Instant;
import java.util.EnumMap;

/** Mistakes that are made before and after a provider is called. */
final class BrokenCalls {
  private BrokenCalls() {}

  static final Variant AMBIGUOUS_IS_NOT_SENT =
      new Variant() {
        @Override
        public Sender sender(Sender good, Parts parts) {
          return message ->
              switch (good.send(message)) {
                case SendOutcome.Ambiguous(var cause) -> new SendOutcome.NotSent(cause);
                case SendOutcome known -> known;
              };
        }
      };

  static final Variant WINDOW_ALWAYS_OPEN =
      new Variant() {
        @Override
        public Windows windows(Windows good) {
          return seen(good, _ -> new MessagingWindow(Instant.MAX));
        }
      };

  static final Variant WINDOW_OF_THE_CHANNEL =
      new Variant() {
        @Override
        public Windows windows(Windows good) {
          var widest = new EnumMap<Channel, MessagingWindow>(Channel.class);
          return seen(
              good,
              user ->
                  widest.merge(
                      user.channel(), good.of(user), (one, more) -> one.extendedTo(more.until())));
        }
      };

  private interface Look {
    MessagingWindow at(Address user);
  }

  private static Windows seen(Windows good, Look look) {
    return new Windows() {
      @Override
      public MessagingWindow of(Address user) {
        return look.at(user);
      }

      @Override
      public void extend(Address user, Instant until) {
        good.extend(user, until);
      }
    };
  }
}
