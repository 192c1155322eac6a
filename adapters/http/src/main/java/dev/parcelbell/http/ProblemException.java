package dev.parcelbell.http;

/** Ends the handling of a request with a problem, from any depth of it. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    // No stack trace: this is an answer to a caller, not a fault of ours.
    super(problem.status() + " " + problem.title(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
