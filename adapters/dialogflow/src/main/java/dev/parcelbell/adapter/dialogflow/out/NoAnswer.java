package dev.parcelbell.adapter.dialogflow.out;

/** Why there is none. Tells nothing of the question or of what came instead of an answer. */
final class NoAnswer extends Exception {
  private static final long serialVersionUID = 1;

  private NoAnswer(String why) {
    super(why);
  }

  static NoAnswer because(Throwable failure) {
    return new NoAnswer(failure.getClass().getSimpleName());
  }

  static NoAnswer of(int status) {
    return new NoAnswer("status " + status);
  }

  static NoAnswer unreadable() {
    return new NoAnswer("an answer that cannot be read");
  }

  static NoAnswer late() {
    return new NoAnswer("no answer in time");
  }

  static NoAnswer quiet() {
    return new NoAnswer("not asked again so soon after too many requests");
  }
}
