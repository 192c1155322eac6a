package dev.parcelbell.playground;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.Router;
import dev.parcelbell.simulator.messenger.QuickReplyGone;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Everything that the playground answers on its control port. */
final class ControlApi implements HttpHandler {
  private static final Logger LOG = System.getLogger(ControlApi.class.getName());

  private final Router router;

  ControlApi(Playground playground) {
    router =
        Router.builder()
            .get("/", _ -> HttpResponse.of(200, "text/html; charset=utf-8", page()))
            .all(new PeopleApi(playground).routes())
            .all(new ChatApi(playground).routes())
            .all(new OutboxApi(playground.simulators()).routes())
            .all(new FaultsApi(playground.simulators().faults()).routes())
            .all(new WholeApi(playground).routes())
            .build();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    try {
      return isFromElsewhere(request)
          ? Problem.of(403, "Pages of other places may not use this.").toResponse()
          : router.answer(request);
    } catch (NoSuchElementException unknown) {
      return Problem.of(404, "There is no such person, message, button or item of the menu.")
          .toResponse();
    } catch (QuickReplyGone gone) {
      return Problem.of(409, "Too late: " + gone.getMessage() + ".").toResponse();
    } catch (IllegalArgumentException senseless) {
      return Problem.of(400, "This cannot be: " + senseless.getMessage() + ".").toResponse();
    } catch (CustomerRefused refused) {
      return HttpResponse.of(refused.status(), Problem.MEDIA_TYPE, Body.of(refused.problem()));
    } catch (ApplicationUnavailable down) {
      return Problem.of(503, down.getMessage() + ".").toResponse().with("retry-after", "1");
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "a request to the control API failed", bug);
      return Problem.of(500, "This failed; run/playground.log tells more.").toResponse();
    }
  }

  /** A page on the web, open in the developer's browser, must not steer this. */
  private static boolean isFromElsewhere(HttpRequest request) {
    Optional<String> origin = request.header("origin");
    return origin.isPresent()
        && !origin.get().equals("http://" + request.header("host").orElse(""));
  }

  private static Body page() {
    return Body.of(
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Parcelbell playground</title>
        <h1>Parcelbell playground</h1>
        <p>What can be asked and done here, in JSON:
        <ul>
        <li><a href="/api/people">GET /api/people</a>, POST <code>{"name","phone"?,"email"?,"linked"?}</code>
        <li><a href="/api/outbox">GET /api/outbox?channel=&amp;to=</a>: what reached people
        <li>POST /api/messenger/{psid}/messages <code>{"text"}</code>,
        /attachments <code>{"type":"image|audio|video|file|sticker"}</code>,
        /clicks <code>{"providerMessageId","title"}</code>, /menu <code>{"title"}</code>, /get-started,
        /postbacks <code>{"payload"}</code>
        <li>GET /api/messenger/{psid}: who answers there, until when the window is open, what was seen without a message
        <li>POST /api/messenger/{psid}/thread <code>{"owner":"inbox|app"}</code>,
        /human-messages <code>{"text"}</code>: what a human of the page does in its inbox
        <li>POST /api/sms/{phone}/messages <code>{"text"}</code>
        <li>POST /api/email/{address}/events <code>{"kind":"bounce|complaint|open|click"}</code>
        <li><a href="/api/faults">GET /api/faults</a>, POST <code>{"channel","kind","times"?,"code"?}</code>, DELETE
        <li><a href="/api/clock">GET /api/clock</a>, POST /api/clock/advance <code>{"seconds"}</code>
        <li>POST /api/application <code>{"action":"kill|stop|start"}</code>
        <li>POST /api/reset
        </ul>
        </html>
        """);
  }
}
