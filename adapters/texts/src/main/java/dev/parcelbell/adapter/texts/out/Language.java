package dev.parcelbell.adapter.texts.out;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that one version says in one language. */
record Language(
    Words words,
    Map<Part, Map<ParcelStatus, Mustache>> templates,
    Map<ParcelStatus, Importance> importances) {

  Language {
    templates = Map.copyOf(templates);
    importances = Map.copyOf(importances);
  }

  /** Compiles all templates of a directory, or notes why it cannot be used. */
  static Optional<Language> read(
      TextFiles files, String directory, Words words, List<String> problems) {
    int known = problems.size();
    var templates = new EnumMap<Part, Map<ParcelStatus, Mustache>>(Part.class);
    var importances = new EnumMap<ParcelStatus, Importance>(ParcelStatus.class);
    for (var part : Part.values()) {
      var mustache = mustache(files, words, part);
      var compiled = new EnumMap<ParcelStatus, Mustache>(ParcelStatus.class);
      templates.put(part, compiled);
      for (var status : ParcelStatus.values()) {
        String path = directory + part.fileFor(status);
        try {
          var text = files.find(path);
          if (text.isEmpty()) {
            problems.add(path + " is missing");
            continue;
          }
          compiled.put(status, mustache.compile(path));
          if (part == Part.SMS) {
            importances.put(status, Importance.declaredIn(text.get()));
          }
        } catch (MustacheException | IllegalArgumentException broken) {
          problems.add(path + ": " + broken.getMessage());
        }
      }
    }
    return Optional.of(new Language(words, templates, importances))
        .filter(_ -> problems.size() == known);
  }

  private static StrictMustache mustache(TextFiles files, Words words, Part part) {
    var names = new HashSet<>(View.ALWAYS);
    names.addAll(words.labels());
    if (part.hasSubject()) {
      names.add(View.SUBJECT);
    }
    return new StrictMustache(files, names, part.isHtml());
  }

  Importance importance(ParcelStatus status) {
    return importances.getOrDefault(status, Importance.NONE);
  }

  /** Fills a template in. */
  String write(Part part, ParcelStatus status, View view) {
    var written = new StringWriter();
    var template = templates.getOrDefault(part, Map.of()).get(status);
    if (template == null) {
      throw new IllegalStateException("no " + part + " for " + status);
    }
    template.execute(written, view);
    return written.toString();
  }
}
