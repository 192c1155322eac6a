package dev.parcelbell.bootstrap;

import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Turns a refusal into its problem, an outage into 503 and a bug into 500; the reason of the latter
 * goes into the log, not to the caller.
 */
record FaultBarrier(HttpHandler handler) implements HttpHandler {
  private static final Logger LOG = System.getLogger(FaultBarrier.class.getName());
  private static final String RETRY_AFTER_SECONDS = "5";

  @Override
  public HttpResponse answer(HttpRequest request) {
    try {
      return handler.answer(request);
    } catch (ProblemException refused) {
      return refused.problem().toResponse();
    } catch (PortUnavailable outage) {
      LOG.log(Level.WARNING, "a request met an outage", outage);
      return Problem.of(503, "Something that this needs is down. Nothing is promised; try again.")
          .toResponse()
          .with("retry-after", RETRY_AFTER_SECONDS);
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "a request failed", bug);
      return Problem.of(500, "This failed, and it is our mistake.").toResponse();
    }
  }
}
