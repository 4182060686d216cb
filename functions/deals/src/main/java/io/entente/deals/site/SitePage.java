package io.entente.deals.site;

import io.entente.matching.CompanyHints.Hint;
import io.entente.matching.CompanyName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of a company's website, as far as it speaks of the company. Pure. */
record SitePage(Document page) {
  private static final String LEGAL_NAME = "legalName";

  private static final Pattern IMPRINT =
      Pattern.compile("(?i)impressum|imprint|legal.?notice|mentions.?l[eé]gales|aviso.?legal");

  private static final String BLOCKS = "br,p,div,section,address,h1,h2,h3,h4,li,dt,dd,tr,td,th";

  /** Long enough for the longest names, too short for a sentence that names one. */
  private static final int MOST_WORDS = 9;

  private static final int LONGEST = 200;

  static SitePage read(String html, URI from) {
    return new SitePage(Jsoup.parse(html, from.toString()));
  }

  /** What it says of its organization in JSON-LD (schema.org). */
  List<Hint> linkedData() {
    var hints = new ArrayList<Hint>();
    page.select("script[type=application/ld+json]").stream()
        .map(Element::data)
        .flatMap(json -> LinkedData.organizations(json).stream())
        .findFirst()
        .ifPresent(
            it -> {
              it.name().ifPresent(name -> hints.add(named(name, "The website's own data say so")));
              it.country()
                  .ifPresent(
                      country ->
                          hints.add(new Hint("country", country, "The website's own data say so")));
            });
    return hints;
  }

  /** Where its imprint is, on the same website. */
  Optional<String> imprint() {
    String host = String.valueOf(URI.create(page.baseUri()).getHost());
    return page.select("a[href]").stream()
        .filter(link -> IMPRINT.matcher(link.text() + " " + link.attr("href")).find())
        .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
        .filter(url -> url.matches("https?://" + Pattern.quote(host) + "([:/?].*)?"))
        .findFirst();
  }

  /** The first line that can be a company's name with its legal form. */
  Optional<Hint> nameWithLegalForm() {
    return lines()
        .map(String::strip)
        .filter(SitePage::canBeName)
        .findFirst()
        .map(name -> named(name, "It stands in the website's imprint"));
  }

  /** As they stand on the screen. */
  private Stream<String> lines() {
    Element shown = page.body().clone();
    shown.select(BLOCKS).before("\n").after("\n");
    return shown.wholeText().lines();
  }

  private static boolean canBeName(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST
        && line.split("\\s+", -1).length <= MOST_WORDS
        && (Character.isUpperCase(line.codePointAt(0)) || Character.isDigit(line.codePointAt(0)))
        && !line.contains(":")
        && CompanyName.bearsLegalForm(line);
  }

  /** What it is called in its head. */
  Optional<Hint> title() {
    return Optional.ofNullable(page.selectFirst("meta[property=og:site_name]"))
        .map(meta -> meta.attr("content").strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .map(name -> named(name, "The website calls itself so"));
  }

  private static Hint named(String name, String from) {
    return new Hint(LEGAL_NAME, name, from);
  }
}
