package dev.parcelbell.adapter.texts.out;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One version of the texts: a directory {@code v1}, in it a directory for each language.
 *
 * @param number higher is newer
 * @param words of every language
 * @param languages those that can be used; all of them unless problems were noted
 */
record Edition(int number, Map<Locale, Words> words, Map<Locale, Language> languages) {
  private static final Pattern NAME = Pattern.compile("v([1-9][0-9]{0,5})/");

  Edition {
    words = Map.copyOf(words);
    languages = Map.copyOf(languages);
  }

  /** Every version below the root, by number; what is wrong with them is noted. */
  static SortedMap<Integer, Edition> readAll(
      TextFiles files, Fallback fallback, List<String> problems) {
    var editions = new TreeMap<Integer, Edition>();
    for (String name : files.below("")) {
      var matcher = NAME.matcher(name);
      if (matcher.matches()) {
        var edition = read(Integer.parseInt(matcher.group(1)), files, problems);
        editions.put(edition.number(), edition);
        if (fallback.choose(edition.words(), fallback.last()).isEmpty()) {
          problems.add(name + " has nothing in the fallback locale " + fallback.last());
        }
      } else {
        problems.add(name + " is not the directory of a version");
      }
    }
    if (editions.isEmpty()) {
      problems.add("there are no texts");
    }
    return editions;
  }

  String name() {
    return "v" + number;
  }

  private static Edition read(int number, TextFiles files, List<String> problems) {
    String directory = "v" + number + "/";
    var words = new HashMap<Locale, Words>();
    var languages = new HashMap<Locale, Language>();
    for (String name : files.below(directory)) {
      if (!name.endsWith("/")) {
        continue;
      }
      String tag = name.substring(0, name.length() - 1);
      var locale = Locale.forLanguageTag(tag);
      if (!locale.toLanguageTag().equals(tag) || locale.getLanguage().isEmpty()) {
        problems.add(directory + name + " is not named after a language");
        continue;
      }
      Words.read(files, directory + name, locale, problems)
          .ifPresent(
              read -> {
                words.put(locale, read);
                Language.read(files, directory + name, read, problems)
                    .ifPresent(language -> languages.put(locale, language));
              });
    }
    return new Edition(number, words, languages);
  }
}
