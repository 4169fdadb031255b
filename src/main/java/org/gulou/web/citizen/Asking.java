package org.gulou.web.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.catalog.Published;
import org.gulou.catalog.Vocabulary;
import org.gulou.catalog.finding.Facet;
import org.gulou.web.ui.Language;

/** What an address of the list of services asks for, and the addresses that ask for a little else. */
@RequestScoped
public class Asking {
    static final String WORDS = "q";
    static final String NEAR = "near";
    static final String SORT = "sort";
    static final String LETTER = "letter";
    static final String PAGE = "page";

    private static final String LIST = "/services";
    private static final int LONGEST = 100;

    @Inject
    HttpServletRequest request;

    @Inject
    Published published;

    @Inject
    Language language;

    /** What was typed. */
    String words() {
        String typed = parameter(WORDS);
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .orElse("");
    }

    /** The values that were chosen; one that is none leaves nothing to find, as it should. */
    Map<Facet, String> chosen() {
        var chosen = new EnumMap<Facet, String>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = parameter(facet.word());
            if (!value.isEmpty()) {
                chosen.put(facet, value);
            }
        }
        return chosen;
    }

    boolean onlyThere() {
        return parameter(NEAR).equals("yes");
    }

    boolean byName() {
        return parameter(SORT).equals("name");
    }

    String letter() {
        return parameter(LETTER);
    }

    /** The page that is asked for; the first where that is no number. */
    int page() {
        String page = parameter(PAGE);
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Whether more than words is asked for. */
    boolean narrowed() {
        return onlyThere() || !chosen().isEmpty();
    }

    /** The list of what fits {@code words}. */
    static String address(String words) {
        return LIST + (words.isEmpty() ? "" : "?" + WORDS + "=" + URLEncoder.encode(words, UTF_8));
    }

    /** The same list but for one parameter, which the empty text leaves out; its first page or letter. */
    String with(String name, String value) {
        var all = new LinkedHashMap<String, String>();
        all.put(WORDS, words());
        chosen().forEach((facet, chosen) -> all.put(facet.word(), chosen));
        all.put(NEAR, onlyThere() ? "yes" : "");
        all.put(SORT, byName() ? "name" : "");
        all.put(name, value);
        String query = all.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    /** The title of a code in a vocabulary; the code itself where it has none. */
    String term(String vocabulary, String code) {
        return published
                .catalogue()
                .vocabulary(vocabulary)
                .flatMap(list -> list.term(code))
                .map(Vocabulary.Term::title)
                .map(language::of)
                .orElse(code);
    }
}
