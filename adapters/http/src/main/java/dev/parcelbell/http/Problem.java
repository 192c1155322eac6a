package dev.parcelbell.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * What went wrong, as RFC 9457 writes it ({@code application/problem+json}). Texts are for the
 * caller's developers; they never repeat a value that came in.
 *
 * @param status 4xx or 5xx
 * @param title the same for every problem of this status
 * @param detail one sentence about this occurrence
 * @param errors one entry per wrong field; may be empty
 */
public record Problem(int status, String title, String detail, List<Field> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * A wrong field.
   *
   * @param pointer a JSON pointer (RFC 6901) into the body, or the name of a header or parameter
   * @param code what a program can compare, in lower case with underscores
   */
  public record Field(String pointer, String code, String detail) {}

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(status + " is not a problem");
    }
    errors = List.copyOf(errors);
  }

  public static Problem of(int status, String detail) {
    return of(status, detail, List.of());
  }

  public static Problem of(int status, String detail, List<Field> errors) {
    return new Problem(status, title(status), detail, errors);
  }

  /** One wrong field, which is the whole problem. */
  public static Problem at(int status, String pointer, String code, String detail) {
    return of(status, detail, List.of(new Field(pointer, code, detail)));
  }

  public HttpResponse toResponse() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail);
    var list = json.putArray("errors");
    for (var field : errors) {
      list.addObject()
          .put("pointer", field.pointer)
          .put("code", field.code)
          .put("detail", field.detail);
    }
    return HttpResponse.of(status, MEDIA_TYPE, Body.of(json.toString()));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> status < 500 ? "Client Error" : "Server Error";
    };
  }
}
