package org.gulou.catalog.cpsv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Vocabulary;
import org.gulou.kernel.LocalizedText;

/** The codes by which services are told apart: those of the vocabularies, and the few that the language itself knows. */
final class Concepts {
    /** What the Publications Office of the EU calls the yuan. */
    private static final String YUAN = "http://publications.europa.eu/resource/authority/currency/CNY";

    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

    private final Catalogue catalogue;
    private final Graph graph;

    Concepts(Catalogue catalogue, Graph graph) {
        this.catalogue = catalogue;
        this.graph = graph;
    }

    /** A code of a vocabulary; one that it does not hold any more is its own name. */
    String term(String vocabulary, String code) {
        return concept(vocabulary + "-" + code, code, title(vocabulary, code));
    }

    LocalizedText title(String vocabulary, String code) {
        return catalogue
                .vocabulary(vocabulary)
                .flatMap(list -> list.term(code))
                .map(Vocabulary.Term::title)
                .orElse(LocalizedText.of(code, code));
    }

    private String concept(String id, String notation, LocalizedText words) {
        return graph.once(
                "#" + id,
                () -> new Node("#" + id, "Concept").words("prefLabel", words).literal("notation", notation));
    }

    List<String> themes(Guide.Themes themes) {
        return Stream.concat(
                        themes.person().stream().map(code -> term("themes-person", code)),
                        themes.legal().stream().map(code -> term("themes-legal", code)))
                .toList();
    }

    /** What happens in somebody's life when she needs the service. */
    String lifeEvent(String code) {
        String id = "#life-events-" + code;
        return graph.once(
                id,
                () -> new Node(id, "LifeEvent", "Event")
                        .literal("identifier", code)
                        .words("title", title("life-events", code)));
    }

    String audience(Guide.Audience kind) {
        String word = word(kind);
        return concept(
                "audience-" + word,
                word,
                switch (kind) {
                    case PERSON -> LocalizedText.of("自然人", "Natural persons");
                    case ENTERPRISE -> LocalizedText.of("企业法人", "Enterprises");
                    case PUBLIC_INSTITUTION -> LocalizedText.of("事业法人", "Public institutions");
                    case SOCIAL_ORGANISATION -> LocalizedText.of("社会组织法人", "Social organisations");
                    case ADMINISTRATIVE_ORGAN -> LocalizedText.of("行政机关", "Administrative organs");
                });
    }

    /** What one gets: a certificate, a decision or a filing. */
    String result(String kind) {
        return concept(
                "result-" + kind,
                kind,
                switch (kind) {
                    case "certificate" -> LocalizedText.of("证照", "Certificate");
                    case "filing" -> LocalizedText.of("备案", "Filing");
                    default -> LocalizedText.of("决定", "Decision");
                });
    }

    String channel(Way way) {
        String word = word(way);
        return concept(
                "channel-" + word,
                word,
                switch (way) {
                    case ONLINE -> LocalizedText.of("网上办理", "Online");
                    case WINDOW -> LocalizedText.of("窗口办理", "At a window");
                });
    }

    /** How one reaches a service. */
    enum Way {
        ONLINE,
        WINDOW
    }

    String status(boolean paused) {
        return paused
                ? concept("status-paused", "paused", LocalizedText.of("暂停办理", "Paused"))
                : concept("status-open", "open", LocalizedText.of("正常办理", "Open"));
    }

    String yuan() {
        return graph.once(
                YUAN, () -> new Node(YUAN, "Concept").words("prefLabel", LocalizedText.of("人民币元", "Chinese yuan")));
    }

    /** Chinese and English: all that people read here is there in both. */
    List<String> languages() {
        return Stream.of("ZHO", "ENG")
                .map(code -> graph.once(
                        LANGUAGES + code,
                        () -> new Node(LANGUAGES + code, "LinguisticSystem").literal("identifier", code)))
                .toList();
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
