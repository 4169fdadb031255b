package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Documents that a foreign form asks whether they come now, later, or are there already. Here they stand in service.yaml,
 * each with its ways, and are asked on a page of their own.
 */
final class Papers {
    private static final int MOST_FILES = 10;
    private static final int DAYS = 14;

    private final Words words;
    private final String later;
    private final List<Object> papers = new ArrayList<>();

    /** @param days by when papers follow that are not there yet; nothing where the form does not say so */
    Papers(Words words, String days) {
        this.words = words;
        this.later = "later " + (days.matches("[1-9]\\d{0,2}") ? days : DAYS) + " days";
    }

    static boolean isPaper(Component component) {
        return component.type().equals("attachment")
                || !component
                        .text("properties.vedleggstittel", "properties.vedleggskode")
                        .isEmpty();
    }

    List<Object> all() {
        return List.copyOf(papers);
    }

    /** Adds a paper under the conditions that stand around it; returns its id. */
    String add(Component component, List<String> conditions, List<Sentence> lost) {
        var paper = new LinkedHashMap<String, Object>();
        String id = Scope.kebab(component.key(), papers.size());
        paper.put("id", id);
        String title = component.text("properties.vedleggstittel");
        words.line(paper, "title", title.isEmpty() ? component.label() : title);
        words.prose(paper, "hint", component.help());
        if (!conditions.isEmpty()) {
            paper.put("when", Rules.all(conditions));
        }
        if (!component.is("validate.required")
                || component.text("attachmentType").equals("other")) {
            paper.put("required", false);
        }
        List<String> ways = ways(component, lost);
        if (!ways.equals(List.of("upload"))) {
            paper.put("ways", ways);
        }
        paper.put("files", new LinkedHashMap<>(Map.of("max", MOST_FILES)));
        papers.add(paper);
        return id;
    }

    private List<String> ways(Component component, List<Sentence> lost) {
        var ways = new ArrayList<String>();
        for (String offered : offered(component)) {
            String way = switch (offered.toLowerCase(Locale.ROOT)) {
                case "leggervednaa" -> "upload";
                case "ettersender" -> later;
                case "leverttidligere" -> "already sent";
                case "andre" -> "sent by other";
                case "harikke" -> "cannot";
                case "nei" -> "";
                default -> {
                    lost.add(say("The answer '{answer}' becomes a reason that the person writes.", offered));
                    yield "cannot";
                }
            };
            if (!way.isEmpty() && !ways.contains(way)) {
                ways.add(way);
            }
        }
        if (!ways.contains("upload")) {
            ways.addFirst("upload");
        }
        return ways;
    }

    /** The answers that are offered: those switched on, or the options of a plain choice. */
    private static Set<String> offered(Component component) {
        JsonNode values = component.at("attachmentValues");
        var offered = new LinkedHashSet<String>();
        values.propertyNames().forEach(name -> {
            if (values.path(name).path("enabled").asBoolean(false)) {
                offered.add(name);
            }
        });
        if (offered.isEmpty()) {
            offered.addAll(component.options().keySet());
        }
        return offered;
    }
}
